import { createStore, del, get, type UseStore, update } from "idb-keyval";
import type { HistoryFile } from "../../actions/history";

/** A unit whose earlier figures are kept, by its district. */
export interface KeptUnit {
  /** Division code. */
  readonly area: string;
  readonly department: string;
}

/** Keeps what a unit reported before, so that its next form is checked and begun without choosing files again. */
export interface HistoryKeeper {
  load(unit: KeptUnit): Promise<readonly HistoryFile[]>;
  /** Adds files of the unit; of one month's form the sealed one stays, then the later sealed, then the later given. */
  keep(unit: KeptUnit, files: readonly HistoryFile[]): Promise<readonly HistoryFile[]>;
  forget(unit: KeptUnit): Promise<void>;
}

/** Files of a unit that are kept: three years of months. */
const KEPT = 36;

const keyOf = ({ area, department }: KeptUnit) => `${area} ${department}`;

/** The browser's own database; where that is switched off, files are known only as long as the pane stands. */
export function browserHistoryKeeper(): HistoryKeeper {
  let store: UseStore | null = null;
  const open = () => {
    store ??= createStore("huizong-history", "units");
    return store;
  };
  const inMemory = new Map<string, readonly HistoryFile[]>();
  const load: HistoryKeeper["load"] = async (unit) => {
    try {
      return (await get<readonly HistoryFile[]>(keyOf(unit), open())) ?? inMemory.get(keyOf(unit)) ?? [];
    } catch {
      return inMemory.get(keyOf(unit)) ?? [];
    }
  };
  return {
    load,
    async keep(unit, files) {
      const own = files.flatMap((file) => ownOf(file, unit));
      if (own.length === 0) return load(unit);
      const before = await load(unit);
      inMemory.set(keyOf(unit), together(before, own));
      // Two panes may add at the same time.
      const add = (stored: readonly HistoryFile[] = []) => together(stored, own);
      await orNothing(() => update<readonly HistoryFile[]>(keyOf(unit), add, open()));
      return inMemory.get(keyOf(unit))!;
    },
    async forget(unit) {
      inMemory.delete(keyOf(unit));
      await orNothing(() => del(keyOf(unit), open()));
    },
  };
}

/** A store that is full or forbidden costs only convenience; it may fail at once as well as later. */
async function orNothing(task: () => Promise<unknown>): Promise<void> {
  try {
    await task();
  } catch {
    return;
  }
}

/** What a file says of the unit; nothing where it is of others. */
function ownOf({ district: _, ...file }: HistoryFile, { department }: KeptUnit): HistoryFile[] {
  const facts = file.facts.filter((fact) => fact.department === department);
  return facts.length === 0 || file.refusal ? [] : [{ ...file, facts }];
}

/** The files with others added, the earliest months first; one for each month's form. */
export function together(before: readonly HistoryFile[], added: readonly HistoryFile[]): readonly HistoryFile[] {
  const files = new Map(before.map((file) => [nameOf(file), file]));
  for (const file of added) {
    const known = files.get(nameOf(file));
    if (!known || !isBefore(file, known)) files.set(nameOf(file), file);
  }
  return [...files.values()].sort((a, b) => (monthOf(a) < monthOf(b) ? -1 : 1)).slice(-KEPT);
}

/** A form by its unit and month, a summary by its bytes. */
function nameOf({ form, file }: HistoryFile): string {
  return form?.unit ?? file.sha256;
}

/** Whether another version of the same form goes before this one. */
function isBefore({ form }: HistoryFile, { form: known }: HistoryFile): boolean {
  return (form?.receipt.sealedAt ?? "") < (known?.receipt.sealedAt ?? "");
}

function monthOf({ facts: [fact] }: HistoryFile): number {
  return fact ? fact.period.year * 12 + fact.period.month : 0;
}
