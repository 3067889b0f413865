import type { Measure } from "../../core/measure";
import type { Operation } from "../../core/rollup/summary";
import type { Indicator } from "../../core/targets/schema";
import { nameOf } from "../../language/names";
import type { Say } from "./say";

/** The named columns of 明细 that the formulas add up. */
const FACT_NAMES = {
  value: { nameZh: "明细_数值", nameEn: "Source_Value" },
  entry: { nameZh: "明细_计入", nameEn: "Source_Enters" },
  operation: { nameZh: "明细_运算", nameEn: "Source_Operation" },
  unit: { nameZh: "明细_单位", nameEn: "Source_Unit" },
} as const;

/** Names that no workbook but a summary has. */
export const NAMES_OF_A_SUMMARY: readonly string[] = Object.values(FACT_NAMES.value);

/** What the formulas of a summary in the speaker's language call a column of 明细. */
export function factName(column: keyof typeof FACT_NAMES, say: Say): string {
  return nameOf(FACT_NAMES[column], say);
}

/** What the table of 明细 is called. */
export function factsTable(say: Say): string {
  return nameOf({ nameZh: "明细表", nameEn: "SourceFigures" }, say);
}

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
      [factName("entry", say), entryOf(indicator, measure, say)],
      [factName("operation", say), say(`summary.operation.${operation}`)],
      ...(unit === null ? [] : [[factName("unit", say), unit]]),
    ];
    return `SUMIFS(${[factName("value", say), ...criteria.map(([name, text]) => `${name},${quote(text!)}`)].join(",")})`;
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
