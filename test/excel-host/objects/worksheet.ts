import { type Area, intersection, LAST_COLUMN, LAST_ROW } from "../model/area";
import type { ProtectionOptions, Sheet } from "../model/sheet";
import { OfficeError } from "../wire/office-error";
import { flag, oneOf, optional, record, text, whole } from "./arguments";
import { registrations } from "./event-registration";
import { defineType, make, readonly } from "./host-object";
import type { SheetRef } from "./targets";

const EVERYTHING: Area = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

defineType("Worksheet", {
  identity: ({ sheet }) => ({ Id: sheet.id }),
  scalars: {
    Id: readonly(({ sheet }) => sheet.id),
    Name: {
      get: ({ sheet }: SheetRef) => sheet.name,
      set: ({ book, sheet }, value) => book.rename(sheet, text(value)),
    },
    Position: {
      get: ({ book, sheet }: SheetRef) => book.position(sheet),
      set: ({ book, sheet }, value) => book.move(sheet, whole(value)),
    },
    Visibility: {
      get: ({ sheet }: SheetRef) => sheet.visibility,
      set: ({ book, sheet }, value) => {
        book.assertStructureOpen();
        const visibility = oneOf(["Visible", "Hidden", "VeryHidden"])(value);
        const others = book.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
        if (visibility !== "Visible" && others.length === 0) throw new OfficeError("InvalidOperation");
        if (visibility !== "Visible" && book.activeSheet === sheet) book.activate(others[0]!);
        sheet.visibility = visibility;
      },
    },
    TabColor: {
      get: ({ sheet }: SheetRef) => sheet.tabColor,
      set: ({ sheet }, value) => {
        sheet.tabColor = text(value).toUpperCase();
      },
    },
    ShowGridlines: sheetFlag("showGridlines"),
    ShowHeadings: sheetFlag("showHeadings"),
    StandardHeight: readonly(() => 15),
    StandardWidth: readonly(({ sheet }) => sheet.standardWidth),
  },
  links: {
    AutoFilter: (ref) => make("AutoFilter", ref),
    Charts: (ref) => make("ChartCollection", ref),
    Comments: (ref) => make("CommentCollection", ref),
    CustomProperties: (ref) => make("WorksheetCustomPropertyCollection", ref),
    FreezePanes: (ref) => make("WorksheetFreezePanes", ref),
    Names: (ref) => make("NamedItemCollection", ref),
    PageLayout: (ref) => make("PageLayout", ref),
    Protection: (ref) => make("WorksheetProtection", ref),
    Tables: (ref) => make("TableCollection", ref),
  },
  methods: {
    Activate: ({ book, sheet }) => book.activate(sheet),
    Calculate: ({ book }) => book.calculator.recalculate(),
    Delete: ({ book, sheet }) => book.deleteSheet(sheet),
    GetCell: ({ book, sheet }, [row, column]) =>
      make("Range", { book, sheet, area: rectangle(whole(row), whole(column), 1, 1) }),
    GetRange: ({ book, sheet }, [address]) =>
      make("Range", {
        book,
        ...within(
          sheet,
          optional(address, (given) => book.resolve(text(given), sheet), { sheet, area: EVERYTHING }),
        ),
      }),
    GetRangeByIndexes: ({ book, sheet }, [row, column, rows, columns]) =>
      make("Range", { book, sheet, area: rectangle(whole(row), whole(column), whole(rows), whole(columns)) }),
    GetRanges: ({ book, sheet }, [address]) =>
      make("RangeAreas", {
        book,
        sheet,
        areas: text(address)
          .split(",")
          .map((one) => book.resolve(one.trim(), sheet).area),
      }),
    GetUsedRange: ({ book, sheet }, [valuesOnly]) =>
      make("Range", {
        book,
        sheet,
        area: sheet.usedArea(optional(valuesOnly, flag, false)) ?? { top: 0, left: 0, bottom: 0, right: 0 },
      }),
    GetUsedRangeOrNullObject: ({ book, sheet }, [valuesOnly]) => {
      const area = sheet.usedArea(optional(valuesOnly, flag, false));
      return area ? make("Range", { book, sheet, area }) : null;
    },
    ...registrations<SheetRef>(
      [
        "DataChanged",
        "SelectionChanged",
        "Activated",
        "Deactivated",
        "Calculated",
        "FormatChanged",
        "RowHiddenChanged",
      ],
      ({ book, sheet }) => ({ book, id: sheet.id }),
    ),
  },
});

defineType("WorksheetProtection", {
  scalars: {
    Protected: readonly(({ sheet }) => sheet.protection !== null),
    Options: readonly(({ sheet }) => sheet.protection && { ...NOTHING_ALLOWED, ...sheet.protection.options }),
  },
  methods: {
    Protect: ({ sheet }, [options, password]) => {
      if (sheet.protection) throw new OfficeError("InvalidOperation");
      sheet.protection = {
        options: optional<ProtectionOptions>(options, protectionOptions, {}),
        password: optional(password, text, ""),
      };
    },
    Unprotect: ({ sheet }, [password]) => {
      if (sheet.protection && sheet.protection.password !== optional(password, text, "")) {
        throw new OfficeError("AccessDenied");
      }
      sheet.protection = null;
    },
  },
});

const NOTHING_ALLOWED: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

function protectionOptions(value: unknown): ProtectionOptions {
  const options = record(value);
  for (const name of Object.keys(options)) {
    if (!Object.hasOwn(NOTHING_ALLOWED, name)) throw new OfficeError("InvalidArgument");
  }
  return options as ProtectionOptions;
}

function rectangle(row: number, column: number, rows: number, columns: number): Area {
  const area = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
  if (
    rows < 1 ||
    columns < 1 ||
    !intersection(area, EVERYTHING) ||
    area.bottom > LAST_ROW ||
    area.right > LAST_COLUMN
  ) {
    throw new OfficeError("InvalidArgument");
  }
  return area;
}

function within(home: Sheet, found: { sheet: Sheet; area: Area }): { sheet: Sheet; area: Area } {
  if (found.sheet !== home) throw new OfficeError("InvalidArgument");
  return found;
}

function sheetFlag(key: "showGridlines" | "showHeadings") {
  return {
    get: ({ sheet }: SheetRef) => sheet[key],
    set: ({ sheet }: SheetRef, value: unknown) => {
      sheet[key] = flag(value);
    },
  };
}
