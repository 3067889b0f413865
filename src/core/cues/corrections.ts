import type { HistoryFact } from "../history/history";
import { sameNumber } from "../numbers";
import { type CueContext, cellOf, groupBy } from "./context";
import type { Cue, CueSearch, FormVersion } from "./cue";
import { effectOf } from "./effect";
import { THRESHOLDS } from "./thresholds";

/** A cell whose figure changed more than once between the versions of a form that were handed in for the month. */
export function corrections(context: CueContext): CueSearch {
  const { versions } = context;
  if (versions === null) return { cues: [], unsearched: [{ kind: "corrected-often", reason: "no-forms" }] };
  const forms = groupBy(versions, ({ department }) => department);
  return { cues: [...forms.values()].flatMap((own) => ofUnit(own, context)) };
}

function ofUnit(versions: readonly FormVersion[], context: CueContext): Cue[] {
  if (versions.length <= THRESHOLDS.corrections.fewest) return [];
  const cells = groupBy(
    versions.flatMap(({ figures }) => figures),
    ({ indicator, measure }) => `${indicator}/${measure}`,
  );
  return [...cells.values()].flatMap((figures): Cue[] => {
    const values = changesIn(figures);
    if (values.length - 1 < THRESHOLDS.corrections.fewest) return [];
    const { department, indicator, measure } = figures[0]!;
    const standing = context.find(department, indicator, measure) ?? figures.at(-1)!;
    const amount = Math.max(...values) - Math.min(...values);
    const common = { department, period: context.period, indicator, measure, cells: [cellOf(standing)], chart: null };
    const effect = effectOf(context, [{ figure: standing, amount }]);
    return [{ kind: "corrected-often", ...common, effect, args: { values, correctionCount: values.length - 1 } }];
  });
}

/** The values a cell had one after the other; what was handed in unchanged is no change. */
function changesIn(figures: readonly HistoryFact[]): number[] {
  const values: number[] = [];
  for (const { value } of figures) {
    if (values.length === 0 || !sameNumber(values.at(-1)!, value)) values.push(value);
  }
  return values;
}
