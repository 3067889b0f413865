import { expectSame, type Task } from "../../pane/host/self-check";
import { base64Of } from "../base64";
import { documentBytes } from "../bytes";
import { addChart } from "../delivery/charts";
import { inExcel } from "../errors";
import { supports } from "../support";
import { NAME, onScratch, SCRATCH, SETTING } from "./scratch";

/** What a workbook holds besides its sheets, and its file. */
export const onWorkbook = (): readonly Task[] => [
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
