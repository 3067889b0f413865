import type { LightId, Summary, SummaryRow } from "../../core/rollup/summary";
import { beijingMinute } from "../../core/states/deadlines";
import type { Indicator, TargetList } from "../../core/targets/schema";
import { nameOf, shortName } from "../../language/names";
import type { CellDraft, RowDraft } from "../ooxml/draft";
import type { Style } from "../ooxml/style";
import { linesIn } from "../wrapping";
import { type LineGroup, linesOf } from "./lines";
import { makerText } from "./maker";
import type { Say, SummaryOptions } from "./say";
import * as look from "./style";

/** What has a name in either language. */
type Named = Parameters<typeof nameOf>[0];

/** What every sheet of the summary is drawn from. */
export interface SheetSource {
  readonly summary: Summary;
  readonly list: TargetList;
  readonly say: Say;
  readonly options: SummaryOptions;
  readonly groups: readonly LineGroup[];
  /** "2024年3月" in the workbook's language. */
  readonly month: string;
  /** A unit's name where there is little room. */
  unitName(department: string): string;
  /** The units' names, the first few of many. */
  unitNames(departments: readonly string[]): string;
  indicator(id: string): Indicator | undefined;
  indicatorName(id: string): string;
  /** What the target list calls something else. */
  nameOf(named: Named): string;
  /** How many of the targets a unit answers for stand at a light; null counts those without one. */
  lightCount(department: string, light: LightId | null): number;
  /** The row of 明细 (and 证据) at which a summary row's sources begin; undefined when it has none. */
  firstFact(row: SummaryRow): number | undefined;
}

/** A region of many districts has thousands of units; a cell names only so many. */
const NAMED_UNITS = 12;

/** The names of units as one text, the first few of many. */
export function namedUnits(units: readonly string[], say: Say): string {
  const names = units.slice(0, NAMED_UNITS).join(say("terms.separator"));
  return units.length > NAMED_UNITS ? say("summary.and-others", { names, total: units.length }) : names;
}

/** Rows above the first source on 明细 and 证据. */
export const FACT_HEAD_ROWS = 5;

export function sourceOf(summary: Summary, list: TargetList, say: Say, options: SummaryOptions): SheetSource {
  const indicators = new Map(list.indicators.map((one) => [one.id, one]));
  const starts = new Map<SummaryRow, number>();
  let next = FACT_HEAD_ROWS + 1;
  for (const row of summary.rows) {
    if (row.composition.length > 0) starts.set(row, next);
    next += row.composition.length;
  }
  // Large sheets repeat a few names many times.
  const units = new Map(list.departments.map((department) => [department.id, shortName(department, say)]));
  const names = new Map(list.indicators.map((indicator) => [indicator.id, nameOf(indicator, say)]));
  const unitName = (id: string) => units.get(id) ?? id;
  const groups = linesOf(summary, list, say);
  const lights = new Map<string, number>();
  for (const { aim, reporter, comparison } of groups.flatMap(({ lines }) => lines)) {
    if (!aim || !comparison) continue;
    const key = `${reporter ?? aim.department} ${comparison.light}`;
    lights.set(key, (lights.get(key) ?? 0) + 1);
  }
  return {
    summary,
    list,
    say,
    options,
    groups,
    month: say("summary.month", { year: summary.period.year, month: summary.period.month }),
    unitName,
    unitNames: (ids) => namedUnits(ids.map(unitName), say),
    indicator: (id) => indicators.get(id),
    indicatorName: (id) => names.get(id) ?? id,
    nameOf: (named) => nameOf(named, say),
    lightCount: (department, light) => lights.get(`${department} ${light}`) ?? 0,
    firstFact: (row) => starts.get(row),
  };
}

/** The rows above a plain table: its title, and a line saying which month, whose list and when made. */
export function headRows(
  { say, options, summary, list, month }: SheetSource,
  title: string,
  width: number,
): RowDraft[] {
  const identity = say("summary.identity", { month, maker: makerText(list, say), list: list.header.version });
  const made = say("summary.made", { time: readableTime(options.generatedAt), area: summary.area });
  const second: (CellDraft | undefined)[] = [{ value: identity, style: look.identityLeft }];
  second[width - 1] = options.simulated
    ? { value: `${say("summary.simulated")} ${made}`, style: look.sample }
    : { value: made, style: look.identityRight };
  return [
    { cells: [{ value: title, style: look.title }], height: 30 },
    { cells: second, height: 18 },
  ];
}

/** The headings of columns of these widths. */
export function headingRow(texts: readonly string[], widths: readonly number[], least = 30): RowDraft {
  const cells = texts.map((value) => ({ value, style: look.heading }));
  return { cells, height: rowHeight(cells, widths, 12, least) };
}

/** "2024-04-08 09:30" in Beijing of an ISO 8601 instant, wherever and by whatever clock it was written; a day as it is. */
export function readableTime(time: string | null): string {
  if (time === null) return "";
  const instant = /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(time) ? Date.parse(time) : Number.NaN;
  return Number.isNaN(instant) ? time.replace("T", " ").slice(0, 16) : beijingMinute(instant);
}

export function textCell(value: string | null | undefined, style: Style = look.text): CellDraft {
  return { value: value ?? "", style };
}

/** A figure, "—" where it does not apply. */
export function figureCell(value: number | null, format: string): CellDraft {
  return value === null ? { value: "—", style: look.none } : { value, style: look.figure(format) };
}

/** A row's height for all of its texts that wrap, in columns of these widths. */
export function rowHeight(
  cells: RowDraft["cells"],
  widths: readonly number[],
  ...[line, least]: [line?: number, least?: number]
): number {
  const texts = cells.flatMap((cell, index): [string, number][] =>
    typeof cell?.value === "string" && cell.style?.wrap
      ? [[cell.value, roomIn(cell.value, widths[index]!, cell.style)]]
      : [],
  );
  return heightOf(texts, line, least);
}

/** Letters are of unlike widths, the most in fonts that stand in for 宋体, and a word too long by one of them wraps. */
const LETTERS_SPARED = 1.5;

/** Characters of a text that fit into a column, whose width counts those of the workbook's own size. */
function roomIn(text: string, width: number, { size = 10, indent = 0 }: Style): number {
  const room = (width - 2 * indent) * (10 / size);
  return /\p{Script=Han}/u.test(text) ? room : room - LETTERS_SPARED;
}

/** A row's height for texts of so many characters to a line. */
export function heightOf(texts: readonly (readonly [text: string, width: number])[], line = 13, least = 19): number {
  const most = Math.max(1, ...texts.map(([text, width]) => linesIn(text, width)));
  return most === 1 ? least : Math.min(400, Math.max(least, most * line + 6));
}
