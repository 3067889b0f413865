import type { Form } from "../form/form";
import { MILESTONE_COLUMNS } from "../form/layout";
import { address, cellAt } from "../grid/address";
import { bare, bareText, textOf } from "./cell-text";
import { MILESTONE_STATES, type MilestoneReport, type StructureNote } from "./submission";
import type { Table } from "./tables";

/** The milestones of a form as reported, and those whose line is gone. */
export interface Milestones {
  readonly reports: readonly MilestoneReport[];
  readonly notes: readonly StructureNote[];
}

/** Reads the sheet 重点任务: lines found by the hidden id, or failing that by the task's name. */
export function readMilestones(table: Table, form: Form, date1904: boolean): Milestones {
  const { sheet, header } = table;
  const column = (label: string, issued: number) => header.columns.get(label) ?? issued;
  const columns = {
    name: column("甲", MILESTONE_COLUMNS.name),
    id: column("丙", MILESTONE_COLUMNS.id),
    state: column("1", MILESTONE_COLUMNS.state),
    date: column("2", MILESTONE_COLUMNS.date),
    note: column("3", MILESTONE_COLUMNS.note),
  };
  const lines = new Map<string, number>();
  for (const row of sheet.rows.keys()) {
    if (row <= header.row) continue;
    for (const key of [columns.id, columns.name]) {
      const text = bareText(cellAt(sheet, row, key));
      if (text !== "" && !lines.has(text)) lines.set(text, row);
    }
  }
  const reports: MilestoneReport[] = [];
  const notes: StructureNote[] = [];
  for (const { id, nameZh } of form.milestones) {
    const row = lines.get(id) ?? lines.get(bare(nameZh));
    if (row === undefined) {
      notes.push({ kind: "missing-row", cells: [], indicator: null, detail: nameZh });
      continue;
    }
    const text = (at: number) => textOf(cellAt(sheet, row, at), date1904);
    const raw = text(columns.state);
    reports.push({
      milestone: id,
      state: MILESTONE_STATES.find((state) => state === bare(raw)) ?? null,
      raw,
      date: text(columns.date),
      dateCell: address(row, columns.date),
      note: text(columns.note),
      noteCell: address(row, columns.note),
      sheet: sheet.name,
      cell: address(row, columns.state),
    });
  }
  return { reports, notes };
}
