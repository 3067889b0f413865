import { isNonNegative } from "../../core/checks/evidence/quantity";
import { figureKey } from "../world/draft";
import { anyOf, at, type Fault, typedFigureRefs } from "./fault";

/** Month and cumulative figures in each other's cells. */
export const swapped: Fault = {
  kind: "month-cumulative-swapped",
  code: "V10",
  plant(draft, { random }) {
    const spot = anyOf(
      typedFigureRefs(draft, ["cumulative"], ({ indicator, value }) => {
        const month = draft.entries.get(figureKey(indicator.id, "month"));
        return indicator.kind === "flow" && isNonNegative(indicator) && typeof month === "number" && month < value;
      }),
      random,
    );
    if (!spot) return null;
    const monthKey = figureKey(spot.indicator.id, "month");
    const month = draft.entries.get(monthKey)!;
    draft.entries.set(monthKey, spot.value);
    draft.entries.set(figureKey(spot.indicator.id, "cumulative"), month);
    return at(draft, spot, "本月与 1—本月互换");
  },
};
