import { LIGHT_MARKS } from "../../core/audit/layout";
import { address } from "../../core/grid/address";
import type { LightId, RosterEntry } from "../../core/rollup/summary";
import type { Receipt } from "../../core/rollup/versions";
import type { CellDraft, Conditional, RowDraft, SheetDraft } from "../ooxml/draft";
import { columnRange } from "../ooxml/sheet";
import { headingRow, headRows, heightOf, readableTime, rowHeight, type SheetSource, textCell } from "./context";
import { quote } from "./formulas";
import { withFrame } from "./frame";
import { footer } from "./print";
import { sheetName } from "./sheet-name";
import * as look from "./style";
import type { TargetRanges } from "./targets-sheet";

const COLUMNS = [
  "department",
  "kind",
  "state",
  "version",
  "file",
  "receivedAt",
  "due",
  "asked",
  "filled",
  "open",
  "A",
  "B",
  "C",
  "D",
  "green",
  "yellow",
  "red",
  "unlit",
] as const;
const WIDTHS = [24, 11, 10, 7, 44, 18, 18, 8, 8, 8, 7, 7, 7, 7, 9, 9, 9, 9];
/** Rows above the first unit. */
export const ROSTER_HEAD_ROWS = 3;
/** The place of a column on 未报与退回. */
export const rosterColumn = (name: (typeof COLUMNS)[number]) => COLUMNS.indexOf(name) + 1;

/** The lights a unit's targets are counted by; null counts those without one. */
const LIGHTS = [
  ["green", "green"],
  ["yellow", "yellow"],
  ["red", "red"],
  ["unlit", null],
] as const satisfies readonly (readonly [name: string, light: LightId | null])[];

/** Where other sheets find the roster's columns. */
export interface RosterRanges {
  readonly names: string;
  readonly kinds: string;
  readonly states: string;
  readonly errors: string;
  /** The units asked for figures, and their columns alone, for the charts. */
  readonly charted: {
    readonly entries: readonly RosterEntry[];
    readonly names: string;
    readonly filled: string;
    readonly open: string;
  };
  /** Those of them that answer for targets, and the counts of their lights. */
  readonly answering: {
    readonly entries: readonly RosterEntry[];
    readonly names: string;
    lights(id: LightId | null): string;
  };
}

export function rosterRanges(source: SheetSource): RosterRanges {
  const entries = ordered(source);
  const bottom = ROSTER_HEAD_ROWS + Math.max(1, entries.length);
  const asked = entries.filter(({ kind }) => kind === "figures");
  const last = ROSTER_HEAD_ROWS + Math.max(1, asked.length);
  const answering = asked.filter(({ department }) => targetsOf(department, source) > 0);
  const lastAnswering = ROSTER_HEAD_ROWS + Math.max(1, answering.length);
  const range = (name: (typeof COLUMNS)[number], end = bottom) =>
    columnRange(sheetName("roster", source.say), rosterColumn(name), ROSTER_HEAD_ROWS + 1, end);
  return {
    names: range("department"),
    kinds: range("kind"),
    states: range("state"),
    errors: range("A"),
    charted: {
      entries: asked,
      names: range("department", last),
      filled: range("filled", last),
      open: range("open", last),
    },
    answering: {
      entries: answering,
      names: range("department", lastAnswering),
      lights: (light) => range(LIGHTS.find(([, id]) => id === light)![0], lastAnswering),
    },
  };
}

/** 未报与退回: every unit's state this month, then files that were doubled, refused or set aside. */
export function rosterSheet(source: SheetSource, targets: TargetRanges): SheetDraft {
  const { say } = source;
  const rows: RowDraft[] = [
    ...headRows(source, say("summary.roster.title", { month: source.month }), COLUMNS.length),
    headingRow(
      COLUMNS.map((name) => say(`summary.roster.${name}`)),
      WIDTHS,
    ),
    ...ordered(source).map((entry, index) => rosterRow(entry, ROSTER_HEAD_ROWS + 1 + index, source, targets)),
  ];
  const bottom = Math.max(rows.length, ROSTER_HEAD_ROWS + 1);
  const merges = [`A1:${address(1, COLUMNS.length)}`];
  rows.push(...withFrame(rows.splice(ROSTER_HEAD_ROWS - 1), 1, COLUMNS.length));
  for (const [head, lines] of fileLists(source)) {
    rows.push({ cells: [], height: 8 }, { cells: [{ value: head, style: look.groupHead }], height: 20 });
    for (const line of lines) {
      rows.push({ cells: [{ value: line, style: look.foot }], height: heightOf([[line, 200]], 13, 16) });
      merges.push(`A${rows.length}:${address(rows.length, COLUMNS.length)}`);
    }
  }
  return {
    name: sheetName("roster", source.say),
    rows,
    columns: WIDTHS.map((width) => ({ width })),
    merges,
    freeze: { row: ROSTER_HEAD_ROWS + 1, column: 2 },
    conditionals: stateColors(source, bottom),
    print: { paper: 9, landscape: true, titleRows: [ROSTER_HEAD_ROWS, ROSTER_HEAD_ROWS], footer: footer(say) },
  };
}

