import { codeOf, isCoded } from "../core/errors/coded-error";

/**
 * What the service would not do: no coded error, since another version of it may answer, with codes this one does not
 * know. `message` is its sentence, in the language it was asked in.
 */
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

/** Whether the same may succeed later without anybody doing anything else: no answer, a service in trouble or too busy. */
export function isPassing(error: unknown): boolean {
  if (isCoded(error, "host", "service-unreachable")) return true;
  return error instanceof ServiceProblem && (error.status >= 500 || error.status === 429);
}

/** Codes of problems that signing in, or signing in anew, gets over. */
const SIGNED_OUT: ReadonlySet<string> = new Set([
  codeOf("service", "not-signed-in"),
  codeOf("service", "change-password"),
]);

export function isSignedOut(error: unknown): boolean {
  return error instanceof ServiceProblem && SIGNED_OUT.has(error.code);
}
