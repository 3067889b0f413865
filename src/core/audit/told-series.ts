import { formatPeriod, type Period, parsePeriod } from "../period";
import type { SeriesPoint, Summary, SummaryRow } from "../rollup/summary";
import type { SummaryBook } from "./book";
import { SERIES_KEY } from "./layout";
import { tablesIn } from "./stored";

/**
 * Takes the earlier months of each line from a stored summary, which only the files of those months could tell; the month
 * itself stays as it was recomputed. Gives the sheets they were taken from, too.
 */
export function withToldSeries(summary: Summary, book: Pick<SummaryBook, "sheets">) {
  const told = new Map<string, readonly SeriesPoint[]>();
  const sheets = new Set<string>();
  for (const { sheet, columns, body } of tablesIn(book, [SERIES_KEY, formatPeriod(summary.period)])) {
    const months = [...columns].flatMap(([name, column]): [Period, number][] => {
      const period = parsePeriod(name);
      return period ? [[period, column]] : [];
    });
    for (const [, cells] of body) {
      const key = String(cells.get(columns.get(SERIES_KEY)!)?.value ?? "");
      const points = months.flatMap(([period, column]) => {
        const value = cells.get(column)?.value;
        return typeof value === "number" ? [{ period, value }] : [];
      });
      if (key.includes("/")) told.set(key, points);
      sheets.add(sheet.name);
    }
  }
  const now = formatPeriod(summary.period);
  const rows = summary.rows.map((row): SummaryRow => {
    const points = told.get(`${row.indicator}/${row.measure}`) ?? [];
    const series = points.flatMap((point) => {
      if (formatPeriod(point.period) !== now) return [point];
      return row.value === null ? [] : [{ ...point, value: row.value }];
    });
    return { ...row, series };
  });
  return { summary: { ...summary, rows }, sheets };
}
