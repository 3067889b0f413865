import { LIGHT_MARKS } from "../../core/audit/layout";
import { address } from "../../core/grid/address";
import { roundTo } from "../../core/numbers";
import { type JudgedBy, roomLeft } from "../../core/rollup/judgement";
import type { LightId, TargetComparison } from "../../core/rollup/summary";
import { listText } from "../../language/list-text";
import type { CellDraft, Conditional, RowDraft, SheetDraft } from "../ooxml/draft";
import type { MainAddresses } from "./addresses";
import { figureCell, headingRow, headRows, rowHeight, type SheetSource, textCell } from "./context";
import { quote } from "./formulas";
import { withFrame } from "./frame";
import { judgedText } from "./judgement-word";
import { lightColors } from "./light-colors";
import type { Line } from "./lines";
import { type MainColumnId, mainCell } from "./main-columns";
import { sourceText, unitOfTarget } from "./main-line";
import { footer } from "./print";
import type { Say } from "./say";
import { sheetName } from "./sheet-name";
import * as look from "./style";
import { targetFormat } from "./target-format";

const COLUMNS = [
  "number",
  "by",
  "name",
  "department",
  "target",
  "actual",
  "completion",
  "schedule",
  "scheduleGap",
  "pointGap",
  "light",
  "remark",
] as const;
const WIDTHS = [6, 11, 38, 18, 16, 13, 11, 9, 10, 10, 24, 56];
const SERIES: readonly LightId[] = ["green", "yellow", "red"];
/** The kinds of comparison in the order of the sheet. */
const KINDS: readonly JudgedBy[] = ["schedule", "year-end", "growth", "track", "share", "ceiling", "clear"];
const HEAD_ROWS = 4;
const column = (name: (typeof COLUMNS)[number]) => COLUMNS.indexOf(name) + 1;
const seriesColumn = (light: LightId) => COLUMNS.length + 2 + SERIES.indexOf(light);

/** Where the chart of completion finds its figures on 目标对照: the first `compared` rows of the body. */
export interface TargetRanges {
  readonly top: number;
  readonly bottom: number;
  readonly count: number;
  readonly compared: readonly Line[];
  readonly columns: {
    readonly name: number;
    readonly schedule: number;
    readonly department: number;
    readonly light: number;
  };
  seriesColumn(light: LightId): number;
}

export function targetRanges(source: SheetSource): TargetRanges {
  const lines = sortedLines(source);
  const compared = lines.filter(hasSchedule);
  const columns = {
    name: column("name"),
    schedule: column("schedule"),
    department: column("department"),
    light: column("light"),
  };
  const top = HEAD_ROWS + 1;
  return { top, bottom: Math.max(top, HEAD_ROWS + lines.length), count: lines.length, compared, columns, seriesColumn };
}

/**
 * 目标对照: every target beside its figure, by kind and then the furthest ahead first. It informs only and judges no data;
 * null where there is no target.
 */
export function targetsSheet(source: SheetSource, places: MainAddresses, ranges: TargetRanges): SheetDraft | null {
  const { say, list } = source;
  if (ranges.count === 0) return null;
  const rows: RowDraft[] = [
    ...headRows(source, say("summary.targets.title", { month: source.month }), COLUMNS.length),
    { cells: [textCell(say("summary.targets.note"), look.identityLeft)], height: 18 },
    withSeriesHeads(
      headingRow(
        COLUMNS.map((name) => say(`summary.targets.${name}`)),
        WIDTHS,
      ),
      say,
    ),
  ];
  for (const [index, line] of sortedLines(source).entries()) {
    rows.push(targetRow(line, index + 1, rows.length + 1, places.rowOf(line), source));
  }
  rows.push(...withFrame(rows.splice(HEAD_ROWS - 1), 1, COLUMNS.length));
  const light = address(ranges.top, column("light"));
  const conditionals: Conditional[] = lightColors(
    `${light}:${address(ranges.bottom, column("light"))}`,
    light,
    address(ranges.top, column("scheduleGap")),
    list.header.lightBands,
  );
  const completion = `${address(ranges.top, column("completion"))}:${address(ranges.bottom, column("completion"))}`;
  conditionals.push({ kind: "bar", range: completion, color: look.COLORS.bar, max: 100 });
  return {
    name: sheetName("targets", say),
    rows,
    columns: [...WIDTHS.map((width) => ({ width })), { width: 3 }, ...SERIES.map(() => ({ width: 9 }))],
    merges: [`A1:${address(1, COLUMNS.length)}`],
    freeze: { row: HEAD_ROWS + 1, column: column("department") },
    conditionals,
    filter: `A${HEAD_ROWS}:${address(ranges.bottom, COLUMNS.length)}`,
    print: {
      paper: 9,
      landscape: true,
      titleRows: [HEAD_ROWS, HEAD_ROWS],
      area: `A1:${address(ranges.bottom, COLUMNS.length)}`,
      footer: footer(say),
    },
  };
}

