import { LEVEL_MEASURES } from "../../core/measure";
import { type Draft, type FigureRef, figureKey, numbersIn, valueIn } from "../world/draft";
import { at, type Fault } from "./fault";

/** Figures taken over from the form of another unit that has a part of its own in the same indicators. */
export const copiedFromOtherUnit: Fault = {
  kind: "copied-from-other-unit",
  code: "V21",
  plant(draft, { counterpart }) {
    const own = draft.form.department.id;
    const divided = numbersIn(draft).filter(
      ({ indicator, measure, value }) =>
        indicator.reporting === "add" &&
        indicator.reporters.length > 1 &&
        value !== 0 &&
        LEVEL_MEASURES.some((level) => level === measure),
    );
    const department = divided[0]?.indicator.reporters.find((reporter) => reporter !== own);
    const other = department ? counterpart(department) : null;
    if (!department || !other) return null;
    const copied = divided.filter((spot) => typedIn(other, spot) !== null);
    if (copied.length < 2) return null;
    for (const spot of copied) draft.entries.set(figureKey(spot.indicator.id, spot.measure), typedIn(other, spot));
    const { note, ...shown } = at(other, copied[0]!, `属实,被${draft.form.department.shortZh}照抄`);
    return {
      ...at(draft, copied[0]!, `等行照抄${other.form.department.shortZh}的数`),
      other: { department, ...shown, note },
    };
  },
};

function typedIn(other: Draft, { indicator, measure }: FigureRef): number | null {
  return other.entries.has(figureKey(indicator.id, measure)) ? valueIn(other, indicator.id, measure) : null;
}
