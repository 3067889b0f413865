import type { Suggestion } from "../../findings/finding";
import type { LevelMeasure } from "../../measure";
import { cellAddressOf, type Row } from "./rows";

/** A month and the year so far that it is part of, of this year and of the last. */
export const RUNNING_TOTALS = [
  { month: "month", cumulative: "cumulative" },
  { month: "monthLastYear", cumulative: "cumulativeLastYear" },
] as const satisfies readonly Readonly<Record<"month" | "cumulative", LevelMeasure>>[];
export type RunningTotal = (typeof RUNNING_TOTALS)[number];

/** The month and its total the other way round; null where one of them is no number. */
export function swapOf({ facts }: Row, total: RunningTotal): Suggestion | null {
  const [month, cumulative] = [facts[total.month], facts[total.cumulative]];
  if (month?.value == null || cumulative?.value == null) return null;
  return {
    kind: "swap-month-cumulative",
    changes: [
      { ...cellAddressOf(month), value: cumulative.value },
      { ...cellAddressOf(cumulative), value: month.value },
    ],
    args: { month: cumulative.value, cumulative: month.value },
  };
}

/** The figure with the other sign. */
export function oppositeOf({ facts }: Row, measure: LevelMeasure): Suggestion | null {
  const fact = facts[measure];
  if (fact?.value == null) return null;
  const value = -fact.value;
  return { kind: "sign-slip", changes: [{ ...cellAddressOf(fact), value }], args: { value } };
}
