import { type Area, columnsOf, intersection, isCell, rowsOf } from "@huizong/excel-host/model/area";
import type { CellValue } from "@huizong/excel-host/model/cell-format";
import { displayed, valueType } from "@huizong/excel-host/model/display";
import { defineType, reads, textArgument, WpsObject } from "./object";
import { absolute } from "./sheets";
import type { RangeRef } from "./targets";

/** The numbers COM tells errors by. */
const ERRORS: Readonly<Record<string, number>> = {
  "#NULL!": -2146826288,
  "#DIV/0!": -2146826281,
  "#VALUE!": -2146826273,
  "#REF!": -2146826265,
  "#NAME?": -2146826259,
  "#NUM!": -2146826252,
  "#N/A": -2146826246,
};

type ReadCell = (ref: RangeRef, row: number, column: number) => unknown;

const first = ({ areas }: RangeRef): Area => areas[0]!;

/** Two million cells cannot be told one by one. */
function told(ref: RangeRef): Area {
  const area = first(ref);
  if (rowsOf(area) * columnsOf(area) > 2_000_000) throw new Error("The emulated WPS tells no more cells at once.");
  return area;
}

function rows(ref: RangeRef, read: ReadCell): unknown[][] {
  const { top, left } = told(ref);
  return Array.from({ length: rowsOf(first(ref)) }, (_, row) =>
    Array.from({ length: columnsOf(first(ref)) }, (_, column) => read(ref, top + row, left + column)),
  );
}

/** One cell is a plain value, more are rows of cells. */
const each = (read: ReadCell) => (ref: RangeRef) => {
  const cells = rows(ref, read);
  return isCell(first(ref)) ? cells[0]![0] : cells;
};

/** A plain value where all cells agree, else null. */
const common = (read: ReadCell) => (ref: RangeRef) => {
  const cells = rows(ref, read).flat();
  return cells.every((cell) => cell === cells[0]) ? cells[0] : null;
};

/** As this WPS does it. */
const perhapsEach = (read: ReadCell) => (ref: RangeRef) => (ref.session.cellByCell ? each : common)(read)(ref);

const valueAt: ReadCell = ({ book, sheet }, row, column) => {
  const value = book.value(sheet, row, column);
  return valueType(value) === "Error" ? ERRORS[value as string] : value;
};

const formulaAt: ReadCell = ({ book, sheet }, row, column) => {
  const formula = sheet.cell(row, column)?.formula;
  if (formula !== undefined) return formula;
  const value = book.value(sheet, row, column);
  return typeof value === "boolean" ? String(value).toUpperCase() : value === null ? "" : String(value);
};

const textAt: ReadCell = ({ book, sheet }, row, column) =>
  displayed(book.value(sheet, row, column), sheet.formatAt(row, column).numberFormat, book.date1904);

const merged = ({ sheet }: RangeRef, row: number, column: number) =>
  sheet.merges.find((merge) => intersection(merge, { top: row, bottom: row, left: column, right: column }));

/** Whether all cells of a range are in merged ones; null where some are. */
function mergeCells(ref: RangeRef): boolean | null {
  const area = told(ref);
  const size = (part: Area) => rowsOf(part) * columnsOf(part);
  const cuts = ref.sheet.merges.flatMap((merge) => intersection(merge, area) ?? []);
  const covered = cuts.reduce((sum, cut) => sum + size(cut), 0);
  return covered === 0 ? false : covered === size(area) ? true : null;
}

/** Assigns as if typed: one value to all cells, or rows of exactly the range's size. */
function assign(ref: RangeRef, value: unknown): void {
  const area = told(ref);
  const lines = Array.isArray(value)
    ? (value as unknown[][])
    : Array.from({ length: rowsOf(area) }, () => new Array<unknown>(columnsOf(area)).fill(value));
  if (lines.length !== rowsOf(area) || lines.some((line) => line.length !== columnsOf(area)))
    throw new Error("类型不匹配");
  ref.book.write(ref.sheet, area, lines.map((line) => line.map((entry) => entry ?? "")) as CellValue[][]);
}

function band(kind: "rows" | "columns") {
  return (ref: RangeRef) => new WpsObject(kind === "rows" ? "EntireRow" : "EntireColumn", ref);
}

function hidden(from: (area: Area) => readonly [number, number], is: (ref: RangeRef, index: number) => boolean) {
  return (ref: RangeRef) => {
    const [start, end] = from(first(ref));
    const flags = new Set(Array.from({ length: end - start + 1 }, (_, index) => is(ref, start + index)));
    return flags.size === 1 ? [...flags][0] : null;
  };
}

defineType<RangeRef>("EntireRow", {
  Hidden: reads(
    hidden(
      ({ top, bottom }) => [top, bottom],
      ({ sheet }, row) => sheet.rowHidden(row),
    ),
  ),
});
defineType<RangeRef>("EntireColumn", {
  Hidden: reads(
    hidden(
      ({ left, right }) => [left, right],
      ({ sheet }, column) => sheet.columnHidden(column),
    ),
  ),
});
defineType<number>("Extent", { Count: reads((count) => count) });

defineType<RangeRef>(
  "Range",
  {
    Row: reads((ref) => first(ref).top + 1),
    Column: reads((ref) => first(ref).left + 1),
    Rows: reads((ref) => new WpsObject("Extent", rowsOf(first(ref)))),
    Columns: reads((ref) => new WpsObject("Extent", columnsOf(first(ref)))),
    Worksheet: reads(({ session, book, sheet }) => new WpsObject("Worksheet", { session, book, sheet })),
    Value2: { get: each(valueAt), set: assign },
    Formula: { get: each(formulaAt), set: assign },
    NumberFormat: {
      get: perhapsEach(({ sheet }, row, column) => sheet.formatAt(row, column).numberFormat),
      set: (ref, value) => {
        ref.sheet.assertAllowed("allowFormatCells");
        ref.book.format(ref.sheet, told(ref), (format) => ({ ...format, numberFormat: textArgument(value) }));
      },
    },
    Text: reads(perhapsEach(textAt)),
    Locked: reads(common(({ sheet }, row, column) => sheet.formatAt(row, column).locked)),
    MergeCells: reads(mergeCells),
    MergeArea: reads((ref) => {
      const { top, left } = first(ref);
      return new WpsObject("Range", { ...ref, areas: [merged(ref, top, left) ?? first(ref)] });
    }),
    EntireRow: reads(band("rows")),
    EntireColumn: reads(band("columns")),
    FormatConditions: reads((ref) => new WpsObject("FormatConditions", ref)),
  },
  {
    Address: ({ areas }) => areas.map(absolute).join(),
    Select: ({ book, sheet, areas }) => {
      if (book.activeSheet !== sheet) throw new Error("Range 类的 Select 方法无效");
      book.select(sheet, areas[0]!);
    },
  },
);
