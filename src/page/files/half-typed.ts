import { browserSettings } from "../../pane/host/settings";
import type { DraftKeeper, HalfTyped } from "../sheet/use-editing";

const keyOf = (id: string) => `typing.${id}`;

/**
 * Keeps what is being typed into a cell of a file, by the id it is kept under. Written at once at every key: a tab that is
 * closed waits for nothing.
 */
export function halfTyped(id: string): DraftKeeper {
  return {
    read() {
      const kept = browserSettings.read(keyOf(id));
      return kept === null ? null : (JSON.parse(kept) as HalfTyped);
    },
    keep: (draft) => browserSettings.save(keyOf(id), draft && JSON.stringify(draft)),
  };
}
