import { serial } from "../model/typed";
import type { WorkbookModel } from "../model/workbook";
import { OfficeError } from "../wire/office-error";
import { flag, oneOf, optional, record, text, whole } from "./arguments";
import { defineType, make, readonly } from "./host-object";
import { insertSheets } from "./insert-sheets";

defineType("Workbook", {
  scalars: {
    Name: readonly((book) => book.fileName),
    ReadOnly: readonly(() => false),
  },
  links: {
    Application: (book) => make("Application", book),
    Comments: (book) => make("CommentCollection", { book, sheet: null }),
    Functions: (book) => make("Functions", book),
    CustomXmlParts: (book) => make("CustomXmlPartCollection", book),
    Names: (book) => make("NamedItemCollection", { book, sheet: null }),
    Properties: (book) => make("DocumentProperties", book),
    Protection: (book) => make("WorkbookProtection", book),
    Settings: (book) => make("SettingCollection", book),
    Tables: (book) => make("TableCollection", { book, sheet: null }),
    Worksheets: (book) => make("WorksheetCollection", book),
    _Runtime: (book) => make("Runtime", book),
  },
  methods: {
    GetActiveCell: (book) => {
      const { top, left } = book.selection;
      return make("Range", { book, sheet: book.activeSheet, area: { top, left, bottom: top, right: left } });
    },
    InsertWorksheetsFromBase64: (book, [file, options]) =>
      insertSheets(book, text(file), optional(options, record, {})).map((sheet) => sheet.id),
    GetSelectedRange: (book) => make("Range", { book, sheet: book.activeSheet, area: book.selection }),
  },
});

defineType("Functions", {
  methods: {
    Date: (book, [year, month, day]) => {
      const days = serial(whole(year), whole(month), whole(day));
      return make("FunctionResult", { value: book.date1904 ? days - 1462 : days });
    },
  },
});

defineType("FunctionResult", {
  scalars: { Value: readonly(({ value }) => value), Error: readonly(() => null) },
});

defineType("Application", {
  scalars: {
    CalculationMode: {
      get: (book: WorkbookModel) => book.calculationMode,
      set: (book, value) => {
        book.calculationMode = oneOf(["Automatic", "AutomaticExceptTables", "Manual"])(value);
      },
    },
    CalculationState: readonly(() => "Done"),
  },
  methods: {
    Calculate: (book, [kind]) => {
      oneOf(["Recalculate", "Full", "FullRebuild"])(kind);
      book.calculator.recalculate();
      book.emit({ kind: "calculated", sheet: book.activeSheet });
    },
    SuspendApiCalculationUntilNextSync: (book) => {
      book.calculationSuspended = true;
    },
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});

defineType("Runtime", {
  scalars: {
    EnableEvents: {
      get: (book: WorkbookModel) => book.eventsEnabled,
      set: (book, value) => {
        book.eventsEnabled = flag(value);
      },
    },
  },
});

defineType("WorkbookProtection", {
  scalars: { Protected: readonly((book) => book.structureLocked) },
  methods: {
    Protect: (book) => {
      if (book.structureLocked) throw new OfficeError("AccessDenied");
      book.structureLocked = true;
    },
    Unprotect: (book) => {
      book.structureLocked = false;
    },
  },
});
