import { binomialAtMost, type Distribution, hypergeometricAtMost, poissonAtMost } from "./distributions";

export interface PlanRequest {
  /** Items that are right or wrong, or values drawn by monetary unit. */
  readonly kind: "attributes" | "values";
  readonly method: Distribution;
  /** Between 0 and 1. */
  readonly confidence: number;
  /** The share of wrong items, or of the value that is overstated, that would still be tolerable. */
  readonly tolerable: number;
  /** A share below the tolerable one, or a number of errors. */
  readonly expected: { readonly rate: number } | { readonly errors: number };
  /** Items in the population; asked for by the hypergeometric method. */
  readonly population?: number;
}

/** What a plan cannot be made for. */
export type PlanObstacle = "expected-not-below-tolerable" | "population-missing" | "beyond-largest";

export interface Plan {
  readonly size: number;
  /** The errors that may be found in a sample of this size with the tolerable share still ruled out. */
  readonly allowedErrors: number;
}

/** Larger samples are no samples any more. */
export const LARGEST_SAMPLE = 100_000;

/** 0.035 × 400 is 14 and not the 15 that binary rounding makes of it. */
const ROUNDING_GUARD = 1e-9;

/** A count that a share of a size makes, rounded up to a whole item. */
export function wholeItems(share: number, size: number): number {
  return Math.ceil(share * size - ROUNDING_GUARD);
}

/**
 * The smallest sample from which, with no more errors than expected, the tolerable share is ruled out at the confidence:
 * P(errors ≤ allowed | tolerable share) ≤ 1 − confidence. Expected errors are rounded up to whole ones for items; for
 * values they count in parts, as taints do. AICPA, Audit Sampling (2017), appendices A and C; Touw and Hoogduin (2011).
 */
export function planSample(request: PlanRequest): Plan | PlanObstacle {
  const { method, confidence, tolerable, expected, population } = request;
  if ("rate" in expected && expected.rate >= tolerable) return "expected-not-below-tolerable";
  if (method === "hypergeometric" && population === undefined) return "population-missing";
  const largest = method === "hypergeometric" ? population! : LARGEST_SAMPLE;
  const allowed = allowedErrors(request);
  const risk = (size: number) => riskOf(method, allowed(size), size, tolerable, population ?? size);
  const enough = (size: number) => allowed(size) <= size && risk(size) <= 1 - confidence + 1e-12;
  // The risk is not monotonic in the size where the allowed errors step up, so each size is looked at in turn.
  for (let size = 1; size <= largest; size++) {
    if (enough(size)) return { size, allowedErrors: allowed(size) };
  }
  return "beyond-largest";
}

function allowedErrors({ kind, method, expected }: PlanRequest): (size: number) => number {
  if ("errors" in expected) return () => expected.errors;
  const inParts = kind === "values" && method === "poisson";
  return (size) => (inParts ? expected.rate * size : wholeItems(expected.rate, size));
}

function riskOf(method: Distribution, errors: number, size: number, rate: number, population: number): number {
  if (method === "binomial") return binomialAtMost(errors, size, rate);
  if (method === "poisson") return poissonAtMost(errors, size * rate);
  return hypergeometricAtMost(errors, size, wholeItems(rate, population), population);
}
