import { isNonNegative, isRunningTotal, rangeOf } from "../../checks/evidence/quantity";
import { statedRules } from "../../checks/rules-in-force";
import { type Inequality, roomOf } from "../../linear/elimination";
import { LEVEL_MEASURES, type LevelMeasure, type Measure } from "../../measure";
import type { Path } from "../problems";
import type { Indicator, Relation, RelationTerm, TargetList } from "../schema";
import type { Complain } from "./complain";

/** What a list asks of figures by themselves: sum of factor × figure from low to high. */
interface Demand {
  /** Where it stands, for a relation. */
  readonly path: Path | null;
  readonly terms: ReadonlyMap<string, number>;
  /** The rows it names. */
  readonly indicators: readonly string[];
  readonly low: number;
  readonly high: number;
}

/** By how much "less than" is less: more than binary fractions lose, less than any digit stated. */
const STRICTLY = 1e-6;

/**
 * 审核关系 that no figures can satisfy together with each other, totals, parts and ranges, in some month in which all of them
 * are applied: told at each relation of the fewest demands that already contradict each other, with the rows of these.
 */
export function contradictionProblems(list: TargetList, complain: Complain): void {
  const names = new Map(list.indicators.map(({ id, nameZh }) => [id, nameZh]));
  const demands = demandsOf(list);
  const told = new Set<Path>();
  for (const withdrawn of withdrawnSets(list)) {
    for (const group of joined(demands.filter(({ path }) => path === null || !withdrawn.has(Number(path[0]))))) {
      if (group.every(holdsOfNothing) || canHold(group)) continue;
      const knot = fewest(group);
      const rows = [...new Set(knot.flatMap(({ indicators }) => indicators))].map((id) => `「${names.get(id) ?? id}」`);
      for (const { path } of knot) {
        if (path === null || told.has(path)) continue;
        told.add(path);
        complain("relations", path, "relations-contradict", { rows: rows.join("、") });
      }
    }
  }
}

