import { formatPeriod, monthsBetween, samePeriod } from "../period";
import { type CueContext, cellOf, groupBy } from "./context";
import type { Cue, CueSearch, GivenExplanation } from "./cue";
import { effectOf } from "./effect";
import { THRESHOLDS } from "./thresholds";

/** One explanation that stands at several figures, months or units, this month among them; punctuation and figures apart. */
export function explanations(context: CueContext): CueSearch {
  if (context.explanations === null)
    return { cues: [], unsearched: [{ kind: "explanation-reused", reason: "no-forms" }] };
  const { leastLength, fewestPlaces } = THRESHOLDS.explanations;
  const texts = groupBy(distinct(context.explanations), ({ text }) => wordingOf(text));
  const cues = [...texts].flatMap(([wording, places]): Cue[] => {
    const isOfMonth = places.some(({ period }) => samePeriod(period, context.period));
    return wording.length < leastLength || places.length < fewestPlaces || !isOfMonth ? [] : [cueOf(places, context)];
  });
  return { cues };
}

/** What stands in several versions of a form was said once. */
function distinct(given: readonly GivenExplanation[]): GivenExplanation[] {
  const places = new Map(
    given.map((one) => [[one.department, one.indicator, formatPeriod(one.period)].join("/"), one]),
  );
  return [...places.values()];
}

function cueOf(places: readonly GivenExplanation[], context: CueContext): Cue {
  const departments = [...new Set(places.map(({ department }) => department))];
  const periods = places.map(({ period }) => period).toSorted((a, b) => monthsBetween(b, a));
  const now = places.filter(({ period }) => samePeriod(period, context.period));
  const figures = now.flatMap(({ department, indicator }) => context.find(department, indicator, "cumulative") ?? []);
  return {
    kind: "explanation-reused",
    department: departments.length === 1 ? departments[0]! : null,
    ...{ period: context.period, indicator: null, measure: null, chart: null },
    cells: now.map((place) => {
      const fact = context.find(place.department, place.indicator, "cumulative");
      const at = { sheet: place.sheet, cell: place.cell, file: place.file };
      return fact
        ? { ...cellOf(fact), ...at }
        : {
            ...at,
            department: place.department,
            indicator: place.indicator,
            measure: "cumulative",
            period: context.period,
            value: null,
          };
    }),
    effect: effectOf(
      context,
      figures.map((figure) => ({ figure })),
    ),
    args: {
      text: now[0]!.text,
      placeCount: places.length,
      departments,
      periods: [...new Set(periods.map(formatPeriod))],
    },
  };
}

/** What is left of a text without what a copy would change: spaces, punctuation and figures. */
function wordingOf(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{P}\p{S}\p{N}]/gu, "");
}
