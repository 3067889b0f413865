import { historyFactsOfSummary, storedRows } from "../core/audit/past-facts";
import type { StoredSummary } from "../core/audit/stored";
import { formatPeriod, samePeriod } from "../core/period";
import { figureOf } from "../core/rollup/compose";
import type { Summary } from "../core/rollup/summary";
import { filesOf } from "../core/targets/files";
import { type NextYearSources, type NextYearTask, nextYearList } from "../core/targets/next-year";
import { parseTargetList } from "../core/targets/parse";
import type { TargetList } from "../core/targets/schema";
import type { Speaker } from "../language/speaker";
import { targetList } from "../language/zh-CN/target-list";
import type { Platform } from "../workbook/platform/platform";
import { exportTargetList } from "../workbook/target-list/export";
import { FORM_SHEETS, TABLE_SHEETS } from "../workbook/target-list/sheets";
import type { TaskLine } from "../workbook/target-list/tasks-sheet";
import { hashOf } from "./bundled-list";

/** What a year came to: running totals in the indicators' units, by indicator and reporter (null: the district). */
export type YearEnd = NextYearSources["result"];

export const noYearEnd: YearEnd = () => null;

/** The year's totals as a summary just rolled up has them; nothing where it is not of the year's last month. */
export function yearEndOf({ rows, period }: Pick<Summary, "rows" | "period">, list: TargetList): YearEnd {
  if (!samePeriod(period, lastMonth(list))) return noYearEnd;
  const totals = new Map(rows.flatMap((row) => (row.measure === "cumulative" ? [[row.indicator, row] as const] : [])));
  const scale = new Map(list.indicators.map(({ id, ratio }) => [id, ratio?.scale ?? 1]));
  return (indicator, reporter) => {
    const row = totals.get(indicator);
    // A total of which a part is missing is no base.
    const complete = row?.coverage.received === row?.coverage.expected;
    if (!row || !samePeriod(row.period, period) || (reporter === null && !complete)) return null;
    return figureOf(row, reporter, scale.get(indicator) ?? 1).value;
  };
}

/** The same from a summary workbook; null where it is another district's or not of the list's last month. */
export function yearEndOfSummary(stored: StoredSummary, list: TargetList): YearEnd | null {
  const { period, area } = stored;
  if (area !== list.header.area.code || !samePeriod(period, lastMonth(list))) return null;
  const rows = storedRows(stored, list).filter(({ measure }) => measure === "cumulative");
  const parts = historyFactsOfSummary(stored).filter(({ measure }) => measure === "cumulative");
  return (indicator, reporter) => {
    const found =
      reporter === null
        ? rows.find((row) => row.indicator === indicator)
        : parts.find((part) => part.indicator === indicator && part.department === reporter);
    return found && samePeriod(found.period, period) ? found.value : null;
  };
}

function lastMonth({ header: { year } }: TargetList) {
  return { year, month: 12 };
}

/** "2024-12": the month whose summary tells what a list's year came to. */
export function yearEndMonth(list: TargetList): string {
  return formatPeriod(lastMonth(list));
}

/** Next year's list, whole and coherent, and what is to be done to it. */
export interface NextYear {
  readonly list: TargetList;
  readonly tasks: readonly NextYearTask[];
}

export function nextYear(last: TargetList, result: YearEnd, platform: Platform): NextYear {
  const { list, tasks } = nextYearList(last, { result, documentZh: targetList.next.documentTitle });
  const files = filesOf(list);
  return { list: parseTargetList(files, hashOf(files, platform)), tasks };
}

/** What is to be done, in words, by the sheets of the list's workbook. */
export function taskLines(tasks: readonly NextYearTask[], list: TargetList, say: Speaker): TaskLine[] {
  return tasks.map(({ task, file, count }) => ({
    sheet: task === "document" ? "资料" : task === "exceptions" ? "日历例外" : sheetOf(file),
    text: say(`targetList.next.${task}`, { count, year: list.header.year, last: list.header.year - 1 }),
  }));
}

function sheetOf(file: NextYearTask["file"]): string {
  return [...TABLE_SHEETS, ...FORM_SHEETS].find((sheet) => sheet.file === file)!.name;
}

/** The workbook of next year's list, to be filled in and imported. */
export function writeNextYear({ list, tasks }: NextYear, say: Speaker): Promise<Uint8Array> {
  return exportTargetList(list, taskLines(tasks, list, say));
}
