import { SHEETS } from "../../core/form/form";
import { FORM_COLUMNS, layoutOf } from "../../core/form/layout";
import { address } from "../../core/grid/address";
import { dueIndicators } from "../world/draft";
import { anyOf, type Fault } from "./fault";

/** An indicator's name changed by the unit. */
export const renamedRow: Fault = {
  kind: "renamed-row",
  code: "V04",
  plant(draft, { random }) {
    const indicator = anyOf(dueIndicators(draft), random);
    if (!indicator) return null;
    const place = { sheet: SHEETS.form, cell: address(layoutOf(draft.form).rowOf(indicator.id), FORM_COLUMNS.name) };
    draft.overwritten.push({ ...place, value: "其他重点指标" });
    return { ...place, note: `「${indicator.nameZh}」的指标名称被改写` };
  },
};
