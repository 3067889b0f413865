import type { RememberedExplanation } from "../explanations/explanation";
import type { Measure } from "../measure";
import { monthsBetween, type Period } from "../period";
import { printedUnit } from "../submission/printed-unit";
import type { Submission } from "../submission/submission";
import { findIndicator } from "../targets/indicators";
import type { TargetList } from "../targets/schema";
import type { History, HistoryFact } from "./history";

/**
 * The figures of a submission as history for later periods, as they are stated; none when it says neither whose nor when.
 * `list` is the one it was read by.
 */
export function historyFactsOf(submission: Submission, list: TargetList): HistoryFact[] {
  const { identity, facts, file, version } = submission;
  const { department, period } = identity;
  if (department === null || period === null) return [];
  const past: HistoryFact[] = [];
  for (const { state, value, indicator, measure, sheet, cell } of facts) {
    if (state !== "value" || value === null) continue;
    const known = findIndicator(list, indicator)?.unit;
    const source = { sheet, cell, file: file.name, sha256: file.sha256, version };
    const fact = { department, indicator, measure, period, value, ...source };
    past.push(known === undefined ? fact : { ...fact, unit: printedUnit(submission, indicator, known) });
  }
  return past;
}

type PastRow = Partial<Record<Measure, HistoryFact>>;
/** The rows of a form by indicator. */
type PastForm = Map<string, PastRow>;

/**
 * A history over these facts and what was explained beside them. Of two facts for one figure the greater version counts,
 * then the later given.
 */
export function historyOf(facts: Iterable<HistoryFact>, explanations: readonly RememberedExplanation[] = []): History {
  const units = new Map<string, Map<number, PastForm>>();
  for (const fact of facts) {
    const forms = entryOf(units, fact.department, () => new Map<number, PastForm>());
    const form = entryOf(forms, monthOf(fact.period), (): PastForm => new Map());
    const row = entryOf(form, fact.indicator, (): PastRow => ({}));
    const before = row[fact.measure];
    if (!before || (fact.version ?? 1) >= (before.version ?? 1)) row[fact.measure] = fact;
  }
  const formOf = (department: string, period: Period) => units.get(department)?.get(monthOf(period));
  const find: History["find"] = (department, indicator, measure, period) =>
    formOf(department, period)?.get(indicator)?.[measure];

  return {
    has: (department, period) => formOf(department, period) !== undefined,
    find,
    explanations: (department, before) =>
      explanations.filter((one) => one.department === department && monthsBetween(one.period, before) > 0),
    of: (department, period) => [...(formOf(department, period)?.values() ?? [])].flatMap((row) => Object.values(row)),
    latest(department, indicator, measure, { year, month }) {
      for (let earlier = month - 1; earlier >= 1; earlier--) {
        const fact = find(department, indicator, measure, { year, month: earlier });
        if (fact) return fact;
      }
      return undefined;
    },
  };
}

/** What is known before anything has been archived. */
export const noHistory: History = historyOf([]);

function monthOf({ year, month }: Period): number {
  return year * 12 + month;
}

/** What a map holds under a key, put there first where it is missing. */
function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}
