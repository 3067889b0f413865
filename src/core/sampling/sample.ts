import type { StoredSummary } from "../audit/stored";
import { drawsOf, type TextHash } from "./draws";
import { hasOneUnit, type PopulationItem, type PopulationScope, populationOf } from "./population";
import { type Selected, type SelectionMethod, select } from "./select";

export interface SampleRequest {
  readonly scope: PopulationScope;
  readonly method: SelectionMethod;
  readonly size: number;
  readonly seed: string;
  readonly hash: TextHash;
}

/** A drawn sample and what it was drawn from; enough to draw it again and to say what it means. */
export interface Sample {
  readonly method: SelectionMethod;
  readonly seed: string;
  /** Items asked for; fewer are drawn where one is drawn twice. */
  readonly asked: number;
  readonly population: {
    readonly size: number;
    /** Of each department, how many facts there were to draw from. */
    readonly strata: Readonly<Record<string, number>>;
    /** The sum of what amounts are drawn from; null where items are drawn. */
    readonly amount: number | null;
  };
  readonly interval: number | null;
  readonly start: number | null;
  readonly items: readonly SampleItem[];
}

export type SampleItem = Omit<PopulationItem, "key" | "amount" | "stratum"> &
  Pick<Selected<PopulationItem>, "selectedBy" | "hits">;

/** Why no sample can be drawn, and how many facts, or departments, there are to draw from. */
export interface SampleObstacle {
  readonly obstacle: "no-population" | "more-than-population" | "not-one-unit" | "fewer-than-strata";
  readonly population: number;
}

const BY_VALUE: ReadonlySet<SelectionMethod> = new Set(["interval", "cell", "sieve"]);

/** Whether a method draws by amount rather than by item. */
export function isByValue(method: SelectionMethod): boolean {
  return BY_VALUE.has(method);
}

/** Draws a sample of a summary's facts. */
export function drawSample(stored: StoredSummary, request: SampleRequest): Sample | SampleObstacle {
  const { scope, method, size, seed, hash } = request;
  const byValue = isByValue(method);
  const population = populationOf(stored, scope).filter(({ amount }) => !byValue || amount > 0);
  const stopped = (obstacle: SampleObstacle["obstacle"]) => ({ obstacle, population: population.length });
  if (byValue && !hasOneUnit(stored, scope)) return stopped("not-one-unit");
  if (population.length === 0) return stopped("no-population");
  if (size > population.length) return stopped("more-than-population");
  const departments = new Set(population.map(({ department }) => department)).size;
  // A department without an item would count as one without an error.
  if (method === "stratified" && size < departments) return { obstacle: "fewer-than-strata", population: departments };
  const { items, interval, start } = select(population, { method, size, draws: drawsOf(seed, hash) });
  const strata: Record<string, number> = {};
  for (const { department } of population) strata[department] = (strata[department] ?? 0) + 1;
  const amount = byValue ? population.reduce((sum, item) => sum + item.amount, 0) : null;
  return {
    method,
    seed,
    asked: size,
    population: { size: population.length, strata, amount },
    interval,
    start,
    items: items.map(({ item: { key, amount: _, stratum, ...item }, selectedBy, hits }) => ({
      ...item,
      selectedBy,
      hits,
    })),
  };
}
