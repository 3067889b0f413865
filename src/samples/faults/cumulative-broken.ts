import { valueIn } from "../world/draft";
import { anyOf, enter, type Fault, rounded, typedFigureRefs } from "./fault";

/** A cumulative figure that does not continue last month's. */
export const cumulativeBroken: Fault = {
  kind: "cumulative-broken",
  code: "V11",
  needsHistory: true,
  plant(draft, context) {
    const before = context.before();
    const spot = anyOf(
      typedFigureRefs(draft, ["cumulative"], ({ indicator, value }) => {
        const known = before ? valueIn(before, indicator.id, "cumulative") : null;
        const month = valueIn(draft, indicator.id, "month");
        return indicator.kind === "flow" && known !== null && month !== null && value >= 10;
      }),
      context.random,
    );
    return spot && enter(draft, spot, rounded(spot.value * 1.06 + 1, spot.indicator), "累计与上月累计加本月不衔接");
  },
};
