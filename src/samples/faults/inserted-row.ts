import { SHEETS } from "../../core/form/form";
import { layoutOf } from "../../core/form/layout";
import { dueIndicators } from "../world/draft";
import { anyOf, type Fault } from "./fault";

/** A row of the unit's own between the issued ones; the rows below move down and must still be read. */
export const insertedRow: Fault = {
  kind: "inserted-row",
  code: "V04",
  plant(draft, { random }) {
    const indicator = anyOf(dueIndicators(draft), random);
    if (!indicator) return null;
    const row = layoutOf(draft.form).rowOf(indicator.id);
    const texts = { A: "其他(自行增加)", B: "个", C: `${draft.form.department.number}99`, E: "3" };
    draft.structure.push({ kind: "insert-row", sheet: SHEETS.form, row, texts });
    return { sheet: SHEETS.form, cell: `C${row}`, note: `「${indicator.nameZh}」上方自行插入一行` };
  },
};
