import { areaAddress, LAST_COLUMN, LAST_ROW, parseArea, splitAddress } from "@huizong/excel-host/model/area";
import type { NamedItem } from "@huizong/excel-host/model/parts";
import type { Sheet, Visibility } from "@huizong/excel-host/model/sheet";
import { insertSheets } from "@huizong/excel-host/objects/insert-sheets";
import { defineType, objectArgument, reads, textArgument, WpsObject } from "./object";
import type { BookRef, SheetRef } from "./targets";

const STATES: Readonly<Record<Visibility, number>> = { Visible: -1, Hidden: 0, VeryHidden: 2 };

defineType<BookRef>(
  "Sheets",
  { Count: reads(({ book }) => book.sheets.length) },
  {
    Item: ({ session, book }, [place]) => {
      const sheet = typeof place === "number" ? book.sheets[place - 1] : book.find(textArgument(place));
      if (!sheet) throw new Error("下标越界");
      return new WpsObject("Worksheet", { session, book, sheet });
    },
    Copy: ({ session, book: source }, [before, after]) => {
      if (before !== null && before !== undefined) throw new Error("类型不匹配");
      const { book } = objectArgument<SheetRef>(after, "Worksheet");
      if (source.sheets.some(({ visibility }) => visibility === "VeryHidden"))
        throw new Error("Sheets 类的 Copy 方法失败");
      const key = `copied ${book.opened.size}`;
      book.opened.set(key, { book: source, charted: false });
      const copies = insertSheets(book, key, {});
      if (!session.cellByCell) for (const copy of copies) linkSome(copy, source.fileName);
      for (const item of source.names) {
        if (!book.names.some(({ name }) => name === item.name)) book.names.push(item);
      }
    },
  },
);

/** Rows whose formulas a WPS that links turns into looks at the file they came from. */
const LINKED_ROWS = 12;

function linkSome(sheet: Sheet, file: string): void {
  for (const { row, cell } of sheet.everyCell()) {
    if (row >= LINKED_ROWS || !cell.formula) continue;
    const linked = cell.formula.replace(/(^|[^\p{L}\p{N}_'])'?([\p{L}\p{N}_]+)'?!/gu, `$1'[${file}]$2'!`);
    if (linked !== cell.formula) delete cell.result;
    cell.formula = linked;
  }
}

const open = ({ book, sheet }: SheetRef): Sheet => {
  if (!book.sheets.includes(sheet)) throw new Error("对象已被删除");
  return sheet;
};

/** What protection still allows, under the names of both models. */
const ALLOWED = {
  AllowFormattingCells: "allowFormatCells",
  AllowFormattingColumns: "allowFormatColumns",
  AllowFormattingRows: "allowFormatRows",
  AllowInsertingColumns: "allowInsertColumns",
  AllowInsertingRows: "allowInsertRows",
  AllowInsertingHyperlinks: "allowInsertHyperlinks",
  AllowDeletingColumns: "allowDeleteColumns",
  AllowDeletingRows: "allowDeleteRows",
  AllowSorting: "allowSort",
  AllowFiltering: "allowAutoFilter",
  AllowUsingPivotTables: "allowPivotTables",
} as const;

const whole = (ref: SheetRef) => {
  const areas = [{ top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN }];
  return new WpsObject("Range", { ...ref, areas });
};

defineType<SheetRef>(
  "Worksheet",
  {
    Name: {
      get: (ref) => open(ref).name,
      set: (ref, name) => ref.book.rename(open(ref), textArgument(name)),
    },
    Visible: {
      get: (ref) => STATES[open(ref).visibility],
      set: (ref, value) => {
        const state = (Object.keys(STATES) as Visibility[]).find((key) => STATES[key] === value);
        if (!state) throw new Error("类型不匹配");
        open(ref).visibility = state;
      },
    },
    Parent: reads(({ session, book }) => new WpsObject("Workbook", { session, book })),
    UsedRange: reads((ref) => {
      const area = open(ref).usedArea(false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
      return new WpsObject("Range", { ...ref, areas: [area] });
    }),
    Cells: reads((ref) => whole({ ...ref, sheet: open(ref) })),
    ProtectContents: reads((ref) => open(ref).protection !== null),
    ProtectDrawingObjects: reads(({ sheet }) => sheet.protection?.options.allowEditObjects !== true),
    ProtectScenarios: reads(({ sheet }) => sheet.protection?.options.allowEditScenarios !== true),
    Protection: reads((ref) => new WpsObject("Protection", ref)),
  },
  {
    Range: (ref, [address]) => {
      const text = textArgument(address);
      // As in VBA, no longer address is taken.
      if (text.length > 255) throw new Error("对象定义错误");
      return new WpsObject("Range", { ...ref, sheet: open(ref), areas: text.split(",").map(parseArea) });
    },
    Activate: ({ book, sheet }) => book.activate(sheet),
    Delete: (ref) => {
      if (ref.session.displayAlerts) throw new Error("A dialog would ask whether to delete the sheet.");
      ref.book.deleteSheet(open(ref));
    },
    Protect: (ref, [password, drawing, contents, scenarios, , ...allowed]) => {
      if (contents !== true) throw new Error("The emulated WPS protects contents only.");
      const names = Object.values(ALLOWED);
      const options = Object.fromEntries(names.map((name, index) => [name, allowed[index] === true]));
      open(ref).protection = {
        password: password === undefined || password === null ? "" : textArgument(password),
        options: { ...options, allowEditObjects: drawing !== true, allowEditScenarios: scenarios !== true },
      };
    },
    Unprotect: (ref, [password]) => {
      const sheet = open(ref);
      if (!sheet.protection) return;
      if (password === undefined || password === null) throw new Error("A dialog would ask for the password.");
      if (sheet.protection.password !== "" && sheet.protection.password !== password)
        throw new Error("密码不正确，工作表受保护。");
      sheet.protection = null;
    },
  },
);

defineType<SheetRef>(
  "Protection",
  Object.fromEntries(
    Object.entries(ALLOWED).map(([name, key]) => [
      name,
      reads(({ sheet }: SheetRef) => sheet.protection?.options[key] === true),
    ]),
  ),
);

defineType<BookRef>(
  "Names",
  { Count: reads(({ book }) => book.names.length) },
  {
    Item: ({ session, book }, [place]) => {
      const item = book.names[Number(place) - 1];
      if (!item) throw new Error("下标越界");
      return new WpsObject("Name", { session, book, item });
    },
    Add: ({ book }, [name, refersTo, visible]) => {
      const { sheet: sheetName, rest } = splitAddress(textArgument(refersTo));
      const sheet = book.sheet(sheetName ?? "");
      const item: NamedItem = {
        name: textArgument(name),
        formula: `='${sheet.name.replaceAll("'", "''")}'!${rest}`,
        visible: visible !== false,
        comment: "",
        scope: "Workbook",
      };
      book.names = [...book.names.filter((other) => other.name.toLowerCase() !== item.name.toLowerCase()), item];
      book.calculator.forget();
    },
  },
);

defineType<BookRef & { readonly item: NamedItem }>(
  "Name",
  { Name: reads(({ item }) => item.name), RefersTo: reads(({ item }) => item.formula) },
  {
    Delete: ({ book, item }) => {
      book.names = book.names.filter((other) => other !== item);
    },
  },
);

/** "$D$12", as events and ranges tell a place. */
export function absolute(area: Parameters<typeof areaAddress>[0]): string {
  return areaAddress(area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
}
