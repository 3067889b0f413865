import { MEASURES } from "../../core/measure";
import { type FigureRef, figureKey, isComputed, numbersIn, valueIn } from "../world/draft";
import { at, type Fault, typedFigureRefs } from "./fault";

/** Figures checked against another unit's form are not copied; where they are many the sheet is no copy. */
const MOST = 0.85;
/** With fewer figures that ought to move, a copy cannot be told from a quiet month. */
const FEWEST = 4;

/** Last month's form sent again with only the month changed. */
export const lastMonthCopied: Fault = {
  kind: "last-month-copied",
  code: "V21",
  needsHistory: true,
  plant(draft, context) {
    const before = context.before();
    if (!before) return null;
    const last = (spot: FigureRef) => before.entries.get(figureKey(spot.indicator.id, spot.measure));
    const known = typedFigureRefs(draft, MEASURES, (spot) => last(spot) !== undefined);
    const stale = known.filter(
      (spot) => moves(spot) && last(spot) !== spot.value && valueIn(before, spot.indicator.id, "month") !== 0,
    );
    const typed = numbersIn(draft).filter((spot) => moves(spot) && !isComputed(draft, spot.indicator, spot.measure));
    if (stale.length < FEWEST || stale.length < MOST * typed.length) return null;
    for (const spot of known) draft.entries.set(figureKey(spot.indicator.id, spot.measure), last(spot)!);
    return at(draft, stale[0]!, "等各行照抄上月数");
  },
};

/** Levels, shares and last year's figures repeat truly. */
function moves({ indicator, measure }: FigureRef): boolean {
  return indicator.kind === "flow" && (measure === "month" || measure === "cumulative");
}
