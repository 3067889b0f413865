import { MARK_FILLS, MARK_FORMULA, type MarkLevel } from "../pane/host/mark-look";
import { inExcel } from "./errors";

/** Asks which conditional formats of a sheet are the add-in's marks; the answer can be taken after the next sync. */
export function askMark(sheet: Excel.Worksheet): () => readonly string[] {
  const layer = sheet.getRange().conditionalFormats;
  layer.load("items/id,items/type,items/customOrNullObject/rule/formula");
  return () =>
    layer.items
      .filter(({ type, customOrNullObject: custom }) => {
        return type === Excel.ConditionalFormatType.custom && custom.rule.formula === MARK_FORMULA;
      })
      .map(({ id }) => id);
}

/**
 * The marks of one sheet. Excel cannot hand out every conditional format a user may make, and then none of the list:
 * those it can are asked one by one.
 */
export async function findMarks(sheetId: string): Promise<readonly string[]> {
  const layerIn = (context: Excel.RequestContext) => {
    return context.workbook.worksheets.getItem(sheetId).getRange().conditionalFormats;
  };
  try {
    return await inExcel(async (context) => {
      const answer = askMark(context.workbook.worksheets.getItem(sheetId));
      await context.sync();
      return answer();
    });
  } catch {
    const ids = await inExcel(async (context) => {
      const layer = layerIn(context).load("items/id,items/type");
      await context.sync();
      return layer.items.filter(({ type }) => type === Excel.ConditionalFormatType.custom).map(({ id }) => id);
    });
    const ours: string[] = [];
    for (const id of ids) {
      const formula = await inExcel(async (context) => {
        const { rule } = layerIn(context).getItem(id).custom;
        rule.load("formula");
        await context.sync();
        return rule.formula;
      }).catch(() => null);
      if (formula === MARK_FORMULA) ours.push(id);
    }
    return ours;
  }
}

/** Marks cells with the color of a level, over whatever else is there; gives the format with its id asked for. */
export function addMark(cells: Excel.Range | Excel.RangeAreas, level: MarkLevel): Excel.ConditionalFormat {
  const format = cells.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  format.custom.rule.formula = MARK_FORMULA;
  format.custom.format.fill.color = MARK_FILLS[level];
  return format.load("id");
}

export function removeMark(sheet: Excel.Worksheet, id: string): void {
  sheet.getRange().conditionalFormats.getItem(id).delete();
}
