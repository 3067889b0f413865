import type { Form } from "../form/form";
import { HEAD_UNIT_LINE, numberLine } from "../form/headings";
import { FORM_COLUMNS, HEAD_ROWS, MILESTONE_COLUMNS } from "../form/layout";
import { address, cellAt } from "../grid/address";
import type { Cell, Sheet } from "../grid/grid";
import { bare, bareText, labelOf, textOf } from "./cell-text";
import type { StructureNote } from "./submission";
import type { Table } from "./tables";

/** The column a head's lines are issued in, by kind of table. */
const ISSUED_COLUMN = { figures: FORM_COLUMNS.note - 1, milestones: MILESTONE_COLUMNS.note } as const;

/** Lines above a table, whose headings stand in `headingsRow`, that are gone or no longer say what the form was issued with. */
export function headNotes({ sheet, kind, header }: Table, form: Form): StructureNote[] {
  const wanted: HeadLine[] = [
    { kind: "changed-form-number", label: "表号", expected: numberLine(form.id), row: HEAD_ROWS.firstIdentity },
  ];
  if (kind === "figures") {
    wanted.push({ kind: "changed-head-unit", label: "计量单位", expected: HEAD_UNIT_LINE, row: HEAD_ROWS.unit });
  }
  const above = [...sheet.rows].filter(([row]) => row < header.row).flatMap(([, cells]) => cells);
  return wanted.flatMap((line) => {
    const found = above.filter((cell) => labelOf(cell).startsWith(`${line.label}:`));
    return found.length > 0
      ? found.flatMap((cell) => changedLine(sheet, cell, line))
      : [goneLine(sheet, header.row - HEAD_ROWS.labels, ISSUED_COLUMN[kind], line)];
  });
}

/** A line of the head as issued. */
interface HeadLine {
  readonly kind: "changed-form-number" | "changed-head-unit";
  readonly label: string;
  readonly expected: string;
  readonly row: number;
}

function changedLine({ name }: Sheet, cell: Cell, { kind, expected }: HeadLine): StructureNote[] {
  const detail = textOf(cell, false);
  if (bare(detail) === bare(expected)) return [];
  const cells = [{ sheet: name, cell: address(cell.row, cell.column) }];
  return [{ kind, cells, indicator: null, detail, expected }];
}

/** A line that is gone with its label; where it stood, unless something else stands there now. `moved`: by so many rows. */
function goneLine(sheet: Sheet, moved: number, column: number, { kind, expected, row }: HeadLine): StructureNote {
  const at = row + moved;
  const isFree = at > 0 && bareText(cellAt(sheet, at, column)) === "";
  const cells = isFree ? [{ sheet: sheet.name, cell: address(at, column) }] : [];
  return { kind, cells, indicator: null, detail: "", expected };
}
