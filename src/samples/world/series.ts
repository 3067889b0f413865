import type { Indicator, TargetList } from "../../core/targets/schema";
import { randomOf } from "./random";
import { expectedSize, paceOf, portionOf, sizeOf } from "./size";

/**
 * One unit's figures of one indicator and year, in whole steps of the indicator's last decimal:
 * entry 1–12 is the state of the year at the end of that month (running total, level, rate); entry 0 is unused.
 */
export type Series = readonly number[];

/** Shares of a year by month before noise: a quiet winter, busier quarter ends. */
const SEASON = [0, 74, 72, 84, 81, 83, 88, 83, 84, 89, 84, 86, 92];

/** Looks up the series of another indicator of the same unit and year. */
type Lookup = (indicator: Indicator) => Series;

/** Draws one series; `key` is what the draws depend on besides indicator and year (seed, area, unit). */
export function drawSeries(
  list: TargetList,
  indicator: Indicator,
  reporter: string,
  year: number,
  key: readonly (string | number)[],
  lookup: Lookup,
): Series {
  const balance = balanceOf(list, indicator);
  if (balance) return sum(indicator, balance, lookup);
  const constant = randomOf(...key, indicator.id);
  const yearly = randomOf(...key, indicator.id, year);
  const whole = wholeOf(list, indicator);
  const summand = whole?.totalOf?.includes(indicator.id) ?? false;
  if (whole && !summand) {
    const portion = portionOf(list, indicator, whole, reporter, constant);
    const wobbled = portion === 1 ? 1 : Math.min(0.99, portion * (1 + yearly.between(-0.004, 0.004)));
    // Rounding down keeps month ≤ whole month, and siblings together ≤ whole, in every month.
    return lookup(whole).map((value) => Math.floor(value * wobbled * 10 ** (indicator.decimals - whole.decimals)));
  }
  const steps = 10 ** indicator.decimals;
  const size = whole
    ? partOfTotal(list, indicator, whole, reporter) * constant.between(0.94, 1.03)
    : sizeOf(list, indicator, reporter, constant);
  const pace = paceOf(list, whole ?? indicator, reporter, constant);
  const annual = size * (1 + pace) ** (year - list.header.year) * steps;
  if (indicator.kind === "flow") return flow(annual, yearly.between);
  if (indicator.kind === "stock") return stock(annual, pace, yearly.between);
  return rate(annual, pace, (indicator.ranges.cumulative?.max ?? Number.POSITIVE_INFINITY) * steps);
}

export function byId(list: TargetList, id: string): Indicator {
  const found = list.indicators.find((indicator) => indicator.id === id);
  if (!found) throw new RangeError(`the target list has no indicator ${id}`);
  return found;
}

/** The row an indicator is a part of: its whole (其中), or what a share divides it by. */
function wholeOf(list: TargetList, indicator: Indicator): Indicator | undefined {
  const id =
    indicator.partOf ??
    list.indicators.find(({ ratio }) => ratio?.numerator === indicator.id && ratio.scale === 100)?.ratio?.denominator;
  return id === undefined ? undefined : byId(list, id);
}

interface Summand {
  readonly indicator: Indicator;
  readonly factor: number;
}

/** What an indicator is the sum of: the parts of a total, or the right side of a declared balance. */
function balanceOf(list: TargetList, { id, totalOf }: Indicator): Summand[] | null {
  if (totalOf) return totalOf.map((part) => ({ indicator: byId(list, part), factor: 1 }));
  const relation = list.relations.find(
    ({ check, operator, left }) =>
      check === "V16" && operator === "=" && left.length === 1 && left[0]!.indicator === id,
  );
  if (!relation) return null;
  return relation.right.flatMap((term) =>
    "constant" in term ? [] : [{ indicator: byId(list, term.indicator), factor: term.factor ?? 1 }],
  );
}

/** What a part of a total comes to when the parts share the total's size. */
function partOfTotal(list: TargetList, part: Indicator, total: Indicator, reporter: string): number {
  const parts = total.totalOf!.map((id) => expectedSize(list, byId(list, id), reporter));
  const all = parts.reduce((sofar, size) => sofar + size, 0);
  return (expectedSize(list, total, reporter) * expectedSize(list, part, reporter)) / all;
}

function flow(annual: number, between: (min: number, max: number) => number): Series {
  const weights = SEASON.map((weight) => weight * between(0.985, 1.015));
  const all = weights.reduce((total, weight) => total + weight, 0);
  let sofar = 0;
  return weights.map((weight) => {
    sofar += weight;
    return Math.round((annual * sofar) / all);
  });
}

function stock(yearEnd: number, pace: number, between: (min: number, max: number) => number): Series {
  const yearStart = yearEnd / (1 + pace);
  return SEASON.map((_, month) => Math.round(yearStart + ((yearEnd - yearStart) * (month + between(-0.3, 0.3))) / 12));
}

/** A rate that grows over the year and never passes its limit. */
function rate(yearEnd: number, pace: number, limit: number): Series {
  return SEASON.map((_, month) => Math.min(limit, Math.round(yearEnd * (1 + (pace * (month - 12)) / 12))));
}

function sum(indicator: Indicator, summands: readonly Summand[], lookup: Lookup): Series {
  const scaled = summands.map(({ indicator: part, factor }) => ({
    series: lookup(part),
    factor: factor * 10 ** (indicator.decimals - part.decimals),
  }));
  return SEASON.map((_, month) =>
    Math.round(scaled.reduce((total, { series, factor }) => total + series[month]! * factor, 0)),
  );
}
