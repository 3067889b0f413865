import { lightText, SUMMARY_SHEETS } from "../../core/audit/layout";
import { columnLetters } from "../../core/grid/address";
import type { LightId } from "../../core/rollup/summary";
import { weakPoints } from "../../core/rollup/weak";
import type { CellDraft, RowDraft } from "../ooxml/draft";
import type { SheetSource } from "./context";
import { quote } from "./formulas";
import * as look from "./look";
import { LAST_MAIN_COLUMN, mainColumn } from "./main-columns";
import type { RosterRanges } from "./roster-sheet";

/** The four figures that tell the month, each over a stretch of columns of about equal width. */
const BLOCKS = [
  { from: mainColumn("name"), to: mainColumn("department") },
  { from: mainColumn("target"), to: mainColumn("growth") },
  { from: mainColumn("change"), to: mainColumn("rank") },
  { from: mainColumn("light"), to: LAST_MAIN_COLUMN },
] as const;

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
    rowOf(({ detail }) => ({ value: detail, style: look.bandDetail }), 32),
  ];
  const merges = rows.flatMap((_, index) =>
    BLOCKS.map(({ from, to }) => `${columnLetters(from)}${top + index}:${columnLetters(to)}${top + index}`),
  );
  return { rows, merges };
}

function blocksOf(source: SheetSource, lights: string, roster: RosterRanges): Block[] {
  const { summary, say, list, unitNames } = source;
  const count = (id: LightId) => linesWith(source, id).length;
  const judged = count("on-schedule") + count("slow") + count("behind");
  const counted = (id: LightId) => {
    const band = list.header.lightBands.find((one) => one.id === id);
    return band ? `COUNTIF(${lights},${quote(lightText(band))})` : "0";
  };
  const warned = count("slow") + count("behind");
  const { expected, received, missing, late, returned } = summary.coverage;
  const inError = summary.roster.filter(({ counts }) => counts.A > 0);
  const errors = inError.reduce((sum, { counts }) => sum + counts.A, 0);
  const asked = `${roster.kinds},${quote(say("summary.kind.figures"))}`;
  const inState = (id: "missing" | "returned") =>
    `COUNTIFS(${asked},${roster.states},${quote(say(`summary.state.${id}`))})`;
  const all = `COUNTIF(${asked})`;
  return [
    {
      label: say("summary.glance.reporting"),
      figure: {
        value: `${expected} / ${received} / ${missing.length}`,
        formula: `${all}&" / "&(${all}-${inState("missing")}-${inState("returned")})&" / "&${inState("missing")}`,
        style: look.bandFigure,
      },
      detail: [
        missing.length > 0
          ? say("summary.glance.missing", { units: unitNames(missing) })
          : say("summary.glance.complete"),
        late.length > 0 ? say("summary.glance.late", { units: unitNames(late) }) : "",
        returned.length > 0 ? say("summary.glance.returned", { units: unitNames(returned) }) : "",
      ].join(""),
    },
    {
      label: say("summary.glance.on-schedule"),
      figure: {
        value: `${count("on-schedule")} / ${judged}`,
        formula: `${counted("on-schedule")}&" / "&(${counted("on-schedule")}+${counted("slow")}+${counted("behind")})`,
        style: look.bandFigure,
      },
      detail: say("summary.glance.judged", { judged, targets: list.targets.length }),
    },
    {
      label: say("summary.glance.warned"),
      figure: { value: warned, formula: `${counted("slow")}+${counted("behind")}`, style: look.bandFigure },
      detail: say("summary.glance.warnings", { slow: count("slow"), behind: count("behind"), worst: worstOf(source) }),
    },
    {
      label: say("summary.glance.errors"),
      figure: { value: inError.length, formula: `COUNTIF(${roster.errors},">0")`, style: look.bandFigure },
      detail:
        errors > 0
          ? say("summary.glance.error-units", { errors, units: unitNames(inError.map(({ department }) => department)) })
          : say("summary.glance.no-errors", { sheet: SUMMARY_SHEETS.findings }),
    },
  ];
}

function linesWith({ groups }: SheetSource, id: LightId) {
  return groups.flatMap(({ lines }) => lines).filter(({ comparison }) => comparison?.light === id);
}

/** The names of the three furthest behind their schedule. */
function worstOf({ summary, list, say }: SheetSource): string {
  const worst = weakPoints(summary, list).behindSchedule.filter(({ comparison }) => comparison.light !== "on-schedule");
  const names = worst.slice(0, 3).map(({ comparison }) => comparison.nameZh);
  return names.length > 0 ? say("summary.glance.worst", { names: names.join(say("terms.separator")) }) : "";
}
