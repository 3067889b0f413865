import type { ListShelf } from "../../core/targets/known-lists";
import type { Engine } from "../engine/engine";

/** The engine that reads a month, opened when it is first needed, and the lists it reads by. */
export interface MonthEngine {
  get(): Engine;
  /** Takes other lists; true once files that waited for one have been read, false where nothing can have changed. */
  know(shelf: ListShelf): Promise<boolean>;
  /** Forgets every file. */
  clear(): void;
}

export function openMonthEngine(first: ListShelf, open: (shelf: ListShelf) => Engine): MonthEngine {
  let shelf = first;
  let opened: Engine | undefined;
  return {
    get() {
      opened ??= open(shelf);
      return opened;
    },
    async know(next) {
      if (next.lists === shelf.lists && next.published === shelf.published) return false;
      shelf = next;
      if (!opened) return false;
      await opened.know(shelf).catch(() => undefined);
      return true;
    },
    clear: () => void opened?.clear(),
  };
}
