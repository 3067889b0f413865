import { figureKey, valueIn } from "../world/draft";
import { anyOf, at, type Fault, rounded, typedFigureRefs } from "./fault";

/** A level far from last month's, beyond the indicator's threshold. */
export const wildJump: Fault = {
  kind: "wild-jump",
  code: "V20",
  needsHistory: true,
  plant(draft, context) {
    const before = context.before();
    const spot = anyOf(
      typedFigureRefs(draft, ["cumulative"], ({ indicator, value }) => {
        const last = before ? valueIn(before, indicator.id, "cumulative") : null;
        return indicator.kind === "stock" && !indicator.partOf && last !== null && value >= 10;
      }),
      context.random,
    );
    if (!spot) return null;
    const jumped = rounded(spot.value * (1.8 + spot.indicator.volatility / 100), spot.indicator);
    draft.entries.set(figureKey(spot.indicator.id, "cumulative"), jumped);
    return at(draft, spot, "比上月异常增长且无说明");
  },
};