/** Which relations, by their place, are withdrawn together in some month of the list's year, each such set once. */
function withdrawnSets({ header, relations, rules = [] }: TargetList): ReadonlySet<number>[] {
  const sets = MONTHS.map((month) => {
    const stated = statedRules({ rules }, { year: header.year, month }).filter(({ state }) => state === "withdrawn");
    return relations.flatMap(({ id, check }, index) =>
      stated.some((one) => one.rule === check && (one.relation ?? id) === id) ? index : [],
    );
  });
  return [...new Map(sets.map((set) => [set.join(), new Set(set)])).values()];
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

function demandsOf({ indicators, relations }: TargetList): Demand[] {
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const own = (id: string) => known.get(id)?.reporters[0];
  const demands = relations.flatMap((relation, index) => demandOf(relation, [index], own));
  for (const indicator of indicators) {
    const { id, partOf, totalOf } = indicator;
    const whole = known.get(partOf ?? "");
    for (const measure of LEVEL_MEASURES) {
      const at = (row: string) => keyOf(row, measure, own(row));
      const has = (row: Indicator | undefined): row is Indicator => row?.measures.includes(measure) === true;
      if (!has(indicator)) continue;
      const { min, max } = rangeOf(indicator, measure);
      demands.push(demand([id], [[at(id), 1]], min, max));
      if (has(whole) && isNonNegative(indicator) && isNonNegative(whole)) {
        demands.push(
          demand(
            [id, whole.id],
            [
              [at(whole.id), 1],
              [at(id), -1],
            ],
            0,
          ),
        );
      }
      if (totalOf?.every((part) => has(known.get(part)))) {
        demands.push(demand([id, ...totalOf], [[at(id), 1], ...totalOf.map((part) => [at(part), -1] as const)], 0, 0));
      }
    }
    if (isRunningTotal(indicator) && isNonNegative(indicator)) {
      const level = (measure: LevelMeasure) => keyOf(id, measure, own(id));
      demands.push(
        demand(
          [id],
          [
            [level("cumulative"), 1],
            [level("month"), -1],
          ],
          0,
        ),
      );
    }
  }
  return demands;
}

/** A sum from `low` to `high`, either of which may be open. */
function demand(
  indicators: readonly string[],
  terms: readonly (readonly [key: string, factor: number])[],
  low = Number.NEGATIVE_INFINITY,
  high = Number.POSITIVE_INFINITY,
): Demand {
  return { path: null, terms: new Map(terms), indicators, low, high };
}

function demandOf(
  { left, right, operator, tolerance }: Relation,
  path: Path,
  own: (indicator: string) => string | undefined,
): Demand[] {
  const terms = new Map<string, number>();
  const indicators: string[] = [];
  let constant = 0;
  const take = (term: RelationTerm, sign: number) => {
    const key = keyOf(term.indicator, term.measure, term.department ?? own(term.indicator));
    terms.set(key, (terms.get(key) ?? 0) + sign * (term.factor ?? 1));
    indicators.push(term.indicator);
  };
  for (const term of left) take(term, 1);
  for (const term of right) {
    if ("constant" in term) constant += term.constant;
    else take(term, -1);
  }
  const strictly = STRICTLY * Math.max(1, Math.abs(constant));
  const [low, high] = {
    "=": [constant - tolerance, constant + tolerance],
    "<=": [Number.NEGATIVE_INFINITY, constant + tolerance],
    "<": [Number.NEGATIVE_INFINITY, constant + tolerance - strictly],
    ">=": [constant - tolerance, Number.POSITIVE_INFINITY],
    ">": [constant - tolerance + strictly, Number.POSITIVE_INFINITY],
  }[operator] as [number, number];
  return [{ path, terms, indicators, low, high }];
}

function keyOf(indicator: string, measure: Measure, department: string | undefined): string {
  return `${indicator} ${measure} ${department}`;
}

/** Where all of a group is kept by zeros it cannot contradict itself, and most do. */
function holdsOfNothing({ low, high }: Demand): boolean {
  return low <= 0 && high >= 0;
}

/** Demands that hold a figure in common, together. */
function joined(demands: readonly Demand[]): (readonly Demand[])[] {
  const groups = new Map<string, Set<Demand>>();
  for (const one of demands) {
    const together = new Set<Demand>([one]);
    for (const key of one.terms.keys()) for (const other of groups.get(key) ?? []) together.add(other);
    for (const { terms } of together) for (const key of terms.keys()) groups.set(key, together);
  }
  return [...new Set(groups.values())].map((group) => demands.filter((one) => group.has(one)));
}

/** Whether some figures keep all of them; said to where that would take too long to tell. */
function canHold(demands: readonly Demand[]): boolean {
  const keys = [...new Set(demands.flatMap(({ terms }) => [...terms.keys()]))];
  const inequalities = demands.flatMap(({ terms, low, high }): Inequality[] => {
    const factors = keys.map((key) => terms.get(key) ?? 0);
    const found: Inequality[] = [];
    if (high < Number.POSITIVE_INFINITY) found.push({ factors, limit: high + HARDLY });
    if (low > Number.NEGATIVE_INFINITY) found.push({ factors: factors.map((factor) => -factor), limit: HARDLY - low });
    return found;
  });
  if (keys.length === 0 || keys.length > MOST_FIGURES) return true;
  return roomOf(0, inequalities, keys.length) !== null;
}

/** More figures held together than forms of a district have, and nothing is said. */
const MOST_FIGURES = 80;

/** What binary fractions lose; far less than STRICTLY. */
const HARDLY = 1e-9;

/** The fewest of them that already contradict each other: each is left out that the others do not need for it. */
function fewest(demands: readonly Demand[]): readonly Demand[] {
  let left = demands;
  for (const one of demands) {
    const without = left.filter((other) => other !== one);
    if (!canHold(without)) left = without;
  }
  return left;
}
