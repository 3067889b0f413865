import type { ArgumentKinds, ValuesOf } from "../findings/argument";

const POOLED = { sampleSize: "count", chiSquare: "statistic", chance: "statistic", chanceLimit: "statistic" } as const;

/**
 * Every cue there is, with what its sentence and its formula are made of. A cue of a new kind is named here, looked for in a file
 * of this folder, and said in language/zh-CN/cues.ts and language/en/cues.ts.
 */
export const CUES = {
  "on-target": { value: "cell-figure", target: "figure" },
  "on-schedule": { value: "cell-figure", target: "figure", duePercent: "percent", due: "figure" },
  "period-end": {
    value: "cell-figure",
    expected: "figure",
    before: "figure",
    lastYear: "figure",
    lastYearBefore: "figure",
    timesPercent: "percent",
    limitPercent: "percent",
  },
  "period-end-months": {
    value: "cell-figure",
    expected: "figure",
    months: "figures",
    timesPercent: "percent",
    limitPercent: "percent",
  },
  "close-to-last-month": {
    equalCount: "count",
    totalCount: "count",
    closePercent: "percent",
    lastPeriod: "period",
  },
  "scaled-from-last-month": {
    equalCount: "count",
    totalCount: "count",
    closePercent: "percent",
    lastPeriod: "period",
    ratioPercent: "percent",
  },
  "like-other-unit": { equalCount: "count", totalCount: "count", otherDepartment: "department" },
  "last-digits": { ...POOLED, digit: "count", digitCount: "count", expectedCount: "statistic" },
  "first-digits": { ...POOLED, deviation: "statistic", limit: "statistic" },
  "corrected-often": { values: "figures", correctionCount: "count" },
  "explanation-reused": { text: "text", placeCount: "count", departments: "departments", periods: "periods" },
  rounded: {
    roundCount: "count",
    sampleSize: "count",
    expectedCount: "statistic",
    chance: "statistic",
    chanceLimit: "statistic",
  },
  "growth-outside-parts": {
    value: "cell-figure",
    low: "figure",
    high: "figure",
    parts: "indicators",
    slackPoints: "points",
  },
  "growth-outside-months": {
    value: "cell-figure",
    month: "figure",
    before: "figure",
    lastPeriod: "period",
    slackPoints: "points",
  },
} as const satisfies Readonly<Record<string, ArgumentKinds>>;

export type CueKind = keyof typeof CUES;

export type CueArguments<Kind extends CueKind> = ValuesOf<(typeof CUES)[Kind]>;
