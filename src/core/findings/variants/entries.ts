import { about } from "../variant";

const SLIP = {
  value: "cell-figure",
  reference: "figure",
  corrected: "figure",
  times: "times",
  power: "count",
} as const;

/** Each entry by itself: missing, no number, in another unit, out of range, not due. */
export const entries = {
  V05: {
    blank: about("blank", {}),
    "blank-formula": about("blank", {}),
    "blank-milestone": about("blank", { milestone: "named" }),
    "dash-after-figure": about("figure", { measures: "measures" }),
    "dash-beside-figure": about("figure", { measures: "measures" }),
    "dash-for-growth": about("figure", { measures: "measures" }),
    "blocked-without-reason": about("milestone", { milestone: "named" }),
    "completed-without-date": about("milestone", { milestone: "named" }),
    "completed-unreadable": about("milestone", { milestone: "named", date: "text" }),
    "completed-later": about("milestone", { milestone: "named", date: "text" }),
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
    "unknown-state": about("milestone", { milestone: "named", raw: "text" }),
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
  V22: {
    "not-due": about("figure", { months: "texts", measures: "measures" }),
    "column-not-used": about("figure", { measures: "measures" }),
    "no-form": about("form", { askedPeriod: "period", first: "text" }),
  },
};
