import type { ChartSeries, SummaryBook } from "../../core/audit/book";
import { parseAddress } from "../../core/grid/address";
import type { Cell, Range, Sheet } from "../../core/grid/grid";
import type { Chart } from "../chart/chart";
import type { LineChart } from "../chart/line-chart";
import type { BookDraft, SheetDraft } from "./draft";
import { textOfCell } from "./sheet";

/** What a reader finds in the workbook that a draft becomes, without writing it. Formats and what is hidden are left out. */
export function bookOf({ sheets, names }: BookDraft): SummaryBook {
  return {
    sheets: sheets.map(gridOf),
    names: [...names].map(([name, range]) => ({ name, sheet: null, range })),
    charts: sheets.flatMap(({ name, charts = [] }) =>
      charts.map(({ chart }) => ({ sheet: name, title: chart.title, series: seriesOf(chart) })),
    ),
    sparklines: sheets.flatMap(({ name, sparklines = [] }) => sparklines.map((line) => ({ sheet: name, ...line }))),
  };
}

/** What a reader finds in one sheet of it. */
export function gridOf({ name, visibility = "visible", rows: drafts, merges = [] }: SheetDraft): Sheet {
  const rows = new Map<number, Cell[]>();
  drafts.forEach(({ cells: row }, index) => {
    const cells: Cell[] = [];
    row.forEach((draft, column) => {
      if (!draft) return;
      const { formula } = draft;
      const value = typeof draft.value === "string" ? textOfCell(draft.value) : (draft.value ?? null);
      if (formula === undefined && (value === null || value === "")) return;
      const kind = typeof value === "string" ? "text" : "number";
      const place = { row: index + 1, column: column + 1, kind, value } as const;
      cells.push(formula === undefined ? place : { ...place, formula });
    });
    if (cells.length > 0) rows.set(index + 1, cells);
  });
  return { name, visibility, rows, merges: merges.map(rangeOf), hiddenRows: new Set(), hiddenColumns: new Set() };
}

function rangeOf(reference: string): Range {
  const [from, to] = reference.split(":").map((corner) => parseAddress(corner)!);
  return { top: from!.row, left: from!.column, bottom: to!.row, right: to!.column };
}

function seriesOf(chart: Chart | LineChart): ChartSeries[] {
  const { line, categories } = chart;
  return [...("series" in chart ? chart.series : []), ...(line ? [line] : [])].map(({ name, values }) => {
    return { name, categories: categories.range, values: values.range };
  });
}
