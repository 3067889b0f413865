/** What a sentence about an error is made of: numbers and short texts, never prose. */
export type ErrorArguments = Readonly<Record<string, string | number>>;

/** A kind of error: its code, which users and other programs see, and (in the type alone) the arguments it takes. */
export interface ErrorSpecification<Arguments extends ErrorArguments> {
  readonly code: string;
  readonly takes?: Arguments;
}

/** Takes no arguments. */
export type Nothing = Readonly<Record<never, never>>;

/** A kind of error by its code; the type parameter names its arguments, one shape for each case of its sentence. */
export function coded<Arguments extends ErrorArguments = Nothing>(code: string): ErrorSpecification<Arguments> {
  return { code };
}
