import { findingProse } from "../../finding-prose";

/** Each entry by itself: missing, no number, in another unit, out of range, not due. */
export const entries = findingProse({
  V05: {
    "dash-after-figure":
      "{{name}}, {{measures}}: — is entered, but a figure was reported before. If it no longer applies, please say why in the note; if nothing happened, enter 0.",
    "dash-beside-figure":
      "{{name}}, {{measures}}: — is entered, but the same row has figures, and one column alone cannot be not applicable. Please enter the figure, 0 if nothing happened, or explain.",
    "dash-for-growth":
      "{{name}}, {{measures}}: — is entered, but there are figures for this year and last, so growth can be told. Please enter it, or say in the note why the two cannot be compared.",
    "blocked-without-reason":
      "Key task “{{milestone}}” is blocked, but no reason is given. Please write the reason and the next step.",
    "completed-without-date": "Key task “{{milestone}}” is completed, but has no date. Please enter the day it was.",
    "completed-unreadable":
      "Key task “{{milestone}}” is completed on “{{date}}”, which names no day. Please write it like 2024-03-28, or 2024-03 where only the month is known.",
    "completed-later":
      "Key task “{{milestone}}” is completed on “{{date}}”, after the day the form was handed in. Please check the state and the date.",
    blank: "{{name}}, {{measure}}, is blank. It is due: enter 0 if nothing happened, — if it does not apply.",
    "blank-formula":
      "{{name}}, {{measure}}, is worked out by the form's formula, which was emptied or changed and shows nothing. Please restore the formula; nothing is to be typed.",
    "blank-milestone": "The key task “{{milestone}}” has no state. Please choose one of the four.",
  },
  V06: {
    "formula-error":
      "{{name}}, {{measure}}, shows {{raw}}: its formula fails. Please restore the formula or enter the number.",
    "formula-no-result":
      "{{name}}, {{measure}}, holds the formula {{raw}}, which has no result yet. Please open the form in Excel or WPS, save it and submit it again; or type the figure.",
    "word-for-zero": "{{name}}, {{measure}}, says “{{raw}}”. If nothing happened, enter 0.",
    dash: "{{name}}, {{measure}}, says “{{raw}}”. Enter — if it does not apply, 0 if nothing happened.",
    "text-number": "{{name}}, {{measure}}: “{{raw}}” is text and cannot be added up. {{question}}",
    "unit-in-cell":
      "{{name}}, {{measure}}: “{{raw}}” carries a unit; a cell takes the number alone, in this form's unit. {{question}}",
    approximate:
      "{{name}}, {{measure}}: “{{raw}}” is only about so much; a form takes the verified figure. {{question}}",
    "not-a-number":
      "{{name}}, {{measure}}: “{{raw}}” is no number. Enter a number, 0 if nothing happened, — if it does not apply.",
    "unknown-state":
      "The key task “{{milestone}}” has the state “{{raw}}”, which is none of the four. Please choose one.",
  },
  V07: {
    "percent-shown":
      "{{name}}, {{measure}}, is {{value}}, but the cell is formatted as a percentage and prints {{shown}}. Please format it as a plain number; the figure stays.",
    fraction:
      "{{name}}, {{measure}}, is {{value}}; by the figures beside it, it should be about {{recomputed}}. A percentage seems to be entered as a fraction. {{question}}",
    "percent-format":
      "{{name}}, {{measure}}: the cell is formatted as a percentage and holds {{value}}. Percentages are entered as plain numbers. {{question}}",
  },
  V08: {
    "beside-last-year":
      "{{name}}, {{measure}}, {{value}}, is {{times}} last year's {{reference}}: it seems to be in another unit than {{unit}}. {{question}}",
    "beside-last-month":
      "{{name}}, {{measure}}, {{value}}, is {{times}} the {{reference}} the last form leads to expect: it seems to be in another unit than {{unit}}. {{question}}",
    "beside-archive":
      "{{name}}, {{measure}}, {{value}}, is {{times}} the {{reference}} archived last year: it seems to be in another unit. {{question}}",
    "beside-this-year":
      "{{name}}, {{measure}}, {{value}}, is {{times}} this year's {{reference}}, which agrees with other figures: last year's seems to be in another unit. {{question}}",
    "beside-cumulative":
      "{{name}}: the month's {{value}} is {{times}} the monthly average of January to this month, {{cumulative}}; the two seem to be in different units. Please verify both, in “{{unit}}”.",
  },
  V09: {
    "below-range":
      "{{name}}, {{measure}}, {{value}}, is below the least this indicator can be, {{min}}. Please verify.",
    "above-range": "{{name}}, {{measure}}, {{value}}, is above the most this indicator can be, {{max}}. Please verify.",
    "not-whole": "{{name}}, {{measure}}, {{value}}, is no whole number, but this indicator is a count. Please verify.",
    "negative-alone":
      "{{name}}, {{measure}}, {{value}}, is negative while every other figure of the row is positive, and as large as the {{beside}} of the year beside it: a minus too many? {{question}} If it is right, explain.",
  },
  V22: {
    "not-due": "{{name}} is not due this month (months: {{months}}), yet {{measures}} is filled in. Please clear it.",
    "column-not-used": "{{name}} does not use {{measures}}, yet it is filled in. Please clear it, or check the column.",
    "no-form":
      "There is no form of {{askedPeriod}}: the year's first is of month {{first}} and covers the year from January.",
  },
});
