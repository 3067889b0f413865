import { formatLineKey } from "../../core/audit/layout";
import { MEASURES, type Measure } from "../../core/measure";
import { roundTo, SUMMARY_GROWTH_DECIMALS } from "../../core/numbers";
import { formatPeriod, samePeriod } from "../../core/period";
import { SHARE_DECIMALS } from "../../core/rollup/judgement";
import type { SummaryRow, TargetComparison } from "../../core/rollup/summary";
import type { Target } from "../../core/targets/schema";
import { unitText } from "../../language/units";
import type { CellDraft, RowDraft } from "../ooxml/draft";
import type { MainAddresses } from "./addresses";
import { figureCell, rowHeight, type SheetSource, textCell } from "./context";
import { figureFormula } from "./formulas";
import { judgementFormula } from "./judgement-formula";
import { judgedText } from "./judgement-word";
import type { Line } from "./lines";
import { MAIN_COLUMNS, MAIN_WIDTHS, type MainColumnId, mainCell } from "./main-columns";
import { responsibleName } from "./maker";
import { sheetName } from "./sheet-name";
import * as look from "./style";
import { targetFormat } from "./target-format";

/** A line of 全区汇总表 at `row`: figures as formulas over 明细, comparisons as formulas over the line itself. */
export function lineRow(line: Line, places: MainAddresses, source: SheetSource): RowDraft {
  const row = places.rowOf(line);
  const note = noteOf(line, source);
  // A region of which no district has handed in yet has no units.
  const unit = line.reporter ?? line.aim?.department ?? line.shown.reporters[0];
  const department = unit === undefined ? "—" : responsibleName(unit, source.list, source.say);
  const cells = new Map<MainColumnId, CellDraft>([
    ["line", { value: formatLineKey(line) }],
    ["name", textCell(line.name, line.depth > 0 ? look.nested : look.text)],
    ["unit", textCell(unitText(line.shown.unit, source.say), look.unit)],
    ["department", textCell(department, look.centered)],
    ...MEASURES.map((measure) => [measure, measureCell(line, measure, source)] as const),
    ...comparisonCells(line, places, source),
    ...rowCells(line, row, source),
    // A line is drawn here where the months before are known.
    ["series", textCell("", look.centered)],
    ["coverage", coverageCell(line, source)],
    ["note", textCell(note, look.small)],
    ["source", line.aim ? textCell(sourceText(line.aim, source), look.small) : textCell("—", look.none)],
  ]);
  const placed = MAIN_COLUMNS.map(({ id }) => cells.get(id) ?? textCell("—", look.none));
  return { cells: placed, height: rowHeight(placed, MAIN_WIDTHS) };
}

/** How many units reported, linked to their figures on 明细. */
function coverageCell(line: Line, source: SheetSource): CellDraft {
  const main = mainRow(line);
  const value = line.reporter === null && main ? source.say("summary.main.covered", { ...main.coverage }) : "—";
  const starts = [...line.figures.values()].flatMap(({ row }) => source.firstFact(row) ?? []);
  const style = value === "—" ? look.none : look.centered;
  if (starts.length === 0) return textCell(value, style);
  const location = `'${sheetName("facts", source.say)}'!A${Math.min(...starts)}`;
  return { value, style, link: { location, tip: source.say("summary.main.link") } };
}

function measureCell(line: Line, measure: Measure, source: SheetSource): CellDraft {
  const figure = line.figures.get(measure);
  if (!figure) return textCell("—", look.none);
  const { value, row, composition } = figure;
  if (value === null) return textCell(row.absent === "not-reported" ? "" : "—", look.none);
  const operations = new Set(composition.map(({ operation }) => operation));
  const formula = figureFormula(
    operations,
    line.shown,
    measure,
    line.reporter && source.unitName(line.reporter),
    source.say,
  );
  return { value, formula, style: look.figure(look.numberFormat(row.decimals)) };
}

function comparisonCells(line: Line, places: MainAddresses, source: SheetSource): [MainColumnId, CellDraft][] {
  const { aim, comparison } = line;
  if (!aim) return [];
  const row = places.rowOf(line);
  const value = comparison?.value ?? aim.value;
  const target: CellDraft =
    value === null
      ? textCell(source.say(aim.pending ? "summary.main.not-set" : "summary.main.track"), look.centered)
      : { value, style: look.figure(targetFormat(aim, source.say)) };
  if (!comparison) return [["target", target]];

  const cell = (id: MainColumnId) => mainCell(id, row);
  const live = (
    id: MainColumnId,
    result: number | null,
    formula: string,
    format: string,
  ): [MainColumnId, CellDraft] => [
    id,
    result === null ? figureCell(null, format) : { value: result, formula, style: look.figure(format) },
  ];
  const { completion, schedule, scheduleGap, pointGap, decimals } = comparison;
  const { month } = line.figures.get(aim.measure)?.row.period ?? source.summary.period;
  const due = Math.max(month, source.list.calendar.firstMonth);
  const dueNow = aim.progress === "schedule" ? `${due}/12*100` : String(schedule);
  const against = comparison.by === "track" ? referenceCell(aim, places, source) : cell("target");
  const gap = (figure: string, held: string, places: number) =>
    `ROUND(ROUND(${figure},${places})-ROUND(${held},${places}),${places})`;
  return [
    ["target", target],
    live("completion", completion, `${cell(aim.measure)}/${cell("target")}*100`, look.SHARE),
    live("schedule", schedule, dueNow, look.SHARE),
    live("scheduleGap", scheduleGap, gap(cell("completion"), cell("schedule"), SHARE_DECIMALS), look.POINTS),
    live("pointGap", pointGap, gap(cell(aim.measure), against, decimals), look.points(decimals)),
    ["light", lightCell(line, row, source)],
  ];
}

