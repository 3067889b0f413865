import { asideNames } from "../../pane/host/aside-names";
import { inExcel } from "../errors";
import { readOwn, recordOwn } from "./own";

export interface KnownSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: Excel.Worksheet["visibility"];
}

/** The workbook before a delivery, as far as a delivery changes it. */
export interface Before {
  readonly sheets: readonly KnownSheet[];
  /** Those that the delivery replaces, with what they are called until they go. */
  readonly leaving: readonly (KnownSheet & { readonly aside: string })[];
  /** Ids of all others. */
  readonly staying: readonly string[];
  /** Ids of the add-in's own sheets as recorded. */
  readonly own: readonly string[];
  /** Formulas of the defined names that the delivery defines anew. */
  readonly names: ReadonlyMap<string, string>;
  /** Id of the sheet in front. */
  readonly front: string;
}

/** Looks at the workbook, in one round trip. */
export function lookBefore(replace: readonly string[], names: Iterable<string>): Promise<Before> {
  return inExcel(async (context) => {
    const { worksheets, names: defined } = context.workbook;
    const own = readOwn(context);
    worksheets.load("items/id,items/name,items/visibility");
    const front = worksheets.getActiveWorksheet().load("id");
    const asked = [...names].map((name) => [name, defined.getItemOrNullObject(name).load("formula")] as const);
    await context.sync();
    const sheets = worksheets.items.map(({ id, name, visibility }) => ({ id, name, visibility }));
    const leaves = ({ id, name }: KnownSheet) => own().has(id) || replace.includes(name);
    const leaving = sheets.filter(leaves);
    const asides = asideNames(
      leaving.map(({ name }) => name),
      sheets.map(({ name }) => name),
    );
    return {
      sheets,
      leaving: leaving.map((sheet, index) => ({ ...sheet, aside: asides[index]! })),
      staying: sheets.filter((sheet) => !leaves(sheet)).map(({ id }) => id),
      own: [...own()],
      names: new Map(asked.flatMap(([name, item]) => (item.isNullObject ? [] : [[name, item.formula as string]]))),
      front: front.id,
    };
  });
}

/** What Excel puts after the name of a sheet that is there already. */
const NUMBER = / \(\d+\)$/;

/**
 * Makes the workbook as it was before a delivery that has failed: what came with it goes, what was put aside comes
 * back. Nothing of what was there may have been deleted by then.
 * @param stems the names of the delivered sheets
 * @param names the names they define
 */
export function putBack(before: Before, stems: readonly string[], names: Iterable<string>): Promise<void> {
  return inExcel(async (context) => {
    const { worksheets, names: defined } = context.workbook;
    worksheets.load("items/id,items/name,items/visibility");
    await context.sync();
    const known = new Set(before.sheets.map(({ id }) => id));
    worksheets.getItem(before.front).activate();
    removeSheets(
      context,
      worksheets.items.filter(({ id, name }) => !known.has(id) && stems.includes(name.replace(NUMBER, ""))),
    );
    for (const { id, name } of before.leaving) worksheets.getItem(id).name = name;
    for (const name of names) {
      const formula = before.names.get(name);
      if (formula === undefined) defined.getItemOrNullObject(name).delete();
      else defined.getItem(name).formula = formula;
    }
    recordOwn(context, before.own);
    await context.sync();
  });
}

export function removeSheets(
  { workbook }: Excel.RequestContext,
  sheets: readonly Pick<KnownSheet, "id" | "visibility">[],
): void {
  for (const { id, visibility } of sheets) {
    const sheet = workbook.worksheets.getItem(id);
    // Excel deletes no sheet that is very hidden.
    if (visibility === Excel.SheetVisibility.veryHidden) sheet.visibility = Excel.SheetVisibility.hidden;
    sheet.delete();
  }
}
