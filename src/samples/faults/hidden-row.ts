import { SHEETS } from "../../core/form/form";
import { FORM_COLUMNS, layoutOf } from "../../core/form/layout";
import { address } from "../../core/grid/address";
import { dueIndicators } from "../world/draft";
import { anyOf, type Fault } from "./fault";

/** A data row hidden. */
export const hiddenRow: Fault = {
  kind: "hidden-row",
  code: "V23",
  plant(draft, { random }) {
    const indicator = anyOf(dueIndicators(draft), random);
    if (!indicator) return null;
    const row = layoutOf(draft.form).rowOf(indicator.id);
    draft.structure.push({ kind: "hide-row", sheet: SHEETS.form, row });
    return { sheet: SHEETS.form, cell: address(row, FORM_COLUMNS.name), note: `隐藏了「${indicator.nameZh}」一行` };
  },
};
