import { CodedError } from "../core/errors/coded-error";
import type { Cell } from "../core/grid/grid";
import { asideNames } from "../pane/host/aside-names";
import { outwardFormulas } from "../pane/host/outward";
import type { SheetDelivery } from "../pane/host/workbook-host";
import { browserPlatform } from "../workbook/platform/browser";
import { readSummaryBook } from "../workbook/read/summary-book";
import type { Application, Workbook, Worksheet } from "./application";
import { areaAddress, areaOf, table } from "./areas";
import { removeFile, temporaryPath, writeFile } from "./files";
import { readOwn, recordOwn } from "./own";
import { quietly } from "./quietly";
import { sheetsOf } from "./sheets";

const VISIBLE = -1;
const STATES = { visible: VISIBLE, hidden: 0, veryHidden: 2 } as const;

/**
 * Puts the sheets of a delivery into the open workbook. They are copied in and completed first; only then those of an
 * earlier delivery go, so that a failure leaves the workbook as it was. Throws a problem of the host: "half-delivered" or
 * "left-over" where it is not as it was.
 */
export function deliverSheets(app: Application, book: Workbook, { bytes, sheets, replace = [] }: SheetDelivery): void {
  const source = readSummaryBook(bytes, browserPlatform);
  quietly(app, () => {
    const own = readOwn(book);
    const names = ownFormulas(book, source);
    const before = sheetsOf(book.Sheets);
    const leaving = before.filter(({ Name }) => own.has(Name) || replace.includes(Name));
    const called = leaving.map(({ Name }) => Name);
    const added = copyIn(app, book, bytes, sheets, before);
    const asides = asideNames(
      called,
      before.map(({ Name }) => Name),
    );
    try {
      for (const [index, sheet] of leaving.entries()) sheet.Name = asides[index]!;
      for (const [index, sheet] of added.entries()) sheet.Name = sheets[index]!;
      recordOwn(book, [...sheets, ...asides]);
      complete(book, source, added, sheets);
    } catch (error) {
      putBack(() => {
        removeSheets(added);
        for (const [index, sheet] of leaving.entries()) sheet.Name = called[index]!;
        for (const [name, formula] of names) book.Names.Add(name, formula, true);
        recordOwn(book, [...own]);
      });
      throw error;
    }
    try {
      removeSheets(leaving);
    } catch {
      throw new CodedError("host", "left-over", { sheets: asides.join("、") });
    }
    recordOwn(book, sheets);
  });
}

/** From the last one on, so that the one in front of the user goes last. */
function removeSheets(sheets: readonly Worksheet[]): void {
  for (const sheet of [...sheets].reverse()) {
    // No sheet that is very hidden can be deleted.
    sheet.Visible = VISIBLE;
    sheet.Delete();
  }
}

function putBack(work: () => void): void {
  try {
    work();
  } catch {
    throw new CodedError("host", "half-delivered");
  }
}

/** What the names that a delivery defines stand for now. */
function ownFormulas({ Names }: Workbook, source: ReturnType<typeof readSummaryBook>): ReadonlyMap<string, string> {
  const wanted = new Set(source.names?.map(({ name }) => name));
  const all = Array.from({ length: Names.Count }, (_, index) => Names.Item(index + 1));
  return new Map(all.filter(({ Name }) => wanted.has(Name)).map(({ Name, RefersTo }) => [Name, RefersTo]));
}

/** What copying leaves to do: names, formulas across sheets, and what is seen. */
function complete(
  book: Workbook,
  source: ReturnType<typeof readSummaryBook>,
  added: readonly Worksheet[],
  sheets: readonly string[],
): void {
  const names = new Map((source.names ?? []).map(({ name, range }) => [name, range]));
  for (const [name, range] of names) book.Names.Add(name, `=${range}`, true);
  for (const { name, rows, visibility } of source.sheets) {
    const sheet = added[sheets.indexOf(name)];
    if (!sheet) continue;
    writeLinks(sheet, rows, names);
    sheet.Visible = STATES[visibility];
  }
  const first = source.sheets.find(({ visibility }) => visibility === "visible");
  added[sheets.indexOf(first?.name ?? "")]?.Activate();
}

/** The sheets copied in, in the order wanted. When that fails what has come goes again. */
function copyIn(
  app: Application,
  book: Workbook,
  bytes: Uint8Array,
  sheets: readonly string[],
  before: readonly Worksheet[],
): Worksheet[] {
  const path = temporaryPath(app);
  writeFile(app, path, bytes);
  let opened: Workbook | null = null;
  try {
    opened = app.Workbooks.Open(path);
    const order = sheetsOf(opened.Sheets);
    const names = order.map(({ Name }) => Name);
    // No sheet that is very hidden can be copied.
    for (const sheet of order) sheet.Visible = VISIBLE;
    opened.Sheets.Copy(undefined, before[before.length - 1]!);
    const come = sheetsOf(book.Sheets).slice(before.length);
    if (come.length !== names.length) throw new CodedError("host", "unexpected", { reason: "Sheets.Copy" });
    return sheets.map((name) => come[names.indexOf(name)]!);
  } catch (error) {
    putBack(() => removeSheets(sheetsOf(book.Sheets).slice(before.length)));
    throw error;
  } finally {
    opened?.Close(false);
    removeFile(app, path);
    book.Activate();
  }
}

/**
 * Writes again the formulas that look outside their own sheet and do not say what they should: copied ones may look at
 * the file they came from, or at sheets that have just gone.
 */
function writeLinks(
  sheet: Worksheet,
  rows: ReadonlyMap<number, readonly Cell[]>,
  names: ReadonlyMap<string, string>,
): void {
  const bottom = Math.max(1, ...rows.keys());
  const right = Math.max(1, ...[...rows.values()].map((cells) => cells[cells.length - 1]!.column));
  const come = table<string>(sheet.Range(areaAddress({ top: 1, left: 1, bottom, right })).Formula);
  for (const { cells, formulas } of outwardFormulas(rows, names)) {
    const { top, left } = areaOf(cells)!;
    if (formulas.every((formula, index) => come[top - 1]![left - 1 + index] === formula)) continue;
    sheet.Range(cells).Formula = formulas.length === 1 ? formulas[0] : [formulas];
  }
}

/** Sheets of these names that no delivery has put there. */
export function foreignSheets(book: Workbook, names: readonly string[]): readonly string[] {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  const own = readOwn(book);
  return sheetsOf(book.Sheets)
    .map(({ Name }) => Name)
    .filter((name) => wanted.has(name.toLowerCase()) && !own.has(name));
}
