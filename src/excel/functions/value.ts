import type { StoredSummary } from "../../core/audit/stored";
import type { Measure } from "../../core/measure";
import { formatPeriod, type Period, samePeriod } from "../../core/period";
import type { Submission } from "../../core/submission/submission";
import { notAvailable } from "./failure";
import { list } from "./list";
import { departmentNamed, indicatorNamed, measureNamed, periodNamed } from "./names";
import { speaker } from "./say";
import { source } from "./source";

/**
 * The figure of an indicator in the open form or summary.
 * @customfunction FIGURE
 * @volatile
 * @param indicator Id, code or name of the indicator.
 * @param measure Heading of the column, or its number from 1 to 6.
 * @param period Month such as 2024-03; the workbook's own when left out.
 * @param department Id or name of the department; the whole district when left out.
 */
export async function value(
  indicator: string,
  measure: string,
  period?: string | number,
  department?: string,
): Promise<number> {
  const asked: Question = {
    indicator: indicatorNamed(String(indicator)).id,
    measure: measureNamed(String(measure)),
    // Excel hands over null for an argument that is left out.
    period: period ? periodNamed(period) : null,
    department: department ? departmentNamed(department).id : null,
  };
  const from = await source();
  if (from.kind === "other") throw notAvailable(speaker()("pane.excel.functions.otherWorkbook"));
  const found = from.kind === "form" ? inForm(from.submission, asked) : inSummary(from.stored, asked);
  if (found === null) throw notAvailable(speaker()("pane.excel.functions.notReported"));
  return found;
}

interface Question {
  readonly indicator: string;
  readonly measure: Measure;
  readonly period: Period | null;
  readonly department: string | null;
}

function inForm({ identity, facts }: Submission, { indicator, measure, period, department }: Question): number | null {
  if (department !== null && department !== identity.department) {
    const own = list().departments.find(({ id }) => id === identity.department);
    throw notAvailable(speaker()("pane.excel.functions.otherDepartment", { name: own?.nameZh ?? "" }));
  }
  requirePeriod(period, identity.period);
  return facts.find((fact) => fact.indicator === indicator && fact.measure === measure)?.value ?? null;
}

function inSummary(stored: StoredSummary, { indicator, measure, period, department }: Question): number | null {
  if (department !== null) {
    const month = period ?? stored.period;
    const source = stored.evidence.find(
      (one) =>
        one.indicator === indicator &&
        one.measure === measure &&
        one.department === department &&
        samePeriod(one.period, month),
    );
    return source?.value ?? null;
  }
  requirePeriod(period, stored.period);
  const figure = stored.figures.find(
    ({ line, column, value: shown }) =>
      line.indicator === indicator && line.reporter === null && column === measure && typeof shown === "number",
  );
  return typeof figure?.value === "number" ? figure.value : null;
}

function requirePeriod(asked: Period | null, own: Period | null): void {
  if (asked && !(own && samePeriod(asked, own)))
    throw notAvailable(speaker()("pane.excel.functions.otherPeriod", { period: formatPeriod(asked) }));
}
