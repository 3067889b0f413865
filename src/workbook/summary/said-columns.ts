import type { RowDraft } from "../ooxml/draft";

/** Whether any of the rows says something in a column, by its index: neither a blank nor a dash does. */
export function saysAnything(rows: readonly RowDraft[], index: number): boolean {
  return rows.some(({ cells }) => !["—", "", undefined, null].includes(cells[index]?.value as string | undefined));
}
