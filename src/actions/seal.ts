import { isCuredBySealing, type Obstacle, submittable } from "../core/checks/submittable";
import type { Finding } from "../core/findings/finding";
import { formFileName } from "../core/form/form";
import { layoutOf, SEAL_KEYS, type SealKey } from "../core/form/layout";
import type { History } from "../core/history/history";
import { readForm } from "../core/submission/extract";
import { SEAL_VERSION, sealedText } from "../core/submission/seal";
import type { TargetList } from "../core/targets/schema";
import { openForPatching } from "../workbook/patch/patch";
import { type Platform, textHash } from "../workbook/platform/platform";
import { readWorkbook } from "../workbook/read/read";
import { checkSubmission } from "./check";

export interface SealRequest {
  readonly list: TargetList;
  readonly history: History;
  readonly platform: Platform;
  /** ISO 8601 with offset. */
  readonly sealedAt: string;
  /** Seals although figures must be corrected, so that leave can be asked for what is so all the same (豁免). */
  readonly despite?: boolean;
}

/** A form under seal, or why it cannot be sealed yet. */
export type Sealed =
  | {
      readonly status: "sealed";
      /** The name to hand it in under: 绿园区_财政局_2024年3月.xlsx. */
      readonly name: string;
      readonly bytes: Uint8Array;
      /** Of the bytes. */
      readonly sha256: string;
      readonly digest: string;
    }
  | { readonly status: "not-ready"; readonly reasons: readonly Obstacle[] };

/**
 * Seals a filled form that may be submitted: writes the digest of what it says into its hidden sheet and leaves
 * everything else as it is. Throws a refusal for what is no form.
 */
export function sealForm(bytes: Uint8Array, { list, history, platform, sealedAt, despite }: SealRequest): Sealed {
  const hash = textHash(platform);
  const { form, submission } = readForm(readWorkbook(bytes, platform), list, { name: "", sha256: "" }, hash);
  const { findings } = checkSubmission(submission, [], { list, period: null, history });
  const { submittable: ready, reasons } = sealable(
    despite ? findings.filter((finding) => !isExemptible(finding)) : findings,
  );
  if (!ready) return { status: "not-ready", reasons };

  const digest = hash(sealedText(submission, sealedAt));
  const values: Readonly<Record<SealKey, string>> = { seal: digest, sealedAt, sealVersion: SEAL_VERSION };
  const { seal } = layoutOf(form);
  const changes = SEAL_KEYS.flatMap((key) => [
    { ...seal[key].name, value: key },
    { ...seal[key].value, value: values[key] },
  ]);
  const sealed = openForPatching(bytes, platform).annotate(changes);
  const name = formFileName(list, form.department, submission.identity.period!);
  return { status: "sealed", name, bytes: sealed, sha256: platform.sha256(sealed), digest };
}

/** Whether the bureau may grant leave for a finding: of a figure that must be corrected, not of what is still to be done. */
export function isExemptible({ level, about, waitsFor }: Finding): boolean {
  return level === "A" && about !== "blank" && about !== "unsigned" && waitsFor === undefined;
}

/** Whether a form with these findings may be sealed: as it may be submitted, but a broken seal gives way to a new one. */
export function sealable(findings: readonly Finding[]) {
  return submittable(findings.filter((finding) => !isCuredBySealing(finding)));
}
