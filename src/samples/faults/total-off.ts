import { valueIn } from "../world/draft";
import { anyOf, enter, type Fault, figureRefs, rounded } from "./fault";

/** A total that is not the sum of its parts. */
export const totalOff: Fault = {
  kind: "total-off",
  code: "V16",
  plant(draft, { random }) {
    const totals = figureRefs(draft, ["cumulative"], ({ indicator }) =>
      Boolean(indicator.totalOf?.every((part) => valueIn(draft, part, "cumulative") !== null)),
    );
    const spot = anyOf(totals, random);
    return spot && enter(draft, spot, rounded(spot.value * 1.02 + 1, spot.indicator), "合计与分项之和不等");
  },
};
