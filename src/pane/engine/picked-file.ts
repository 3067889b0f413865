import type { CodedReason } from "../../core/errors/coded-error";

/** A file the user gave, not read yet. `receivedAt` where its folder holds a record of it. */
export interface PickedFile {
  readonly name: string;
  readonly receivedAt?: string;
  /** Where it lies below what was given, and when it was last written there. */
  readonly path?: string;
  readonly modifiedAt?: string;
  /** Set for a file that is named like no workbook and is not read. */
  readonly refusal?: CodedReason<"refusal">;
  read(): Promise<Uint8Array>;
}
