import { findingProse } from "../../finding-prose";

/** Figures that change more than usual, or not at all. */
export const change = findingProse({
  V20: {
    "last-month":
      "{{name}}, {{measure}}, {{value}}, changed by {{changePercent}} from the {{reference}} of {{referencePeriod}} (about {{usualPercent}} is usual), beyond this indicator's threshold of {{thresholdPercent}}. Please verify; if it is right, explain.",
    "last-year":
      "{{name}}, {{measure}}, {{value}}, changed by {{changePercent}} from last year's {{reference}}, beyond this indicator's threshold of {{thresholdPercent}}. Please verify; if it is right, explain.",
    "points-last-month":
      "{{name}}, {{measure}}, {{value}}, changed by {{changePoints}} percentage points from the {{reference}} of {{referencePeriod}}, beyond this indicator's threshold of {{thresholdPoints}}. Please verify; if it is right, explain.",
    "points-last-year":
      "{{name}}, {{measure}}, {{value}}, changed by {{changePoints}} percentage points from last year's {{reference}}, beyond this indicator's threshold of {{thresholdPoints}}. Please verify; if it is right, explain.",
  },
  V21: {
    "last-month":
      "Of {{totalCount}} figures that should move, {{equalCount}} are those of {{lastPeriod}}: the sheet seems to be copied and not brought up to date. Please enter them anew; if they are right, explain in the note of the first row.",
    "month-is-cumulative":
      "In all {{equalCount}} rows with a running total the month equals it, which after {{firstPeriod}} happens only if nothing happened in the months before: this seems to be the form of {{firstPeriod}} under another month, or the running total was entered as the month. Please verify; if it is right, explain in the note of the first row.",
    "other-unit":
      "Of {{totalCount}} figures, {{equalCount}} are those of {{otherDepartment}}. Please make sure it is your own form; if they are right, explain in the note of the first row.",
    "other-unit-elsewhere":
      "{{equalCount}} of {{totalCount}} figures equal those of {{otherDepartment}}, whose figures do not follow from what it reported before; it is asked, and nothing has to be explained here.",
    "others-not-at-hand": "{{indicators}} cannot be compared with other units' sheets: they are not at hand.",
  },
});
