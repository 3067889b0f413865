import type { Finding } from "../../core/findings/finding";
import type { CellPlace } from "../../core/grid/grid";
import type { TargetList } from "../../core/targets/schema";
import { figureText, findingFigures, indicatorName } from "../../language/finding-sentence";
import type { Speaker } from "../../language/speaker";
import type { FormContent } from "../shell/content";

/** A figure a finding is worked out from: one of the form with its cell, or one computed or known from before. */
export interface InvolvedFigure {
  readonly label: string;
  readonly value: string;
  readonly place?: CellPlace;
}

/** Arguments that are figures of their own; the rest repeat cells or count something. */
const TELLING = [
  "reference",
  "archived",
  "last",
  "other",
  "sum",
  "recomputed",
  "recomputedPercent",
  "corrected",
  "difference",
  "changePercent",
  "changePoints",
  "usualPercent",
  "thresholdPercent",
  "thresholdPoints",
  "min",
  "max",
  "times",
] as const;

/** The figures involved: first the cells as they are filled in, then what they are held against. */
export function figuresOf(
  finding: Finding,
  { checked }: FormContent,
  list: TargetList,
  say: Speaker,
): InvolvedFigure[] {
  const cells = finding.cells.flatMap((place): InvolvedFigure[] => {
    const fact = checked.submission.facts.find(({ sheet, cell }) => sheet === place.sheet && cell === place.cell);
    const indicator = fact && list.indicators.find(({ id }) => id === fact.indicator);
    if (!fact || !indicator) return [];
    const measure = say(`terms.measure.${fact.measure}`);
    const own = fact.indicator === finding.indicator;
    const label = own ? measure : indicatorName(fact.indicator, list, say) + measure;
    const value = fact.value === null ? fact.raw || say("pane.department.blank") : null;
    return [{ label, value: value ?? figureText(fact.value!, fact.measure, indicator, say), place }];
  });
  const spoken = findingFigures(finding, list, say);
  const others = TELLING.flatMap((name): InvolvedFigure[] => {
    const value = spoken[name];
    return value === undefined ? [] : [{ label: say(`pane.department.figure.${name}`), value }];
  });
  return [...cells, ...others];
}
