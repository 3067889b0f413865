import { expectSame, type SelfCheck, type Task, tryEach } from "../pane/host/self-check";
import { base64Of } from "./base64";
import { documentBytes } from "./bytes";
import { addChart } from "./delivery/charts";
import { inExcel } from "./errors";
import { askHidden } from "./hidden";
import { addMark, askMark, removeMark } from "./mark-format";
import { markTargetOf } from "./marks";
import { askMerges } from "./merges";
import { supports } from "./support";
import { marksKeepUndo, valuesKeepUndo } from "./undo";
import { oneStep } from "./write";

const SCRATCH = "~huizong";
const SETTING = "huizong.check";
const NAME = "huizong_check";
/** Milliseconds to wait for an event. */
const PATIENCE = 3_000;

type Work = (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown;

/** Tries every call the add-in relies on, on a hidden sheet of its own, which it takes away again. */
export async function selfCheck(): Promise<SelfCheck> {
  await sweep().catch(() => undefined);
  const trials = await tryEach(tasks());
  return { environment: environment(), trials };
}

/** Does something with the scratch sheet in a batch of its own; what is returned is done once the batch is through. */
function onScratch(work: Work, options?: Excel.RunOptions): () => Promise<void> {
  return () =>
    inExcel(async (context) => {
      const after = work(context, context.workbook.worksheets.getItem(SCRATCH));
      await context.sync();
      if (typeof after === "function") after();
    }, options);
}

function has(set: string, version: string): boolean {
  return Office.context.requirements.isSetSupported(set, version);
}

const tasks = (): readonly Task[] => [
  {
    name: "scratch",
    work: () =>
      inExcel(async (context) => {
        const sheet = context.workbook.worksheets.add(SCRATCH);
        sheet.visibility = Excel.SheetVisibility.hidden;
        await context.sync();
      }),
  },
  ...onCells(),
  ...onSheet(),
  ...onWorkbook(),
  ...onProgram(),
  { name: "remains", work: sweep },
];

/** What cells hold and how they are told. */
const onCells = (): readonly Task[] => [
  {
    name: "cells",
    work: onScratch((_, sheet) => {
      const range = sheet.getRange("A1:B2");
      range.numberFormat = [
        ["0.0", "@"],
        ["General", "General"],
      ];
      range.values = [
        [1.5, "文字"],
        [2, ""],
      ];
      sheet.getRange("B2").formulas = [["=A1+A2"]];
      const read = range.load("values,formulas,numberFormat,valueTypes");
      return () => {
        expectSame(read.values, [
          [1.5, "文字"],
          [2, 3.5],
        ]);
        expectSame(read.formulas[1]![1], "=A1+A2");
      };
    }),
  },
  {
    name: "merges",
    there: supports("1.13"),
    work: onScratch((_, sheet) => {
      sheet.getRange("D1:E2").merge();
      const merged = askMerges(sheet.getRange("A1:F5"));
      return () => expectSame(merged(), [{ top: 1, left: 4, bottom: 2, right: 5 }]);
    }),
  },
  {
    name: "hidden",
    work: onScratch((_, sheet) => {
      sheet.getRange("4:4").rowHidden = true;
      sheet.getRange("C:C").columnHidden = true;
      sheet.getRange("A:A").format.columnWidth = 60;
      const hidden = askHidden(sheet.getRange("A1:D5"));
      return () => expectSame([...hidden().rows, ...hidden().columns], [4, 3]);
    }),
  },
  {
    name: "dates",
    work: onScratch((context) => {
      context.workbook.functions.date(1904, 1, 2).load("value");
    }),
  },
];

const onSheet = (): readonly Task[] => [
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

const onWorkbook = (): readonly Task[] => [
  {
    name: "names",
    work: onScratch((context, sheet) => {
      context.workbook.names.add(NAME, sheet.getRange("A1"));
      const name = context.workbook.names.getItem(NAME);
      name.formula = `='${SCRATCH}'!$A$2`;
      name.delete();
    }),
  },
  {
    name: "charts",
    work: onScratch((_, sheet) => addChart(sheet, CHART, (reference) => sheet.getRange(reference))),
  },
  { name: "insert", there: supports("1.13"), work: insert },
  {
    name: "settings",
    work: onScratch(({ workbook }) => {
      workbook.settings.add(SETTING, "1");
      workbook.settings.getItem(SETTING).delete();
    }),
  },
  {
    name: "selection",
    work: onScratch(({ workbook }) => {
      workbook.getActiveCell().load("address");
    }),
  },
  { name: "file", work: async () => void (await documentBytes()) },
];

/** What is asked of Office itself, beside any workbook. */
const onProgram = (): readonly Task[] => [
  { name: "start", there: has("SharedRuntime", "1.1"), work: start },
  { name: "signIn", there: has("DialogApi", "1.1"), work: () => undefined },
  { name: "functions", there: typeof CustomFunctions === "object", work: () => undefined },
];

const SERIES = { name: "A", values: "A1:A2", categories: "A1:A2", color: "#1F77B4", line: false } as const;

/** With all that is asked of the charts of a summary. */
const CHART = {
  title: SCRATCH,
  direction: "bar",
  stacked: true,
  labelled: true,
  max: 100,
  series: [SERIES, { ...SERIES, line: true }],
  from: "H1",
  to: "K9",
} as const;

/** What a fix writes. */
function writeTwice(_: Excel.RequestContext, sheet: Excel.Worksheet): void {
  for (const cell of ["A1", "A2"]) sheet.getRange(cell).values = [[4]];
}

/** What opens the pane with a form; asked, and the document's settings kept as they are. */
async function start(): Promise<void> {
  await Office.addin.getStartupBehavior();
  await new Promise<void>((done, failed) =>
    Office.context.document.settings.saveAsync(({ status, error }) =>
      status === Office.AsyncResultStatus.Succeeded ? done() : failed(new Error(`${error.code} ${error.name}`)),
    ),
  );
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

/** Draws a mark on the cell the user stands on and takes it away: what he typed before can then be undone, or not. */
export async function markOnce(): Promise<void> {
  await inExcel(async (context) => {
    const cell = context.workbook.getActiveCell();
    const mark = addMark(cell, "C");
    await context.sync();
    removeMark(cell.worksheet, mark.id);
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

/** Inserts the scratch sheet once more from the workbook's own file. */
async function insert(): Promise<void> {
  const file = base64Of(await documentBytes());
  await inExcel(async (context) => {
    const inserted = context.workbook.insertWorksheetsFromBase64(file, {
      sheetNamesToInsert: [SCRATCH],
      positionType: Excel.WorksheetPositionType.end,
    });
    await context.sync();
    expectSame(inserted.value.length, 1);
  });
}

/** Takes away every sheet of this check's own, also those an earlier one has left. */
function sweep(): Promise<void> {
  return inExcel(async (context) => {
    const { worksheets, names, settings } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    for (const sheet of worksheets.items) if (/^~huizong( \(\d+\))?$/.test(sheet.name)) sheet.delete();
    names.getItemOrNullObject(NAME).delete();
    settings.getItemOrNullObject(SETTING).delete();
    await context.sync();
  });
}

const SETS = [
  ["ExcelApi", 20],
  ["ExcelApiOnline", 1],
  ["ExcelUndoApiAll", 1],
  ["ExcelApiUndo", 20],
  ["SharedRuntime", 2],
  ["CustomFunctionsRuntime", 5],
  ["RibbonApi", 2],
  ["OpenBrowserWindowApi", 1],
  ["KeyboardShortcuts", 1],
] as const;

/** The newest of each requirement set, as "ExcelApi 1.15". */
function sets(): string {
  const { requirements } = Office.context;
  return SETS.flatMap(([name, most]) => {
    for (let minor = most; minor >= 0; minor--) {
      if (requirements.isSetSupported(name, `1.${minor}`)) return [`${name} 1.${minor}`];
    }
    return [];
  }).join(", ");
}

function environment(): SelfCheck["environment"] {
  const { diagnostics, platform, displayLanguage } = Office.context;
  const script = document.querySelector<HTMLScriptElement>('script[src*="office.js"]');
  return [
    { fact: "program", text: `Excel, ${displayLanguage}` },
    { fact: "version", text: diagnostics?.version ?? "?" },
    { fact: "platform", text: `${platform ?? diagnostics?.platform ?? "?"}` },
    { fact: "browser", text: navigator.userAgent },
    { fact: "sets", text: sets() },
    { fact: "library", text: script?.src ?? "?" },
  ];
}
