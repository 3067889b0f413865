import { evaluateAttributes, evaluateTaints } from "./evaluate";
import { isByValue, type Sample, type SampleItem } from "./sample";

/** What was seen of a drawn item: the figure of the document, in the unit of the reported one; null when not looked at yet. */
export interface Observation {
  readonly item: SampleItem;
  readonly observed: number | null;
}

/** What the observations say of the items: how many differ, and in the population at most. */
export interface AttributeConclusion {
  readonly kind: "attributes";
  readonly errors: number;
  readonly size: number;
  /** Shares of the population's items. */
  readonly mostLikely: number;
  readonly upper: number;
  readonly strata: readonly StratumConclusion[];
}

export interface StratumConclusion {
  readonly department: string;
  readonly population: number;
  readonly size: number;
  readonly errors: number;
  readonly mostLikely: number;
  readonly upper: number;
}

/** What the observations say of the amount, in its unit; reported less observed. */
export interface ValueConclusion {
  readonly kind: "values";
  readonly errors: number;
  readonly size: number;
  /** The overstatement that is most likely; below 0 for an understatement. */
  readonly mostLikely: number;
  /**
   * What overstatement and understatement are not above, at the confidence; below 0 for the one that what was looked at
   * whole rules out.
   */
  readonly over: number;
  readonly under: number;
}

export type Conclusion = AttributeConclusion | ValueConclusion;

/** Differences below this share of the reported figure are those of decimal writing, not of figures. */
const SAME = 1e-9;

/**
 * What a filled working paper says of the population, at a confidence between 0 and 1. Every item has to be observed.
 * Items drawn by chance without replacement are judged by the hypergeometric distribution, amounts by Stringer's bound
 * over binomial bounds; items looked at whole enter with what they differ, without any bound.
 */
export function conclude(sample: Sample, observations: readonly Observation[], confidence: number): Conclusion {
  return isByValue(sample.method)
    ? concludeValues(sample, observations, confidence)
    : concludeAttributes(sample, observations, confidence);
}

function concludeValues(
  { interval, items }: Sample,
  observations: readonly Observation[],
  confidence: number,
): ValueConclusion {
  const whole = observations.filter(({ item }) => item.selectedBy === "whole").map(differenceOf);
  const drawn = observations.filter(({ item }) => item.selectedBy === "chance");
  const taints = drawn.flatMap((observation) => {
    const taint = differenceOf(observation) / Math.abs(observation.item.value);
    return Array.from({ length: observation.item.hits }, () => taint);
  });
  const size = taints.length;
  const covered = (interval ?? 0) * size;
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const bound = (sign: 1 | -1) => {
    const known = sign * sum(whole);
    if (size === 0) return known;
    const signed = taints.map((taint) => sign * taint);
    return known + covered * evaluateTaints({ method: "binomial", confidence, size }, signed).upper;
  };
  return {
    kind: "values",
    errors: observations.filter((observation) => differenceOf(observation) !== 0).length,
    size: items.length,
    mostLikely: sum(whole) + (size === 0 ? 0 : (covered * sum(taints)) / size),
    over: bound(1),
    under: bound(-1),
  };
}

function concludeAttributes(
  { method, population }: Sample,
  observations: readonly Observation[],
  confidence: number,
): AttributeConclusion {
  const judged = (among: readonly Observation[], of: number, at: number) => {
    const errors = among.filter((observation) => differenceOf(observation) !== 0).length;
    const bounds =
      among.length === 0
        ? { mostLikely: 0, upper: 1 }
        : evaluateAttributes({ method: "hypergeometric", confidence: at, size: among.length, errors, population: of });
    return { population: of, size: among.length, errors, ...bounds };
  };
  const whole = judged(observations, population.size, confidence);
  const { errors, size } = whole;
  if (method !== "stratified") return { kind: "attributes", ...whole, strata: [] };
  const departments = Object.entries(population.strata);
  // Bounds of several strata hold together at the confidence when each holds at its share of the risk (Bonferroni).
  const at = 1 - (1 - confidence) / departments.length;
  const within = (department: string) => observations.filter(({ item }) => item.department === department);
  const strata = departments.map(([department, of]) => ({ department, ...judged(within(department), of, confidence) }));
  const pooled = departments.map(([department, of]) => judged(within(department), of, at));
  const weighted = (of: "mostLikely" | "upper") =>
    pooled.reduce((all, stratum) => all + stratum[of] * stratum.population, 0) / population.size;
  return { kind: "attributes", errors, size, mostLikely: weighted("mostLikely"), upper: weighted("upper"), strata };
}

/** How much more was reported than seen; 0 where only the writing differs. */
function differenceOf({ item, observed }: Observation): number {
  const difference = item.value - (observed ?? item.value);
  return Math.abs(difference) <= Math.abs(item.value) * SAME ? 0 : difference;
}
