import { useMemo, useState } from "react";
import type { ServiceReceipt } from "../../client/answers";
import { sealedText } from "../../core/submission/seal";
import type { Submission } from "../../core/submission/submission";
import { type Platform, textHash } from "../../workbook/platform/platform";
import type { Handed, WorkbookReading } from "../host/workbook-host";
import type { Content } from "./content";

/** A sealed file of the open form, and the receiver's answer where it was handed in. */
export interface Sealing {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of the bytes. */
  readonly sha256: string;
  /** What the seal says of the form. */
  readonly digest: string;
  /** ISO 8601 with offset. */
  readonly sealedAt: string;
  readonly receipt: ServiceReceipt | null;
  /**
   * Where the file went that was not handed in: "waiting" for the network, to be handed in then; "review" to another
   * person of its unit.
   */
  readonly handed: Handed | "waiting" | "review" | null;
  /** The reading it was made from. */
  readonly revision: number;
}

/** Whether the file that goes out is the sealed bytes: what is still to be saved from a new workbook becomes others. */
export function isFileAsSealed({ receipt, handed }: Pick<Sealing, "receipt" | "handed">): boolean {
  return receipt !== null || handed === "review" || handed === "download" || handed === "file";
}

/** The seal of the open form: whether it holds, and whether who signed has to sign again before another. */
export interface SealState {
  /** What was sealed of the form since it was opened, as long as the form says the same; null otherwise. */
  readonly sealing: Sealing | null;
  /** The time of a seal that no longer holds since the form was changed; null where none was broken. */
  readonly brokenSeal: string | null;
  /** Whether the signature in the form is that of the broken seal. */
  readonly mustSignAgain: boolean;
}

/** Whether a form still says what was sealed of it. */
function holds(sealing: Sealing, submission: Submission, revision: number, platform: Platform): boolean {
  // What a host reads and what its file says may be spelled differently, so the very reading needs no look.
  return (
    sealing.revision === revision || textHash(platform)(sealedText(submission, sealing.sealedAt)) === sealing.digest
  );
}

/** The state of the seal. `made` is the last one made here; `signedAfter` names the broken one that was signed after. */
export function sealStateOf(
  content: Content,
  { revision }: Pick<WorkbookReading, "revision">,
  { made, signedAfter }: { readonly made: Sealing | null; readonly signedAfter: string | null },
  platform: Platform,
): SealState {
  if (content.kind !== "form") return { sealing: null, brokenSeal: null, mustSignAgain: false };
  const { submission } = content.checked;
  if (made && holds(made, submission, revision, platform)) {
    return { sealing: made, brokenSeal: null, mustSignAgain: false };
  }
  const inFile = submission.seal && !submission.seal.intact ? submission.seal.sealedAt : null;
  const brokenSeal = made?.sealedAt ?? inFile;
  return { sealing: null, brokenSeal, mustSignAgain: brokenSeal !== null && brokenSeal !== signedAfter };
}

/** Keeps what was sealed, and which broken seal was signed after. */
export function useSealMemory() {
  const [made, keepSealing] = useState<Sealing | null>(null);
  const [signedAfter, keepSignedAfter] = useState<string | null>(null);
  return useMemo(() => ({ made, keepSealing, signedAfter, keepSignedAfter }), [made, signedAfter]);
}
