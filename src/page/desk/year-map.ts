import type { FormLine } from "../../client/answers";

/** What a square of the map says of a unit's month, beside how complete the form is. */
export type MapWord = "accepted" | "onTime" | "late" | "returned" | "missing" | "waiting" | "none" | "future";

export const MAP_WORDS: readonly MapWord[] = [
  "accepted",
  "onTime",
  "late",
  "returned",
  "missing",
  "waiting",
  "none",
  "future",
];

export interface MapCell {
  readonly month: number;
  readonly word: MapWord;
  /** Figures and tasks due that are not filled in; null where no form stands. */
  readonly lacking: number | null;
}

export interface MapRow {
  readonly department: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** January to December. */
  readonly cells: readonly MapCell[];
}

/** A year's forms as a table: `months` holds the roster of January to December, null for a month still to come. */
export function mapOf(months: readonly (readonly FormLine[] | null)[]): MapRow[] {
  const units = new Map<string, FormLine>();
  // The latest list names the units; who left it earlier in the year comes after.
  for (const lines of months.toReversed()) {
    for (const line of lines ?? []) if (!units.has(line.department)) units.set(line.department, line);
  }
  return [...units.values()].map(({ department, nameZh, nameEn }) => ({
    department,
    nameZh,
    nameEn,
    cells: months.map((lines, index): MapCell => {
      const line = lines?.find((one) => one.department === department);
      if (!line) return { month: index + 1, word: lines === null ? "future" : "none", lacking: null };
      return { month: index + 1, word: wordOf(line), lacking: line.version > 0 ? lackingIn(line) : null };
    }),
  }));
}

/** The square reached from one by a key; the same one where the key leads nowhere. */
export function squareAfter(
  { row, column }: Square,
  key: string,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Square {
  const last = { row: rows - 1, column: columns - 1 };
  switch (key) {
    case "ArrowUp":
      return { row: Math.max(0, row - 1), column };
    case "ArrowDown":
      return { row: Math.min(last.row, row + 1), column };
    case "ArrowLeft":
      return { row, column: Math.max(0, column - 1) };
    case "ArrowRight":
      return { row, column: Math.min(last.column, column + 1) };
    case "Home":
      return { row, column: 0 };
    case "End":
      return { row, column: last.column };
    default:
      return { row, column };
  }
}

export interface Square {
  readonly row: number;
  readonly column: number;
}

function lackingIn({ asked, filled, tasks, tasksReported }: FormLine): number {
  return asked - filled + tasks - tasksReported;
}

function wordOf({ stands, version, late, overdue }: FormLine): MapWord {
  if (stands === "returned") return "returned";
  if (version === 0) return overdue ? "missing" : "waiting";
  if (late) return "late";
  return stands === "accepted" ? "accepted" : "onTime";
}
