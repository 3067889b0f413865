import { compositionOf, type StoredComponent, type StoredFigure, type StoredSummary } from "../audit/stored";
import type { Measure } from "../measure";
import type { Item } from "./select";

/** A reported fact that can be drawn, with the cell of the form it stands in. */
export interface PopulationItem extends Item {
  readonly indicator: string;
  readonly measure: Measure;
  readonly department: string;
  readonly file: string;
  readonly sha256: string;
  readonly sheet: string;
  readonly cell: string;
  /** As reported, in the indicator's unit. */
  readonly value: number;
}

/** What is drawn from: everything reported, the facts of one indicator and measure, or what one district figure is made of. */
export type PopulationScope =
  | { readonly kind: "all" }
  | { readonly kind: "indicator"; readonly indicator: string; readonly measure: Measure }
  | { readonly kind: "figure"; readonly figure: StoredFigure };

/** The facts of a summary's month within the scope, each once however many figures it enters. */
export function populationOf(stored: StoredSummary, scope: PopulationScope): PopulationItem[] {
  const components = scope.kind === "figure" ? compositionOf(stored, scope.figure) : stored.evidence;
  const items = new Map<string, PopulationItem>();
  for (const component of components) {
    if (component.value === null || !isWithin(component, scope)) continue;
    const { indicator, measure, department, file, sha256, sheet, cell, value } = component;
    // A figure carried from a summary has no form of its own that could be looked at.
    if (sha256 === "" || cell === "") continue;
    const key = [department, sha256, sheet, cell].join("/");
    const item = { key, amount: Math.abs(value), stratum: department };
    items.set(key, { ...item, indicator, measure, department, file, sha256, sheet, cell, value });
  }
  return [...items.values()];
}

/**
 * Whether amounts of the population may be put together: only facts of one indicator and measure, or parts that are added
 * up to one figure. 亿元, 户 and % are no one population.
 */
export function hasOneUnit(stored: StoredSummary, scope: PopulationScope): boolean {
  if (scope.kind !== "figure") return scope.kind === "indicator";
  return compositionOf(stored, scope.figure).every(({ operation }) => operation === "add" || operation === "take");
}

function isWithin({ indicator, measure }: StoredComponent, scope: PopulationScope): boolean {
  return scope.kind !== "indicator" || (indicator === scope.indicator && measure === scope.measure);
}
