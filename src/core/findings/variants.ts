import { about, waits } from "./variant";

const RELATION = { relation: "text", sentenceZh: "text", sentenceEn: "text" } as const;
const RELATION_BROKEN = { ...RELATION, left: "cell-figure", right: "cell-figure", difference: "figure" } as const;
const RELATION_OPEN = { ...RELATION, indicators: "indicators", departments: "departments" } as const;

const DIFFERS = {
  otherDepartment: "department",
  value: "cell-figure",
  other: "figure",
  difference: "figure",
} as const;

const SLIP = {
  value: "cell-figure",
  reference: "figure",
  corrected: "figure",
  times: "times",
  power: "count",
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

const DATE_OF_PERIOD = { signature: "signature", raw: "text", period: "period", nextPeriod: "period" } as const;

const CHANGE = {
  value: "cell-figure",
  reference: "figure",
  referencePeriod: "period",
  changePercent: "percent",
  usualPercent: "percent",
  thresholdPercent: "percent",
} as const;

const CHANGE_IN_POINTS = {
  value: "cell-figure",
  reference: "figure",
  referencePeriod: "period",
  changePoints: "points",
  thresholdPoints: "points",
} as const;

/** What every check may say. */
export const SHARED_VARIANTS = {
  crashed: about("form", { reason: "text" }),
  "missing-figure": waits("figures", { measures: "measures" }),
  "no-history": waits("history", { wantedPeriod: "period", indicators: "indicators" }),
  "no-history-figures": waits("history", { wantedPeriod: "period", indicators: "indicators" }),
  "form-unknown": about("form", {}),
  "period-unknown": about("form", {}),
};

/**
 * Everything the checks can say, by code and variant: what it is about, what it waits for, its arguments.
 *
 * To add a variant: name it here, report it from the check's file in checks/rules, write its sentence in
 * language/zh-CN/findings.ts and language/en/findings.ts, and give it a case in test/cases. The type check says what is
 * still missing. A suggestion of a new kind is named in suggestion.ts in the same way.
 */
export const VARIANTS = {
  V01: {
    "template-unknown": about("identity", {}),
    "identity-lost": about("identity", { form: "text" }),
    "identity-lost-rows": about("identity", { form: "text" }),
    "unknown-form": about("identity", { form: "text" }),
    "old-version": about("identity", { version: "text", current: "text" }),
    "other-list": about("identity", {}),
    "form-number-differs": about("identity", { detail: "text", expected: "text" }),
    "head-unit-differs": about("identity", { detail: "text", expected: "text" }),
    "head-line-gone": about("identity", { detail: "text", expected: "text" }),
  },
  V02: {
    "period-blank": about("identity", {}),
    "period-unreadable": about("identity", { text: "text" }),
    "period-ambiguous": about("identity", { text: "text", firstPeriod: "period", secondPeriod: "period" }),
    "period-differs": about("identity", { statedPeriod: "period", askedPeriod: "period" }),
    "file-name-differs": about("identity", { file: "text", askedPeriod: "period" }),
  },
  V03: {
    "department-unknown": about("identity", {}),
    "not-on-list": about("identity", { department: "text" }),
    "not-assigned": about("identity", { department: "text", form: "text" }),
    "header-differs": about("identity", { text: "text", department: "text" }),
    "header-blank": about("identity", { department: "text" }),
    "other-units-form": about("identity", { text: "text", department: "text", otherDepartment: "department" }),
    "area-unknown": about("identity", { expected: "text" }),
    "other-area": about("identity", { area: "text", expected: "text", nameOfArea: "text" }),
  },
  V04: {
    "missing-sheet": about("structure", { detail: "text" }),
    "copied-sheet": about("structure", { detail: "text", expected: "text" }),
    "missing-header": about("structure", { detail: "text" }),
    "changed-heading": about("structure", { detail: "text", expected: "text" }),
    "missing-row": about("structure", { detail: "text" }),
    "duplicate-row": about("structure", { detail: "text" }),
    "ambiguous-row": about("structure", { detail: "text" }),
    "unknown-row": about("structure", { detail: "text" }),
    "codeless-row": about("structure", { detail: "text" }),
    "lost-code": about("structure", { detail: "text" }),
    "lost-label": about("structure", { detail: "text" }),
    "merged-row": about("structure", { detail: "text" }),
    "harmless-merge": about("structure", { detail: "text" }),
    "changed-unit": about("unit", { detail: "text" }),
    "blank-unit": about("unit", { detail: "text" }),
    "renamed-row": about("structure", { detail: "text" }),
    "blank-name": about("structure", { detail: "text" }),
  },
  V05: {
    blank: about("blank", {}),
    "blank-formula": about("blank", {}),
    "blank-milestone": about("blank", { milestone: "text" }),
    "dash-after-figure": about("figure", { measures: "measures" }),
    "dash-beside-figure": about("figure", { measures: "measures" }),
    "dash-for-growth": about("figure", { measures: "measures" }),
    "blocked-without-reason": about("milestone", { milestone: "text" }),
    "completed-without-date": about("milestone", { milestone: "text" }),
    "completed-unreadable": about("milestone", { milestone: "text", date: "text" }),
    "completed-later": about("milestone", { milestone: "text", date: "text" }),
  },
  V06: {
    "formula-error": about("figure", { raw: "text" }),
    "formula-no-result": about("figure", { raw: "text" }),
    "word-for-zero": about("figure", { raw: "text" }),
    dash: about("figure", { raw: "text" }),
    "text-number": about("figure", { raw: "text", given: "text", value: "cell-figure" }),
    "unit-in-cell": about("figure", { raw: "text", given: "text", value: "cell-figure" }),
    approximate: about("figure", { raw: "text", given: "text", value: "cell-figure" }),
    "not-a-number": about("figure", { raw: "text" }),
    "unknown-state": about("milestone", { milestone: "text", raw: "text" }),
  },
  V07: {
    fraction: about("figure", { value: "cell-figure", recomputed: "figure", corrected: "figure" }),
    "percent-format": about("figure", { value: "cell-figure", corrected: "figure" }),
    "percent-shown": about("structure", { value: "cell-figure", shown: "cell-figure" }),
  },
  V08: {
    "beside-last-year": about("figure", SLIP),
    "beside-last-month": about("figure", SLIP),
    "beside-archive": about("figure", SLIP),
    "beside-this-year": about("figure", SLIP),
    "beside-cumulative": about("figure", { value: "cell-figure", cumulative: "cell-figure", times: "times" }),
  },
  V09: {
    "below-range": about("figure", { value: "cell-figure", min: "figure" }),
    "above-range": about("figure", { value: "cell-figure", max: "figure" }),
    "not-whole": about("figure", { value: "cell-figure" }),
    "negative-alone": about("figure", { value: "cell-figure", beside: "cell-figure" }),
  },
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
  V20: {
    "last-month": about("figure", CHANGE),
    "last-year": about("figure", CHANGE),
    "points-last-month": about("figure", CHANGE_IN_POINTS),
    "points-last-year": about("figure", CHANGE_IN_POINTS),
  },
  V21: {
    "last-month": about("form", { equalCount: "count", totalCount: "count", lastPeriod: "period" }),
    "other-unit": about("form", { equalCount: "count", totalCount: "count", otherDepartment: "department" }),
    "other-unit-elsewhere": about("form", { equalCount: "count", totalCount: "count", otherDepartment: "department" }),
    "month-is-cumulative": about("form", { equalCount: "count", firstPeriod: "period" }),
    "others-not-at-hand": waits("other-forms", { indicators: "indicators" }),
  },
  V22: {
    "not-due": about("figure", { months: "texts", measures: "measures" }),
    "column-not-used": about("figure", { measures: "measures" }),
    "no-form": about("form", { askedPeriod: "period", first: "text" }),
  },
  V23: {
    "overwritten-formula": about("structure", { detail: "text" }),
    "overwritten-alike": about("structure", { detail: "text" }),
    "broken-formula": about("structure", { detail: "text" }),
    "hidden-row": about("structure", { detail: "text" }),
    "hidden-column": about("structure", { detail: "text" }),
    "hidden-sheet": about("structure", { detail: "text" }),
    "external-link": about("structure", { detail: "text" }),
    "scaled-format": about("figure", { value: "cell-figure", format: "text", smallerCount: "count" }),
    "hiding-format": about("structure", { value: "cell-figure", format: "text" }),
    "hiding-font": about("structure", { value: "cell-figure" }),
    "level-as-percent": about("structure", { value: "cell-figure", shown: "cell-figure" }),
  },
  V24: {
    "seal-broken": about("seal", { sealedAt: "time" }),
    "field-missing": about("signature", { signature: "signature" }),
    blank: about("unsigned", { signature: "signature" }),
    "phone-unreadable": about("signature", { signature: "signature", raw: "text" }),
    "date-unreadable": about("signature", { signature: "signature", raw: "text" }),
    "date-decimal": about("signature", { signature: "signature", raw: "text", days: "texts" }),
    "date-before-end": about("signature", DATE_OF_PERIOD),
    "date-late": about("signature", DATE_OF_PERIOD),
    "no-name": about("signature", { signature: "signature", raw: "text" }),
    "explanation-short": about("explanation", { codes: "codes", givenCount: "count", fewestCount: "count" }),
    "explanation-empty": about("explanation", { codes: "codes", text: "text", fewestCount: "count" }),
    unexplained: about("explanation", { codes: "codes", fewestCount: "count" }),
    "unexplained-form": about("explanation", { codes: "codes", fewestCount: "count" }),
    "unexplained-tasks": about("explanation", { codes: "codes", fewestCount: "count" }),
  },
  V25: {
    "unit-unlisted": about("summary", {}),
    "roster-incomplete": about("summary", { expectedCount: "count", accountedCount: "count" }),
    "unit-missing": about("summary", {}),
    "unit-returned": about("summary", {}),
    "several-files": about("summary", { files: "texts", used: "text", rule: "choice-rule" }),
    "undecided-versions": about("summary", { files: "texts" }),
    "other-units-form": about("summary", { file: "text" }),
    "other-period": about("summary", { file: "text" }),
    "other-area": about("summary", { file: "text" }),
    "unknown-department": about("summary", { file: "text" }),
    "two-versions": about("summary", { file: "text" }),
    "untraced-source": about("summary", { file: "text" }),
    "sum-differs": about("summary", { value: "figure-or-none", recomputed: "figure-or-none" }),
    "rate-differs": about("summary", { value: "figure-or-none", recomputed: "figure-or-none" }),
  },
};

export type CheckCode = keyof typeof VARIANTS;

export type SharedVariant = keyof typeof SHARED_VARIANTS;

/** What one check can say besides what all can. */
export type OwnVariant<Code extends CheckCode> = keyof (typeof VARIANTS)[Code];
