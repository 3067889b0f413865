import { exactSum } from "../rollup/sum";
import type { Component } from "../rollup/summary";

/**
 * What a unit does to a figure. share: its part of a total, in percent. points: by how many percentage points it moves a
 * growth (拉动), its change over the base of all; the points of all units add up to the growth.
 */
export type Contribution =
  | { readonly kind: "share"; readonly percent: number }
  | { readonly kind: "points"; readonly points: number };

type Part = Pick<Component, "department" | "operation" | "value">;

/**
 * The contribution of each unit to a figure made of these components; empty for figures that are not made of parts, such
 * as a ratio or an official rate, for a single unit, and where a negative part or a base that is not positive leaves no
 * meaning to it.
 */
export function contributionsOf(composition: readonly Part[]): ReadonlyMap<string, Contribution> {
  const operations = new Set(composition.map(({ operation }) => operation));
  const units = [...new Set(composition.map(({ department }) => department))];
  if (units.length < 2) return new Map();
  if (operations.size === 1 && operations.has("add")) return sharesOf(composition, units);
  if (operations.size === 2 && operations.has("level") && operations.has("base")) return pointsOf(composition, units);
  return new Map();
}

function sumOf(parts: readonly Part[], operation: Part["operation"], department: string | null = null): number {
  const own = parts.filter(
    (part) => part.operation === operation && (department ?? part.department) === part.department,
  );
  return exactSum(own.map(({ value }) => value ?? 0));
}

function sharesOf(parts: readonly Part[], units: readonly string[]): ReadonlyMap<string, Contribution> {
  const total = sumOf(parts, "add");
  if (total <= 0 || parts.some(({ value }) => (value ?? 0) < 0)) return new Map();
  return new Map(
    units.map((unit) => [unit, { kind: "share", percent: (sumOf(parts, "add", unit) / total) * 100 } as const]),
  );
}

function pointsOf(parts: readonly Part[], units: readonly string[]): ReadonlyMap<string, Contribution> {
  const base = sumOf(parts, "base");
  if (base <= 0) return new Map();
  const moved = (unit: string) => sumOf(parts, "level", unit) - sumOf(parts, "base", unit);
  return new Map(units.map((unit) => [unit, { kind: "points", points: (moved(unit) / base) * 100 } as const]));
}
