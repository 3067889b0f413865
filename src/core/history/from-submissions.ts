import type { Measure } from "../measure";
import type { Period } from "../period";
import type { Submission } from "../submission/submission";
import type { History, PastFact } from "./history";

/** The figures of a submission as history for later periods; none when it says neither whose nor when. */
export function pastFactsOf({ identity, facts, file, version }: Submission): PastFact[] {
  const { department, period } = identity;
  if (department === null || period === null) return [];
  const past: PastFact[] = [];
  for (const { state, value, indicator, measure, sheet, cell } of facts) {
    if (state !== "value" || value === null) continue;
    const source = { sheet, cell, file: file.name, sha256: file.sha256, version };
    past.push({ department, indicator, measure, period, value, ...source });
  }
  return past;
}

interface PastForm {
  readonly facts: readonly PastFact[];
  readonly byFigure: ReadonlyMap<string, PastFact>;
}

/** A history over these facts. Of two facts for one figure the greater version counts, then the later given. */
export function historyOf(facts: Iterable<PastFact>): History {
  const figures = new Map<string, Map<string, PastFact>>();
  for (const fact of facts) {
    const form = keyOf(fact.department, fact.period);
    const known = figures.get(form) ?? new Map<string, PastFact>();
    figures.set(form, known);
    const figure = figureKey(fact.indicator, fact.measure);
    const before = known.get(figure);
    if (!before || (fact.version ?? 1) >= (before.version ?? 1)) known.set(figure, fact);
  }
  const forms = new Map<string, PastForm>();
  for (const [form, byFigure] of figures) forms.set(form, { byFigure, facts: [...byFigure.values()] });

  const find: History["find"] = (department, indicator, measure, period) =>
    forms.get(keyOf(department, period))?.byFigure.get(figureKey(indicator, measure));

  return {
    has: (department, period) => forms.has(keyOf(department, period)),
    find,
    of: (department, period) => forms.get(keyOf(department, period))?.facts ?? [],
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

function keyOf(department: string, { year, month }: Period): string {
  return `${department}/${year * 12 + month}`;
}

function figureKey(indicator: string, measure: Measure): string {
  return `${indicator}/${measure}`;
}
