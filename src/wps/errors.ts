import { HostError } from "../pane/host/workbook-host";

/** What WPS says of a protected sheet, in either of its languages; it has no codes. */
const PROTECTED = /保护|protect/i;

/** An error of WPS, or anything else thrown, as what the pane can put into words. */
export function hostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (PROTECTED.test(message)) return new HostError("protected");
  return new HostError("unexpected", { reason: message });
}

/** Does something in WPS, all of it before anything else runs in the page. Throws HostError. */
export async function inWps<Result>(work: () => Result): Promise<Result> {
  try {
    return work();
  } catch (error) {
    throw hostError(error);
  }
}
