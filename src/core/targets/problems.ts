import type { CellAddress } from "../grid/grid";
import type { LIST_FILES } from "./schema";

/** What can be wrong with a target list; the code after T is what users and other programs see. */
export const LIST_PROBLEMS = {
  "missing-file": "T01",
  "unknown-file": "T02",
  "unknown-key": "T03",
  "missing-value": "T04",
  "wrong-type": "T05",
  "wrong-value": "T06",
  "duplicate-name": "T09",
  "duplicate-id": "T10",
  "duplicate-code": "T11",
  "code-not-of-lead": "T12",
  "unknown-id": "T13",
  "unknown-unit": "T14",
  "unit-of-other-dimension": "T15",
  "unit-not-percent": "T16",
  "target-of-statistics": "T17",
  "measure-not-reported": "T18",
  "not-a-reporter": "T19",
  "level-contradicts-base": "T20",
  "base-not-stated": "T21",
  "part-cycle": "T22",
  "part-in-other-unit": "T23",
  "ratio-operand-without-measure": "T24",
  "ratio-operand-of-other-units": "T25",
  "month-of-a-state": "T26",
  "profile-missing": "T27",
  "profile-not-rising": "T28",
  "profile-unused": "T29",
  "schedule-without-flow": "T30",
  "value-missing": "T31",
  "reference-missing": "T32",
  "bands-not-ordered": "T33",
  "bands-not-closed": "T34",
  "due-before-first-month": "T35",
  "locked-before-due": "T36",
  "rollup-without-ratio": "T37",
  "rollup-without-base": "T38",
  "missing-sheet": "T40",
  "missing-column": "T41",
  "unknown-column": "T42",
  "duplicate-column": "T43",
  "cell-not-a-number": "T44",
  "cell-not-a-choice": "T45",
  "cell-unreadable": "T46",
  "cell-in-error": "T47",
  "bands-missing": "T48",
  "band-of-other-kind": "T49",
  "band-limit-of-other-kind": "T50",
  "lights-not-ordered": "T51",
  "external-empty": "T52",
  "external-twice": "T53",
  "ceiling-without-at-most": "T54",
} as const;

export type ListProblemKind = keyof typeof LIST_PROBLEMS;
export type ListFile = keyof typeof LIST_FILES;
export type Path = readonly (string | number)[];

/** One mistake in a target list and where it is. Prose is made from `problem` and `args` in language/. */
export interface ListProblem {
  readonly code: string;
  readonly problem: ListProblemKind;
  /** With extension: "targets.json". */
  readonly file: string;
  /** As a person reads it: "retail-sales-level.unit". */
  readonly place: string;
  /** The way down from the file's value: [24, "unit"]. */
  readonly path: Path;
  readonly args: Readonly<Record<string, string | number>>;
  /** The cell of the list's workbook it was read from. */
  readonly cell?: CellAddress;
}

/** Thrown when a target list cannot be used; holds every problem found, not only the first. */
export class TargetListError extends Error {
  constructor(readonly problems: readonly ListProblem[]) {
    super(problems.map((one) => `${one.code} ${one.problem} ${one.file} → ${one.place}`).join("\n"));
    this.name = "TargetListError";
  }
}

/** A problem at a path of a file whose contents are `content`. */
export function problemAt(
  file: ListFile,
  content: unknown,
  path: Path,
  problem: ListProblemKind,
  args: ListProblem["args"] = {},
): ListProblem {
  return { code: LIST_PROBLEMS[problem], problem, file: `${file}.json`, place: placeOf(content, path), path, args };
}

/** Names records by their id where they have one, else by their position, counted from 1. */
function placeOf(content: unknown, path: Path): string {
  let place = "";
  let here = content;
  for (const step of path) {
    here = (here as Record<string | number, unknown> | undefined)?.[step];
    const id = (here as { id?: unknown } | undefined)?.id;
    if (typeof step === "number") place += typeof id === "string" ? `${place && "."}${id}` : `[${step + 1}]`;
    else place += `${place && "."}${step}`;
  }
  return place;
}
