import { type Area, columnsOf, rowsOf } from "../model/area";
import type { Table } from "../model/parts";
import { OfficeError } from "../wire/office-error";
import { optional, whole } from "./arguments";
import { defineType, type HostObject, make, readonly } from "./host-object";
import type { ColumnRef, PartRef } from "./targets";

type Ref = PartRef<Table>;

defineType("TableColumnCollection", {
  scalars: { Count: readonly(({ part }) => columnsOf(part.area)) },
  items: (ref) =>
    Array.from({ length: columnsOf(ref.part.area) }, (_, index) => make("TableColumn", { ...ref, index })),
  item: (ref, key) => {
    const found = column(ref, key);
    if (!found) throw new OfficeError("ItemNotFound");
    return found;
  },
  methods: {
    GetCount: ({ part }) => columnsOf(part.area),
    GetItemAt: (ref, [index]) => make("TableColumn", { ...ref, index: inside(whole(index), columnsOf(ref.part.area)) }),
    GetItemOrNullObject: (ref, [key]) => column(ref, key),
  },
});

defineType("TableColumn", {
  identity: ({ index }) => ({ Id: index + 1 }),
  scalars: {
    Id: readonly(({ index }) => index + 1),
    Index: readonly(({ index }) => index),
    Name: readonly(nameOf),
    Values: readonly((ref) => valuesOf(ref, columnArea(ref, ref.part.area))),
  },
  methods: {
    GetDataBodyRange: (ref) => cells(ref, columnArea(ref, bodyOf(ref.part))),
    GetHeaderRowRange: (ref) => cells(ref, columnArea(ref, headerOf(ref.part))),
    GetRange: (ref) => cells(ref, columnArea(ref, ref.part.area)),
  },
});

defineType("TableRowCollection", {
  scalars: { Count: readonly(({ part }) => rowsOf(bodyOf(part))) },
  items: (ref) => Array.from({ length: rowsOf(bodyOf(ref.part)) }, (_, index) => make("TableRow", { ...ref, index })),
  methods: {
    Add: (ref, [index, values]) => {
      if (optional<number | null>(index, whole, null) !== null) {
        throw new OfficeError("NotImplemented", "The emulated Excel adds table rows only at the end.");
      }
      return append(ref, values);
    },
    GetCount: ({ part }) => rowsOf(bodyOf(part)),
    GetItemAt: (ref, [index]) => make("TableRow", { ...ref, index: inside(whole(index), rowsOf(bodyOf(ref.part))) }),
  },
});

defineType("TableRow", {
  scalars: {
    Index: readonly(({ index }) => index),
    Values: readonly((ref) => valuesOf(ref, rowArea(ref))),
  },
  methods: { GetRange: (ref) => cells(ref, rowArea(ref)) },
});

/** The rows of a table without heading and totals. */
export function bodyOf(table: Table): Area {
  const top = table.area.top + (table.showHeaders ? 1 : 0);
  return { ...table.area, top, bottom: Math.max(top, table.area.bottom - (table.showTotals ? 1 : 0)) };
}

/** The heading of a table; throws ItemNotFound where it has none. */
export function headerOf(table: Table): Area {
  if (!table.showHeaders) throw new OfficeError("ItemNotFound");
  return { ...table.area, bottom: table.area.top };
}

function append(ref: Ref, values: unknown): HostObject {
  ref.sheet.assertUnprotected();
  const lines: readonly unknown[] = Array.isArray(values) ? values : [];
  const rows = (Array.isArray(lines[0]) ? lines : [lines]) as readonly (readonly unknown[])[];
  const { area } = ref.part;
  if (rows.some((row) => row.length !== columnsOf(area))) throw new OfficeError("InvalidArgument");
  const added = { ...area, top: area.bottom + 1, bottom: area.bottom + rows.length };
  ref.book.write(ref.sheet, added, rows);
  ref.part.area = { ...area, bottom: added.bottom };
  return make("TableRow", { ...ref, index: rowsOf(bodyOf(ref.part)) - rows.length });
}

function column(ref: Ref, key: unknown): HostObject | null {
  const width = columnsOf(ref.part.area);
  const indexes = Array.from({ length: width }, (_, index) => index);
  const index = indexes.find((one) => key === one + 1 || key === nameOf({ ...ref, index: one }));
  return index === undefined ? null : make("TableColumn", { ...ref, index });
}

function nameOf({ book, sheet, part, index }: ColumnRef): string {
  const name = part.showHeaders ? book.value(sheet, part.area.top, part.area.left + index) : null;
  return name === null ? `列${index + 1}` : String(name);
}

function columnArea({ part, index }: ColumnRef, area: Area): Area {
  return { ...area, left: part.area.left + index, right: part.area.left + index };
}

function rowArea({ part, index }: ColumnRef): Area {
  const body = bodyOf(part);
  return { ...body, top: body.top + index, bottom: body.top + index };
}

function valuesOf({ book, sheet }: ColumnRef, area: Area): unknown[][] {
  return Array.from({ length: rowsOf(area) }, (_, row) =>
    Array.from({ length: columnsOf(area) }, (_, at) => book.value(sheet, area.top + row, area.left + at) ?? ""),
  );
}

function cells({ book, sheet }: Ref, area: Area): HostObject {
  return make("Range", { book, sheet, area });
}

function inside(index: number, length: number): number {
  if (index < 0 || index >= length) throw new OfficeError("InvalidArgument");
  return index;
}
