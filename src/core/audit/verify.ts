import type { CellPlace } from "../grid/grid";
import { formatPeriod } from "../period";
import { figureOf } from "../rollup/compose";
import type { Component, Summary, SummaryRow } from "../rollup/summary";
import type { TargetList } from "../targets/schema";
import { type FigureColumn, LIGHT_MARKS, lightOfText, SUMMARY_SHEETS } from "./layout";
import type { StoredComponent, StoredFigure, StoredSummary } from "./stored";

/** Why a stored cell differs; a sentence for each is under "summary.difference" in language/. */
export type DifferenceReason =
  | "changed-figure"
  | "overwritten-formula"
  | "not-calculated"
  | "missing-figure"
  | "changed-value"
  | "changed-file"
  | "missing-source"
  | "extra-source"
  | "changed-composition"
  | "changed-list";

/** A cell of the summary workbook that does not agree with the recomputation. `cell` is "" where there is none. */
export interface Difference extends CellPlace {
  readonly stored: number | string | null;
  readonly recomputed: number | string | null;
  readonly reason: DifferenceReason;
}

export interface Verification {
  /** How many cells were compared. */
  readonly cells: number;
  readonly differences: readonly Difference[];
}

/**
 * Holds every figure and every source of a stored summary against the summary recomputed from the source workbooks.
 * City averages and ranks are entered, not computed, and are left out; so is a change on last month that the
 * recomputation had no history for.
 */
export function verify(stored: StoredSummary, recomputed: Summary, list: TargetList): Verification {
  const figures = compareFigures(stored, recomputed, list);
  const sources = compareSources(stored, recomputed);
  const facts = compareFacts(stored);
  const listed: Difference[] =
    stored.list.hash === recomputed.list.hash
      ? []
      : [
          {
            sheet: SUMMARY_SHEETS.identity,
            cell: "",
            stored: stored.list.hash,
            recomputed: recomputed.list.hash,
            reason: "changed-list",
          },
        ];
  return {
    cells: figures.cells + stored.evidence.length + stored.facts.length,
    differences: [...listed, ...figures.differences, ...missingFigures(stored, recomputed), ...sources, ...facts],
  };
}

/** Columns whose figures are written as formulas wherever there is a figure. */
const FORMULA_COLUMNS: ReadonlySet<FigureColumn> = new Set<FigureColumn>([
  "month",
  "cumulative",
  "monthLastYear",
  "cumulativeLastYear",
  "monthGrowth",
  "growth",
  "completion",
  "schedule",
  "scheduleGap",
  "pointGap",
]);

function compareFigures(stored: StoredSummary, recomputed: Summary, list: TargetList): Verification {
  const expect = expectations(recomputed, list);
  let cells = 0;
  const differences: Difference[] = [];
  for (const figure of stored.figures) {
    const expected = expect(figure);
    if (expected === undefined) continue;
    cells += 1;
    const reason = reasonOf(figure, expected);
    if (!reason) continue;
    const { sheet, cell, value } = figure;
    differences.push({ sheet, cell, stored: value, recomputed: expected, reason });
  }
  return { cells, differences };
}

function reasonOf(
  { column, value, isFormula }: StoredFigure,
  expected: number | string | null,
): DifferenceReason | null {
  if (isFormula && value === null && expected !== null) return "not-calculated";
  const shown = column === "light" ? markIn(value) : value === "—" ? null : value;
  const agrees = typeof shown === "number" && typeof expected === "number" ? near(shown, expected) : shown === expected;
  if (FORMULA_COLUMNS.has(column) && typeof shown === "number" && !isFormula) return "overwritten-formula";
  return agrees ? null : "changed-figure";
}

/** The mark of the light a cell shows: its word is the writer's. */
function markIn(value: number | string | null): string | null {
  const light = typeof value === "string" ? lightOfText(value) : null;
  return light && LIGHT_MARKS[light];
}

