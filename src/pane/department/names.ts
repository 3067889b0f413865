import type { Finding } from "../../core/findings/finding";
import type { About } from "../../core/findings/variant";
import type { TargetList } from "../../core/targets/schema";
import type { Speaker } from "../../language/speaker";

/** The part of the form that findings without an indicator stand under; "wholeForm" where they are about all of it. */
export type Part = "signatures" | "milestones" | "identity" | "structure" | "wholeForm";

const PARTS: Partial<Record<About, Part>> = {
  signature: "signatures",
  unsigned: "signatures",
  seal: "signatures",
  milestone: "milestones",
  identity: "identity",
  structure: "structure",
};

/** The part of the form a finding stands under; null where it stands under its indicator. */
export function partOf({ indicator, about }: Finding): Part | null {
  return indicator === null ? (PARTS[about] ?? "wholeForm") : null;
}

/** An indicator's name without quotation marks, or that of a part of the form. */
export function plainName(indicator: string | null, list: TargetList, say: Speaker, part: Part | null = null): string {
  if (indicator === null) return say(`pane.department.part.${part ?? "wholeForm"}`);
  const { nameZh, nameEn } = list.indicators.find(({ id }) => id === indicator) ?? {
    nameZh: indicator,
    nameEn: indicator,
  };
  return say("terms.name", { nameZh, nameEn });
}

/** What a finding is about, in the words of the form. */
export function subjectOf(finding: Finding, list: TargetList, say: Speaker): string {
  return plainName(finding.indicator, list, say, partOf(finding));
}

/** "1—本月 E14" or "联系电话 D17": which figure or field a finding is about. */
export function addressLabel({ measure, cells, args }: Finding, say: Speaker): string {
  const cell = cells[0]?.cell ?? "";
  const field = "signature" in args ? say(`terms.signature.${args.signature}`) : "";
  return [measure === null ? field : say(`terms.measure.${measure}`), cell].filter(Boolean).join(" ");
}
