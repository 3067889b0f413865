import type { CheckContext } from "../check";
import { lastFigure } from "../evidence/past";
import { explanationOf } from "../explanation";
import { type Bound, isBroken } from "./bound";
import type { Figures, TypedFigure } from "./figures";

const PLAIN = 1;
/** Others add up to it or are part of it, so that more is seen to be wrong with it. */
const TOTAL = 1.25;
/** Times as much: who wrote why meant the figure. */
const EXPLAINED = 1.5;
/** Of that: it is far from what it was on the last form. */
const JUMPED = 0.9;
/** Of the indicator's 波动界限: how far a state goes in a month without that saying anything. */
const USUAL = 1 / 3;
/** Of that: another unit or sign makes all good at once, which chance does not. */
const SLIP = 0.5;

const HANDFUL = 10;

/** Powers of ten between units that are mixed up: 万元 and 亿元, 元 and 亿元, percent and share. */
const POWERS = [1, 2, 3, 4, 6, 8] as const;

/** How hard each figure is to believe wrong; one that agrees with the unit's own archive is taken as right. */
export function weightsOf(
  context: CheckContext,
  { typed }: Figures,
  byFigure: readonly (readonly Bound[])[],
): number[] {
  const values = typed.map(({ value }) => value);
  const wholes = wholesOf(context);
  return typed.map((figure, place) => {
    const bounds = byFigure[place]!;
    if (bounds.some((bound) => isArchive(bound) && !isBroken(bound, values))) return Number.POSITIVE_INFINITY;
    if (isBase(figure) && !bounds.some((bound) => isBroken(bound, values) && !isGrowthRule(bound)))
      return Number.POSITIVE_INFINITY;
    const { indicator } = figure.row;
    const plain = indicator.totalOf !== undefined || wholes.has(indicator.id) ? TOTAL : PLAIN;
    const believed = hasJumped(context, figure) ? plain * JUMPED : plain;
    const weight = isExplained(context, figure) ? believed * EXPLAINED : believed;
    // Of a handful of whole things ten times as many is what chance brings too.
    const isHandful = indicator.whole && Math.abs(figure.value) < HANDFUL;
    return isHandful || slipOf(place, values, bounds) === null ? weight : weight * SLIP;
  });
}

/** What the figure is in another unit or with the other sign, where every rule that holds it is kept by that. */
export function slipOf(place: number, values: readonly number[], bounds: readonly Bound[]): number | null {
  // Rules with one side are kept by many a figure; those with two only by the right one.
  if (!bounds.some((bound) => isTwoSided(bound) && isBroken(bound, values))) return null;
  const value = values[place]!;
  const others = POWERS.flatMap((power) => [value * 10 ** power, value / 10 ** power]);
  const supposed = [...values];
  for (const other of [-value, ...others]) {
    supposed[place] = other;
    if (bounds.every((bound) => !isBroken(bound, supposed))) return other;
  }
  return null;
}

/** Whether a rule asks for a figure rather than a limit. */
export function isTwoSided({ told, low, high }: Bound): boolean {
  return Number.isFinite(low) && Number.isFinite(high) && told[0]!.code !== "V09";
}

/** Whether a state (a stock, rate or share) has moved further than such a one does; a flow is held against its months. */
function hasJumped(context: CheckContext, { row: { indicator }, measure, value }: TypedFigure): boolean {
  if (indicator.kind === "flow" || measure !== "cumulative") return false;
  const last = lastFigure(context, indicator, measure)?.value;
  if (last === undefined || last === 0) return false;
  const change = indicator.unit === "%" ? value - last : (value / last - 1) * 100;
  return Math.abs(change) > indicator.volatility * USUAL;
}

/** Last year's figures, which a growth that does not fit says nothing against. */
function isBase({ measure }: TypedFigure): boolean {
  return measure === "monthLastYear" || measure === "cumulativeLastYear";
}

function isGrowthRule({ told }: Bound): boolean {
  return told[0]!.measure === "growth" || told[0]!.measure === "monthGrowth";
}

function isArchive({ told }: Bound): boolean {
  return told[0]!.code === "V12";
}

function wholesOf({ list }: CheckContext): ReadonlySet<string> {
  return new Set(list.indicators.flatMap(({ partOf }) => (partOf === undefined ? [] : [partOf])));
}

function isExplained(context: CheckContext, { row }: TypedFigure): boolean {
  return context.submission.explanations.some(
    ({ indicator }) => indicator === row.indicator.id && explanationOf(context, { indicator }) !== undefined,
  );
}