/** What a cell should hold; undefined where the recomputation cannot say. */
function expectations(recomputed: Summary, list: TargetList) {
  const rows = new Map(recomputed.rows.map((row) => [`${row.indicator}/${row.measure}`, row]));
  const scales = new Map(list.indicators.map(({ id, ratio }) => [id, ratio?.scale ?? 1]));
  const goals = new Map(list.targets.map(({ id, value }) => [id, value]));
  return ({ column, line, measure }: StoredFigure): number | string | null | undefined => {
    const row = rows.get(`${line.indicator}/${measure}`);
    const comparison = row?.targets.find(({ id }) => id === line.target) ?? null;
    switch (column) {
      case "cityAverage":
      case "rank":
        return undefined;
      case "change":
        return line.reporter === null ? (row?.change ?? undefined) : undefined;
      case "target":
        if (line.target === null) return null;
        return comparison?.by === "track" ? undefined : (comparison?.value ?? goals.get(line.target) ?? undefined);
      case "light":
        // Whether what is to be cleared is falling, only earlier months can say.
        if (comparison?.judgement === "not-cleared") return undefined;
        return comparison?.light ? LIGHT_MARKS[comparison.light] : null;
      case "completion":
      case "schedule":
      case "scheduleGap":
      case "pointGap":
        return comparison?.[column] ?? null;
      default:
        return row ? figureOf(row, line.reporter, scales.get(line.indicator) ?? 1).value : null;
    }
  };
}

function missingFigures(stored: StoredSummary, recomputed: Summary): Difference[] {
  const present = new Set(
    stored.figures.flatMap(({ line, column, measure }) =>
      line.reporter === null && column === measure ? `${line.indicator}/${measure}` : [],
    ),
  );
  return recomputed.rows
    .filter(({ value, indicator, measure }) => value !== null && !present.has(`${indicator}/${measure}`))
    .map(({ value, indicator, measure }) => ({
      sheet: SUMMARY_SHEETS.main,
      cell: "",
      stored: `${indicator} ${measure}`,
      recomputed: value,
      reason: "missing-figure",
    }));
}

function compareSources(stored: StoredSummary, recomputed: Summary): Difference[] {
  const differences: Difference[] = [];
  const open = new Map(
    recomputed.rows.flatMap((row) => row.composition.map((one) => [sourceKey(row, one), one] as const)),
  );
  const changedFiles = new Set<string>();
  for (const one of stored.evidence) {
    const key = sourceKey(one.row, one);
    const now = open.get(key);
    open.delete(key);
    if (!now) {
      differences.push({ ...one.at, stored: one.value, recomputed: null, reason: "missing-source" });
      continue;
    }
    if (!near(one.value, now.value)) {
      differences.push({ ...one.at, stored: one.value, recomputed: now.value, reason: "changed-value" });
    }
    if (one.sheet !== now.sheet || one.cell !== now.cell) {
      differences.push({
        ...one.at,
        stored: placeText(one),
        recomputed: placeText(now),
        reason: "changed-composition",
      });
    }
    const file = `${one.sha256}/${now.sha256}`;
    if (one.sha256 !== now.sha256 && !changedFiles.has(file)) {
      changedFiles.add(file);
      differences.push({ ...one.at, stored: one.sha256, recomputed: now.sha256, reason: "changed-file" });
    }
  }
  for (const one of open.values()) {
    differences.push({
      sheet: SUMMARY_SHEETS.evidence,
      cell: "",
      stored: null,
      recomputed: `${one.file} ${placeText(one)}`,
      reason: "extra-source",
    });
  }
  return differences;
}

/** 明细 repeats the values of 证据; either may have been changed alone. */
function compareFacts({ facts, evidence }: StoredSummary): Difference[] {
  const values = new Map(evidence.map((one): [number, StoredComponent] => [one.number, one]));
  return facts.flatMap(({ number, value, sheet, cell }): Difference[] => {
    const source = values.get(number);
    if (source && near(value, source.value)) return [];
    return [{ sheet, cell, stored: value, recomputed: source?.value ?? null, reason: "changed-value" }];
  });
}

function sourceKey(row: Pick<SummaryRow, "indicator" | "measure">, one: Component): string {
  const { operation, department, indicator, measure, period } = one;
  return [row.indicator, row.measure, operation, department, indicator, measure, formatPeriod(period)].join("/");
}

function placeText({ sheet, cell }: CellPlace): string {
  return `${sheet}!${cell}`;
}

const NEAR = 1e-9;

/** Equal but for the order in which a spreadsheet adds up. */
function near(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= NEAR * Math.max(1, Math.abs(a), Math.abs(b));
}
