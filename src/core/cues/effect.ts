import type { HistoryFact } from "../history/history";
import { isGrowth } from "../measure";
import { samePeriod } from "../period";
import { compose } from "../rollup/compose";
import { findIndicator } from "../targets/indicators";
import type { CueEffect, CueInput, DistrictFigure } from "./cue";

/** A reported figure and how much of it is asked about, in its own unit; all of it where nothing else is said. */
export interface Questioned {
  readonly figure: HistoryFact;
  readonly amount?: number;
}

/**
 * The district figure that rests most on what is asked about: |F − F′| ÷ |F| × 100 with F′ the figure composed without the
 * amounts in question. Levels are held against levels and growths against growths, so that both are shares of one thing.
 */
export function effectOf(
  { district, list }: Pick<CueInput, "district" | "list">,
  asked: readonly Questioned[],
): CueEffect | null {
  let greatest: CueEffect | null = null;
  for (const figure of district) {
    const percent = shareOf(figure, asked, findIndicator(list, figure.indicator)?.ratio?.scale ?? 1);
    if (percent !== null && percent > (greatest?.percent ?? 0)) {
      greatest = { indicator: figure.indicator, measure: figure.measure, percent };
    }
  }
  return greatest;
}

function shareOf(
  { measure, value, composition }: DistrictFigure,
  asked: readonly Questioned[],
  scale: number,
): number | null {
  if (value === null || value === 0) return null;
  let touched = false;
  const without = composition.map((term) => {
    const found = asked.find(({ figure }) => isSource(term, figure) && isGrowth(figure.measure) === isGrowth(measure));
    if (!found || term.value === null) return term;
    touched = true;
    return { ...term, value: term.value - (found.amount ?? term.value) };
  });
  if (!touched) return null;
  const rest = compose(without, scale);
  return rest === null ? 100 : (Math.abs(value - rest) / Math.abs(value)) * 100;
}

function isSource(term: DistrictFigure["composition"][number], figure: HistoryFact): boolean {
  return (
    term.department === figure.department &&
    term.indicator === figure.indicator &&
    term.measure === figure.measure &&
    samePeriod(term.period, figure.period)
  );
}
