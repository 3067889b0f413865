import type { Finding, Suggestion } from "../../findings/finding";
import { GROWTH_OPERANDS, type GrowthMeasure } from "../../measure";
import { tidy } from "../../numbers";
import { addMonths } from "../../period";
import type { CheckContext } from "../check";
import { at, findingReporter } from "../report";
import { comparableMeasures, growthPair, isRecomputed, PRICE_POINTS } from "./growth";
import { cellAddressOf, dueRows, periodOf, type Row } from "./rows";
import { isOpposite } from "./slips";
import { hasSpoken, isActive } from "./spoken";
import { canBeEqual, exactly, type Interval, stated, widen } from "./tolerance";

/** What somebody meant who typed an index for a rate, or lost or gained a decimal point. */
const MEANT: readonly ((value: number) => number)[] = [
  (value) => value - 100,
  (value) => value / 10,
  (value) => value * 10,
];

/**
 * Percentage points by which levels alone, without an earlier rate, say that a rate cannot be: from 2008 to 2020 China's
 * GDP deflator moved by −0.2 to 8.1 % a year (World Bank, series NY.GDP.DEFL.ZS).
 */
const PRICES_ALONE = 8;

/**
 * V13 and V14 of official rates: nobody recomputes them, but one far from what current prices give and from the rate
 * before is asked about. A decimal point that would bring it near to both is offered.
 */
export function doubtOfficialRate(code: "V13" | "V14", measure: GrowthMeasure, context: CheckContext): Finding[] {
  return dueRows(context).flatMap((row) => {
    const isOfficial = comparableMeasures(row).includes(measure) && !isRecomputed(row.indicator, measure);
    // V07 says a fraction more precisely.
    if (!isOfficial || hasSpoken(context, "V07", row.indicator.id, measure)) return [];
    return doubt(code, measure, context, row);
  });
}

function doubt(code: "V13" | "V14", measure: GrowthMeasure, context: CheckContext, row: Row): Finding[] {
  const pair = growthPair(row, measure);
  if (!pair) return [];
  const { value, reported, recomputedPercent } = pair;
  const levels = widen(pair.recomputed, PRICE_POINTS);
  // V15 says a lost sign more precisely.
  if (isOpposite(reported, levels) && isActive(context, "V15")) return [];
  const last = lastRate(context, row, measure);
  const known: Interval[] = last === null ? [levels] : [levels, widen(exactly(last), PRICE_POINTS)];
  const fitting = (rate: number) =>
    known.filter((near) => canBeEqual(stated(row.indicator, measure, rate), near)).length;
  const meant = MEANT.map((read) => tidy(read(value))).find((rate) => fitting(rate) === known.length);
  const fits = fitting(value);
  if (last === null) {
    if (canBeEqual(reported, widen(pair.recomputed, PRICES_ALONE))) return [];
  } else if (fits > 0 && (meant === undefined || fits === known.length)) return [];
  const { fail } = findingReporter<"V13" | "V14">(code, "C");
  const operands = GROWTH_OPERANDS[measure];
  const place = at(row, measure, operands.level, operands.base);
  const args = { value, recomputedPercent, level: pair.level, base: pair.base };
  const suggestion = meant === undefined ? null : offer(row, measure, meant);
  return last === null
    ? [fail(context, "official-far-from-levels", place, { args, suggestion })]
    : [fail(context, "official-far", place, { args: { ...args, reference: last }, suggestion })];
}

/** The rate on the last form of the year that had it, else that of a year ago. */
function lastRate(context: CheckContext, { indicator }: Row, measure: GrowthMeasure): number | null {
  const { department } = context.submission.identity;
  const period = periodOf(context);
  if (!department || !period) return null;
  const { history } = context;
  const last =
    history.latest(department, indicator.id, measure, period) ??
    history.find(department, indicator.id, measure, addMonths(period, -12));
  return last ? last.value : null;
}

function offer({ facts }: Row, measure: GrowthMeasure, value: number): Suggestion {
  return { kind: "percent-slip", changes: [{ ...cellAddressOf(facts[measure]!), value }], args: { value } };
}
