import { previousForm } from "../../core/checks/evidence/calendar";
import { isDue } from "../../core/form/form";
import { GROWTH_OPERANDS, isGrowth, type LevelMeasure, type Measure } from "../../core/measure";
import { STATED_GROWTH_DECIMALS } from "../../core/numbers";
import { addMonths, type Period } from "../../core/period";
import type { Indicator, TargetList } from "../../core/targets/schema";
import { randomOf } from "./random";
import { byId, drawSeries, type Series } from "./series";
import { paceOf } from "./size";

/** An invented district: what each of its units truthfully has to report, month after month. */
export interface World {
  /**
   * A unit's figure in the indicator's unit (growth in percent), rounded as the form states it.
   * null: the form does not ask it this month, or a growth rate has no positive base.
   */
  figure(reporter: string, indicator: Indicator, measure: Measure, period: Period): number | null;
}

/** The district of a seed and division code. Equal arguments give equal figures in every period. */
export function worldOf(list: TargetList, seed: number, area: string): World {
  const drawn = new Map<string, Series>();

  function series(reporter: string, indicator: Indicator, year: number): Series {
    // Units that report one and the same figure draw from one stream.
    const owner = indicator.reporting === "same" ? indicator.reporters[0]! : reporter;
    const key = `${owner} ${indicator.id} ${year}`;
    let found = drawn.get(key);
    if (!found) {
      const lookup = (other: Indicator) =>
        series(other.reporters.includes(owner) ? owner : other.reporters[0]!, other, year);
      found = drawSeries(list, indicator, owner, year, [seed, area, owner], lookup);
      drawn.set(key, found);
    }
    return found;
  }

  function level(reporter: string, indicator: Indicator, measure: LevelMeasure, asked: Period): number {
    const yearsBack = measure.endsWith("LastYear") ? 1 : 0;
    const { year, month } = addMonths(asked, -indicator.lag - 12 * yearsBack);
    const { ratio } = indicator;
    if (ratio) {
      const [over, under] = [ratio.numerator, ratio.denominator].map((id) =>
        level(reporter, byId(list, id), measure, asked),
      );
      return under === 0 ? 0 : round((over! / under!) * ratio.scale, indicator.decimals);
    }
    const own = series(reporter, indicator, year);
    const before = measure.startsWith("month") ? previousForm(list, indicator, asked) : null;
    return (own[month]! - (before ? own[before.month - indicator.lag]! : 0)) / 10 ** indicator.decimals;
  }

  /** Comparable-price growth: near the nominal rate, of the same sign. */
  function growth(
    reporter: string,
    indicator: Indicator,
    measure: "monthGrowth" | "growth",
    period: Period,
  ): number | null {
    const random = randomOf(
      seed,
      area,
      indicator.reporting === "same" ? "" : reporter,
      indicator.id,
      measure,
      period.year,
      period.month,
    );
    const { level: now, base } = GROWTH_OPERANDS[measure];
    if (!indicator.measures.includes(now) || !indicator.measures.includes(base)) {
      const pace = paceOf(list, indicator, reporter, randomOf(seed, area, indicator.id));
      return round(pace * 100 * random.between(0.93, 1.07), STATED_GROWTH_DECIMALS);
    }
    const before = level(reporter, indicator, base, period);
    if (before <= 0) return null;
    const nominal = (level(reporter, indicator, now, period) / before - 1) * 100;
    if (indicator.growthBasis === "nominal" || Math.abs(nominal) < 0.5) return round(nominal, STATED_GROWTH_DECIMALS);
    return round(nominal * random.between(0.9, 0.97), STATED_GROWTH_DECIMALS);
  }

  return {
    figure(reporter, indicator, measure, period) {
      if (!indicator.measures.includes(measure) || !isDue(indicator, period.month)) return null;
      return isGrowth(measure)
        ? growth(reporter, indicator, measure, period)
        : level(reporter, indicator, measure, period);
    },
  };
}

function round(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round((value + Math.sign(value) * 1e-9) * scale) / scale;
}
