import type { Form } from "../form/form";
import { cellAt } from "../grid/address";
import { Refusal } from "../refusal";
import { bareText } from "./cell-text";
import { findRows, knownCodes } from "./rows";
import type { Table } from "./tables";

/**
 * The one table of a form among the candidates: the only one filled in, or the one under the issued name where
 * the others are its copies. Null without a candidate; throws ambiguous-rows when two say different things.
 */
export function theTable(candidates: readonly Table[], form: Form, issuedName: string): Table | null {
  const own = candidates.filter((table) => table.kind === "milestones" || knownCodes(table, form) > 0);
  const inOrder = [...own].sort((a, b) => Number(b.sheet.name === issuedName) - Number(a.sheet.name === issuedName));
  if (inOrder.length < 2) return inOrder[0] ?? null;
  const contents = inOrder.map((table) => contentOf(table, form));
  const filled = inOrder.filter((_, index) => contents[index] !== "");
  const [first, ...others] = filled.length > 0 ? filled : inOrder;
  if (!first) return null;
  const other = others.find((table) => contentOf(table, form) !== contentOf(first, form));
  if (other && filled.length > 0) {
    throw new Refusal("ambiguous-rows", { code: form.id, first: first.sheet.name, second: other.sheet.name });
  }
  return first;
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
