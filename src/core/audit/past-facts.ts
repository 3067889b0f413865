import type { HistoryFact } from "../history/history";
import { monthsBetween, type Period } from "../period";
import type { SummaryRow } from "../rollup/summary";
import type { TargetList } from "../targets/schema";
import { alteredSources, settledFigures } from "./altered";
import type { StoredSummary } from "./stored";

/**
 * The units' figures behind a summary, as history for later months. A figure that enters several is listed once; one that 证据
 * and 明细 have otherwise is none.
 */
export function historyFactsOfSummary(stored: StoredSummary): HistoryFact[] {
  const facts = new Map<string, HistoryFact>();
  const doubtful = new Set(alteredSources(stored).map(({ number }) => number));
  for (const one of stored.evidence) {
    const { department, indicator, measure, period, value, file, sha256, version, sheet, cell } = one;
    if (value === null || doubtful.has(one.number)) continue;
    const key = [department, indicator, measure, period.year, period.month].join("/");
    if (!facts.has(key))
      facts.set(key, { department, indicator, measure, period, value, file, sha256, version, sheet, cell });
  }
  return [...facts.values()];
}

/** Figures a summary took over from earlier months: what a recomputation from the month's own files cannot find there. */
export function carriedFactsOf(stored: StoredSummary): HistoryFact[] {
  return historyFactsOfSummary(stored).filter(({ period }) => monthsBetween(period, stored.period) > 0);
}

/**
 * The district's figures of a stored summary, for next month's changes, trends and ranks: as its sources make them, whatever
 * its cells show. None is made of sources that 证据 and 明细 have otherwise.
 */
export function storedRows(
  stored: StoredSummary,
  list: TargetList,
): Pick<SummaryRow, "indicator" | "measure" | "value" | "period" | "rank">[] {
  const periods = new Map<string, Period>();
  for (const { row } of stored.evidence) periods.set(`${row.indicator}/${row.measure}`, row.period);
  const ranks = new Map<string, number>();
  const rows = new Map<string, { indicator: string; measure: SummaryRow["measure"]; value: number }>();
  const doubtful = new Set(alteredSources(stored).map(({ row }) => `${row.indicator}/${row.measure}`));
  for (const { line, column, measure, value } of settledFigures(stored, list)) {
    const key = `${line.indicator}/${measure}`;
    if (line.reporter !== null || typeof value !== "number" || doubtful.has(key)) continue;
    if (column === "rank") ranks.set(key, value);
    else if (column === measure) rows.set(key, { indicator: line.indicator, measure, value });
  }
  return [...rows].map(([key, row]) => {
    return { ...row, period: periods.get(key) ?? stored.period, rank: ranks.get(key) ?? null };
  });
}
