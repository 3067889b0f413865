import { figureKey, valueIn } from "../world/draft";
import { anyOf, at, type Fault, typedFigureRefs } from "./fault";

const SLIPS = [10, 1_000, 10_000, 100_000, 100_000_000];

/** 万元/亿元/千元 mixed up: this year's figures of a row filled in in a smaller unit. */
export const unitSlip: Fault = {
  kind: "unit-slip",
  code: "V08",
  plant(draft, { list, random }) {
    const { units } = list.header;
    const slips = typedFigureRefs(draft, ["cumulative"], ({ indicator, value }) => {
      const base = valueIn(draft, indicator.id, "cumulativeLastYear");
      return value > 0 && base !== null && base > 0 && indicator.kind !== "share";
    }).flatMap((spot) => {
      const own = units.find(({ symbol }) => symbol === spot.indicator.unit);
      const others = units.filter(
        (unit) => own && unit.dimension === own.dimension && SLIPS.includes(Math.round(own.factor / unit.factor)),
      );
      return own ? others.map((other) => ({ spot, other, times: Math.round(own.factor / other.factor) })) : [];
    });
    const slip = anyOf(slips, random);
    if (!slip) return null;
    const { spot, other, times } = slip;
    for (const measure of ["month", "cumulative"] as const) {
      const key = figureKey(spot.indicator.id, measure);
      const value = draft.entries.get(key);
      if (typeof value === "number") draft.entries.set(key, Math.round(value * times));
    }
    return at(draft, spot, `按${other.symbol}填入以${spot.indicator.unit}计的格`);
  },
};
