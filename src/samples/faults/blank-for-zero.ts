import { LEVEL_MEASURES } from "../../core/measure";
import { anyOf, enter, type Fault, typedFigureRefs } from "./fault";

/** A due figure left blank; a zero where the form has one, as is usual. */
export const blankForZero: Fault = {
  kind: "blank-for-zero",
  code: "V05",
  plant(draft, { random }) {
    const all = typedFigureRefs(draft, LEVEL_MEASURES);
    const zeros = all.filter(({ value }) => value === 0);
    const spot = anyOf(zeros.length > 0 ? zeros : all, random);
    return spot && enter(draft, spot, null, spot.value === 0 ? "应填 0 而留空" : "应填而留空");
  },
};
