import { SHEETS } from "../core/form/form";

const FLAG = "Office.AutoShowTaskpaneWithDocument";

/** Whether the workbook of these sheets is a form that was issued. */
function isForm(sheets: readonly { readonly name: string }[]): boolean {
  const has = (wanted: string) => sheets.some(({ name }) => name === wanted);
  return has(SHEETS.identity) && (has(SHEETS.form) || has(SHEETS.milestones));
}

/**
 * Makes a form open the pane by itself next time, however this Excel has the add-in: the form as issued names only the
 * ways its bureau knew of. A shared runtime needs its own word for it besides the flag. Nothing depends on its success.
 */
export function openWithForm(sheets: readonly { readonly name: string }[]): void {
  if (!isForm(sheets)) return;
  const { settings } = Office.context.document;
  if (settings.get(FLAG) !== true) {
    settings.set(FLAG, true);
    settings.saveAsync(() => undefined);
  }
  // An issued form has the flag from the start, and not this.
  if (!Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) return;
  void beginWithDocument().catch(() => undefined);
}

async function beginWithDocument(): Promise<void> {
  if ((await Office.addin.getStartupBehavior()) === Office.StartupBehavior.load) return;
  await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
}

/** Shows the pane when Excel has begun it unseen with a form. */
export async function showWithForm(): Promise<void> {
  if (Office.context.document.settings.get(FLAG) !== true) return;
  if (!Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) return;
  await Office.addin.showAsTaskpane().catch(() => undefined);
}
