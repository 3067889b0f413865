/** What can be said of a target beside its figure. Words are made of it in language/. */
export const JUDGEMENTS = [
  "ahead",
  "done",
  "on-schedule",
  "slow",
  "behind",
  "on-target",
  "below-target",
  "negative-growth",
  "near-target",
  "missed",
  "within-ceiling",
  "over-ceiling",
  "in-step",
  "out-of-step",
  "reached",
  "year-end",
  "cleared",
  "not-cleared",
  "not-reported",
  "reference-missing",
  "not-due",
  "not-applicable",
  "not-computable",
  "changed-basis",
  "pending",
] as const;

export type Judgement = (typeof JUDGEMENTS)[number];

/** The judgements a band can stand for, by the kind of target it is for. `decline`: growth whose target is not above zero. */
export const BAND_JUDGEMENTS = {
  flow: ["ahead", "on-schedule", "slow", "behind"],
  growth: ["on-target", "below-target", "negative-growth"],
  decline: ["on-target", "below-target", "negative-growth"],
  share: ["on-target", "near-target", "missed"],
  ceiling: ["within-ceiling", "over-ceiling"],
  track: ["in-step", "out-of-step"],
} as const satisfies Readonly<Record<string, readonly Judgement[]>>;

export type BandKind = keyof typeof BAND_JUDGEMENTS;

/** A judgement that bands decide. */
export type BandJudgement = (typeof BAND_JUDGEMENTS)[BandKind][number];

export const BAND_KINDS = Object.keys(BAND_JUDGEMENTS) as BandKind[];

/** Each once, in the order of the kinds. */
export const BANDED: readonly BandJudgement[] = [...new Set(Object.values(BAND_JUDGEMENTS).flat())];
