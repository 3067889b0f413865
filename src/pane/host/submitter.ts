/** What a receiver says of a file it has taken. */
export interface Receipt {
  /** The number under which the receiver knows the submission. */
  readonly number: string;
  /** ISO 8601 with offset. */
  readonly receivedAt: string;
  /** Of the bytes received, in lower-case hex. */
  readonly sha256: string;
}

/** Something the receiver would not take, or that kept it from answering; `kind` names its sentence. */
export class SubmitError extends Error {
  constructor(
    readonly kind: "offline" | "signed-out" | "rejected" | "locked" | "unexpected",
    readonly args: Readonly<Record<string, string | number>> = {},
  ) {
    super(kind);
    this.name = "SubmitError";
  }
}

/** Where sealed files are handed in. Without one the pane saves the file for its unit to pass on. */
export interface Submitter {
  /** Hands in a file; the receipt means that the receiver keeps it. Throws a SubmitError. */
  submit(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<Receipt>;
}
