import { isOwn } from "../../core/audit/figure-unit";
import type { Trace } from "../../core/audit/trace";
import type { Measure } from "../../core/measure";
import type { TargetList } from "../../core/targets/schema";
import type { Speaker } from "../../language/make-speaker";
import { indicatorName } from "../../language/names";
import { exactText } from "../../language/numbers";

/** "累计同比", or of a comparison "完成率". */
export function columnText({ column, measure }: Pick<Trace, "column" | "measure">, say: Speaker): string {
  return isOwn(column) ? say(`terms.measure.${measure}`) : say(`pane.audit.column.${column}`);
}

/** Whatever a cell or a recomputation holds, with all that tells it from another. */
export function plainText(value: number | string | null, say: Speaker): string {
  if (value === null) return say("pane.audit.reperform.nothing");
  return typeof value === "number" ? exactText(value) : value;
}

/** "「社会消费品零售总额」 上年同月", for a source that is not the figure itself. */
export function sourceName(indicator: string, measure: Measure, list: TargetList, say: Speaker): string {
  return say("pane.audit.of", {
    name: indicatorName(indicator, list, say),
    measure: say(`terms.measure.${measure}`),
  });
}
