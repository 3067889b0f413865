import { MEASURES } from "../../measure";
import { figureKey } from "../draft";
import { at, type Fault, type Spot, typedSpots } from "./fault";

/** Last month's form sent again with only the month changed. */
export const lastMonthCopied: Fault = {
  kind: "last-month-copied",
  code: "V21",
  plant(draft, { before }) {
    if (!before) return null;
    const copied: Spot[] = [];
    for (const spot of typedSpots(draft, MEASURES)) {
      const key = figureKey(spot.indicator.id, spot.measure);
      const last = before.entries.get(key);
      if (last === undefined) continue;
      if (last !== spot.value) copied.push(spot);
      draft.entries.set(key, last);
    }
    return copied.length < 6 ? null : at(draft, copied[0]!, "等各行照抄上月数");
  },
};
