import { CodedError, isCoded, type KindOf } from "../core/errors/coded-error";

type Kind = KindOf<"host">;

/** Excel's error codes by the sentence that says what to do. Codes not listed are unexpected. */
const CODES: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  protected: ["AccessDenied", "NotAllowed"],
  busy: [
    "Conflict",
    "InsertDeleteConflict",
    "RequestAborted",
    "OperationAborted",
    "ConnectionFailure",
    "Timeout",
    "ServiceNotAvailable",
    "ActivityLimitReached",
  ],
  "too-old": ["ApiNotFound", "ApiNotAvailable"],
  "missing-sheet": ["ItemNotFound", "InvalidReference", "InvalidBinding"],
  "too-large": [
    "RequestPayloadSizeLimitExceeded",
    "ResponsePayloadSizeLimitExceeded",
    "OperationCellsExceedLimit",
    "RangeExceedsLimit",
    "FormulaLengthExceedsLimit",
    "NonBlankCellOffSheet",
  ],
  "not-in-front": ["InactiveWorkbook"],
  closed: ["InvalidState", "HostRestartNeeded", "InvalidRequestContext"],
  "not-supported": [
    "NotImplemented",
    "NotSupported",
    "UnsupportedFeature",
    "UnsupportedFillType",
    "UnsupportedOperation",
    "UnsupportedSheet",
    "InvalidOperation",
    "FilteredRangeConflict",
    "MergedRangeConflict",
    "PivotTableRangeConflict",
    "DirtySupportingFormula",
    "RefreshWorkbookLinksBlocked",
    "OpenWorkbookLinksBlocked",
  ],
};

const KINDS: ReadonlyMap<string, Kind> = new Map(
  Object.entries(CODES).flatMap(([kind, codes]) => codes.map((code) => [code, kind as Kind] as const)),
);

/** An error of Office.js, or anything else thrown, as what the pane can put into words. */
export function hostError(error: unknown): CodedError<"host"> {
  if (isCoded(error, "host")) return error;
  if (isOfficeError(error)) {
    const kind = KINDS.get(error.code);
    if (kind) return new CodedError("host", kind);
    const { errorLocation = "" } = error.debugInfo ?? {};
    return new CodedError("host", "unexpected", { reason: [error.code, errorLocation].filter(Boolean).join(" ") });
  }
  return new CodedError("host", "unexpected", { reason: error instanceof Error ? error.message : String(error) });
}

/** Whether an error says so; for what has another way to go then. */
export function isKind(error: unknown, ...kinds: readonly Kind[]): boolean {
  return isCoded(error, "host") && kinds.includes(error.kind);
}

/** Office.js makes errors of its own class, which a bundle cannot name before Office.js is there. */
function isOfficeError(error: unknown): error is OfficeExtension.Error {
  return error instanceof Error && typeof (error as Partial<OfficeExtension.Error>).code === "string";
}

const EDITING = "InvalidOperationInCellEditMode";
/** Milliseconds between two looks whether the user has left the cell. */
const LOOK_AGAIN = 300;

/** How many batches have been refused because a cell is being edited, and are to be run again. */
let refused = 0;

/** Whether something waits for the user to leave the cell he types into. */
export function waitsForUser(): boolean {
  return refused > 0;
}

/**
 * Runs a batch in Excel, after the user has left the cell being edited: some versions wait by themselves once they are
 * told to, the others are asked again until they answer. What is run must therefore be fit to be run again. Throws a
 * problem of the host.
 */
export async function inExcel<Result>(
  work: (context: Excel.RequestContext) => Promise<Result>,
  options: Excel.RunOptions = {},
): Promise<Result> {
  let isRefused = false;
  try {
    for (;;) {
      try {
        // An Excel that waits by itself would not tell that it does.
        return await Excel.run({ delayForCellEdit: isRefused, ...options }, work);
      } catch (error) {
        if (!isOfficeError(error) || error.code !== EDITING) throw hostError(error);
        if (!isRefused) refused++;
        isRefused = true;
        await new Promise((later) => setTimeout(later, LOOK_AGAIN));
      }
    }
  } finally {
    if (isRefused) refused--;
  }
}