/** The word and light of the line's target, live over the line where its figures decide. */
function lightCell({ aim, comparison, shown }: Line, row: number, { list, say }: SheetSource): CellDraft {
  if (!aim || !comparison) return textCell("—", look.none);
  const unit = unitOfTarget(comparison, shown);
  const cell = (id: MainColumnId) => mainCell(id, row);
  const cells = {
    actual: cell(aim.measure),
    target: cell("target"),
    schedule: cell("schedule"),
    scheduleGap: cell("scheduleGap"),
    pointGap: cell("pointGap"),
  };
  const value = judgedText(comparison, unit, list, say);
  const formula = judgementFormula(comparison, aim, unit, cells, list, say);
  const style = comparison.light === null ? look.unlit : look.light;
  return formula === null ? { value, style } : { value, formula, style };
}

/** The unit a target's figure is printed in. */
export function unitOfTarget({ pointGap }: TargetComparison, { unit }: Line["shown"]): string {
  return pointGap === null ? unit : "%";
}

/** The cell of the figure 基本同步 is held against. */
function referenceCell({ reference }: Target, { rowOf }: MainAddresses, { groups }: SheetSource): string {
  const line = groups.flatMap(({ lines }) => lines).find(({ aim }) => aim?.id === reference)!;
  return mainCell(line.aim!.measure, rowOf(line));
}

/** What is known of the district's figure alone: its change on last month, the trend, the city's figures. */
function rowCells(line: Line, row: number, { say }: SheetSource): [MainColumnId, CellDraft][] {
  const cells: [MainColumnId, CellDraft][] = [];
  const growth = line.figures.get("growth");
  if (line.reporter === null && growth && growth.row.change !== null && growth.value !== null) {
    // Last month's growth is no part of this month's 明细, so it stands in the formula as a constant.
    const digits = SUMMARY_GROWTH_DECIMALS;
    const last = roundTo(roundTo(growth.value, digits) - growth.row.change, digits);
    const formula = `ROUND(ROUND(${mainCell("growth", row)},${digits})-${parenthesised(last)},${digits})`;
    cells.push(["change", { value: growth.row.change, formula, style: look.figure(look.GROWTH_POINTS) }]);
  }
  if (line.reporter === null && growth?.row.trend)
    cells.push(["trend", textCell(say(`terms.trend.${growth.row.trend}`), look.centered)]);
  const main = mainRow(line);
  if (!main) return cells;
  const { cityAverage, rank, rankChange } = main;
  if (line.reporter === null) {
    if (cityAverage !== null) cells.push(["cityAverage", figureCell(cityAverage, look.numberFormat(main.decimals))]);
    if (rank !== null) cells.push(["rank", { value: rank, style: look.figure(rankFormat(rankChange)) }]);
  }
  return cells;
}

function parenthesised(value: number): string {
  return value < 0 ? `(${value})` : String(value);
}

/** The row a line is mainly about: the one its target is on, else the cumulative figure, else its growth. */
function mainRow({ about, figures }: Line): SummaryRow | undefined {
  return (figures.get(about) ?? figures.get("cumulative") ?? figures.get("growth"))?.row;
}

function rankFormat(change: number | null): string {
  if (change === null || change === 0) return "0_ ";
  return `0"(${change > 0 ? "↑" : "↓"}${Math.abs(change)})"_ `;
}

/** More would no longer be a note; all of them stand in the units' own forms. */
const SHOWN_EXPLANATIONS = 4;

/** What a reader must know of the line: what is missing, questioned or of another month, and what the units wrote. */
function noteOf(line: Line, source: SheetSource): string {
  const { say, summary, unitName, unitNames } = source;
  const main = mainRow(line);
  const notes: string[] = [];
  if (main?.absent) notes.push(say(`summary.absent.${main.absent}`));
  if (main && main.absent === undefined && main.coverage.missing.length > 0) {
    notes.push(say("summary.main.missing", { units: unitNames(main.coverage.missing) }));
  }
  if (main && main.coverage.questioned.length > 0) {
    notes.push(say("summary.main.questioned", { units: unitNames(main.coverage.questioned) }));
  }
  if (main && main.value !== null && !samePeriod(main.period, summary.period)) {
    notes.push(say("summary.main.of-period", { period: formatPeriod(main.period) }));
  }
  if (main?.externalSource) notes.push(say("summary.main.external", { source: main.externalSource }));
  const explained = summary.explanations.filter(
    ({ indicator, department }) =>
      indicator === line.indicator && (line.reporter === null || line.reporter === department),
  );
  for (const { department, text } of explained.slice(0, SHOWN_EXPLANATIONS)) {
    notes.push(say("terms.remark", { about: unitName(department), text }));
  }
  if (explained.length > SHOWN_EXPLANATIONS) notes.push(say("summary.main.more", { total: explained.length }));
  return notes.join(say("terms.clauses"));
}

/** "①第11段": the document's number in the foot of the sheet and the paragraph. */
export function sourceText(
  { source }: Pick<Target, "source">,
  { list, say }: Pick<SheetSource, "list" | "say">,
): string {
  if (!source) return "—";
  const { document, paragraph } = source;
  const index = list.header.documents.findIndex(({ id }) => id === document);
  return say("summary.main.paragraph", { mark: documentMark(index), paragraph });
}

/** ① for the first document of the list. */
export function documentMark(index: number): string {
  return String.fromCharCode(0x2460 + index);
}
