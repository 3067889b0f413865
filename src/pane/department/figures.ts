import type { Finding } from "../../core/findings/finding";
import type { CellAddress } from "../../core/grid/grid";
import type { TargetList } from "../../core/targets/schema";
import { comparedFigures } from "../../language/finding-sentence";
import { quotedIndicator } from "../../language/names";
import { reportedText } from "../../language/numbers";
import type { Speaker } from "../../language/speaker";
import type { FormContent } from "../workspace/content";

/** A figure a finding is worked out from: one of the form with its cell, or one computed or known from before. */
export interface InvolvedFigure {
  readonly label: string;
  readonly value: string;
  readonly place?: CellAddress;
}

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
    const label = own ? measure : quotedIndicator(fact.indicator, list, say) + measure;
    const value = fact.value === null ? fact.raw || say("pane.department.blank") : null;
    return [{ label, value: value ?? reportedText(fact.value!, fact.measure, indicator, say), place }];
  });
  const others = comparedFigures(finding, list, say).map(({ name, text }): InvolvedFigure => {
    return { label: say(`pane.department.figure.${name}`), value: text };
  });
  return [...cells, ...others];
}
