import { isDue } from "../form/form";
import type { Period } from "../period";
import type { TargetList } from "../targets/schema";
import { type PlannedRow, planOf } from "./plan";
import { type Recipe, recipeOf } from "./recipe";
import { regionList, speakersOf } from "./region";

/** So many districts of a region whose list asks the same units. */
export interface DistrictsAsked {
  readonly list: TargetList;
  readonly districts: number;
}

/** How every figure of a region is made, worked out once for any number of forms. */
export interface RegionPlan {
  readonly period: Period;
  readonly districts: number;
  readonly rows: readonly RegionPlanRow[];
}

interface RegionPlanRow {
  readonly planned: PlannedRow;
  readonly recipe: Recipe;
  readonly isDue: boolean;
  /** Of each kind of district the departments that owe the figure, each with the sides it owes. */
  readonly owed: readonly ReadonlyMap<string, readonly number[]>[];
  /** Units, over all districts. */
  readonly expected: number;
}

/**
 * The plan of a region whose list defines the figures and whose districts' lists name the units, as rollUpRegion goes by it.
 * What is due in earlier months and carried into this one is not looked for.
 */
export function regionPlanOf(list: TargetList, period: Period, asked: readonly DistrictsAsked[]): RegionPlan {
  const districts = asked.reduce((count, kind) => count + kind.districts, 0);
  // What is made of the figures of two districts is made of those of any more.
  const few = Array.from({ length: Math.min(districts, 2) }, (_, index) => String(index));
  const { rows, find } = planOf(regionList(askedAtMost(list, asked), list.header.area, few));
  const owing = asked.map((kind) => owingBy(kind.list));
  const due = rows.map((planned): RegionPlanRow => {
    const recipe = recipeOf(planned.indicator, planned.measure, find);
    const owed = isDue(planned.indicator, period.month) ? owing.map((owedTo) => owedTo(recipe)) : [];
    const expected = owed.reduce((count, { size }, kind) => count + size * asked[kind]!.districts, 0);
    return { planned, recipe, isDue: isDue(planned.indicator, period.month), owed, expected };
  });
  return { period, districts, rows: due };
}

/** A list that asks each figure of as many units as any of its districts: rates of several make none of the region. */
function askedAtMost(list: TargetList, asked: readonly DistrictsAsked[]): TargetList {
  const kinds = asked.filter(({ districts }) => districts > 0);
  const reporters = new Map<string, string[]>();
  for (const { id, reporters: own } of kinds.flatMap((kind) => kind.list.indicators)) {
    if (own.length > (reporters.get(id)?.length ?? 0)) reporters.set(id, own);
  }
  const { indicators } = list;
  return {
    ...list,
    indicators: indicators.map((one) => ({ ...one, reporters: reporters.get(one.id) ?? one.reporters })),
  };
}

/** As in gather: where some units owe every side, one that owes a single side has no part in the figure. */
function owingBy({ departments, indicators }: TargetList) {
  const speakers = new Map(indicators.map((indicator) => [indicator.id, speakersOf(indicator)]));
  return ({ sides }: Recipe): Map<string, number[]> => {
    const owing = departments.map(({ id }): [string, number[]] => {
      return [id, sides.flatMap(({ indicator }, side) => (speakers.get(indicator.id)?.includes(id) ? [side] : []))];
    });
    const whole = owing.filter(([, owed]) => owed.length === sides.length);
    return new Map(whole.length > 0 ? whole : owing.filter(([, owed]) => owed.length > 0));
  };
}
