import { LIGHT_MARKS } from "../../core/audit/layout";
import { columnLetters } from "../../core/grid/address";
import type { LightId, RosterEntry } from "../../core/rollup/summary";
import { JUDGEMENTS, type Judgement } from "../../core/targets/judgements";
import type { CellDraft, RowDraft } from "../ooxml/draft";
import type { SheetSource } from "./context";
import { quote } from "./formulas";
import { judgementName } from "./judgement-word";
import { LAST_MAIN_COLUMN, mainColumn } from "./main-columns";
import type { RosterRanges } from "./roster-sheet";
import { sheetName } from "./sheet-name";
import * as look from "./style";

/** The four figures that tell the month, each over a stretch of columns of about equal width. */
export const BLOCKS = [
  { from: mainColumn("name"), to: mainColumn("department") },
  { from: mainColumn("target"), to: mainColumn("growth") },
  { from: mainColumn("change"), to: mainColumn("rank") },
  { from: mainColumn("light"), to: LAST_MAIN_COLUMN },
] as const;

/** The rows of the band on 全区汇总表: labels, figures, details. */
export const BAND_ROWS = [3, 4, 5] as const;

interface Block {
  readonly label: string;
  readonly figure: CellDraft;
  readonly detail: string;
}

/** Three rows, label over figure over detail, and the ranges to merge, starting at `top`. */
export function glanceBand(
  source: SheetSource,
  top: number,
  lights: string,
  roster: RosterRanges,
): { rows: RowDraft[]; merges: string[] } {
  const blocks = blocksOf(source, lights, roster);
  const rowOf = (pick: (block: Block) => CellDraft, height: number): RowDraft => {
    const cells: (CellDraft | undefined)[] = [];
    BLOCKS.forEach(({ from, to }, index) => {
      const first = pick(blocks[index]!);
      for (let column = from; column <= to; column++)
        cells[column - 1] = column === from ? first : { style: first.style! };
    });
    return { cells, height };
  };
  const rows = [
    rowOf(({ label }) => ({ value: label, style: look.bandLabel }), 20),
    rowOf(({ figure }) => figure, 36),
    rowOf(({ detail }) => ({ value: detail, style: look.bandDetail }), 36),
  ];
  const merges = rows.flatMap((_, index) =>
    BLOCKS.map(({ from, to }) => `${columnLetters(from)}${top + index}:${columnLetters(to)}${top + index}`),
  );
  return { rows, merges };
}

function blocksOf(source: SheetSource, lights: string, roster: RosterRanges): Block[] {
  const { summary, say, unitNames } = source;
  const { expected, received, missing } = summary.coverage;
  const inError = summary.roster.filter(({ counts }) => counts.A > 0);
  const errors = inError.reduce((sum, { counts }) => sum + counts.A, 0);
  const asked = `${roster.kinds},${quote(say("summary.kind.figures"))}`;
  const inState = (id: "missing" | "returned" | "undecided") =>
    `COUNTIFS(${asked},${roster.states},${quote(say(`summary.state.${id}`))})`;
  const all = `COUNTIF(${asked})`;
  return [
    {
      label: say("summary.glance.reporting"),
      figure: {
        value: `${expected} / ${received} / ${missing.length}`,
        formula: `${all}&" / "&(${all}-${inState("missing")}-${inState("returned")}-${inState("undecided")})&" / "&${inState("missing")}`,
        style: look.bandFigure,
      },
      detail: reportingDetail(source),
    },
    ...(source.list.targets.length > 0 ? lightBlocks(source, lights) : [NOTHING, NOTHING]),
    {
      label: say("summary.glance.errors"),
      figure: { value: inError.length, formula: `COUNTIF(${roster.errors},">0")`, style: look.bandFigure },
      detail:
        errors > 0
          ? say("summary.glance.error-units", { errors, units: unitNames(inError.map(({ department }) => department)) })
          : say("summary.glance.no-errors", { sheet: sheetName("findings", say) }),
    },
  ];
}

/** How many targets have a green light of those that have one, and how many a yellow or red. */
function lightBlocks(source: SheetSource, lights: string): Block[] {
  const { say } = source;
  const count = (...ids: readonly LightId[]) =>
    comparisonsOf(source).filter(({ light }) => ids.includes(light!)).length;
  const counted = (id: LightId) => `COUNTIF(${lights},${quote(`${LIGHT_MARKS[id]} *`)})`;
  const warned = count("yellow", "red");
  const judged = count("green") + warned;
  const unlit = countsByCode(source, null);
  return [
    {
      label: say("summary.glance.green"),
      figure: {
        value: `${count("green")} / ${judged}`,
        formula: `${counted("green")}&" / "&(${counted("green")}+${counted("yellow")}+${counted("red")})`,
        style: look.bandFigure,
      },
      detail: [countsByCode(source, "green"), unlit === "" ? "" : say("summary.glance.unlit", { counts: unlit })]
        .filter(Boolean)
        .join(say("terms.clauses")),
    },
    {
      label: say("summary.glance.warned"),
      figure: { value: warned, formula: `${counted("yellow")}+${counted("red")}`, style: look.bandFigure },
      detail: (["red", "yellow"] as const)
        .map((light) => countsByCode(source, light))
        .filter(Boolean)
        .join(say("terms.separator")),
    },
  ];
}

/** What stands in the band where nothing is to be told. */
const NOTHING: Block = { label: "", figure: { value: null, style: look.bandFigure }, detail: "" };

/** The words of the units that have not reported as they should. */
type Unreported = "missing" | "missing-tasks" | "returned" | "undecided" | "late";

/** Who is missing, late, returned or undecided, of the units asked for figures and of those asked for milestones only. */
function reportingDetail({ summary: { roster, coverage }, say, unitNames }: SheetSource): string {
  const named = (key: Unreported, state: RosterEntry["state"], kind?: RosterEntry["kind"]) => {
    const units = roster.filter((entry) => entry.state === state && (kind === undefined || entry.kind === kind));
    return units.length > 0
      ? [say(`summary.glance.${key}`, { units: unitNames(units.map(({ department }) => department)) })]
      : [];
  };
  const missing = [...named("missing", "missing", "figures"), ...named("missing-tasks", "missing", "milestones")];
  const returned = named("returned", "returned");
  const undecided = named("undecided", "undecided");
  const complete = roster.length > 0 && missing.length + returned.length + undecided.length === 0;
  const unknown = coverage.timeUnknown.length;
  const isAllUnknown = coverage.received > 0 && unknown === coverage.received;
  const lateness = isAllUnknown
    ? [say("summary.glance.time-unknown")]
    : [
        ...named("late", "late"),
        ...(unknown > 0 ? [say("summary.glance.some-times-unknown", { count: unknown })] : []),
      ];
  return [...(complete ? [say("summary.glance.complete")] : missing), ...undecided, ...lateness, ...returned].join(
    say("terms.clauses"),
  );
}

/** "达序时 10、已完成 1": how many targets have each word, of one light; together they are all the targets. */
function countsByCode(source: SheetSource, light: LightId | null): string {
  const counts = new Map<Judgement, number>();
  for (const one of comparisonsOf(source)) {
    if (one.light === light) counts.set(one.judgement, (counts.get(one.judgement) ?? 0) + 1);
  }
  return JUDGEMENTS.filter((id) => counts.has(id))
    .map((id) => source.say("summary.glance.count", { name: judgementName(id, source.say), count: counts.get(id) }))
    .join(source.say("terms.separator"));
}

function comparisonsOf({ groups }: SheetSource) {
  return groups.flatMap(({ lines }) => lines).flatMap(({ comparison }) => comparison ?? []);
}
