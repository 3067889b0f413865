import { columnLetters } from "../../core/grid/address";
import type { LightId } from "../../core/rollup/summary";
import { type WeakPoint, weakPoints } from "../../core/rollup/weak";
import { areaName } from "../../language/names";
import type { CellDraft, RowDraft, SheetDraft } from "../ooxml/draft";
import type { MainAddresses } from "./addresses";
import { bandNotes } from "./band-notes";
import { briefCharts, CHARTS_HEIGHT } from "./charts";
import { headingRow, headRows, heightOf, rowHeight, type SheetSource, textCell } from "./context";
import { withFrame } from "./frame";
import { BAND_ROWS, BLOCKS } from "./glance";
import { lightColors } from "./light-colors";
import type { Line } from "./lines";
import { MAIN_COLUMNS, type MainColumnId, mainCell, mainColumn } from "./main-columns";
import { footer } from "./print";
import type { RosterRanges } from "./roster-sheet";
import { saysAnything } from "./said-columns";
import type { Say } from "./say";
import { rangeOf, type SeriesPlaces } from "./series-sheet";
import { sheetName } from "./sheet-name";
import * as look from "./style";
import type { TargetRanges } from "./targets-sheet";

/** The columns of 全区汇总表 a leader sees, with their widths here. */
const COLUMNS: readonly (readonly [MainColumnId, number])[] = [
  ["name", 26],
  ["unit", 9],
  ["target", 16],
  ["cumulative", 12],
  ["growth", 9],
  ["completion", 11],
  ["scheduleGap", 10],
  ["pointGap", 10],
  ["light", 24],
  ["series", 15],
  ["trend", 11],
];
const TOTAL_WIDTH = COLUMNS.reduce((sum, [, width]) => sum + width, 0);
const LAST = columnLetters(COLUMNS.length);
/** The stretches of columns the four figures of the month stand over. */
const BAND = [
  [1, 2],
  [3, 5],
  [6, 8],
  [9, 11],
] as const;
/** Lines that fit on the page with what else stands on it, and of these so many that are behind but not red. */
const [MOST_LINES, MOST_BEHIND] = [32, 14];
const FOOT_WIDTH = 140;
const CHART_ROW_HEIGHT = 20;

/**
 * 领导参阅: the month on two pages, the figures that count and the charts; every figure is taken from 全区汇总表. Null
 * where there is no target to tell of.
 */
export function briefSheet(
  source: SheetSource,
  main: SheetDraft,
  places: MainAddresses,
  {
    targets,
    roster,
    series,
  }: { readonly targets: TargetRanges; readonly roster: RosterRanges; readonly series: SeriesPlaces },
): SheetDraft | null {
  const { say, list } = source;
  const blocks = chosen(source).filter(({ lines }) => lines.length > 0);
  if (blocks.length === 0) return null;
  const lines = blocks.flatMap((block) => block.lines);
  const widths = widthsOf(lines, main, places, series);
  const merges = [`A1:${LAST}1`];
  const rows: RowDraft[] = [
    ...headRows(
      source,
      say("summary.brief.title", { area: areaName(list.header.area, say), month: source.month }),
      widths.findLastIndex((width) => width > 0) + 1,
    ),
  ];
  const band = bandRows(main, rows.length + 1, say);
  rows.push(...band.rows, { cells: [], height: 8 });
  merges.push(...band.merges);
  const table: RowDraft[] = [headings(source, widths)];
  const top = rows.length + 1;
  const sparklines: { cell: string; range: string }[] = [];
  for (const { head, lines } of blocks) {
    merges.push(`A${top + table.length}:${LAST}${top + table.length}`);
    table.push({ cells: COLUMNS.map((_, index) => textCell(index === 0 ? head : "", look.groupHead)), height: 20 });
    for (const line of lines) {
      const range = rangeOf(line, series);
      const cell = `${columnLetters(COLUMNS.findIndex(([id]) => id === "series") + 1)}${top + table.length}`;
      if (range !== null) sparklines.push({ cell, range });
      table.push(lineRow(line, main, places, widths, say));
    }
  }
  rows.push(...withFrame(table, 1, COLUMNS.length));
  const bottom = rows.length;
  const note = bandNotes(list.header.lightBands, say)[0]!;
  for (const text of [note, say("summary.brief.note", { sheet: sheetName("main", say) })]) {
    rows.push({ cells: [textCell(text, look.foot)], height: heightOf([[text, FOOT_WIDTH]], 13, 16) });
    merges.push(`A${rows.length}:${LAST}${rows.length}`);
  }
  const pageEnd = rows.length;
  const charts = briefCharts(source, targets, roster, pageEnd + 1, { left: 1, middle: 6, right: COLUMNS.length + 1 });
  if (charts.length > 0) {
    for (let row = 0; row < CHARTS_HEIGHT; row++) rows.push({ cells: [], height: CHART_ROW_HEIGHT });
  }
  const lights = columnLetters(COLUMNS.findIndex(([id]) => id === "light") + 1);
  const gaps = columnLetters(COLUMNS.findIndex(([id]) => id === "scheduleGap") + 1);
  return {
    name: sheetName("brief", say),
    rows,
    columns: widths.map((width) => (width === 0 ? { width: 1, hidden: true } : { width })),
    merges,
    conditionals: lightColors(
      `${lights}${top}:${lights}${bottom}`,
      `${lights}${top}`,
      `${gaps}${top}`,
      list.header.lightBands,
    ),
    charts,
    sparklines,
    breaks: charts.length > 0 ? [pageEnd] : [],
    print: { paper: 9, landscape: false, area: `A1:${LAST}${rows.length}`, footer: footer(say) },
  };
}

