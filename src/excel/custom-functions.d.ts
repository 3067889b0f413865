/** An error a custom function shows in its cell, with a sentence in the cell's menu. */
interface CustomFunctionError {
  readonly code: string;
  readonly message: string;
}

/** What Office.js brings for custom functions in a shared runtime; its types leave it out. */
declare const CustomFunctions: {
  associate(id: string, implementation: (...args: never[]) => unknown): void;
  readonly Error: new (code: string, message?: string) => CustomFunctionError;
  readonly ErrorCode: { readonly invalidValue: string; readonly notAvailable: string };
};
