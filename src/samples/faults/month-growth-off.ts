import { isComputed } from "../world/draft";
import { anyOf, enter, type Fault, figureRefs } from "./fault";

/** A growth rate of the month that does not follow from the figures beside it. */
export const monthGrowthOff: Fault = {
  kind: "month-growth-off",
  code: "V14",
  plant(draft, { random }) {
    const nominal = figureRefs(draft, ["monthGrowth"], ({ indicator }) => isComputed(draft, indicator, "monthGrowth"));
    const spot = anyOf(nominal, random);
    return (
      spot && enter(draft, spot, Number((spot.value + 4 * (spot.value < 0 ? -1 : 1)).toFixed(1)), "增速与同行数据不符")
    );
  },
};
