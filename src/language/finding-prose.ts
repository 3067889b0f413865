import type { ArgumentsOf, SuggestionKind, VariantOf } from "../core/findings/finding";
import type { SUGGESTIONS } from "../core/findings/suggestion";
import type { CheckCode, OwnVariant, SharedVariant } from "../core/findings/variants";
import type { NamesIn } from "./names-in";

/** The name of each check and its reason. */
export type CheckProse = Readonly<Record<CheckCode, { readonly name: string; readonly reason: string }>>;

/** What is offered as the answer to a question; other suggestions have their own words. */
export const QUESTIONS = [
  "unit-slip",
  "unit-slip-row",
  "percent-slip",
  "plain-number",
  "swap-month-cumulative",
  "sign-slip",
  "restore-formula",
] as const satisfies readonly SuggestionKind[];
export type Question = (typeof QUESTIONS)[number];

/** A sentence for everything the checks can say and offer. */
export type FindingProse = {
  readonly [Code in CheckCode]: Readonly<Record<OwnVariant<Code>, string>>;
} & {
  readonly any: Readonly<Record<SharedVariant, string>>;
  readonly suggestion: Readonly<Record<SuggestionKind, string>>;
  /** What a sentence with a doubt ends with, by what is offered. */
  readonly question: Readonly<Record<Question | "none", string>>;
};

/** What finding-sentence.ts fills in whatever a finding's own arguments are. */
type Always =
  | "name"
  | "measure"
  | "unit"
  | "department"
  | "checkName"
  /** Where the thing the sentence is about stands, before or behind its word; and the cells alone. */
  | "place"
  | "cells"
  | "sides"
  | "question"
  | "cellsCount";

/** The arguments there are: a finding's own, "nCount" for a list n, and one sentence for a pair in two languages. */
type Given<Arguments> =
  | Always
  | keyof Arguments
  | {
      [Name in keyof Arguments & string]: Arguments[Name] extends readonly unknown[] ? `${Name}Count` : never;
    }[keyof Arguments & string]
  | ("sentenceZh" extends keyof Arguments ? "sentence" : never);

type ArgumentsAt<Group, Key> = Group extends CheckCode
  ? Key extends VariantOf<Group>
    ? ArgumentsOf<Group, Key>
    : never
  : Group extends "any"
    ? Key extends SharedVariant
      ? ArgumentsOf<"V01", Key>
      : never
    : Group extends "question"
      ? Key extends "none"
        ? object
        : Key extends Question
          ? // The doubts have what they hold the figure to be.
            (typeof SUGGESTIONS)[Key] & { readonly corrected: "figure" }
          : never
      : Key extends SuggestionKind
        ? (typeof SUGGESTIONS)[Key]
        : never;

/** What a sentence lacks to be said; a string where it lacks nothing. */
type Fit<Sentence, Arguments> = [Arguments] extends [never]
  ? { readonly nobodySaysThis: true }
  : [Exclude<NamesIn<Sentence>, Given<Arguments>>] extends [never]
    ? string
    : { readonly nobodyGives: Exclude<NamesIn<Sentence>, Given<Arguments>> };

/** The prose with every sentence that cannot be said replaced by what it lacks, so that it does not fit. */
type Fitting<Prose> = {
  readonly [Group in keyof Prose]: {
    readonly [Key in keyof Prose[Group]]: Fit<Prose[Group][Key], ArgumentsAt<Group, Key>>;
  };
};

/**
 * Holds the sentences of some checks against the table of variants: one missing, too many, or with an unknown argument
 * fails the type check.
 */
export function findingProse<const Prose extends Partial<FindingProse>>(prose: Prose & Fitting<Prose>): Prose {
  return prose;
}
