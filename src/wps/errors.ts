import { CodedError, isCoded } from "../core/errors/coded-error";

/** What WPS says of a protected sheet, in either of its languages; it has no codes. */
const PROTECTED = /保护|protect/i;

/** An error of WPS, or anything else thrown, as what the pane can put into words. */
export function hostError(error: unknown): CodedError<"host"> {
  if (isCoded(error, "host")) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (PROTECTED.test(message)) return new CodedError("host", "protected");
  return new CodedError("host", "unexpected", { reason: message });
}

/** Does something in WPS, all of it before anything else runs in the page. Throws a problem of the host. */
export async function inWps<Result>(work: () => Result): Promise<Result> {
  try {
    return work();
  } catch (error) {
    throw hostError(error);
  }
}
