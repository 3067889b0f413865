import { SHEETS } from "../../core/form/form";
import { layoutOf, measureColumn } from "../../core/form/layout";
import { address } from "../../core/grid/address";
import { dueIndicators } from "../world/draft";
import { anyOf, type Fault } from "./fault";

/** Two data rows merged into one cell. */
export const mergedCells: Fault = {
  kind: "merged-cells",
  code: "V04",
  plant(draft, { random }) {
    const layout = layoutOf(draft.form);
    const indicator = anyOf(dueIndicators(draft).slice(0, -1), random);
    if (!indicator) return null;
    const row = layout.rowOf(indicator.id);
    const cell = address(row, measureColumn("cumulative"));
    draft.structure.push({
      kind: "merge",
      sheet: SHEETS.form,
      range: `${cell}:${address(row + 1, measureColumn("cumulative"))}`,
    });
    return { sheet: SHEETS.form, cell, note: `「${indicator.nameZh}」与下一行的 1—本月合并了单元格` };
  },
};
