/** What the service would not do. `message` is its sentence, in the language it was asked in. */
export class ServiceProblem extends Error {
  constructor(
    /** "S10", as in docs/openapi.json. */
    readonly code: string,
    readonly status: number,
    sentence: string,
    /** What else was answered, such as findings or cells. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(sentence);
    this.name = "ServiceProblem";
  }
}

/** The service cannot be reached, or something else answers in its place; asking again later may help. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
}

/** Whether the same may succeed later without anybody doing anything else: no answer, a service in trouble or too busy. */
export function isPassing(error: unknown): boolean {
  if (error instanceof Unreachable) return true;
  return error instanceof ServiceProblem && (error.status >= 500 || error.status === 429);
}

/** Codes of problems that signing in, or signing in anew, gets over. */
const SIGNED_OUT: ReadonlySet<string> = new Set(["S02", "S20"]);

export function isSignedOut(error: unknown): boolean {
  return error instanceof ServiceProblem && SIGNED_OUT.has(error.code);
}
