import { lightText, SUMMARY_SHEETS } from "../../core/audit/layout";
import { address } from "../../core/grid/address";
import type { LightId } from "../../core/rollup/summary";
import type { CellDraft, Conditional, RowDraft, SheetDraft } from "../ooxml/draft";
import { figureCell, headingRow, headRows, heightOf, type SheetSource, textCell } from "./context";
import { quote } from "./formulas";
import { withFrame } from "./frame";
import type { Line } from "./lines";
import * as look from "./look";
import { type MainColumnId, mainCell } from "./main-columns";
import { sourceText } from "./main-line";
import type { MainPlaces } from "./places";
import { footer } from "./print";
import { targetFormat } from "./target-format";

const COLUMNS = [
  "number",
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
const WIDTHS = [6, 38, 18, 13, 13, 11, 9, 10, 10, 12, 56];
const SERIES: readonly LightId[] = ["on-schedule", "slow", "behind"];
const HEAD_ROWS = 4;
const column = (name: (typeof COLUMNS)[number]) => COLUMNS.indexOf(name) + 1;
const seriesColumn = (light: LightId) => COLUMNS.length + 2 + SERIES.indexOf(light);

/** Where the chart of completion finds its figures on 目标对照: the first `compared` rows of the body. */
export interface TargetRanges {
  readonly top: number;
  readonly bottom: number;
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
  return { top, bottom: Math.max(top, HEAD_ROWS + lines.length), compared, columns, seriesColumn };
}

/** 目标对照: every target beside its figure, the furthest ahead of its year first. It informs only and judges no data. */
export function targetsSheet(source: SheetSource, places: MainPlaces, ranges: TargetRanges): SheetDraft {
  const { say, list } = source;
  const rows: RowDraft[] = [
    ...headRows(source, say("summary.targets.title", { month: source.month }), COLUMNS.length),
    { cells: [textCell(say("summary.targets.note"), look.identityLeft)], height: 18 },
    withSeriesHeads(headingRow(COLUMNS.map((name) => say(`summary.targets.${name}`))), source),
  ];
  for (const [index, line] of sortedLines(source).entries()) {
    rows.push(targetRow(line, index + 1, rows.length + 1, places.rowOf(line), source));
  }
  rows.push(...withFrame(rows.splice(HEAD_ROWS - 1), 1, COLUMNS.length));
  const light = address(ranges.top, column("light"));
  const colors = { "on-schedule": look.COLORS.onSchedule, slow: look.COLORS.slow, behind: look.COLORS.behind };
  const conditionals: Conditional[] = list.header.lightBands.map((band) => ({
    kind: "highlight",
    range: `${light}:${address(ranges.bottom, column("light"))}`,
    formula: `$${light}="${lightText(band)}"`,
    highlight: { color: colors[band.id], bold: band.id === "behind" },
  }));
  const completion = `${address(ranges.top, column("completion"))}:${address(ranges.bottom, column("completion"))}`;
  conditionals.push({ kind: "bar", range: completion, color: look.COLORS.bar, max: 100 });
  return {
    name: SUMMARY_SHEETS.targets,
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
  return comparison !== null && comparison.completion !== null && comparison.schedule !== null;
}

function sortedLines({ groups }: SheetSource): Line[] {
  const lines = groups.flatMap(({ lines }) => lines).filter(({ aim }) => aim !== null);
  const kind = (line: Line) =>
    hasSchedule(line) ? 0 : line.comparison?.completion != null ? 1 : line.comparison?.pointGap != null ? 2 : 3;
  const size = ({ comparison }: Line) => comparison?.completion ?? comparison?.pointGap ?? 0;
  return lines.sort((a, b) => kind(a) - kind(b) || size(b) - size(a));
}

/** The figures of the chart by light stand right of the printed table, under small heads. */
function withSeriesHeads(row: RowDraft, { list }: SheetSource): RowDraft {
  const heads = SERIES.map((id) => {
    const band = list.header.lightBands.find((one) => one.id === id);
    return { value: band?.labelZh ?? id, style: look.machine };
  });
  return { ...row, cells: [...row.cells, undefined, ...heads] };
}

function targetRow(line: Line, number: number, row: number, place: number, source: SheetSource): RowDraft {
  const { list, say, unitName } = source;
  const aim = line.aim!;
  const comparison = line.comparison;
  const main = (id: MainColumnId) => `'${SUMMARY_SHEETS.main}'!${mainCell(id, place)}`;
  const live = (id: MainColumnId, value: number | null, format: string): CellDraft =>
    value === null ? figureCell(null, format) : { value, formula: main(id), style: look.figure(format) };
  const decimals = line.figures.get(aim.measure)?.row.decimals ?? line.shown.decimals;
  const goal = comparison?.value ?? aim.value;
  const band = list.header.lightBands.find(({ id }) => id === comparison?.light);
  const note = [sourceText(aim, source), aim.source.subsection ?? aim.source.section, aim.noteZh ?? ""]
    .filter(Boolean)
    .join(" ");
  const cells: (CellDraft | undefined)[] = [
    { value: number, style: look.count, link: { location: main("name"), tip: say("summary.targets.link") } },
    textCell(aim.nameZh),
    textCell(unitName(line.reporter ?? aim.department), look.centered),
    goal === null ? textCell(say("summary.main.track"), look.centered) : live("target", goal, targetFormat(aim, say)),
    live(aim.measure, comparison?.actual ?? null, look.numberFormat(decimals)),
    live("completion", comparison?.completion ?? null, look.SHARE),
    live("schedule", comparison?.schedule ?? null, look.SHARE),
    live("scheduleGap", comparison?.scheduleGap ?? null, look.POINTS),
    live("pointGap", comparison?.pointGap ?? null, look.GROWTH_POINTS),
    band ? { value: lightText(band), formula: main("light"), style: look.light } : textCell("—", look.none),
    textCell(note, look.small),
  ];
  if (hasSchedule(line)) cells.push(undefined, ...seriesCells(line, row, list.header.lightBands));
  return {
    cells,
    height: heightOf([
      [aim.nameZh, 37],
      [note, 62],
    ]),
  };
}

function seriesCells(
  { comparison }: Line,
  row: number,
  bands: SheetSource["list"]["header"]["lightBands"],
): CellDraft[] {
  return SERIES.map((id) => {
    const band = bands.find((one) => one.id === id);
    if (!band) return {};
    const formula = `IF(${address(row, column("light"))}=${quote(lightText(band))},${address(row, column("completion"))},"")`;
    return { value: comparison?.light === id ? comparison.completion : "", formula, style: look.machine };
  });
}
