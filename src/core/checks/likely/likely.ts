import type { Finding } from "../../findings/finding";
import type { Likely, LikelyFigure } from "../../findings/likely";
import type { CheckContext } from "../check";
import { cellAddressOf } from "../evidence/rows";
import { RUNNING_TOTALS } from "../evidence/running-total";
import type { RulesInForce } from "../rules-in-force";
import { type Bound, boundsByFigure, figuresOf, type Problem } from "./bound";
import { boundsOfForm } from "./bounds-of-form";
import { isKept, knownOf } from "./clear-value";
import { type Figures, figuresOfForm } from "./figures";
import { brokenIn, type LeastSet, leastSets } from "./least-sets";
import { isTwoSided, weightsOf } from "./weights";

/** What contradicts each other, and what in it is most probably wrong. */
export interface Contradiction {
  readonly likely: Likely;
  /** Whether a finding tells of it. */
  isToldBy(finding: Finding): boolean;
}

const CONTRADICTIONS: ReadonlySet<string> = new Set([
  "V09",
  "V10",
  "V11",
  "V12",
  "V13",
  "V14",
  "V16",
  "V17",
  "V18",
  "V19",
]);

/** More figures wrong at once, or more ways looked at, and nothing can be told. */
const LIMITS = { figures: 3, sets: 2000 } as const;

/** Times the weight of one: month and running total in each other's place are one slip. */
const SWAP = 0.9;

/** Form and figures as the search sees them. */
interface Seen extends Problem {
  readonly figures: Figures;
  readonly byFigure: readonly (readonly Bound[])[];
}

/**
 * Where rules contradict each other, the figures that most probably are wrong: those of least weight that can be changed
 * so that everything holds (Fellegi and Holt 1976). Told only where one set, or two with clear figures, is least, and
 * where it says more than the findings do; where more are as likely, or none will do, that is said.
 */
export function contradictionsIn(
  context: CheckContext,
  findings: readonly Finding[],
  { binding, isActive }: Pick<RulesInForce, "binding" | "isActive">,
): Contradiction[] {
  if (!findings.some(({ outcome, code }) => outcome === "fail" && CONTRADICTIONS.has(code))) return [];
  const figures = figuresOfForm(context);
  const bounds = boundsOfForm({ ...context, list: binding }, figures).filter(({ told }) => isActive(told[0]!.code));
  const values = figures.typed.map(({ value }) => value);
  const byFigure = boundsByFigure({ values, bounds });
  const seen: Seen = { figures, bounds, values, byFigure, weights: weightsOf(context, figures, byFigure) };
  return joined(brokenIn(seen)).flatMap((broken) => {
    const likely = likelyIn(seen, broken);
    if (!likely) return [];
    const told = broken.flatMap((bound) => bound.told);
    const isToldBy = (finding: Finding) =>
      finding.outcome === "fail" &&
      told.some(
        ({ code, indicator, measure }) =>
          finding.code === code && finding.indicator === indicator && finding.measure === measure,
      );
    return [{ likely, isToldBy }];
  });
}

/** Broken rules that hold a figure in common, together. */
function joined(broken: readonly Bound[]): (readonly Bound[])[] {
  let groups: { readonly bounds: readonly Bound[]; readonly figures: ReadonlySet<number> }[] = [];
  for (const bound of broken) {
    const own = figuresOf(bound);
    const met = groups.filter(({ figures }) => own.some((figure) => figures.has(figure)));
    const together = {
      bounds: [...met.flatMap(({ bounds }) => bounds), bound],
      figures: new Set([...met.flatMap(({ figures }) => [...figures]), ...own]),
    };
    groups = [...groups.filter((group) => !met.includes(group)), together];
  }
  return groups.map(({ bounds }) => bounds);
}

function likelyIn(seen: Seen, broken: readonly Bound[]): Likely | null {
  // The finding itself says what one figure must be by itself.
  if (broken.every((bound) => figuresOf(bound).length === 1)) return null;
  const found = withSwaps(seen, broken, leastSets(seen, LIMITS, broken));
  const sets = found.flatMap((set) => {
    const figures = figuresIn(seen, set);
    return figures ? [figures] : [];
  });
  const isClear = sets.flat().every(({ value }) => value !== null);
  const saysMore = isClear || (sets.length === 1 && broken.length > 1);
  const repairs = [...new Set(broken.map(({ told }) => told[0]!.code))].sort();
  if (sets.length === 0 || sets.length > 2 || sets.length < found.length) return { sets: [], repairs };
  return saysMore ? { sets, repairs } : null;
}

function figuresIn({ figures, byFigure, values }: Seen, { figures: places, rooms }: LeastSet): LikelyFigure[] | null {
  const told: LikelyFigure[] = [];
  for (const [nth, place] of places.entries()) {
    const figure = figures.typed[place]!;
    // What rules ask of one figure is clear only while the others stand.
    const bounds = places.length === 1 ? byFigure[place]! : [];
    const known = knownOf(place, figure, rooms[nth]!, { values }, bounds);
    if (!known) return null;
    const { row, measure, fact } = figure;
    told.push({ ...cellAddressOf(fact), indicator: row.indicator.id, measure, ...known });
  }
  return told;
}

/** The sets, or the month and its running total the other way round where that makes all hold and weighs less. */
function withSwaps(seen: Seen, broken: readonly Bound[], sets: readonly LeastSet[]): readonly LeastSet[] {
  const { figures, values, weights, byFigure } = seen;
  const least = sets[0]?.weight ?? Number.POSITIVE_INFINITY;
  const asked = new Set(broken.filter(isTwoSided).flatMap(figuresOf));
  for (const { month, cumulative } of RUNNING_TOTALS) {
    for (const [place, figure] of figures.typed.entries()) {
      if (figure.measure !== month || !asked.has(place)) continue;
      const other = figures.typed.findIndex((one) => one.row === figure.row && one.measure === cumulative);
      const pair = [place, other];
      if (other < 0) continue;
      const weight = SWAP * Math.max(weights[place]!, weights[other]!);
      const swapped = new Map([
        [place, values[other]!],
        [other, values[place]!],
      ]);
      const meets = broken.every((bound) => figuresOf(bound).some((one) => pair.includes(one)));
      if (weight >= least || !meets || !isKept(swapped, values, byFigure)) continue;
      const rooms = pair.map((one) => ({ low: swapped.get(one)!, high: swapped.get(one)! }));
      return [{ figures: pair, rooms, weight }];
    }
  }
  return sets;
}
