import { GROWTH_MEASURES, GROWTH_OPERANDS, type GrowthMeasure } from "../../core/measure";
import { valueIn } from "../world/draft";
import { anyOf, enter, type Fault, figureRefs } from "./fault";

/** A growth rate with the wrong sign. */
export const growthSign: Fault = {
  kind: "growth-sign",
  code: "V15",
  plant(draft, { random }) {
    const spot = anyOf(
      figureRefs(draft, GROWTH_MEASURES, ({ indicator, measure, value }) => {
        const { level, base } = GROWTH_OPERANDS[measure as GrowthMeasure];
        const present = [level, base].every((operand) => valueIn(draft, indicator.id, operand) !== null);
        return present && Math.abs(value) >= 2;
      }),
      random,
    );
    return spot && enter(draft, spot, -Number(spot.value.toFixed(1)), "增速正负号相反");
  },
};
