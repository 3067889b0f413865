import { COLUMN_LABELS, SHEETS } from "../form/form";
import { FORM_HEADINGS, MILESTONE_HEADINGS, MILESTONE_LABELS } from "../form/headings";
import type { Sheet, Workbook } from "../grid/grid";
import type { Header } from "./header";
import { findHeader, tableMarks } from "./header";

/** A sheet with the table it holds. */
export interface Table {
  readonly kind: "figures" | "milestones";
  readonly sheet: Sheet;
  readonly header: Header;
}

const FORM_MARKS = tableMarks(COLUMN_LABELS, FORM_HEADINGS);
const MILESTONE_MARKS = tableMarks(MILESTONE_LABELS, MILESTONE_HEADINGS);

/** Every sheet that holds a table of figures or of milestones, whatever it is called. */
export function findTables(workbook: Workbook): Table[] {
  const tables: Table[] = [];
  for (const sheet of workbook.sheets) {
    if (sheet.name === SHEETS.identity) continue;
    const figures = findHeader(sheet, FORM_MARKS);
    const milestones = figures ? null : findHeader(sheet, MILESTONE_MARKS);
    if (figures) tables.push({ kind: "figures", sheet, header: figures });
    else if (milestones) tables.push({ kind: "milestones", sheet, header: milestones });
  }
  return tables;
}
