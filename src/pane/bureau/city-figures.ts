import type { Measure } from "../../core/measure";
import type { ExternalFigure, TargetList } from "../../core/targets/schema";

/** A figure of the summary that the city publishes an average of, or ranks the districts by. */
export interface CityChoice {
  readonly key: string;
  readonly indicator: string;
  readonly measure: Measure;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** The figures with a target, each once, in the list's order. */
export function cityChoices({ targets, indicators }: TargetList): CityChoice[] {
  const choices = new Map<string, CityChoice>();
  for (const { indicator, measure } of targets) {
    const key = `${indicator}/${measure}`;
    const named = indicators.find(({ id }) => id === indicator)!;
    choices.set(key, { key, indicator, measure, nameZh: named.nameZh, nameEn: named.nameEn });
  }
  return [...choices.values()];
}

/** The fields of the entry as they are typed. */
export interface CityDraft {
  readonly choice: string;
  readonly cityAverage: string;
  readonly rank: string;
  readonly source: string;
}

export const NO_CITY_FIGURE: CityDraft = { choice: "", cityAverage: "", rank: "", source: "" };

export type CityProblem = "choice" | "average" | "rank" | "nothing" | "source";

/** What was typed as a figure of the month, or what is wrong with it. */
export function cityFigureOf(draft: CityDraft, period: string, list: TargetList): ExternalFigure | CityProblem {
  const choice = cityChoices(list).find(({ key }) => key === draft.choice);
  if (!choice) return "choice";
  const [cityAverage, rank] = [numberIn(draft.cityAverage), numberIn(draft.rank)];
  if (Number.isNaN(cityAverage)) return "average";
  if (rank !== null && !(Number.isInteger(rank) && rank >= 1)) return "rank";
  if (cityAverage === null && rank === null) return "nothing";
  const sourceZh = draft.source.trim();
  if (sourceZh === "") return "source";
  return {
    indicator: choice.indicator,
    measure: choice.measure,
    period,
    ...(cityAverage === null ? {} : { cityAverage }),
    ...(rank === null ? {} : { rank }),
    sourceZh,
  };
}

/** The entries with one more; of two for the same figure and month the later stays. */
export function withCityFigure(entered: readonly ExternalFigure[], figure: ExternalFigure): ExternalFigure[] {
  return [...entered.filter((one) => !isSame(one, figure)), figure];
}

export function isSame(a: ExternalFigure, b: ExternalFigure): boolean {
  return a.indicator === b.indicator && a.measure === b.measure && a.period === b.period;
}

/** null for a blank field, NaN for what is no number. */
function numberIn(text: string): number | null {
  const plain = text
    .normalize("NFKC")
    .replace(/[,%\s]/g, "")
    .replace(/^[−–—]/, "-");
  return plain === "" ? null : Number(plain);
}
