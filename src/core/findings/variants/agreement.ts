import { about, waits } from "../variant";

const RELATION = { relation: "text", sentenceZh: "text", sentenceEn: "text" } as const;

const RELATION_BROKEN = { ...RELATION, left: "cell-figure", right: "cell-figure", difference: "figure" } as const;

const RELATION_OPEN = { ...RELATION, indicators: "indicators", departments: "departments" } as const;

const DIFFERS = {
  otherDepartment: "department",
  value: "cell-figure",
  other: "figure",
  difference: "figure",
} as const;

const RECOMPUTED_GROWTH = {
  valuePercent: "cell-percent",
  recomputedPercent: "percent",
  level: "cell-amount",
  base: "cell-amount",
} as const;

const OFFICIAL_RATE = {
  value: "cell-figure",
  recomputedPercent: "percent",
  level: "cell-amount",
  base: "cell-amount",
} as const;

/** Figures that have to agree: with one another, with earlier forms, with those of other units. */
export const agreement = {
  V10: {
    "cumulative-below-month": about("figure", { month: "cell-figure", cumulative: "cell-figure" }),
    "first-period-differs": about("figure", { month: "cell-figure", cumulative: "cell-figure" }),
  },
  V11: {
    fall: about("figure", { cumulative: "cell-figure", last: "figure" }),
    pasted: about("figure", { cumulative: "cell-figure", last: "figure", month: "cell-figure" }),
    "not-continuous": about("figure", {
      cumulative: "cell-figure",
      last: "figure",
      month: "cell-figure",
      difference: "figure",
    }),
  },
  V12: {
    differs: about("figure", { value: "cell-figure", archived: "figure", difference: "figure" }),
  },
  V13: {
    differs: about("figure", RECOMPUTED_GROWTH),
    "official-far": about("figure", { ...OFFICIAL_RATE, reference: "figure" }),
    "official-far-from-levels": about("figure", OFFICIAL_RATE),
    "no-base": about("figure", { base: "cell-amount" }),
  },
  V14: {
    differs: about("figure", RECOMPUTED_GROWTH),
    "official-far": about("figure", { ...OFFICIAL_RATE, reference: "figure" }),
    "official-far-from-levels": about("figure", OFFICIAL_RATE),
    "no-base": about("figure", { base: "cell-amount" }),
  },
  V15: {
    "fall-reported": about("figure", RECOMPUTED_GROWTH),
    "rise-reported": about("figure", RECOMPUTED_GROWTH),
  },
  V16: {
    "total-differs": about("figure", {
      total: "cell-figure",
      sum: "figure",
      difference: "figure",
      indicators: "indicators",
    }),
    "missing-part": waits("figures", { indicators: "indicators" }),
    relation: about("figure", RELATION_BROKEN),
    "relation-open": waits("figures", RELATION_OPEN),
    "form-not-at-hand": waits("other-forms", RELATION_OPEN),
  },
  V17: {
    "whole-below-part": about("figure", { value: "cell-figure", partIndicator: "indicator", part: "cell-figure" }),
    "part-above-whole": about("figure", { value: "cell-figure", wholeIndicator: "indicator", whole: "cell-figure" }),
    "missing-part": waits("figures", { wholeIndicator: "indicator", measures: "measures" }),
    relation: about("figure", RELATION_BROKEN),
    "relation-open": waits("figures", RELATION_OPEN),
    "form-not-at-hand": waits("other-forms", RELATION_OPEN),
  },
  V18: {
    differs: about("figure", {
      numeratorIndicator: "indicator",
      denominatorIndicator: "indicator",
      value: "cell-figure",
      recomputed: "figure",
    }),
    "missing-part": waits("figures", { numeratorIndicator: "indicator", denominatorIndicator: "indicator" }),
    "no-denominator": about("figure", { numeratorIndicator: "indicator", denominatorIndicator: "indicator" }),
  },
  V19: {
    differs: about("figure", DIFFERS),
    "differs-elsewhere": about("figure", DIFFERS),
    "differs-unsettled": about("figure", DIFFERS),
    "figure-open": waits("other-forms", { otherDepartment: "department", measures: "measures" }),
    "forms-not-at-hand": waits("other-forms", { departments: "departments", indicators: "indicators" }),
    relation: about("figure", RELATION_BROKEN),
    "relation-elsewhere": about("figure", RELATION_BROKEN),
    "relation-open": waits("figures", RELATION_OPEN),
  },
};