function hasSchedule({ comparison }: Line): boolean {
  return comparison?.by === "schedule" && comparison.completion !== null && comparison.light !== null;
}

/** By kind, then from the furthest ahead to the furthest behind; those without a figure come last of all. */
function sortedLines({ groups }: SheetSource): Line[] {
  const lines = groups.flatMap(({ lines }) => lines).filter(({ aim }) => aim !== null);
  const isOpen = ({ comparison }: Line) => comparison === null || aheadOf(comparison) === null;
  const kind = (line: Line) => KINDS.indexOf(line.comparison?.by ?? "clear");
  const ahead = ({ comparison }: Line) => (comparison && aheadOf(comparison)) ?? 0;
  return lines.sort((a, b) => Number(isOpen(a)) - Number(isOpen(b)) || kind(a) - kind(b) || ahead(b) - ahead(a));
}

/** How far ahead of what it is judged by, in the measure of its kind; null where it is not compared. */
function aheadOf({
  by,
  judgement,
  light,
  completion,
  scheduleGap,
  pointGap,
  amountGap,
  actual,
  value,
  decimals,
}: TargetComparison): number | null {
  if (light === null && judgement !== "year-end") return null;
  if (by === "schedule") return scheduleGap;
  if (by === "year-end" && completion !== null) return completion;
  const gap = pointGap ?? amountGap;
  if (by === "ceiling" && actual !== null && value !== null) return roomLeft(roundTo(actual, decimals), value);
  return gap !== null && by === "clear" ? -gap : gap;
}

/** The figures of the chart by light stand right of the printed table, under small heads. */
function withSeriesHeads(row: RowDraft, say: Say): RowDraft {
  const heads = SERIES.map((id) => ({ value: say(`summary.light.${id}`), style: look.machine }));
  return { ...row, cells: [...row.cells, undefined, ...heads] };
}

function targetRow(line: Line, number: number, row: number, place: number, source: SheetSource): RowDraft {
  const { list, say, unitName } = source;
  const aim = line.aim!;
  const comparison = line.comparison;
  const main = (id: MainColumnId) => `'${sheetName("main", say)}'!${mainCell(id, place)}`;
  const live = (id: MainColumnId, value: number | null, format: string): CellDraft =>
    value === null ? figureCell(null, format) : { value, formula: main(id), style: look.figure(format) };
  const decimals = line.figures.get(aim.measure)?.row.decimals ?? line.shown.decimals;
  const goal = comparison?.value ?? aim.value;
  const word = comparison ? judgedText(comparison, unitOfTarget(comparison, line.shown), list, say) : "—";
  const written = [aim.source?.subsection ?? aim.source?.section, aim.noteZh].flatMap((text) => text ?? []);
  const note = [sourceText(aim, source), ...written.map((text) => listText(text, say))].filter(Boolean).join(" ");
  const cells: (CellDraft | undefined)[] = [
    { value: number, style: look.count, link: { location: main("name"), tip: say("summary.targets.link") } },
    textCell(comparison ? say(`summary.judged-by.${comparison.by}`) : "—", look.centered),
    textCell(source.nameOf(aim)),
    textCell(unitName(line.reporter ?? aim.department), look.centered),
    goal === null || comparison?.by === "track"
      ? textCell(say(aim.pending ? "summary.main.not-set" : "summary.main.track"), look.centered)
      : live("target", goal, targetFormat(aim, say)),
    live(aim.measure, comparison?.actual ?? null, look.numberFormat(decimals)),
    live("completion", comparison?.completion ?? null, look.SHARE),
    live("schedule", comparison?.schedule ?? null, look.SHARE),
    live("scheduleGap", comparison?.scheduleGap ?? null, look.POINTS),
    live("pointGap", comparison?.pointGap ?? null, look.points(comparison?.decimals ?? decimals)),
    { value: word, formula: main("light"), style: comparison?.light ? look.light : look.unlit },
    textCell(note, look.small),
  ];
  const height = rowHeight(cells, WIDTHS);
  if (hasSchedule(line)) cells.push(undefined, ...seriesCells(line, row));
  return { cells, height };
}

function seriesCells({ comparison }: Line, row: number): CellDraft[] {
  return SERIES.map((id) => {
    const shows = `LEFT(${address(row, column("light"))},1)=${quote(LIGHT_MARKS[id])}`;
    const formula = `IF(${shows},${address(row, column("completion"))},"")`;
    return { value: comparison?.light === id ? comparison.completion : "", formula, style: look.machine };
  });
}
