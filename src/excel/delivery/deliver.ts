import type { SheetDelivery } from "../../pane/host/workbook-host";
import { base64Of } from "../base64";
import { hostError, inExcel, isKind } from "../errors";
import { isOnTheWeb, supports } from "../support";
import { type DeliveredBook, openDelivery, withoutCharts } from "./book";
import { addChart, type RangeOf } from "./charts";
import { writeLinks } from "./formulas";
import { readOwn, recordOwn } from "./own";
import { writeSheet } from "./ranges";
import { type Trips, tripsOf } from "./trips";

/** Base64 of more than this does not pass Excel on the web in one round trip. */
const LARGEST_INSERT = 3_500_000;

/**
 * Puts the sheets of a delivery into the open workbook in place of those of an earlier one. They are inserted as they
 * are where Excel can do that, and otherwise written range by range. Gives the ids of all sheets there are then. Throws
 * HostError.
 */
export async function deliverSheets({ bytes, sheets, replace = [] }: SheetDelivery): Promise<readonly string[]> {
  const book = openDelivery(bytes);
  const whole = supports("1.13") && (!isOnTheWeb() || bytes.length <= LARGEST_INSERT);
  const wanted = { ...book, sheets: book.sheets.filter(({ name }) => sheets.includes(name)) };
  return inExcel(async (context) => {
    const trips = tripsOf(context);
    const { staying, spare } = await clear(context, replace);
    const inserted = whole ? await insert(context, bytes, wanted) : null;
    const ids = inserted ?? (await write(context, wanted, trips));
    await finish(context, wanted, ids, trips, inserted === null || isOnTheWeb());
    spare?.delete();
    await context.sync();
    return [...staying, ...ids];
  });
}

interface Cleared {
  /** Ids of the sheets that are not the add-in's. */
  readonly staying: readonly string[];
  /** Stands in when no other sheet is left to be seen. */
  readonly spare: Excel.Worksheet | null;
}

/** Takes away the sheets of an earlier delivery. */
async function clear(context: Excel.RequestContext, replace: readonly string[]): Promise<Cleared> {
  const { worksheets } = context.workbook;
  const own = readOwn(context);
  worksheets.load("items/id,items/name,items/visibility");
  await context.sync();
  const leaving = worksheets.items.filter(({ id, name }) => own().has(id) || replace.includes(name));
  const seen = worksheets.items.some((sheet) => {
    return sheet.visibility === Excel.SheetVisibility.visible && !leaving.includes(sheet);
  });
  const spare = seen ? null : worksheets.add();
  for (const sheet of leaving) {
    // Excel deletes no sheet that is very hidden.
    if (sheet.visibility === Excel.SheetVisibility.veryHidden) sheet.visibility = Excel.SheetVisibility.hidden;
    sheet.delete();
  }
  return { staying: worksheets.items.filter((sheet) => !leaving.includes(sheet)).map(({ id }) => id), spare };
}

/** Inserts the sheets; null when this Excel refuses something about them. */
async function insert(
  context: Excel.RequestContext,
  bytes: Uint8Array,
  { sheets }: DeliveredBook,
): Promise<string[] | null> {
  const file = base64Of(isOnTheWeb() ? withoutCharts(bytes) : bytes);
  const ids = context.workbook.insertWorksheetsFromBase64(file, {
    sheetNamesToInsert: sheets.map(({ name }) => name),
    positionType: Excel.WorksheetPositionType.end,
  });
  try {
    await context.sync();
    return ids.value;
  } catch (error) {
    if (isKind(hostError(error), "not-supported", "too-old", "too-large")) return null;
    throw error;
  }
}

async function write(context: Excel.RequestContext, { sheets }: DeliveredBook, trips: Trips): Promise<string[]> {
  // All sheets are there before the first formula looks for another.
  const added = sheets.map(({ name }) => context.workbook.worksheets.add(name).load("id"));
  for (const [index, sheet] of sheets.entries()) await writeSheet(added[index]!, sheet, trips);
  await context.sync();
  return added.map(({ id }) => id);
}

/** What inserting leaves to do: names, formulas across sheets, charts, what is seen, and whose the sheets are. */
async function finish(
  context: Excel.RequestContext,
  { sheets, names }: DeliveredBook,
  ids: readonly string[],
  trips: Trips,
  charts: boolean,
): Promise<void> {
  const { worksheets, names: defined } = context.workbook;
  // Before anything Excel may refuse, so that the next delivery takes these sheets for the add-in's whatever happens.
  recordOwn(context, ids);
  const targets = ids.map((id) => worksheets.getItem(id));
  const rangeOf: RangeOf = (reference) => {
    const [, name = "", place = ""] = /^'?(.*?)'?!(.*)$/.exec(reference) ?? [];
    const sheet = targets[sheets.findIndex((one) => one.name === name.replaceAll("''", "'"))];
    return (sheet ?? worksheets.getItem(name)).getRange(place.replaceAll("$", ""));
  };
  for (const [name, reference] of names) {
    defined.getItemOrNullObject(name).delete();
    defined.add(name, rangeOf(reference));
  }
  for (const [index, sheet] of sheets.entries()) {
    const target = targets[index]!;
    await writeLinks(target, sheet, names, trips);
    if (charts) for (const chart of sheet.charts) addChart(target, chart, rangeOf);
    if (sheet.visibility !== "visible") target.visibility = Excel.SheetVisibility[sheet.visibility];
  }
  targets[sheets.findIndex(({ visibility }) => visibility === "visible")]?.activate();
}

/** Sheets of these names that no delivery has put there. Throws HostError. */
export function foreignSheets(names: readonly string[]): Promise<readonly string[]> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const own = readOwn(context);
    worksheets.load("items/id,items/name");
    await context.sync();
    const wanted = new Set(names.map((name) => name.toLowerCase()));
    return worksheets.items
      .filter(({ id, name }) => wanted.has(name.toLowerCase()) && !own().has(id))
      .map(({ name }) => name);
  });
}
