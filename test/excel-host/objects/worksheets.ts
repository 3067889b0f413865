import type { WorkbookModel } from "../model/workbook";
import { OfficeError } from "../wire/office-error";
import { flag, optional, text } from "./arguments";
import { registrations } from "./event-registration";
import { defineType, type HostObject, make } from "./host-object";

defineType("WorksheetCollection", {
  items: (book) => book.sheets.map((sheet) => make("Worksheet", { book, sheet })),
  item: (book, key) => make("Worksheet", { book, sheet: book.sheet(text(key)) }),
  methods: {
    Add: (book, [name]) => {
      const given = optional<string | undefined>(name, text, undefined);
      return make("Worksheet", { book, sheet: given === undefined ? book.addSheet() : book.addSheet(given) });
    },
    GetActiveWorksheet: (book) => make("Worksheet", { book, sheet: book.activeSheet }),
    GetCount: (book, [visibleOnly]) => sheets(book, visibleOnly).length,
    GetFirst: (book, [visibleOnly]) => orNotFound(sheets(book, visibleOnly)[0]),
    GetLast: (book, [visibleOnly]) => orNotFound(sheets(book, visibleOnly).at(-1)),
    GetItemOrNullObject: (book, [key]) => {
      const sheet = book.find(text(key));
      return sheet ? make("Worksheet", { book, sheet }) : null;
    },
    ...registrations<WorkbookModel>(
      [
        "DataChanged",
        "SelectionChanged",
        "Activated",
        "Deactivated",
        "Added",
        "Deleted",
        "Calculated",
        "FormatChanged",
        "RowHiddenChanged",
      ],
      (book) => ({ book, id: "Workbook" }),
    ),
  },
});

function sheets(book: WorkbookModel, visibleOnly: unknown): HostObject[] {
  const all = optional(visibleOnly, flag, false)
    ? book.sheets.filter((sheet) => sheet.visibility === "Visible")
    : book.sheets;
  return all.map((sheet) => make("Worksheet", { book, sheet }));
}

function orNotFound(object: HostObject | undefined): HostObject {
  if (!object) throw new OfficeError("ItemNotFound");
  return object;
}
