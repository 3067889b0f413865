import { CodedError } from "../errors/coded-error";
import { type Form, SHEETS } from "../form/form";
import { cellAt } from "../grid/address";
import { bareText } from "./cell-text";
import { findRows, showsCodes } from "./rows";
import type { Table } from "./tables";

/** The table that is read, and those that say the same. */
export interface FoundTable {
  readonly table: Table;
  readonly copies: readonly Table[];
}

/**
 * The one table of a kind that is the form's: the only one filled in, or the one under the issued name where
 * the others are its copies. Null without a candidate; throws ambiguous-rows when two say different things.
 */
export function theTable(tables: readonly Table[], kind: Table["kind"], form: Form): FoundTable | null {
  const candidates = tables.filter((table) => {
    return table.kind === kind && (kind === "milestones" || showsCodes(table, form));
  });
  const [only] = candidates;
  if (candidates.length < 2) return only ? { table: only, copies: [] } : null;
  const issuedName = kind === "figures" ? SHEETS.form : SHEETS.milestones;
  const contents = [...candidates]
    .sort((a, b) => Number(b.sheet.name === issuedName) - Number(a.sheet.name === issuedName))
    .map((table) => ({ table, content: contentOf(table, form) }));
  const filled = contents.filter(({ content }) => content !== "");
  const [first, ...others] = filled;
  if (!first) return { table: contents[0]!.table, copies: [] };
  const other = others.find(({ content }) => content !== first.content);
  if (other) {
    const [one, two] = [first.table.sheet.name, other.table.sheet.name];
    throw new CodedError("refusal", "ambiguous-rows", { code: form.id, first: one, second: two });
  }
  return { table: first.table, copies: others.map(({ table }) => table) };
}

/** Everything filled into a table's columns of figures or states, by 代码 or row; "" for a blank one. */
function contentOf(table: Table, form: Form): string {
  const { kind, sheet, header } = table;
  const labels = kind === "figures" ? ["1", "2", "3", "4", "5", "6"] : ["1", "2", "3"];
  const columns = labels.flatMap((label) => header.columns.get(label) ?? []);
  const rows =
    kind === "figures"
      ? [...findRows(table, form).rows]
      : [...sheet.rows.keys()].filter((row) => row > header.row).map((row) => [String(row), row] as const);
  return rows
    .map(([key, row]) => [key, columns.map((column) => bareText(cellAt(sheet, row, column)))] as const)
    .filter(([, texts]) => texts.some((text) => text !== "" && text !== "—"))
    .map(([key, texts]) => `${key} ${texts.join(" ")}`)
    .sort()
    .join("\n");
}
