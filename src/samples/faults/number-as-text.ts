import { LEVEL_MEASURES } from "../../core/measure";
import { anyOf, enter, type Fault, typedFigureRefs } from "./fault";

/** A number kept as text, as programs that export tables do. */
export const numberAsText: Fault = {
  kind: "number-as-text",
  code: "V06",
  plant(draft, { random }) {
    const spot = anyOf(typedFigureRefs(draft, LEVEL_MEASURES), random);
    if (!spot) return null;
    const { value } = spot;
    return enter(draft, spot, `${value}`, "数字存成文本");
  },
};
