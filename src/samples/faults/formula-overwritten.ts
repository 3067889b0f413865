import { LEVEL_MEASURES } from "../../core/measure";
import { isComputed } from "../world/draft";
import { anyOf, enter, type Fault, figureRefs, rounded } from "./fault";

/** A total or share typed over the form's own formula. */
export const formulaOverwritten: Fault = {
  kind: "formula-overwritten",
  code: "V23",
  plant(draft, { random }) {
    const computed = figureRefs(draft, LEVEL_MEASURES, ({ indicator, measure }) =>
      isComputed(draft, indicator, measure),
    );
    const spot = anyOf(computed, random);
    return spot && enter(draft, spot, rounded(spot.value, spot.indicator), "公式被数字覆盖");
  },
};
