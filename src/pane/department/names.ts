import type { Finding } from "../../core/findings/finding";
import type { TargetList } from "../../core/targets/schema";
import type { Speaker } from "../../language/speaker";

/** An indicator's name without quotation marks; "整张表" for findings about the form as a whole. */
export function plainName(indicator: string | null, list: TargetList, say: Speaker): string {
  if (indicator === null) return say("pane.department.wholeForm");
  const { nameZh, nameEn } = list.indicators.find(({ id }) => id === indicator) ?? {
    nameZh: indicator,
    nameEn: indicator,
  };
  return say("terms.name", { nameZh, nameEn });
}

/** "1—本月 E14": which figure of the indicator a finding is about. */
export function placeLabel({ measure, cells }: Finding, say: Speaker): string {
  const cell = cells[0]?.cell ?? "";
  return [measure === null ? "" : say(`terms.measure.${measure}`), cell].filter(Boolean).join(" ");
}
