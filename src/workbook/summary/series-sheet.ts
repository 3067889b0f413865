import { SERIES_KEY } from "../../core/audit/layout";
import { address, columnLetters } from "../../core/grid/address";
import { isGrowth } from "../../core/measure";
import { formatPeriod, type Period, samePeriod } from "../../core/period";
import { toldMonths } from "../../core/rollup/series";
import type { SummaryRow } from "../../core/rollup/summary";
import { unitText } from "../../language/units";
import type { LineChart } from "../chart/line-chart";
import type { ChartCorner, PlacedChart } from "../chart/placed-chart";
import type { CellDraft, RowDraft, SheetDraft } from "../ooxml/draft";
import { headRows, heightOf, rowHeight, type SheetSource, textCell } from "./context";
import { withFrame } from "./frame";
import type { Line } from "./lines";
import { footer } from "./print";
import { sheetName } from "./sheet-name";
import * as look from "./style";

const COLUMNS = ["key", "name", "measure", "unit", "months", "line", "trend"] as const;
const [KEY, NAME, MEASURE, UNIT, FIRST_MONTH] = [1, 2, 3, 4, 5] as const;
/** Characters for all months together, however many there are. */
const MONTHS_WIDTH = 108;
const WIDTHS = { key: 4, name: 27, measure: 12, unit: 9, line: 14, trend: 11 };
const CHARTS_ACROSS = 5;
/** Rows of charts that fit on a page. */
const CHARTS_DOWN = 4;
/** A character of the sheet's font. */
const PIXELS = 7;
const [CHART_ROWS, CHART_ROW_HEIGHT] = [8, 18];
/** A line of two points is told by the trend word. */
const LEAST_POINTS = 3;
/** More than a reader goes through; the table under them has all. */
const MOST_CHARTS = 40;

/** Where the figures of each line stand on 走势. */
export interface SeriesPlaces {
  readonly rows: readonly SummaryRow[];
  /** The range a row's line is drawn over, "'走势'!$E$50:$Q$50"; null where it has none. */
  rangeOf(row: SummaryRow): string | null;
}

interface Layout extends SeriesPlaces {
  readonly months: readonly Period[];
  readonly charted: readonly SummaryRow[];
  readonly heading: number;
  rowOf(row: SummaryRow): number;
}

const ABOVE = 3;

function layoutOf({ summary, say }: Pick<SheetSource, "summary" | "say">): Layout {
  const rows = summary.rows.filter(({ series }) => series.length > 1);
  const charted = rows.filter(({ series }) => series.length >= LEAST_POINTS).slice(0, MOST_CHARTS);
  const heading = ABOVE + Math.ceil(charted.length / CHARTS_ACROSS) * CHART_ROWS + 2;
  const places = new Map(rows.map((row, index) => [row, heading + 1 + index]));
  const months = toldMonths(summary);
  const last = columnLetters(FIRST_MONTH + months.length - 1);
  return {
    months,
    rows,
    charted,
    heading,
    rowOf: (row) => places.get(row)!,
    rangeOf(row) {
      const place = places.get(row);
      return place === undefined
        ? null
        : `'${sheetName("series", say)}'!$${columnLetters(FIRST_MONTH)}$${place}:$${last}$${place}`;
    },
  };
}

export function seriesPlaces(source: SheetSource): SeriesPlaces {
  return layoutOf(source);
}

/** The range of the line of an indicator that a line of 全区汇总表 is about; null where it has none. */
export function rangeOf({ figures }: Line, series: SeriesPlaces): string | null {
  for (const { row } of figures.values()) {
    const range = series.rangeOf(row);
    if (range !== null) return range;
  }
  return null;
}

/** 走势: a small chart of each indicator over the months that are known, and the figures under them. */
export function seriesSheet(source: SheetSource): SheetDraft {
  const { say } = source;
  const layout = layoutOf(source);
  const { months, rows: drawn, charted, heading } = layout;
  const width = FIRST_MONTH + months.length + 1;
  const [lineColumn, trendColumn] = [width - 1, width];
  const note = say(drawn.length > 0 ? "summary.series.note" : "summary.series.none");
  const [title, identity] = headRows(source, say("summary.series.title", { month: source.month }), width);
  const rows: RowDraft[] = [
    shifted(title!),
    shifted(identity!),
    { cells: [undefined, textCell(note, look.foot)], height: heightOf([[note, 150]], 14, 18) },
  ];
  while (rows.length < heading - 2) rows.push({ cells: [], height: CHART_ROW_HEIGHT });
  rows.push({
    cells: [SERIES_KEY, ...Array(FIRST_MONTH - 2).fill(undefined), ...months.map(formatPeriod)].map((value) =>
      value === undefined ? undefined : { value, style: look.machine },
    ),
    hidden: true,
  });
  const widths = widthsOf(months);
  const sized = (cells: RowDraft["cells"], least?: number): RowDraft => {
    return { cells, height: rowHeight(cells, widths, 13, least) };
  };
  const table = [sized(headings(source, months), 30), ...drawn.map((row) => sized(seriesRow(row, months, source)))];
  rows.push(...withFrame(drawn.length > 0 ? table : [], NAME, width));
  const lastCharted = heading - 2;
  const bottom = charted.length > 0 ? lastCharted : rows.length;
  return {
    name: sheetName("series", say),
    rows,
    columns: widths.map((width, index) => ({ width, hidden: index === KEY - 1 })),
    merges: [1, ABOVE].map((row) => `${columnLetters(NAME)}${row}:${columnLetters(width)}${row}`),
    charts: charted.map((row, index) => placed(row, index, layout, source)),
    sparklines: drawn.map((row) => ({
      cell: address(layout.rowOf(row), lineColumn),
      range: layout.rangeOf(row)!,
    })),
    breaks: pageEnds(charted.length),
    print: {
      paper: 9,
      landscape: true,
      area: `${columnLetters(NAME)}1:${columnLetters(trendColumn)}${bottom}`,
      footer: footer(say),
    },
  };
}

