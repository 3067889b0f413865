import { SHEETS } from "../../core/form/form";
import { layoutOf } from "../../core/form/layout";
import { dueIndicators } from "../world/draft";
import { anyOf, type Fault } from "./fault";

/** A row of the form deleted. */
export const deletedRow: Fault = {
  kind: "deleted-row",
  code: "V04",
  plant(draft, { random }) {
    const indicator = anyOf(dueIndicators(draft), random);
    if (!indicator) return null;
    draft.structure.push({ kind: "delete-row", sheet: SHEETS.form, row: layoutOf(draft.form).rowOf(indicator.id) });
    return { sheet: SHEETS.form, cell: null, note: `删除了「${indicator.nameZh}」一行` };
  },
};