/**
 * Units asked for figures first, and of them those that answer for targets, so that each chart can leave out the others.
 */
function ordered(source: SheetSource): RosterEntry[] {
  const rank = ({ kind, department }: RosterEntry) =>
    kind === "milestones" ? 2 : targetsOf(department, source) > 0 ? 0 : 1;
  return [...source.summary.roster].sort((a, b) => rank(a) - rank(b));
}

function targetsOf(department: string, { lightCount }: SheetSource): number {
  return LIGHTS.reduce((sum, [, light]) => sum + lightCount(department, light), 0);
}

function rosterRow(entry: RosterEntry, row: number, source: SheetSource, targets: TargetRanges): RowDraft {
  const { say, unitName } = source;
  const figures = entry.kind === "figures";
  const number = (value: number | null): CellDraft =>
    value === null ? textCell("—", look.none) : { value, style: look.count };
  const range = (index: number) => columnRange(sheetName("targets", say), index, targets.top, targets.bottom);
  const countOf = (light?: LightId) =>
    `COUNTIFS(${range(targets.columns.department)},A${row}${light ? `,${range(targets.columns.light)},${quote(`${LIGHT_MARKS[light]} *`)}` : ""})`;
  const lit = LIGHTS.flatMap(([name, light]) => (light ? address(row, rosterColumn(name)) : []));
  const lights = LIGHTS.map(([, light]): CellDraft => {
    const counted = { value: source.lightCount(entry.department, light), style: look.countOrBlank };
    if (targets.count === 0) return counted;
    return { ...counted, formula: light ? countOf(light) : `${countOf()}-${lit.join("-")}` };
  });
  const received = entry.sha256 !== null;
  const { A, B, C, D } = entry.counts;
  const cells: CellDraft[] = [
    textCell(unitName(entry.department)),
    textCell(say(`summary.kind.${entry.kind}`), look.centered),
    textCell(say(`summary.state.${entry.state}`), look.light),
    number(entry.version),
    textCell(entry.file, look.small),
    textCell(readableTime(entry.receivedAt), look.centered),
    textCell(readableTime(entry.due), look.centered),
    number(figures ? entry.asked : null),
    number(figures ? entry.filled : null),
    figures
      ? {
          value: entry.asked - entry.filled,
          formula: `${address(row, rosterColumn("asked"))}-${address(row, rosterColumn("filled"))}`,
          style: look.count,
        }
      : number(null),
    ...[A, B, C, D].map((count) => number(received ? count : null)),
    ...lights,
  ];
  return { cells, height: rowHeight(cells, WIDTHS) };
}

function fileLists({ summary, say, unitName, options }: SheetSource): [head: string, lines: string[]][] {
  const { duplicates, undecided, refused, setAside, leftOut } = summary.coverage;
  const paths = (versions: readonly Receipt[]) => versions.map(({ path }) => path).join(say("terms.separator"));
  const remark = (file: string, aside: string, text: string) =>
    say("terms.remark", { about: aside === "" ? file : say("terms.aside", { about: file, text: aside }), text });
  const lists: [string, string[]][] = [
    [
      say("summary.roster.duplicates"),
      duplicates.map(({ department, versions, sha256, rule }) =>
        say("summary.roster.duplicate", {
          unit: unitName(department),
          files: paths(versions),
          used: versions.find((version) => version.sha256 === sha256)!.path,
          rule: say(`terms.choice-rule.${rule}`),
        }),
      ),
    ],
    [
      say("summary.roster.undecided"),
      undecided.map(({ department, versions }) => remark(unitName(department), "", paths(versions))),
    ],
    [say("summary.roster.refused"), refused.map((file) => remark(file.file, file.code, options.refusal(file)))],
    [
      say("summary.roster.set-aside"),
      setAside.map(({ file, department, reason }) =>
        remark(file, department === null ? "" : unitName(department), say(`summary.set-aside.${reason}`)),
      ),
    ],
    [
      say("summary.roster.left-out"),
      leftOut.map(({ path, reason }) => remark(path, "", say(`summary.roster.left-out-reason.${reason}`))),
    ],
  ];
  return lists.filter(([, lines]) => lines.length > 0);
}

function stateColors({ say }: SheetSource, bottom: number): Conditional[] {
  const first = address(ROSTER_HEAD_ROWS + 1, rosterColumn("state"));
  const range = `${first}:${address(bottom, rosterColumn("state"))}`;
  const rule = (state: RosterEntry["state"], color: string): Conditional => ({
    kind: "highlight",
    range,
    formula: `$${first}=${quote(say(`summary.state.${state}`))}`,
    highlight: { color, bold: state !== "received" },
  });
  return [
    rule("received", look.COLORS.onSchedule),
    rule("late", look.COLORS.slow),
    rule("missing", look.COLORS.behind),
    rule("returned", look.COLORS.behind),
    rule("undecided", look.COLORS.behind),
  ];
}
