import { isUncalculated } from "../../core/audit/altered";
import { LIGHT_MARKS } from "../../core/audit/layout";
import type { StoredFigure, StoredSummary } from "../../core/audit/stored";
import { comparingIn } from "../../core/audit/stored-comparisons";
import type { TargetList } from "../../core/targets/schema";
import { judgedText } from "./judgement-word";
import { unitOfTarget } from "./main-line";
import type { Say } from "./say";

/** The figures of a summary with words for lights whose formulas have no result; `say` speaks the summary's language. */
export function withLights(stored: StoredSummary, list: TargetList, say: Say): StoredFigure[] {
  const compare = comparingIn(stored, list, { isJudged: true });
  return stored.figures.map((figure) => {
    const { column, line, formula } = figure;
    const compared = column === "light" && line.target !== null && isUncalculated(figure) ? compare(line.target) : null;
    const indicator = list.indicators.find(({ id }) => id === line.indicator);
    if (!compared || !indicator || formula === null) return figure;
    const { comparison } = compared;
    // What only earlier months and the units' findings tell stands in the formula's texts.
    const light =
      comparison.judgement !== "not-cleared" ? comparison.light : formula.includes(LIGHT_MARKS.red) ? "red" : "yellow";
    const questioned = formula.includes(say("summary.judged.questioned"));
    const unit = unitOfTarget(comparison, indicator);
    return { ...figure, value: judgedText({ ...comparison, light, questioned }, unit, list, say) };
  });
}
