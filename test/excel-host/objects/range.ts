import {
  type Area,
  around,
  checked,
  columnsOf,
  intersection,
  isUnbounded,
  LAST_COLUMN,
  LAST_ROW,
  rowsOf,
} from "../model/area";
import { displayed, valueType } from "../model/display";
import { OfficeError } from "../wire/office-error";
import { flag, optional, text, whole } from "./arguments";
import { defineType, HostObject, make, readonly, type Scalar } from "./host-object";
import { bandHidden, bandProperties, hiddenBoth } from "./range-bands";
import { clear, getCellProperties, merge, setCellProperties, unmerge } from "./range-methods";
import type { AreasRef, RangeRef } from "./targets";

const areas = ({ book, sheet, area }: RangeRef): AreasRef => ({ book, sheet, areas: [area] });
const range = (ref: RangeRef, area: Area) => make("Range", { ...ref, area: checked(area) });
const edge = (ref: RangeRef, part: Partial<Area>) => range(ref, { ...ref.area, ...part });

defineType("Range", {
  kept: true,
  scalars: {
    Address: readonly(({ book, sheet, area }) => book.address(sheet, area)),
    AddressLocal: readonly(({ book, sheet, area }) => book.address(sheet, area)),
    CellCount: readonly(({ area }) => rowsOf(area) * columnsOf(area)),
    ColumnCount: readonly(({ area }) => columnsOf(area)),
    ColumnHidden: bandHidden("columns"),
    ColumnIndex: readonly(({ area }) => area.left),
    Formulas: entered((ref, row, column) => ref.sheet.cell(row, column)?.formula ?? shown(ref, row, column)),
    FormulasLocal: entered((ref, row, column) => localFormula(ref, row, column)),
    Hidden: readonly(hiddenBoth),
    IsEntireColumn: readonly(({ area }) => area.top === 0 && area.bottom === LAST_ROW),
    IsEntireRow: readonly(({ area }) => area.left === 0 && area.right === LAST_COLUMN),
    NumberFormat: {
      get: (ref: RangeRef) => table(ref, (row, column) => ref.sheet.formatAt(row, column).numberFormat),
      set: (ref, value) => {
        ref.sheet.assertAllowed("allowFormatCells");
        const formats = matrix(ref.area, value);
        ref.book.format(ref.sheet, ref.area, (format, row, column) => {
          const wanted = formats[row - ref.area.top]?.[column - ref.area.left];
          return wanted === null || wanted === undefined ? format : { ...format, numberFormat: text(wanted) };
        });
      },
    },
    RowCount: readonly(({ area }) => rowsOf(area)),
    RowHidden: bandHidden("rows"),
    RowIndex: readonly(({ area }) => area.top),
    Text: readonly((ref) =>
      table(ref, (row, column) =>
        displayed(
          ref.book.value(ref.sheet, row, column),
          ref.sheet.formatAt(row, column).numberFormat,
          ref.book.date1904,
        ),
      ),
    ),
    ValueTypes: readonly((ref) => table(ref, (row, column) => valueType(ref.book.value(ref.sheet, row, column)))),
    Values: entered(shown),
  },
  links: {
    ConditionalFormats: (ref) => make("ConditionalFormatCollection", areas(ref)),
    DataValidation: (ref) => make("DataValidation", ref),
    Format: (ref) => make("RangeFormat", areas(ref)),
    Worksheet: ({ book, sheet }) => make("Worksheet", { book, sheet }),
  },
  methods: {
    Calculate: ({ book }) => book.calculator.recalculate(),
    Clear: clear,
    GetAbsoluteResizedRange: (ref, [rows, columns]) =>
      edge(ref, { bottom: ref.area.top + whole(rows) - 1, right: ref.area.left + whole(columns) - 1 }),
    GetBoundingRect: (ref, [other]) => range(ref, around(ref.area, otherArea(ref, other))),
    GetCell: (ref, [row, column]) => {
      const [top, left] = [ref.area.top + whole(row), ref.area.left + whole(column)];
      return range(ref, { top, left, bottom: top, right: left });
    },
    GetCellProperties: getCellProperties,
    GetColumn: (ref, [column]) =>
      edge(ref, { left: ref.area.left + whole(column), right: ref.area.left + whole(column) }),
    GetColumnProperties: bandProperties("columns"),
    GetEntireColumn: (ref) => edge(ref, { top: 0, bottom: LAST_ROW }),
    GetEntireRow: (ref) => edge(ref, { left: 0, right: LAST_COLUMN }),
    GetIntersection: (ref, [other]) => {
      const shared = intersection(ref.area, otherArea(ref, other));
      if (!shared) throw new OfficeError("ItemNotFound");
      return range(ref, shared);
    },
    GetIntersectionOrNullObject: (ref, [other]) => {
      const shared = intersection(ref.area, otherArea(ref, other));
      return shared && range(ref, shared);
    },
    GetLastCell: (ref) => edge(ref, { top: ref.area.bottom, left: ref.area.right }),
    GetLastColumn: (ref) => edge(ref, { left: ref.area.right }),
    GetLastRow: (ref) => edge(ref, { top: ref.area.bottom }),
    GetMergedAreasOrNullObject: ({ book, sheet, area }) => {
      const merged = sheet.merges.filter((merge) => intersection(merge, area));
      return merged.length > 0 ? make("RangeAreas", { book, sheet, areas: merged }) : null;
    },
    GetOffsetRange: (ref, [rows, columns]) =>
      range(ref, {
        top: ref.area.top + whole(rows),
        bottom: ref.area.bottom + whole(rows),
        left: ref.area.left + whole(columns),
        right: ref.area.right + whole(columns),
      }),
    GetResizedRange: (ref, [rows, columns]) =>
      edge(ref, { bottom: ref.area.bottom + whole(rows), right: ref.area.right + whole(columns) }),
    GetRow: (ref, [row]) => edge(ref, { top: ref.area.top + whole(row), bottom: ref.area.top + whole(row) }),
    GetRowProperties: bandProperties("rows"),
    GetUsedRange: (ref, [valuesOnly]) =>
      range(ref, used(ref, valuesOnly) ?? { ...ref.area, bottom: ref.area.top, right: ref.area.left }),
    GetUsedRangeOrNullObject: (ref, [valuesOnly]) => {
      const area = used(ref, valuesOnly);
      return area && range(ref, area);
    },
    GetVisibleView: (ref) => make("RangeView", ref),
    Merge: merge,
    Select: ({ book, sheet, area }) => book.select(sheet, area),
    SetCellProperties: setCellProperties,
    Unmerge: unmerge,
    // office.js asks this before it cuts a large array into slices of rows.
    _ValidateArraySize: ({ area }, [rows, columns]) => {
      if (rows !== rowsOf(area) || columns !== columnsOf(area)) throw sizeMismatch();
    },
  },
});

