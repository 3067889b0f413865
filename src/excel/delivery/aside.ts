import { readOwn, recordOwn } from "./own";

/** The sheets a delivery replaces, out of its way under other names, and the workbook as it was around them. */
export interface Aside {
  /** Ids of all sheets there were. */
  readonly sheets: readonly string[];
  readonly leaving: readonly { readonly id: string; readonly name: string }[];
  readonly own: readonly string[];
  /** Names for ranges and what they stood for. */
  readonly names: ReadonlyMap<string, string>;
}

/** Puts the sheets of an earlier delivery, and those the user has agreed to lose, out of the way. */
export async function setAside(context: Excel.RequestContext, replace: readonly string[]): Promise<Aside> {
  const { worksheets, names } = context.workbook;
  const own = readOwn(context);
  worksheets.load("items/id,items/name");
  names.load("items/name,items/formula");
  await context.sync();
  const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const going = worksheets.items.filter(({ id, name }) => own().has(id) || replace.includes(name));
  const leaving = going.map(({ id, name }) => ({ id, name }));
  going.forEach((sheet, index) => {
    sheet.name = freeName(index, taken);
  });
  await context.sync();
  return {
    sheets: worksheets.items.map(({ id }) => id),
    leaving,
    own: [...own()],
    names: new Map(names.items.map(({ name, formula }) => [name, String(formula)])),
  };
}

function freeName(index: number, taken: Set<string>): string {
  for (let number = index + 1; ; number++) {
    const name = `~${number}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

/** Takes away what an attempt at the delivery has put in. */
export async function clearNew(context: Excel.RequestContext, { sheets }: Aside): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/visibility");
  await context.sync();
  const known = new Set(sheets);
  remove(worksheets.items.filter(({ id }) => !known.has(id)));
  await context.sync();
}

/** Takes away what the delivery has replaced. */
export async function removeAside(context: Excel.RequestContext, { leaving }: Aside): Promise<void> {
  const going = leaving.map(({ id }) => context.workbook.worksheets.getItemOrNullObject(id).load("visibility"));
  await context.sync();
  remove(going.filter((sheet) => !sheet.isNullObject));
  await context.sync();
}

/** Puts the workbook back as it was before the delivery. */
export async function putBack(context: Excel.RequestContext, aside: Aside): Promise<void> {
  await clearNew(context, aside);
  const { worksheets, names } = context.workbook;
  for (const { id, name } of aside.leaving) worksheets.getItem(id).name = name;
  names.load("items/name,items/formula");
  await context.sync();
  for (const item of names.items) {
    const before = aside.names.get(item.name);
    if (before === undefined) item.delete();
    else if (item.formula !== before) {
      item.delete();
      names.add(item.name, before);
    }
  }
  recordOwn(context, aside.own);
  await context.sync();
}

function remove(sheets: readonly Excel.Worksheet[]): void {
  for (const sheet of sheets) {
    // Excel deletes no sheet that is very hidden.
    if (sheet.visibility === Excel.SheetVisibility.veryHidden) sheet.visibility = Excel.SheetVisibility.hidden;
    sheet.delete();
  }
}
