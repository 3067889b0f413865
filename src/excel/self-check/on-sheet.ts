import { expectSame, type Task } from "../../pane/host/self-check";
import { inExcel } from "../errors";
import { addMark, askMark, removeMark } from "../mark-format";
import { markTargetOf } from "../marks";
import { marksKeepUndo, valuesKeepUndo } from "../undo";
import { oneStep } from "../write";
import { onScratch, SCRATCH } from "./scratch";

/** Milliseconds to wait for an event. */
const PATIENCE = 3_000;

/** What is drawn and done on a sheet, and what it tells. */
export const onSheet = (): readonly Task[] => [
  { name: "marks", work: marks },
  {
    name: "protection",
    work: onScratch((_, sheet) => {
      sheet.protection.protect({ allowFormatCells: true });
      sheet.protection.unprotect();
    }),
  },
  { name: "undo", there: valuesKeepUndo(), work: onScratch(writeTwice, oneStep()) },
  { name: "marksUndo", there: marksKeepUndo(), work: () => undefined },
  { name: "events", work: events },
  {
    name: "renames",
    work: onScratch((_, sheet) => {
      for (const state of ["veryHidden", "hidden"] as const) sheet.visibility = Excel.SheetVisibility[state];
      for (const name of [`${SCRATCH} (2)`, SCRATCH]) sheet.name = name;
    }),
  },
];

/** What a fix writes. */
function writeTwice(_: Excel.RequestContext, sheet: Excel.Worksheet): void {
  for (const cell of ["A1", "A2"]) sheet.getRange(cell).values = [[4]];
}

async function marks(): Promise<void> {
  const id = await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SCRATCH);
    const mark = addMark(markTargetOf(sheet, ["A1", "B2"]), "A");
    await context.sync();
    return mark.id;
  });
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SCRATCH);
    const found = askMark(sheet);
    await context.sync();
    expectSame(found(), [id]);
    removeMark(sheet, id);
    await context.sync();
  });
}

async function events(): Promise<void> {
  let told = () => {};
  const heard = new Promise<void>((resolve) => {
    told = resolve;
  });
  const handler = await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SCRATCH);
    const added = sheet.onChanged.add(async () => told());
    await context.sync();
    sheet.getRange("A1").values = [[3]];
    await context.sync();
    return added;
  });
  try {
    await Promise.race([heard, new Promise((_, late) => setTimeout(() => late(new Error("no event")), PATIENCE))]);
  } finally {
    await inExcel(async () => {
      handler.remove();
      await handler.context.sync();
    });
  }
}
