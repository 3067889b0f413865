/** Where the workbook keeps which sheets the add-in has put into it, by their ids: a copy of one is the user's. */
const SETTING = "huizong.sheets";

/** Asks for the ids of the add-in's own sheets; the answer can be taken after the next sync. */
export function readOwn({ workbook }: Excel.RequestContext): () => ReadonlySet<string> {
  const setting = workbook.settings.getItemOrNullObject(SETTING).load("value");
  return () => new Set<string>(setting.isNullObject ? [] : (setting.value as string[]));
}

export function recordOwn({ workbook }: Excel.RequestContext, ids: readonly string[]): void {
  workbook.settings.add(SETTING, [...ids]);
}
