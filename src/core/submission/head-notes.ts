import type { Form } from "../form/form";
import { HEAD_UNIT_LINE, numberLine } from "../form/headings";
import { address } from "../grid/address";
import type { Sheet } from "../grid/grid";
import { bare, labelOf, textOf } from "./cell-text";
import type { StructureNote } from "./submission";

const LABELLED = /^(表号|计量单位):(.*)$/;

/** Lines above a table, whose headings stand in `headingsRow`, that no longer say what the form was issued with. */
export function headNotes(sheet: Sheet, headingsRow: number, form: Form): StructureNote[] {
  const notes: StructureNote[] = [];
  for (const [row, cells] of sheet.rows) {
    if (row >= headingsRow) continue;
    for (const cell of cells) {
      const label = LABELLED.exec(labelOf(cell))?.[1];
      if (label === undefined) continue;
      const isNumber = label === "表号";
      const expected = isNumber ? numberLine(form.id) : HEAD_UNIT_LINE;
      const text = textOf(cell, false);
      if (bare(text) === bare(expected)) continue;
      const cells = [{ sheet: sheet.name, cell: address(row, cell.column) }];
      const kind = isNumber ? "changed-form-number" : "changed-head-unit";
      notes.push({ kind, cells, indicator: null, detail: text, expected });
    }
  }
  return notes;
}
