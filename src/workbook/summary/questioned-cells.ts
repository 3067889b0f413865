import { tablesIn } from "../../core/audit/stored";
import type { Workbook } from "../../core/grid/grid";
import type { TargetList } from "../../core/targets/schema";
import { shortName } from "../../language/names";
import { FINDING_COLUMNS } from "./findings-sheet";
import type { Say } from "./say";

/** A cell of a unit's form, by the unit. */
export function formCell(department: string, sheet: string, cell: string): string {
  return `${department} ${sheet}!${cell}`;
}

/** The cells of the units' forms about which a finding of level A or B stands, as 审核结果 lists them; `say` speaks its language. */
export function questionedCells(book: Pick<Workbook, "sheets">, list: TargetList, say: Say): ReadonlySet<string> {
  const headings = FINDING_COLUMNS.map((name) => say(`summary.findings.${name}`));
  const units = new Map(list.departments.map((department) => [shortName(department, say), department.id]));
  const levels = (["A", "B"] as const).map((level) => say(`summary.level.${level}`));
  const questioned = new Set<string>();
  for (const { columns, body } of tablesIn(book, headings)) {
    for (const [, cells] of body) {
      const text = (name: (typeof FINDING_COLUMNS)[number]) =>
        String(cells.get(columns.get(say(`summary.findings.${name}`))!)?.value ?? "");
      if (!levels.includes(text("level")) || text("outcome") !== say("summary.outcome.fail")) continue;
      const unit = units.get(text("department"));
      for (const place of unit === undefined ? [] : text("place").split("\n")) {
        const split = place.lastIndexOf("!");
        questioned.add(formCell(unit!, place.slice(0, split), place.slice(split + 1)));
      }
    }
  }
  return questioned;
}
