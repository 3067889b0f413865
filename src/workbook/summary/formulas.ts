import type { Measure } from "../../core/measure";
import type { Operation } from "../../core/rollup/summary";
import type { Indicator } from "../../core/targets/schema";
import type { Say } from "./say";

/** The named columns of 明细 that the formulas add up. */
export const FACT_NAMES = {
  value: "明细_数值",
  entry: "明细_计入",
  operation: "明细_运算",
  unit: "明细_单位",
} as const;

/** What 明细 writes under 计入: the row and column of 全区汇总表 a figure enters, e.g. "0101 1—本月". */
export function entryOf({ code }: Indicator, measure: Measure, say: Say): string {
  return `${code} ${say(`summary.measure.${measure}`)}`;
}

/** The live formula of a figure over 明细; `unit` keeps to one unit's part. */
export function figureFormula(
  operations: ReadonlySet<Operation>,
  indicator: Indicator,
  measure: Measure,
  unit: string | null,
  say: Say,
): string {
  const sum = (operation: Operation) => {
    const criteria = [
      [FACT_NAMES.entry, entryOf(indicator, measure, say)],
      [FACT_NAMES.operation, say(`summary.operation.${operation}`)],
      ...(unit === null ? [] : [[FACT_NAMES.unit, unit]]),
    ];
    return `SUMIFS(${[FACT_NAMES.value, ...criteria.map(([name, text]) => `${name},${quote(text!)}`)].join(",")})`;
  };
  if (operations.has("numerator")) {
    const scale = indicator.ratio?.scale ?? 1;
    return `${sum("numerator")}/${sum("denominator")}${scale === 1 ? "" : `*${scale}`}`;
  }
  if (operations.has("level")) return `(${sum("level")}/${sum("base")}-1)*100`;
  return sum(operations.has("add") ? "add" : "take");
}

/** A text in a formula. */
export function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