/** Rows after which a page of charts ends. */
function pageEnds(charts: number): number[] {
  const pages = Math.ceil(charts / CHARTS_ACROSS / CHARTS_DOWN);
  return Array.from({ length: Math.max(0, pages - 1) }, (_, page) => ABOVE + (page + 1) * CHARTS_DOWN * CHART_ROWS);
}

/** The rows above a table start in its first column, which is hidden here. */
function shifted({ cells, ...row }: RowDraft): RowDraft {
  return { ...row, cells: [undefined, ...cells.slice(0, -2), ...cells.slice(-1)] };
}

/** "6月", with the year at the first month and at each January. */
function monthTexts(months: readonly Period[], say: SheetSource["say"]): string[] {
  return months.map(({ year, month }, index) =>
    say(index === 0 || month === 1 ? "summary.series.first-month" : "summary.series.month", { year, month }),
  );
}

function headings({ say }: SheetSource, months: readonly Period[]): RowDraft["cells"] {
  const texts = [
    ...(["name", "measure", "unit"] as const).map((name) => say(`summary.series.${name}`)),
    ...monthTexts(months, say),
    say("summary.main.column.series"),
    say("summary.main.column.trend"),
  ];
  return [undefined, ...texts.map((value) => ({ value, style: look.heading }))];
}

function widthsOf(months: readonly Period[]): number[] {
  return COLUMNS.flatMap((name) =>
    name === "months" ? months.map(() => MONTHS_WIDTH / months.length) : [WIDTHS[name]],
  );
}

function seriesRow(row: SummaryRow, months: readonly Period[], { say, indicatorName }: SheetSource): RowDraft["cells"] {
  const format = look.figure(look.numberFormat(row.decimals));
  const figures = months.map((month): CellDraft => {
    const point = row.series.find(({ period }) => samePeriod(period, month));
    return point ? { value: point.value, style: format } : { style: format };
  });
  const cells: CellDraft[] = [];
  cells[KEY - 1] = { value: `${row.indicator}/${row.measure}` };
  cells[NAME - 1] = textCell(indicatorName(row.indicator));
  cells[MEASURE - 1] = textCell(say(`summary.measure.${row.measure}`), look.centered);
  cells[UNIT - 1] = textCell(unitText(row.unit, say), look.unit);
  cells.push(
    ...figures,
    { style: look.centered },
    textCell(row.trend && say(`terms.trend.${row.trend}`), look.centered),
  );
  return cells;
}

function placed(row: SummaryRow, index: number, layout: Layout, source: SheetSource): PlacedChart {
  const across = index % CHARTS_ACROSS;
  const top = ABOVE + 1 + Math.floor(index / CHARTS_ACROSS) * CHART_ROWS;
  const chart = lineChart(row, layout, source);
  return {
    chart,
    name: chart.title,
    from: { row: top, ...placeAt(across / CHARTS_ACROSS, layout) },
    to: { row: top + CHART_ROWS, ...placeAt((across + 1) / CHARTS_ACROSS, layout) },
  };
}

/** The column, and the pixels into it, at a share of the sheet's width. */
function placeAt(share: number, { months }: Layout): Omit<ChartCorner, "row"> {
  const { name, measure, unit, line, trend } = WIDTHS;
  const widths = [name, measure, unit, ...months.map(() => MONTHS_WIDTH / months.length), line, trend];
  let rest = widths.reduce((sum, width) => sum + width, 0) * share;
  let column = NAME as number;
  for (const width of widths) {
    if (rest < width) break;
    rest -= width;
    column++;
  }
  return { column, right: Math.round(rest * PIXELS) };
}

function lineChart(
  row: SummaryRow,
  { heading, months, rangeOf }: Layout,
  { say, indicatorName }: SheetSource,
): LineChart {
  const [first, last] = [FIRST_MONTH, FIRST_MONTH + months.length - 1].map(columnLetters);
  const measure = say(`summary.measure.${row.measure}`);
  return {
    kind: "line",
    title: say("summary.series.chart", { name: indicatorName(row.indicator), measure, unit: unitText(row.unit, say) }),
    categories: {
      range: `'${sheetName("series", say)}'!$${first}$${heading}:$${last}$${heading}`,
      texts: monthTexts(months, say),
    },
    line: {
      name: measure,
      color: look.COLORS.onSchedule,
      values: {
        range: rangeOf(row)!,
        numbers: months.map((month) => row.series.find(({ period }) => samePeriod(period, month))?.value ?? null),
      },
    },
    format: isGrowth(row.measure) ? "0.0" : "#,##0",
  };
}
