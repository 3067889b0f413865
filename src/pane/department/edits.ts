import type { Suggestion } from "../../core/findings/finding";
import { layoutOf } from "../../core/form/layout";
import { address, parseAddress } from "../../core/grid/address";
import type { CellAddress } from "../../core/grid/grid";
import type { CellEdit } from "../host/workbook-host";
import type { FormContent } from "../workspace/content";

/** The edits that taking a suggestion makes; none where it is for the user to do, such as undoing a merge. */
export function editsOf({ changes }: Suggestion): CellEdit[] {
  return changes.map(({ sheet, cell, value }) =>
    typeof value === "string" && value.startsWith("=") ? { sheet, cell, value, formula: true } : { sheet, cell, value },
  );
}

/**
 * The cell of 核实说明 for an indicator, on the row where it now stands; for the form as a whole (null) that of its
 * first row, or the one under the table where it has no rows. null where there is none.
 */
export function explanationAddress({ form, checked }: FormContent, indicator: string | null): CellAddress | null {
  const { explanations, facts, remark } = checked.submission;
  if (form.rows.length === 0) return remark && { sheet: remark.sheet, cell: remark.cell };
  const id = indicator ?? form.rows[0]?.indicator.id;
  if (id === undefined) return null;
  const written = explanations.find((explanation) => explanation.indicator === id);
  if (written) return { sheet: written.sheet, cell: written.cell };
  const fact = facts.find((known) => known.indicator === id);
  const issued = parseAddress(layoutOf(form).note(id).cell)!;
  const at = fact && parseAddress(fact.cell);
  return at ? { sheet: fact.sheet, cell: address(at.row, issued.column) } : null;
}

/** What 核实说明 says now about an indicator, long enough or not. */
export function noteText({ form, checked }: FormContent, indicator: string | null): string {
  const { explanations, remark } = checked.submission;
  if (form.rows.length === 0) return remark?.text ?? "";
  const id = indicator ?? form.rows[0]?.indicator.id;
  return explanations.find((explanation) => explanation.indicator === id)?.text ?? "";
}
