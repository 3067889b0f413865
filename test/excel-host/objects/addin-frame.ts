/** What a custom function came to: its value, or the error its cell shows with the sentence behind it. */
export type FunctionResult = { readonly value: unknown } | { readonly error: string; readonly message: unknown };

/** What the add-in did to its own frame: the pane's state, what it asked of the ribbon, what its functions gave. */
export interface AddinFrame {
  state: "Inactive" | "Background" | "Visible";
  startState: "Inactive" | "Background" | "Visible";
  /** Bodies of `Office.ribbon.requestUpdate`, oldest first. */
  readonly ribbonUpdates: unknown[];
  /** By the number of the call. */
  readonly functionResults: Map<number, FunctionResult>;
}
