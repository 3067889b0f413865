import { type Form, formsOf } from "#src/core/form/form";
import type { Cell, Workbook } from "#src/core/grid/grid";
import type { Indicator, Relation, TargetList } from "#src/core/targets/schema";

/** Rows of the longest form the promises are made for. */
export const ROWS = 200;

/** The list with nobody left but the unit with most rows, which reports them again and again under other codes. */
export function longList(list: TargetList): TargetList {
  const longest = formsOf(list).reduce((a, b) => (b.rows.length > a.rows.length ? b : a));
  const { department } = longest;
  const own = new Set(longest.rows.map(({ indicator }) => indicator.id));
  const relations = list.relations.filter(({ left, right }) =>
    [...left, ...right].every((term) => !("indicator" in term) || own.has(term.indicator)),
  );
  const indicators: Indicator[] = [];
  const copied: Relation[] = [];
  for (let copy = 0; indicators.length < ROWS; copy++) {
    const rename = (id: string) => `${id}-${copy}`;
    const rows = longest.rows.slice(0, ROWS - indicators.length);
    const present = new Set(rows.map(({ indicator }) => indicator.id));
    indicators.push(...rows.map((row, index) => copyOf(row, rename, present, indicators.length + index)));
    if (rows.length === longest.rows.length) copied.push(...relations.map((relation) => renamed(relation, rename)));
  }
  return { ...list, departments: [department], indicators, relations: copied, targets: [], milestones: [] };
}

function copyOf(
  { indicator }: Form["rows"][number],
  rename: (id: string) => string,
  present: ReadonlySet<string>,
  index: number,
): Indicator {
  const { partOf, totalOf, ratio, ...rest } = indicator;
  const has = (...ids: readonly string[]) => ids.every((id) => present.has(id));
  return {
    ...rest,
    id: rename(indicator.id),
    code: String(1000 + index),
    nameZh: `${indicator.nameZh}${index}`,
    ...(partOf !== undefined && has(partOf) ? { partOf: rename(partOf) } : {}),
    ...(totalOf && has(...totalOf) ? { totalOf: totalOf.map(rename) } : {}),
    ...(ratio && has(ratio.numerator, ratio.denominator)
      ? { ratio: { ...ratio, numerator: rename(ratio.numerator), denominator: rename(ratio.denominator) } }
      : {}),
  };
}

function renamed(relation: Relation, rename: (id: string) => string): Relation {
  const side = (terms: Relation["right"]): Relation["right"] =>
    terms.map((term) => ("indicator" in term ? { ...term, indicator: rename(term.indicator) } : term));
  return {
    ...relation,
    id: rename(relation.id),
    left: side(relation.left) as Relation["left"],
    right: side(relation.right),
  };
}

/** The workbook with another figure in one cell; the change goes down the rows of the first sheet. */
export function withChange(workbook: Workbook, change: number): Workbook {
  const [sheet, ...others] = workbook.sheets;
  const isFigure = (cell: Cell) => cell.kind === "number" && cell.column > 3 && cell.formula === undefined;
  const filled = [...sheet!.rows].filter(([, cells]) => cells.some(isFigure));
  const [row, cells] = filled[change % filled.length]!;
  const changed = cells.find(isFigure)!;
  const next = cells.map((cell) => (cell === changed ? { ...cell, value: Number(cell.value) + 1 } : cell));
  return { ...workbook, sheets: [{ ...sheet!, rows: new Map(sheet!.rows).set(row, next) }, ...others] };
}