defineType("RangeAreas", {
  kept: true,
  scalars: {
    Address: readonly(({ book, sheet, areas }) => areas.map((area) => book.address(sheet, area)).join(",")),
    AreaCount: readonly(({ areas }) => areas.length),
    CellCount: readonly(({ areas }) => areas.reduce((sum, area) => sum + rowsOf(area) * columnsOf(area), 0)),
  },
  links: {
    Areas: (ref) => make("RangeCollection", ref),
    ConditionalFormats: (ref) => make("ConditionalFormatCollection", ref),
    Format: (ref) => make("RangeFormat", ref),
    Worksheet: ({ book, sheet }) => make("Worksheet", { book, sheet }),
  },
  methods: {
    Clear: ({ book, sheet, areas }, args) => {
      for (const area of areas) clear({ book, sheet, area }, args);
    },
  },
});

defineType("RangeCollection", {
  items: ({ book, sheet, areas }) => areas.map((area) => make("Range", { book, sheet, area })),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ book, sheet, areas }, [index]) => {
      const area = areas[whole(index)];
      if (!area) throw new OfficeError("InvalidArgument");
      return make("Range", { book, sheet, area });
    },
  },
});

defineType("RangeView", {
  scalars: {
    CellAddresses: readonly(({ book, sheet, area }) =>
      visible(area.top, area.bottom, (row) => sheet.rowHidden(row)).map((row) =>
        visible(area.left, area.right, (column) => sheet.columnHidden(column)).map((column) =>
          book.address(sheet, { top: row, left: column, bottom: row, right: column }),
        ),
      ),
    ),
  },
});

