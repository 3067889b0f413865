import { MEASURES } from "../../measure";
import { figureKey, valueIn } from "../draft";
import { at, type Fault, type Spot, typedSpots } from "./fault";

/** With fewer figures that ought to move, a copy cannot be told from a quiet month. */
const FEWEST = 4;

/** Last month's form sent again with only the month changed. */
export const lastMonthCopied: Fault = {
  kind: "last-month-copied",
  code: "V21",
  plant(draft, { before }) {
    if (!before) return null;
    const last = (spot: Spot) => before.entries.get(figureKey(spot.indicator.id, spot.measure));
    const known = typedSpots(draft, MEASURES, (spot) => last(spot) !== undefined);
    const stale = known.filter(
      (spot) => moves(spot) && last(spot) !== spot.value && valueIn(before, spot.indicator.id, "month") !== 0,
    );
    if (stale.length < FEWEST) return null;
    for (const spot of known) draft.entries.set(figureKey(spot.indicator.id, spot.measure), last(spot)!);
    return at(draft, stale[0]!, "等各行照抄上月数");
  },
};

/** Levels, shares and last year's figures repeat truly. */
function moves({ indicator, measure }: Spot): boolean {
  return indicator.kind === "flow" && (measure === "month" || measure === "cumulative");
}
