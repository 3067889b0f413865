import type { SuggestionKind } from "../core/findings/finding";
import type { CheckCode, OwnVariant, SharedVariant } from "../core/findings/variants";

/** What is offered as the answer to a question; other suggestions have their own words. */
export const QUESTIONS = [
  "unit-slip",
  "unit-slip-row",
  "percent-slip",
  "plain-number",
  "swap-month-cumulative",
  "restore-formula",
] as const satisfies readonly SuggestionKind[];
export type Question = (typeof QUESTIONS)[number];

/** A sentence for everything the checks can say and offer; one missing or too many fails the type check. */
export type FindingProse = {
  readonly [Code in CheckCode]: Readonly<Record<OwnVariant<Code>, string>>;
} & {
  readonly any: Readonly<Record<SharedVariant, string>>;
  readonly suggestion: Readonly<Record<SuggestionKind, string>>;
  /** What a sentence with a doubt ends with, by what is offered. */
  readonly question: Readonly<Record<Question | "none", string>>;
};