function visible(first: number, last: number, hidden: (index: number) => boolean): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((index) => !hidden(index));
}

type CellReader = (ref: RangeRef, row: number, column: number) => unknown;

function entered(read: CellReader): Scalar<RangeRef> {
  return {
    get: (ref) => table(ref, (row, column) => read(ref, row, column)),
    set: (ref, value) => ref.book.write(ref.sheet, ref.area, matrix(ref.area, value)),
  };
}

function shown({ book, sheet }: RangeRef, row: number, column: number): unknown {
  return book.value(sheet, row, column) ?? "";
}

function localFormula(ref: RangeRef, row: number, column: number): unknown {
  const formula = ref.sheet.cell(row, column)?.formula;
  if (formula !== undefined && !/^(zh|en)-/.test(ref.book.locale)) {
    throw new OfficeError("NotImplemented", `The emulated Excel has no function names in ${ref.book.locale}.`);
  }
  return formula ?? shown(ref, row, column);
}

/** One answer per cell, row by row; whole columns and rows answer null, as in Excel. */
function table(ref: RangeRef, read: (row: number, column: number) => unknown): unknown[][] | null {
  const { top, left } = ref.area;
  if (isUnbounded(ref.area)) return null;
  return Array.from({ length: rowsOf(ref.area) }, (_, row) =>
    Array.from({ length: columnsOf(ref.area) }, (_, column) => read(top + row, left + column)),
  );
}

/** What is assigned to a range: one value for all cells, or an array of exactly its size. */
function matrix(area: Area, value: unknown): readonly (readonly unknown[])[] {
  if (isUnbounded(area)) throw new OfficeError("InvalidArgument");
  if (!Array.isArray(value)) {
    return Array.from({ length: rowsOf(area) }, () => Array.from({ length: columnsOf(area) }, () => value));
  }
  const rows: readonly unknown[] = value;
  const fits =
    rows.length === rowsOf(area) && rows.every((row) => Array.isArray(row) && row.length === columnsOf(area));
  if (!fits) {
    throw sizeMismatch();
  }
  return rows as readonly (readonly unknown[])[];
}

function sizeMismatch(): OfficeError {
  return new OfficeError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

function used({ sheet, area }: RangeRef, valuesOnly: unknown): Area | null {
  const found = sheet.usedArea(optional(valuesOnly, flag, false), area);
  return found && intersection(found, area);
}

function otherArea(ref: RangeRef, other: unknown): Area {
  if (typeof other === "string") {
    const found = ref.book.resolve(other, ref.sheet);
    if (found.sheet === ref.sheet) return found.area;
  } else if (other instanceof HostObject && other.typeName === "Range") {
    const target = other.target as RangeRef;
    if (target.sheet === ref.sheet) return target.area;
  }
  throw new OfficeError("InvalidArgument");
}

/** The range an argument stands for, given as a range or as an address on the sheet. */
export function rangeArgument(value: unknown, home: Pick<RangeRef, "book" | "sheet">): RangeRef {
  if (typeof value === "string") return { book: home.book, ...home.book.resolve(value, home.sheet) };
  if (value instanceof HostObject && value.typeName === "Range") return value.target as RangeRef;
  throw new OfficeError("InvalidArgument");
}