/** The four figures of 全区汇总表 as they stand there. */
function bandRows(main: SheetDraft, top: number, say: Say): { rows: RowDraft[]; merges: string[] } {
  const styles = [look.bandLabel, look.bandFigure, look.bandDetail];
  const rows = BAND_ROWS.map((row, index): RowDraft => {
    const cells: CellDraft[] = [];
    BAND.forEach(([from, to], block) => {
      const { from: column } = BLOCKS[block]!;
      const value = main.rows[row - 1]!.cells[column - 1]?.value ?? null;
      const formula = `'${sheetName("main", say)}'!${columnLetters(column)}${row}`;
      for (let at = from; at <= to; at++) {
        cells[at - 1] = at === from ? { value, formula, style: styles[index]! } : { style: styles[index]! };
      }
    });
    return { cells, height: [18, 34, 48][index]! };
  });
  const merges = rows.flatMap((_, index) =>
    BAND.map(([from, to]) => `${columnLetters(from)}${top + index}:${columnLetters(to)}${top + index}`),
  );
  return { rows, merges };
}

/** The width of each column; a column of which no line says anything has none and leaves the others its room. */
function widthsOf(lines: readonly Line[], main: SheetDraft, places: MainAddresses, series: SeriesPlaces): number[] {
  const rows = lines.map((line) => main.rows[places.rowOf(line) - 1]!);
  const isDrawn = lines.some((line) => rangeOf(line, series) !== null);
  const own = COLUMNS.map(([id, width]) =>
    (id === "series" ? isDrawn : saysAnything(rows, mainColumn(id) - 1)) ? width : 0,
  );
  const shown = own.reduce((sum, width) => sum + width, 0);
  return own.map((width) => (width * TOTAL_WIDTH) / shown);
}

function headings({ say }: SheetSource, widths: readonly number[]): RowDraft {
  return headingRow(
    COLUMNS.map(([id], index) => (widths[index] === 0 ? "" : say(`summary.main.column.${id as "name"}`))),
    widths,
    32,
  );
}

/** Targets on growth, then what stands at red and what is furthest behind. */
function chosen({ summary, list, groups, say }: SheetSource): { head: string; lines: readonly Line[] }[] {
  const lines = groups.flatMap((group) => group.lines).filter(({ aim }) => aim !== null);
  const growth = lines
    .filter(({ aim, reporter }) => aim!.measure === "growth" && reporter === null)
    .slice(0, MOST_LINES - MOST_BEHIND);
  const shown = new Set(growth);
  const { behindSchedule, belowTarget } = weakPoints(summary, list);
  const weak = [...behindSchedule, ...belowTarget];
  const lineOf = ({ comparison }: WeakPoint) => lines.find(({ aim }) => aim!.id === comparison.id) ?? [];
  const at = (light: LightId) =>
    weak
      .filter(({ comparison }) => comparison.light === light)
      .flatMap(lineOf)
      .filter((line) => !shown.has(line));
  const red = at("red");
  const behind = [...red, ...at("yellow")];
  const room = Math.min(Math.max(MOST_BEHIND, red.length), MOST_LINES - growth.length);
  return [
    { head: say("summary.brief.growth"), lines: growth },
    { head: say("summary.brief.behind", { total: behind.length }), lines: behind.slice(0, room) },
  ];
}

/** A line with every cell taken from its row of 全区汇总表. */
function lineRow(line: Line, main: SheetDraft, places: MainAddresses, widths: readonly number[], say: Say): RowDraft {
  const row = places.rowOf(line);
  const cells = COLUMNS.map(([id]): CellDraft => {
    const own = main.rows[row - 1]!.cells[MAIN_COLUMNS.findIndex((column) => column.id === id)]!;
    const { value = null, style = look.text } = own;
    if (value === null || value === "") return { style };
    return { value, style, formula: `'${sheetName("main", say)}'!${mainCell(id, row)}` };
  });
  const shown = cells.map((cell, index) => (widths[index] === 0 ? undefined : cell));
  return { cells, height: rowHeight(shown, widths) };
}
