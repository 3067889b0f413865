import { derivationOf } from "../../core/form/derivation";
import { isDue, SAMPLE_MARK, SHEETS } from "../../core/form/form";
import { HEAD_ROWS, layoutOf } from "../../core/form/layout";
import { address } from "../../core/grid/address";
import type { CellAddress } from "../../core/grid/grid";
import { MEASURES } from "../../core/measure";
import type { Signature } from "../../core/submission/submission";
import { type Draft, figureKey, valueIn } from "./draft";

/** A cell and what is written into it; null clears it. */
interface FilledCell extends CellAddress {
  readonly value: number | string | null;
}

/** What turns the issued template into the filled workbook: cells typed in, and results of the form's own formulas. */
export interface FilledCells {
  readonly changes: readonly FilledCell[];
  readonly computed: readonly (FilledCell & { readonly value: number | string })[];
}

/** The cells of a draft, at the places of the form as issued. */
export function cellsOf(draft: Draft): FilledCells {
  const layout = layoutOf(draft.form);
  const changes: FilledCell[] = [];
  const computed: FilledCells["computed"][number][] = [];
  const put = (place: CellAddress, value: number | string | null) => changes.push({ ...place, value });
  const sheets = [SHEETS.form, ...(draft.form.milestones.length > 0 ? [SHEETS.milestones] : [])];
  for (const sheet of draft.form.rows.length > 0 ? sheets : sheets.slice(1)) {
    put({ sheet, cell: address(HEAD_ROWS.mark, 1) }, `【${SAMPLE_MARK}】`);
  }
  const period = `${draft.statedPeriod.year}年${draft.statedPeriod.month}月`;
  put(layout.period, period);
  if (layout.periodCopy) computed.push({ ...layout.periodCopy, value: period });
  for (const { indicator } of draft.form.rows) {
    const due = isDue(indicator, draft.period.month);
    for (const measure of MEASURES) {
      if (!indicator.measures.includes(measure)) continue;
      const place = layout.figure(indicator.id, measure);
      const typed = draft.entries.get(figureKey(indicator.id, measure));
      if (typed !== undefined) put(place, typed);
      else if (due && derivationOf(draft.form, indicator, measure)) {
        computed.push({ ...place, value: valueIn(draft, indicator.id, measure) ?? "" });
      }
    }
  }
  for (const [indicator, note] of draft.notes) put(layout.note(indicator), note);
  for (const [name, text] of draft.signatures) put(layout.signatures[name as Signature], text);
  for (const [key, value] of Object.entries(draft.identity))
    put(layout.identity[key as keyof Draft["identity"]], value);
  for (const [id, { state, date, note }] of draft.milestones) {
    const places = layout.milestone(id);
    put(places.state, state);
    if (date) put(places.date, date);
    if (note) put(places.note, note);
  }
  changes.push(...draft.overwritten);
  return { changes, computed };
}
