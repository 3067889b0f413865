import type { SourceFile } from "../submission/submission";

/** A file a unit handed in. `receivedAt` is null where the time is not known. */
export interface Receipt {
  readonly file: string;
  readonly sha256: string;
  readonly version: number;
  readonly receivedAt: string | null;
}

export function receiptOf({ file, version }: { readonly file: SourceFile; readonly version: number }): Receipt {
  return { file: file.name, sha256: file.sha256, version, receivedAt: file.receivedAt ?? null };
}

/**
 * Positive when `a` is the later submission of the two: by version, then by time of receipt (an unknown time comes
 * first), then by file name. A total order, so that the order in which files are read never decides.
 */
export function compareReceipts(a: Receipt, b: Receipt): number {
  return (
    a.version - b.version ||
    compareNumbers(instantOf(a), instantOf(b)) ||
    compareText(a.file, b.file) ||
    compareText(a.sha256, b.sha256)
  );
}

/** Milliseconds since 1970; minus infinity where the time is unknown. */
export function instantOf({ receivedAt }: Receipt): number {
  return receivedAt === null ? Number.NEGATIVE_INFINITY : Date.parse(receivedAt);
}

/** Orders texts by code unit, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Unlike a difference, right for infinities too. */
function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
