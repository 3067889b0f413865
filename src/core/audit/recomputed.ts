import { printedDifference } from "../numbers";
import { compose } from "../rollup/compose";
import { recipeOf } from "../rollup/recipe";
import { findIndicator } from "../targets/indicators";
import type { TargetList } from "../targets/schema";
import { isOwn } from "./figure-unit";
import { LIGHT_MARKS } from "./layout";
import { compositionOf, type StoredFigure, type StoredSummary } from "./stored";
import { comparingIn, type StoredComparison } from "./stored-comparisons";
import { summaryList } from "./summary-list";

/** What a cell has to hold: a number, the mark of a light, null for neither; undefined where the file cannot tell. */
export type Recomputed = number | string | null | undefined;

/**
 * What the cells of a stored summary have to hold by its own sources. Without the very list it was made with only figures are
 * told, and nothing of what they are compared with.
 */
export function recomputing(stored: StoredSummary, known: TargetList): (figure: StoredFigure) => Recomputed {
  const list = summaryList(stored, known);
  const isItsList = list.hash === stored.list.hash;
  const hasFormulas = stored.figures.some(({ formula }) => formula !== null);
  let compare: ReturnType<typeof comparingIn> | null = null;
  return (figure) => {
    const { column, line } = figure;
    if (isOwn(column)) return ownFigure(stored, list, figure, isItsList);
    if (column === "change") return changeIn(stored, list, figure, hasFormulas);
    if (column === "cityAverage" || column === "rank") return enteredIn(stored, figure, column);
    if (!isItsList || line.target === null) return undefined;
    compare ??= comparingIn(stored, list);
    const compared = compare(line.target);
    return compared ? comparedIn(compared, column) : undefined;
  };
}

/** A figure as its sources make it; none where the units' own stand side by side. */
function ownFigure(stored: StoredSummary, list: TargetList, figure: StoredFigure, isItsList: boolean): Recomputed {
  const { line, measure, value } = figure;
  const composition = compositionOf(stored, figure);
  const indicator = findIndicator(list, line.indicator);
  if (line.reporter === null && (composition[0]?.operation === "take" || composition.length === 0)) {
    // Another year's list may put together what this one leaves apart.
    if (!isItsList || !indicator)
      return typeof value === "number" && composition.length === 1 ? composition[0]!.value : undefined;
    if (recipeOf(indicator, measure, (id) => findIndicator(list, id)!).make === "nothing") return null;
  }
  const isRatio = composition.some(({ operation }) => operation === "numerator");
  if (isRatio && !indicator) return undefined;
  return compose(composition, indicator?.ratio?.scale ?? 1);
}

/** The change on last month's growth, which stands in the formula alone. */
function changeIn(stored: StoredSummary, list: TargetList, figure: StoredFigure, hasFormulas: boolean): Recomputed {
  const { formula, value } = figure;
  if (formula === null) return hasFormulas && typeof value === "number" ? null : undefined;
  const [, digits, last] = CHANGE_FORMULA.exec(formula.replaceAll(/[\s=$]/g, "")) ?? [];
  const growth = ownFigure(stored, list, { ...figure, column: "growth" }, list.hash === stored.list.hash);
  if (last === undefined || typeof growth !== "number") return undefined;
  return printedDifference(growth, Number(last), Number(digits));
}

/** A growth less last month's, both and their gap as printed: "ROUND(ROUND(K12,2)-(-5.2),2)". */
const CHANGE_FORMULA = /^ROUND\(ROUND\([A-Z]+\d+,(\d+)\)-\(?(-?\d+(?:\.\d+)?(?:E[+-]?\d+)?)\)?,\1\)$/i;

function enteredIn(
  { entries }: StoredSummary,
  { line, value }: StoredFigure,
  column: "cityAverage" | "rank",
): Recomputed {
  if (entries === null || typeof value !== "number") return undefined;
  const own = entries.filter(({ indicator }) => indicator === line.indicator).map((entry) => entry[column]);
  return own.includes(value) ? value : (own.find((one) => one !== null) ?? null);
}

function comparedIn({ comparison, isLightSure }: StoredComparison, column: StoredFigure["column"]): Recomputed {
  switch (column) {
    case "target":
      return comparison.value;
    case "completion":
      return comparison.completion;
    case "schedule":
      return comparison.schedule;
    case "scheduleGap":
      return comparison.scheduleGap;
    case "pointGap":
      return comparison.pointGap;
    case "light":
      return isLightSure ? comparison.light && LIGHT_MARKS[comparison.light] : undefined;
    default:
      return undefined;
  }
}
