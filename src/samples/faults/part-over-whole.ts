import type { Indicator } from "../../core/targets/schema";
import { valueIn } from "../world/draft";
import { anyOf, enter, type Fault, rounded, typedFigureRefs } from "./fault";

/** A part (其中) larger than the row it is part of. */
export const partOverWhole: Fault = {
  kind: "part-over-whole",
  code: "V17",
  plant(draft, { list, random }) {
    const wholeOf = (part: Indicator) => list.indicators.find(({ id }) => id === part.partOf);
    const parts = typedFigureRefs(draft, ["cumulative"], ({ indicator }) => {
      const whole = wholeOf(indicator);
      if (!whole || whole.totalOf?.includes(indicator.id)) return false;
      const value = valueIn(draft, whole.id, "cumulative");
      return value !== null && value > 0;
    });
    const spot = anyOf(parts, random);
    if (!spot) return null;
    const whole = valueIn(draft, wholeOf(spot.indicator)!.id, "cumulative")!;
    return enter(draft, spot, rounded(whole * 1.1 + 1, spot.indicator), "其中项大于所属项");
  },
};
