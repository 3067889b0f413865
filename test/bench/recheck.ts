import { checkSubmission } from "../../src/actions/check";
import { defaultTargetList } from "../../src/actions/default-list";
import { readHistory } from "../../src/actions/history";
import { type Form, formsOf } from "../../src/core/form/form";
import type { Cell, Workbook } from "../../src/core/grid/grid";
import { readForm } from "../../src/core/submission/extract";
import type { Indicator, Relation, TargetList } from "../../src/core/targets/schema";
import { nodePlatform } from "../../src/workbook/platform/node";
import { textHash } from "../../src/workbook/platform/platform";
import { readWorkbook } from "../../src/workbook/read/read";
import { cpuOf, printPromise, quantile } from "./measure";
import { monthInMemory, PERIOD } from "./month";

const ROWS = 200;
const CHANGES = 300;
const WARMING_UP = 20;
const FRAME_MS = 16;

/** CPU to understand and check a form of 200 rows anew after one figure has changed, as while it is typed in. */
export async function recheck(): Promise<void> {
  const list = longList(defaultTargetList(nodePlatform));
  const { forms, earlier } = await monthInMemory(list);
  const [form] = forms;
  const { history } = readHistory(earlier, list, nodePlatform);
  const hash = textHash(nodePlatform);
  const source = { name: form!.name, sha256: nodePlatform.sha256(form!.bytes) };
  const request = { list, period: PERIOD, history };

  const times: number[] = [];
  let workbook = readWorkbook(form!.bytes, nodePlatform);
  for (let change = 0; change < CHANGES; change++) {
    workbook = withChange(workbook, change);
    const taken = await cpuOf(() => checkSubmission(readForm(workbook, list, source, hash).submission, [], request));
    if (change >= WARMING_UP) times.push(taken);
  }
  const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
  console.log(`\nre-check after one cell of a form of ${ROWS} rows has changed`);
  console.log(`  p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`);
  printPromise("re-checked within a frame, p95", p95, p95 < FRAME_MS, "ms");
}

/** The list with nobody left but the unit with most rows, which reports them again and again under other codes. */
function longList(list: TargetList): TargetList {
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
function withChange(workbook: Workbook, change: number): Workbook {
  const [sheet, ...others] = workbook.sheets;
  const isFigure = (cell: Cell) => cell.kind === "number" && cell.column > 3 && cell.formula === undefined;
  const filled = [...sheet!.rows].filter(([, cells]) => cells.some(isFigure));
  const [row, cells] = filled[change % filled.length]!;
  const changed = cells.find(isFigure)!;
  const next = cells.map((cell) => (cell === changed ? { ...cell, value: Number(cell.value) + 1 } : cell));
  return { ...workbook, sheets: [{ ...sheet!, rows: new Map(sheet!.rows).set(row, next) }, ...others] };
}
