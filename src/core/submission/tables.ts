import { COLUMN_LABELS } from "../form/form";
import { FORM_HEADINGS, MILESTONE_HEADINGS, MILESTONE_LABELS } from "../form/headings";
import type { Sheet, Workbook } from "../grid/grid";
import type { Header } from "./header";
import { findHeader } from "./header";

/** A sheet with the table it holds. */
export interface Table {
  readonly kind: "figures" | "milestones";
  readonly sheet: Sheet;
  readonly header: Header;
}

const FORM_MARKS = COLUMN_LABELS.map((label, index) => ({ label, heading: FORM_HEADINGS[index]! }));
const MILESTONE_MARKS = MILESTONE_LABELS.map((label, index) => ({ label, heading: MILESTONE_HEADINGS[index]! }));

/** Every sheet that holds a table of figures, whatever it is called. */
export function figureTables(workbook: Workbook): Table[] {
  return workbook.sheets.flatMap((sheet) => {
    const header = findHeader(sheet, FORM_MARKS);
    return header ? [{ kind: "figures" as const, sheet, header }] : [];
  });
}

/** Every sheet that holds a table of milestones. */
export function milestoneTables(workbook: Workbook): Table[] {
  const figures = new Set(figureTables(workbook).map(({ sheet }) => sheet));
  return workbook.sheets.flatMap((sheet) => {
    const header = figures.has(sheet) ? null : findHeader(sheet, MILESTONE_MARKS);
    return header ? [{ kind: "milestones" as const, sheet, header }] : [];
  });
}
