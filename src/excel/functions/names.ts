import { MEASURES, type Measure } from "../../core/measure";
import type { Period } from "../../core/period";
import { bare } from "../../core/submission/cell-text";
import { reportedPeriod } from "../../core/submission/reported-period";
import type { Department, Indicator, Target } from "../../core/targets/schema";
import { wrongArgument } from "./failure";
import { list } from "./list";
import { measureInEveryLanguage, speaker } from "./say";

/** The indicator of an id, 代码 or name; throws #VALUE!. */
export function indicatorNamed(name: string): Indicator {
  const found = list().indicators.find(({ id, code, nameZh, nameEn }) => isOneOf(name, [id, code, nameZh, nameEn]));
  if (!found) throw wrongArgument(speaker()("pane.excel.functions.unknownIndicator", { name }));
  return found;
}

/** The measure of an id, a column's number or its heading in either language; throws #VALUE!. */
export function measureNamed(name: string): Measure {
  const found = MEASURES.find((measure, index) =>
    isOneOf(name, [measure, String(index + 1), ...measureInEveryLanguage(measure)]),
  );
  if (found) return found;
  const say = speaker();
  const measures = MEASURES.map((measure) => say(`terms.measure.${measure}`)).join(say("terms.separator"));
  throw wrongArgument(say("pane.excel.functions.unknownMeasure", { name, measures }));
}

/** The target of an id or name; throws #VALUE!. */
export function targetNamed(name: string): Target {
  const found = list().targets.find(({ id, nameZh }) => isOneOf(name, [id, nameZh]));
  if (!found) throw wrongArgument(speaker()("pane.excel.functions.unknownTarget", { name }));
  return found;
}

/** The department of an id or name; throws #VALUE!. */
export function departmentNamed(name: string): Department {
  const found = list().departments.find(({ id, nameZh, nameEn }) => isOneOf(name, [id, nameZh, nameEn]));
  if (!found) throw wrongArgument(speaker()("pane.excel.functions.unknownDepartment", { name }));
  return found;
}

/** The month of "2024-03", 2024年3月, 202403 or a date; throws #VALUE!. */
export function periodNamed(value: string | number): Period {
  const kind = typeof value === "number" ? "number" : "text";
  const period = reportedPeriod({ row: 1, column: 1, kind, value }, false);
  if (!period) throw wrongArgument(speaker()("pane.excel.functions.unknownPeriod", { name: value }));
  return period;
}

function isOneOf(name: string, names: readonly string[]): boolean {
  const wanted = bare(name).toLowerCase();
  return names.some((one) => bare(one).toLowerCase() === wanted);
}
