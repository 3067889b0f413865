import type { Oddity } from "./fault";

/** Sheets in another order: harmless, they are found by name. */
export const sheetsReordered: Oddity = {
  kind: "sheets-reordered",
  plant(draft) {
    draft.structure.push({ kind: "last-sheet-first" });
    return { sheet: null, cell: null, note: "工作表顺序被调换,应照常读取" };
  },
};
