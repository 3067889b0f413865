import { SHEETS } from "../../core/form/form";
import { layoutOf } from "../../core/form/layout";
import { dueIndicators } from "../world/draft";
import { anyOf, type Oddity } from "./fault";

/** An empty row put in to space the table out: harmless, every row below is still found by its 代码. */
export const spacedRow: Oddity = {
  kind: "spaced-row",
  plant(draft, { random }) {
    const indicator = anyOf(dueIndicators(draft), random);
    if (!indicator) return null;
    const row = layoutOf(draft.form).rowOf(indicator.id);
    draft.structure.push({ kind: "insert-row", sheet: SHEETS.form, row, texts: {} });
    return { sheet: SHEETS.form, cell: `A${row}`, note: `「${indicator.nameZh}」上方插入空行,应照常读取` };
  },
};
