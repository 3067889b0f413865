import { isComputed } from "../world/draft";
import { anyOf, enter, type Fault, figureRefs } from "./fault";

/** A cumulative growth rate that does not follow from the figures beside it. */
export const growthOff: Fault = {
  kind: "growth-off",
  code: "V13",
  plant(draft, { random }) {
    const nominal = figureRefs(draft, ["growth"], ({ indicator }) => isComputed(draft, indicator, "growth"));
    const spot = anyOf(nominal, random);
    return (
      spot && enter(draft, spot, Number((spot.value + 4 * (spot.value < 0 ? -1 : 1)).toFixed(1)), "增速与同行数据不符")
    );
  },
};
