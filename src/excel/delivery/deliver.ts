import { CodedError } from "../../core/errors/coded-error";
import type { SheetDelivery } from "../../pane/host/workbook-host";
import { base64Of } from "../base64";
import { inExcel } from "../errors";
import { isOnTheWeb, supports } from "../support";
import { type Before, lookBefore, putBack, removeSheets } from "./before";
import { type DeliveredBook, openDelivery, withoutCharts } from "./book";
import { addChart, type RangeOf } from "./charts";
import { writeLinks } from "./formulas";
import { readOwn, recordOwn } from "./own";
import { writeSheet } from "./ranges";
import { type Trips, tripsOf } from "./trips";

/** Base64 of more than this does not pass Excel on the web in one round trip. */
const LARGEST_INSERT = 3_500_000;

/**
 * Puts the sheets of a delivery into the open workbook, inserted as they are where Excel does that and otherwise written
 * range by range; only when they are complete do those of an earlier delivery go. Gives the ids of all sheets there are
 * then. Throws a problem of the host: "half-delivered" or "left-over" where the workbook is not as it was, any other where it is.
 */
export async function deliverSheets({ bytes, sheets, replace = [] }: SheetDelivery): Promise<readonly string[]> {
  const book = openDelivery(bytes);
  const wanted = { ...book, sheets: book.sheets.filter(({ name }) => sheets.includes(name)) };
  const stems = wanted.sheets.map(({ name }) => name);
  const before = await lookBefore(replace, wanted.names.keys());
  const restore = () => putBack(before, stems, wanted.names.keys());
  let ids: readonly string[];
  try {
    ids = await put(bytes, wanted, before, restore);
  } catch (error) {
    await restore().catch(() => {
      throw new CodedError("host", "half-delivered");
    });
    throw error;
  }
  await takeAway(before, ids);
  return [...before.staying, ...ids];
}

/** Puts the sheets in under their names, those that leave being put aside. */
async function put(
  bytes: Uint8Array,
  book: DeliveredBook,
  before: Before,
  restore: () => Promise<void>,
): Promise<readonly string[]> {
  const trips = tripsOf();
  const whole = supports("1.13") && (!isOnTheWeb() || bytes.length <= LARGEST_INSERT);
  if (whole) {
    try {
      const ids = await insert(bytes, book);
      await finish(book, before, ids, trips, isOnTheWeb());
      return ids;
    } catch {
      // Whatever Excel has against inserting them: written range by range they may come. What it has done goes first.
      await restore();
    }
  }
  const ids = await add(book, before);
  for (const [index, sheet] of book.sheets.entries()) await writeSheet(ids[index]!, sheet, book.names, trips);
  await finish(book, before, ids, trips, true);
  return ids;
}

async function insert(bytes: Uint8Array, { sheets }: DeliveredBook): Promise<readonly string[]> {
  const file = base64Of(isOnTheWeb() ? withoutCharts(bytes) : bytes);
  const ids = await inExcel(async (context) => {
    const inserted = context.workbook.insertWorksheetsFromBase64(file, {
      sheetNamesToInsert: sheets.map(({ name }) => name),
      positionType: Excel.WorksheetPositionType.end,
    });
    await context.sync();
    return inserted.value;
  });
  // 6142: Excel may insert nothing and say nothing.
  if (ids.length !== sheets.length)
    throw new CodedError("host", "unexpected", { reason: "insertWorksheetsFromBase64" });
  return ids;
}

/** Adds empty sheets, under other names where their own are taken. */
function add({ sheets }: DeliveredBook, before: Before): Promise<readonly string[]> {
  return inExcel(async (context) => {
    const added = sheets.map(({ name }) => context.workbook.worksheets.add(freeName(before, name)).load("id"));
    await context.sync();
    return added.map(({ id }) => id);
  });
}

function freeName({ sheets }: Before, name: string): string {
  const taken = (wanted: string) => sheets.some((sheet) => sheet.name.toLowerCase() === wanted.toLowerCase());
  let [free, number] = [name, 1];
  while (taken(free)) free = `${name} (${++number})`;
  return free;
}

/** What is left to do: names, formulas across sheets, charts, what is seen, and whose the sheets are. */
async function finish(
  { sheets, names }: DeliveredBook,
  before: Before,
  ids: readonly string[],
  trips: Trips,
  charts: boolean,
): Promise<void> {
  const targetIn = ({ workbook }: Excel.RequestContext, index: number) => workbook.worksheets.getItem(ids[index]!);
  const rangeIn = (context: Excel.RequestContext): RangeOf => {
    return (reference) => {
      const [, name = "", place = ""] = /^'?(.*?)'?!(.*)$/.exec(reference) ?? [];
      const index = sheets.findIndex((one) => one.name === name.replaceAll("''", "'"));
      const sheet = index < 0 ? context.workbook.worksheets.getItem(name) : targetIn(context, index);
      return sheet.getRange(place.replaceAll("$", ""));
    };
  };
  await trips.add(0, (context) => {
    const { worksheets, names: defined } = context.workbook;
    recordOwn(context, [...before.own, ...ids]);
    for (const { id, aside } of before.leaving) worksheets.getItem(id).name = aside;
    for (const [index, { name }] of sheets.entries()) targetIn(context, index).name = name;
    for (const [name, reference] of names) {
      if (before.names.has(name)) defined.getItem(name).formula = `=${reference}`;
      else defined.add(name, rangeIn(context)(reference));
    }
  });
  for (const [index, sheet] of sheets.entries()) {
    await writeLinks(ids[index]!, sheet, names, trips);
    await trips.add(0, (context) => {
      if (charts) for (const chart of sheet.charts) addChart(targetIn(context, index), chart, rangeIn(context));
      if (sheet.visibility !== "visible") targetIn(context, index).visibility = Excel.SheetVisibility[sheet.visibility];
    });
  }
  const first = sheets.findIndex(({ visibility }) => visibility === "visible");
  await trips.add(0, (context) => {
    if (first >= 0) targetIn(context, first).activate();
    if (before.leaving.length === 0) recordOwn(context, ids);
  });
  await trips.send();
}

/** Takes away what the delivery has replaced. */
async function takeAway({ leaving }: Before, ids: readonly string[]): Promise<void> {
  if (leaving.length === 0) return;
  try {
    await inExcel(async (context) => {
      removeSheets(context, leaving);
      recordOwn(context, ids);
      await context.sync();
    });
  } catch {
    throw new CodedError("host", "left-over", { sheets: leaving.map(({ aside }) => aside).join("、") });
  }
}

/** Sheets of these names that no delivery has put there. Throws a problem of the host. */
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
