import type { Workbook } from "../../core/grid/grid";
import type { RosterEntry } from "../../core/rollup/summary";
import { ROSTER_HEAD_ROWS, rosterColumn } from "./roster-sheet";
import type { Say } from "./say";
import { sheetName } from "./sheet-name";

/** What 未报与退回 says of a unit. */
export interface RosterLine {
  readonly name: string;
  readonly kind: RosterEntry["kind"] | null;
  readonly state: RosterEntry["state"] | null;
  /** Findings at level A. */
  readonly errors: number;
}

const KINDS = ["figures", "milestones"] as const satisfies readonly RosterEntry["kind"][];
const STATES = [
  "received",
  "late",
  "missing",
  "returned",
  "undecided",
] as const satisfies readonly RosterEntry["state"][];

/** The units on 未报与退回, from the top; none where the sheet is not there. `say` speaks the summary's language. */
export function rosterIn({ sheets }: Pick<Workbook, "sheets">, say: Say): RosterLine[] {
  const rows = sheets.find(({ name }) => name === sheetName("roster", say))?.rows ?? new Map();
  const lines: RosterLine[] = [];
  for (let row = ROSTER_HEAD_ROWS + 1; ; row++) {
    const valueIn = (column: Parameters<typeof rosterColumn>[0]) =>
      rows.get(row)?.find((cell: { column: number }) => cell.column === rosterColumn(column))?.value;
    const name = String(valueIn("department") ?? "");
    if (name === "") return lines;
    const kind = KINDS.find((id) => say(`summary.kind.${id}`) === valueIn("kind")) ?? null;
    const state = STATES.find((id) => say(`summary.state.${id}`) === valueIn("state")) ?? null;
    lines.push({ name, kind, state, errors: Number(valueIn("A")) || 0 });
  }
}
