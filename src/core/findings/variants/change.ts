import { about, waits } from "../variant";

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

/** Figures that change more than usual, or not at all. */
export const change = {
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
};
