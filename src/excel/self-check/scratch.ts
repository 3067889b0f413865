import { inExcel } from "../errors";

/** The hidden sheet that everything is tried on. */
export const SCRATCH = "~huizong";
/** A setting and a name of the workbook of its own. */
export const SETTING = "huizong.check";
export const NAME = "huizong_check";

type Work = (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown;

/** Does something with the scratch sheet in a batch of its own; what is returned is done once the batch is through. */
export function onScratch(work: Work, options?: Excel.RunOptions): () => Promise<void> {
  return () =>
    inExcel(async (context) => {
      const after = work(context, context.workbook.worksheets.getItem(SCRATCH));
      await context.sync();
      if (typeof after === "function") after();
    }, options);
}

/** Takes away every sheet of this check's own, also those an earlier one has left. */
export function sweep(): Promise<void> {
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
