import { GROWTH_MEASURES, GROWTH_OPERANDS, type GrowthMeasure } from "../../core/measure";
import { valueIn } from "../world/draft";
import { anyOf, enter, type Fault, figureRefs } from "./fault";

/** A growth rate of 7 % typed as 0.07. */
export const percentSlip: Fault = {
  kind: "percent-as-fraction",
  code: "V07",
  plant(draft, { random }) {
    const spot = anyOf(
      figureRefs(draft, GROWTH_MEASURES, ({ indicator, measure, value }) => {
        const { level, base } = GROWTH_OPERANDS[measure as GrowthMeasure];
        const present = [level, base].every((operand) => valueIn(draft, indicator.id, operand) !== null);
        // On a comparable basis a small rate could truly be a hundredth of what current prices give.
        return present && Math.abs(value) >= (indicator.growthBasis === "nominal" ? 2 : 6.5);
      }),
      random,
    );
    return spot && enter(draft, spot, Number((spot.value / 100).toFixed(4)), "增速填成了小数");
  },
};
