import { isOwn, type TracedFigure } from "../../core/audit/figure";
import type { Measure } from "../../core/measure";
import type { Indicator } from "../../core/targets/schema";
import type { Speaker } from "../../language/make-speaker";

/** Decimals shown of a source figure that has more than its indicator states. */
const MOST_DECIMALS = 4;

export function indicatorText({ nameZh, nameEn }: Indicator, say: Speaker): string {
  return say("terms.name", { nameZh, nameEn });
}

/** "累计同比", or of a comparison "完成率". */
export function columnText({ column, measure }: Pick<TracedFigure, "column" | "measure">, say: Speaker): string {
  return isOwn(column) ? say(`terms.measure.${measure}`) : say(`pane.audit.column.${column}`);
}

/** A figure with its unit, rounded as the sheet rounds it. */
export function valueText(
  { value, unit, decimals, column }: Pick<TracedFigure, "value" | "unit" | "decimals" | "column">,
  say: Speaker,
): string {
  if (typeof value !== "number") return value ?? "—";
  const number = numberText(value, decimals, decimals);
  if (column === "rank") return say("pane.audit.places", { number });
  if (unit === "points") return say("pane.audit.points", { number });
  if (unit === "%") return say("terms.percent", { number });
  return unit === "" ? number : say("terms.amount", { number, unit });
}

/** A figure as a unit reported it, with all it stated. */
export function sourceText(value: number, { decimals }: Indicator): string {
  return numberText(value, decimals, MOST_DECIMALS);
}

/** Whatever a cell or a recomputation holds. */
export function plainText(value: number | string | null, say: Speaker): string {
  if (value === null) return say("pane.audit.reperform.nothing");
  return typeof value === "number" ? numberText(value, 0, MOST_DECIMALS) : value;
}

/** "「社会消费品零售总额」 上年同月", for a source that is not the figure itself. */
export function sourceName(indicator: Indicator, measure: Measure, say: Speaker): string {
  return say("pane.audit.of", { name: indicatorText(indicator, say), measure: say(`terms.measure.${measure}`) });
}

function numberText(value: number, least: number, most: number): string {
  // Intl rounds the binary fraction; the decimal a person would have written is wanted.
  const text = Number(value.toPrecision(12)).toLocaleString("en-US", {
    minimumFractionDigits: Math.min(least, most),
    maximumFractionDigits: Math.max(least, most),
  });
  return text.replace("-", "−");
}
