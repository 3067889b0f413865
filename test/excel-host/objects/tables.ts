import { type Area, columnsOf, intersection, rowsOf } from "../model/area";
import type { Table } from "../model/parts";
import type { Sheet } from "../model/sheet";
import type { WorkbookModel } from "../model/workbook";
import { OfficeError } from "../wire/office-error";
import { flag, text, whole } from "./arguments";
import { defineType, field, type HostObject, make, readonly, type Scalar } from "./host-object";
import { rangeArgument } from "./range";
import { bodyOf, headerOf } from "./table-parts";
import type { NamesRef, PartRef } from "./targets";

type Ref = PartRef<Table>;

defineType("TableCollection", {
  scalars: { Count: readonly((ref) => listed(ref).length) },
  items: listed,
  item: (ref, key) => {
    const found = find(ref, key);
    if (!found) throw new OfficeError("ItemNotFound");
    return found;
  },
  methods: {
    Add: (ref, [address, hasHeaders]) => {
      const { book, sheet, area } = rangeArgument(address, {
        book: ref.book,
        sheet: ref.sheet ?? ref.book.activeSheet,
      });
      return make("Table", { book, sheet, part: add(book, sheet, area, flag(hasHeaders)) });
    },
    GetCount: (ref) => listed(ref).length,
    GetItemAt: (ref, [index]) => {
      const found = listed(ref)[whole(index)];
      if (!found) throw new OfficeError("InvalidArgument");
      return found;
    },
    GetItemOrNullObject: find,
  },
});

defineType("Table", {
  identity: ({ part }) => ({ Id: part.id }),
  scalars: {
    Id: readonly(({ part }) => part.id),
    Name: {
      get: ({ part }: Ref) => part.name,
      set: ({ book, part }, value) => {
        const name = text(value);
        if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name)) throw new OfficeError("InvalidArgument");
        if (every(book).some((one) => one.part !== part && one.part.name === name)) {
          throw new OfficeError("ItemAlreadyExists");
        }
        part.name = name;
      },
    },
    ShowBandedColumns: setting("showBandedColumns"),
    ShowBandedRows: setting("showBandedRows"),
    ShowFilterButton: setting("showFilterButton"),
    ShowHeaders: setting("showHeaders"),
    ShowTotals: readonly(({ part }) => part.showTotals),
    Style: {
      get: ({ part }: Ref) => part.style,
      set: ({ part }, value) => field<Table, "style">("style", "string").set?.(part, value),
    },
  },
  links: {
    Columns: (ref) => make("TableColumnCollection", ref),
    Rows: (ref) => make("TableRowCollection", ref),
    Worksheet: ({ book, sheet }) => make("Worksheet", { book, sheet }),
  },
  methods: {
    ConvertToRange: (ref) => {
      drop(ref);
      return range(ref, ref.part.area);
    },
    Delete: (ref) => {
      const { area } = ref.part;
      drop(ref);
      const blank = Array.from({ length: rowsOf(area) }, () => Array.from({ length: columnsOf(area) }, () => ""));
      ref.book.write(ref.sheet, area, blank);
    },
    GetDataBodyRange: (ref) => range(ref, bodyOf(ref.part)),
    GetHeaderRowRange: (ref) => range(ref, headerOf(ref.part)),
    GetRange: (ref) => range(ref, ref.part.area),
    Resize: (ref, [given]) => {
      ref.sheet.assertUnprotected();
      const { sheet, area } = rangeArgument(given, ref);
      if (sheet !== ref.sheet || area.top !== ref.part.area.top) throw new OfficeError("InvalidArgument");
      ref.part.area = area;
    },
  },
});

function every(book: WorkbookModel): Ref[] {
  return book.sheets.flatMap((sheet) => sheet.tables.map((part) => ({ book, sheet, part })));
}

function listed({ book, sheet }: NamesRef): HostObject[] {
  return every(book)
    .filter((ref) => sheet === null || ref.sheet === sheet)
    .map((ref) => make("Table", ref));
}

function find(ref: NamesRef, keys: unknown): HostObject | null {
  const [key] = Array.isArray(keys) ? keys : [keys];
  const found = every(ref.book).find(
    ({ sheet, part }) => (ref.sheet === null || sheet === ref.sheet) && (part.id === key || part.name === key),
  );
  return found ? make("Table", found) : null;
}

function add(book: WorkbookModel, sheet: Sheet, area: Area, hasHeaders: boolean): Table {
  sheet.assertUnprotected();
  if (sheet.tables.some((other) => intersection(other.area, area))) throw new OfficeError("InvalidOperation");
  if (!hasHeaders)
    throw new OfficeError("NotImplemented", "The emulated Excel makes tables only below their headings.");
  let number = every(book).length + 1;
  while (every(book).some(({ part }) => part.name === `表${number}`)) number += 1;
  const part: Table = {
    id: book.nextId(),
    name: `表${number}`,
    area,
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    style: "TableStyleMedium2",
  };
  sheet.tables.push(part);
  return part;
}

function drop({ sheet, part }: Ref): void {
  sheet.assertUnprotected();
  if (!sheet.tables.includes(part)) throw new OfficeError("ItemNotFound");
  sheet.tables = sheet.tables.filter((one) => one !== part);
}

function range({ book, sheet }: Ref, area: Area): HostObject {
  return make("Range", { book, sheet, area });
}

function setting(key: "showBandedColumns" | "showBandedRows" | "showFilterButton" | "showHeaders"): Scalar<Ref> {
  return {
    get: ({ part }) => part[key],
    set: ({ part }, value) => {
      part[key] = flag(value);
    },
  };
}
