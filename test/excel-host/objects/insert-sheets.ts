import type { Sheet } from "../model/sheet";
import type { WorkbookModel } from "../model/workbook";
import { OfficeError } from "../wire/office-error";
import { oneOf, optional, text } from "./arguments";

/**
 * `Workbook.insertWorksheetsFromBase64`: copies of the sheets of another workbook, which the host has opened
 * beforehand. On the web Excel refuses sheets with charts and turns formulas across sheets into links to a file.
 */
export function insertSheets(book: WorkbookModel, file: string, options: Readonly<Record<string, unknown>>): Sheet[] {
  const source = book.opened.get(file);
  if (!source) throw new OfficeError("InvalidArgument");
  if (optional(options.positionType, oneOf(["End"]), "End") !== "End") throw new OfficeError("NotImplemented");
  const names = optional(options.sheetNamesToInsert, (given) => (given as unknown[]).map(text), []);
  const wanted = source.book.sheets.filter(({ name }) => names.length === 0 || names.includes(name));
  if (book.onTheWeb && source.charted) {
    throw new OfficeError("UnsupportedFeature", "Features currently unsupported on this platform are Chart.");
  }
  book.assertStructureOpen();
  return wanted.map((original) => copyOf(book, original));
}

function copyOf(book: WorkbookModel, original: Sheet): Sheet {
  const sheet = book.addSheet(freeName(book, original.name));
  const { visibility, tabColor, protection, showGridlines, standardWidth, frozen, autoFilter } = original;
  const { merges, conditionalFormats, validations, tables, pageSetup } = original;
  Object.assign(sheet, { visibility, tabColor, protection, showGridlines, standardWidth, frozen, autoFilter });
  Object.assign(sheet, { merges, conditionalFormats, validations, tables, pageSetup });
  for (const [row, band] of original.rows) sheet.rows.set(row, { ...band });
  for (const [column, band] of original.columns) sheet.columns.set(column, { ...band });
  for (const { row, column, cell } of original.everyCell()) {
    const made = sheet.cellForWriting(row, column);
    Object.assign(made, { value: cell.value, format: cell.format });
    if (cell.formula === undefined) continue;
    made.formula = book.onTheWeb ? linked(cell.formula) : cell.formula;
    if (made.formula === cell.formula && cell.result !== undefined) made.result = cell.result;
  }
  book.calculator.forget();
  return sheet;
}

/** 明细!A1 becomes [1]明细!A1, a cell of a file nobody has. */
function linked(formula: string): string {
  return formula.replace(/('[^']*'|[\p{L}\p{N}_.]+)!/gu, (_, name: string) => `'[1]${name.replaceAll("'", "")}'!`);
}

function freeName(book: WorkbookModel, name: string): string {
  if (!book.find(name)) return name;
  let number = 2;
  while (book.find(`${name} (${number})`)) number += 1;
  return `${name} (${number})`;
}
