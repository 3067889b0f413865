import { SUMMARY_SHEETS } from "../core/audit/layout";
import { SHEETS } from "../core/form/form";
import type { Workbook } from "../core/grid/grid";
import { textOf } from "../core/submission/cell-text";
import type { NamedList } from "../core/targets/known-lists";

const IDENTITIES: ReadonlySet<string> = new Set([SHEETS.identity, SUMMARY_SHEETS.identity]);

/** The list a form or a summary says it is of; null where it names none. */
export function namedList({ sheets }: Pick<Workbook, "sheets">): NamedList | null {
  const found = new Map<string, string>();
  for (const { name, rows } of sheets) {
    if (!IDENTITIES.has(name)) continue;
    for (const cells of rows.values()) found.set(textOf(cells[0], false), textOf(cells[1], false));
  }
  const [id = "", hash = ""] = [found.get("list"), found.get("listHash")];
  return id === "" ? null : { id, hash: hash === "" ? null : hash };
}
