import { CodedError } from "../errors/coded-error";
import { columnLabel, type Form } from "../form/form";
import { address } from "../grid/address";
import type { Range } from "../grid/grid";
import type { StructureNote } from "./submission";
import type { Table } from "./tables";

/** Merges among the rows that a form may have; with more it is another table. */
const MOST_MERGES = 1_000;

/** Merged cells among the rows: those that cover something to be read, and those that do no harm. */
export function mergeNotes(
  { sheet, header }: Table,
  form: Form,
  rows: ReadonlyMap<string, number>,
  codes: number,
): StructureNote[] {
  let count = 0;
  return sheet.merges.flatMap((merge): StructureNote[] => {
    const merged = form.rows.find(({ indicator }) => {
      const row = rows.get(indicator.id);
      return row !== undefined && row >= merge.top && row <= merge.bottom;
    });
    if (!merged) return [];
    if (++count > MOST_MERGES) throw new CodedError("refusal", "too-large", { context: "cells" });
    const first = address(merge.top, merge.left);
    const kind = swallows(merge, form, rows, header, codes) ? "merged-row" : "harmless-merge";
    const detail = `${first}:${address(merge.bottom, merge.right)}`;
    return [{ kind, cells: [{ sheet: sheet.name, cell: first }], indicator: merged.indicator.id, detail }];
  });
}

/** Whether a merge covers a code or a cell that is to be filled in, besides the one it shows. */
function swallows(
  { top, left, bottom, right }: Range,
  form: Form,
  rows: ReadonlyMap<string, number>,
  { columns }: Table["header"],
  codes: number,
): boolean {
  const isCovered = (row: number, column: number | undefined) =>
    column !== undefined && column >= left && column <= right && !(row === top && column === left);
  return form.rows.some(({ indicator }) => {
    const row = rows.get(indicator.id);
    if (row === undefined || row < top || row > bottom) return false;
    const asked = indicator.measures.map((measure) => columns.get(columnLabel(measure)));
    return [codes, ...asked].some((column) => isCovered(row, column));
  });
}
