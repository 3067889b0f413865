import { LEVEL_MEASURES } from "../../core/measure";
import { anyOf, enter, type Fault, typedFigureRefs } from "./fault";

/** The unit typed behind the figure. */
export const unitTyped: Fault = {
  kind: "unit-typed-into-cell",
  code: "V06",
  plant(draft, { random }) {
    const spot = anyOf(typedFigureRefs(draft, LEVEL_MEASURES), random);
    if (!spot) return null;
    const { indicator, value } = spot;
    return enter(draft, spot, `${value}${indicator.unit}`, "数字后带计量单位");
  },
};
