import { address } from "../../core/grid/address";
import type { MilestoneLine } from "../../core/rollup/summary";
import { MILESTONE_STATES, type MilestoneState } from "../../core/submission/submission";
import type { Milestone } from "../../core/targets/schema";
import { listText } from "../../language/list-text";
import type { Conditional, RowDraft, SheetDraft } from "../ooxml/draft";
import { headingRow, headRows, rowHeight, type SheetSource, textCell } from "./context";
import { quote } from "./formulas";
import { withFrame } from "./frame";
import { sourceText } from "./main-line";
import { footer } from "./print";
import { sheetName } from "./sheet-name";
import * as look from "./style";

const COLUMNS = ["number", "name", "verb", "state", "date", "note", "file", "source"] as const;
const WIDTHS = [6, 52, 12, 11, 14, 46, 34, 12];
const HEAD_ROWS = 4;

const STATE_COLORS: Record<MilestoneState, string> = {
  未启动: look.COLORS.quiet,
  推进中: "404040",
  已完成: look.COLORS.onSchedule,
  受阻: look.COLORS.behind,
};

/**
 * 重点任务台账: every event the documents promise, by the unit that answers for it, with the state it reported; null where
 * they promise none.
 */
export function milestonesSheet(source: SheetSource): SheetDraft | null {
  const { summary, say, list, unitName } = source;
  if (summary.milestones.length === 0) return null;
  const known = new Map(list.milestones.map((milestone) => [milestone.id, milestone]));
  const rows: RowDraft[] = [
    ...headRows(source, say("summary.milestones.title", { month: source.month }), COLUMNS.length),
    { cells: [textCell(tally(source), look.identityLeft)], height: 18 },
    headingRow(
      COLUMNS.map((name) => say(`summary.milestones.${name}`)),
      WIDTHS,
      22,
    ),
  ];
  const merges = [`A1:${address(1, COLUMNS.length)}`];
  let number = 0;
  for (const { id } of list.departments) {
    const own = summary.milestones.filter(({ department }) => department === id);
    if (own.length === 0) continue;
    rows.push({
      cells: COLUMNS.map((_, index) => textCell(index === 0 ? unitName(id) : "", look.groupHead)),
      height: 20,
    });
    merges.push(`A${rows.length}:${address(rows.length, COLUMNS.length)}`);
    for (const line of own) rows.push(milestoneRow(line, known.get(line.milestone), ++number, source));
  }
  rows.push(...withFrame(rows.splice(HEAD_ROWS - 1), 1, COLUMNS.length));
  const first = address(HEAD_ROWS + 1, COLUMNS.indexOf("state") + 1);
  const range = `${first}:${address(Math.max(rows.length, HEAD_ROWS + 1), COLUMNS.indexOf("state") + 1)}`;
  return {
    name: sheetName("milestones", say),
    rows,
    columns: WIDTHS.map((width) => ({ width })),
    merges,
    freeze: { row: HEAD_ROWS + 1, column: 3 },
    conditionals: MILESTONE_STATES.map(
      (state): Conditional => ({
        kind: "highlight",
        range,
        formula: `$${first}=${quote(say(`terms.taskState.${state}`))}`,
        highlight: { color: STATE_COLORS[state], bold: state === "受阻" },
      }),
    ),
    print: { paper: 9, landscape: true, titleRows: [HEAD_ROWS, HEAD_ROWS], footer: footer(say) },
  };
}

function tally({ summary, say }: SheetSource): string {
  const counts = MILESTONE_STATES.map((state) => {
    const count = summary.milestones.filter((line) => line.state === state).length;
    return `${say(`terms.taskState.${state}`)} ${count}`;
  });
  const silent = summary.milestones.filter(({ state }) => state === null).length;
  return say("summary.milestones.tally", {
    total: summary.milestones.length,
    counts: counts.join(say("terms.separator")),
    silent,
  });
}

function milestoneRow(
  line: MilestoneLine,
  milestone: Milestone | undefined,
  number: number,
  source: SheetSource,
): RowDraft {
  const paragraph = milestone ? sourceText(milestone, source) : "";
  const name = milestone ? source.nameOf(milestone) : line.milestone;
  const cells = [
    { value: number, style: look.count },
    textCell(name),
    textCell(milestone && listText(milestone.verbZh, source.say), look.centered),
    textCell(line.state && source.say(`terms.taskState.${line.state}`), look.light),
    textCell(line.date, look.centered),
    textCell(line.note),
    textCell(line.file, look.small),
    textCell(paragraph, look.small),
  ];
  return { cells, height: rowHeight(cells, WIDTHS) };
}
