import type { Receipt } from "../host/submitter";

/** A sealed file of the open form, and the receiver's answer where it was handed in. */
export interface Sealing {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of the bytes. */
  readonly sha256: string;
  /** ISO 8601 with offset. */
  readonly sealedAt: string;
  readonly receipt: Receipt | null;
  /** The reading it was made from: a later one is another state of the form. */
  readonly revision: number;
}
