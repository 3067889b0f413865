import { findingProse } from "../../finding-prose";

/** Figures that have to agree: with one another, with earlier forms, with those of other units. */
export const agreement = findingProse({
  V10: {
    "cumulative-below-month":
      "{{name}}, {{measure}}, {{cumulative}}, is less than the month's {{month}}; a running total cannot be. {{question}}",
    "first-period-differs":
      "{{name}}, {{measure}}, {{cumulative}}, differs from the month's {{month}}; on the year's first form they are one figure. Please verify, or explain.",
  },
  V11: {
    fall: "{{name}}, {{measure}}, {{cumulative}}, is less than the last form's {{last}}. Please verify; if earlier months were revised, say why in the note.",
    pasted:
      "{{name}}, {{measure}}, {{cumulative}} and the month's {{month}} are both as on the last form, though the month should add to it. They seem to be copied; please enter them anew.",
    "not-continuous":
      "{{name}}, {{measure}}, {{cumulative}} ≠ the last form's {{last}} + the month's {{month}} (difference {{difference}}). {{question}} If earlier months were revised, say why in the note.",
  },
  V12: {
    differs:
      "{{name}}, {{measure}}, {{value}}, differs from the {{archived}} archived last year (difference {{difference}}). Please verify; if it was revised, explain.",
  },
  V13: {
    "official-far":
      "{{name}}: growth of the year to date is {{value}}; {{level}} against {{base}} a year ago gives {{recomputedPercent}}, and it was {{reference}} before. Even at comparable prices it should not be so far from both; please explain it if it is right. {{question}}",
    "official-far-from-levels":
      "{{name}}: growth of the year to date is {{value}}; {{level}} against {{base}} a year ago gives {{recomputedPercent}}. Even at comparable prices it should not be so far from that; please explain it if it is right. {{question}}",
    differs:
      "{{name}}: growth of the year to date is {{valuePercent}}; {{level}} against {{base}} last year gives {{recomputedPercent}}. Please verify; if the basis differs, explain.",
    "no-base":
      "{{name}}: growth of the year to date cannot be computed, as last year's figure is {{base}}. Nothing has to be entered here.",
  },
  V14: {
    "official-far":
      "{{name}}: growth of the month is {{value}}; {{level}} against {{base}} a year ago gives {{recomputedPercent}}, and it was {{reference}} before. Even at comparable prices it should not be so far from both; please explain it if it is right. {{question}}",
    "official-far-from-levels":
      "{{name}}: growth of the month is {{value}}; {{level}} against {{base}} a year ago gives {{recomputedPercent}}. Even at comparable prices it should not be so far from that; please explain it if it is right. {{question}}",
    differs:
      "{{name}}: growth of the month is {{valuePercent}}; {{level}} against {{base}} last year gives {{recomputedPercent}}. Please verify; if the basis differs, explain.",
    "no-base":
      "{{name}}: growth of the month cannot be computed, as last year's figure is {{base}}. Nothing has to be entered here.",
  },
  V15: {
    "fall-reported":
      "{{name}}, {{measure}}, {{valuePercent}}, is negative, but {{level}} is more than last year's {{base}}. Please verify the sign; if the basis differs, explain.",
    "rise-reported":
      "{{name}}, {{measure}}, {{valuePercent}}, is positive, but {{level}} is less than last year's {{base}}. Please verify the sign; if the basis differs, explain.",
  },
  V16: {
    "total-differs":
      "{{name}}, {{measure}}, {{total}} ≠ {{sum}}, the sum of {{indicators}} (difference {{difference}}). Please verify the parts or update the total.",
    "missing-part":
      "The total {{name}} is not fully checked: some figures of {{indicators}} are missing. It runs once they are filled in.",
    relation: "{{sentence}} {{sides}}. Please verify.",
    "relation-open": "“{{sentence}}” is still open: no usable figure of {{indicators}}.",
    "form-not-at-hand": "“{{sentence}}” is still open: the form of {{departments}} is not at hand.",
  },
  V17: {
    "whole-below-part":
      "{{name}}, {{measure}}, {{value}}, is below its part {{partIndicator}}, {{part}}. A whole cannot be less than its part; please verify.",
    "part-above-whole":
      "The part {{name}}, {{measure}}, {{value}}, exceeds {{wholeIndicator}}, {{whole}}. A part cannot exceed its whole; please verify both rows.",
    "missing-part":
      "The part {{name}} cannot be compared with {{wholeIndicator}} yet: one of the two has no usable figure for {{measures}}.",
    relation: "{{sentence}} {{sides}}. Please verify.",
    "relation-open": "“{{sentence}}” is still open: no usable figure of {{indicators}}.",
    "form-not-at-hand": "“{{sentence}}” is still open: the form of {{departments}} is not at hand.",
  },
  V18: {
    differs:
      "{{name}}, {{measure}}, {{value}}; {{numeratorIndicator}} and {{denominatorIndicator}} give {{recomputed}}. Please verify the three figures.",
    "missing-part":
      "{{name}}, {{measure}}, cannot be recomputed yet: a figure of it, {{numeratorIndicator}} or {{denominatorIndicator}} is missing.",
    "no-denominator":
      "{{name}}, {{measure}}, cannot be computed: {{denominatorIndicator}} is not positive. Nothing has to be entered here.",
  },
  V19: {
    differs:
      "{{name}}, {{measure}}: this unit reports {{value}}, {{otherDepartment}} reports {{other}} (difference {{difference}}). It is one figure, and this unit's does not follow from what it reported before: please verify, or explain.",
    "differs-elsewhere":
      "{{name}}, {{measure}}: this unit reports {{value}}, {{otherDepartment}} reports {{other}} (difference {{difference}}). The other's does not follow from what it reported before; it is asked, and nothing has to be explained here.",
    "differs-unsettled":
      "{{name}}, {{measure}}: this unit reports {{value}}, {{otherDepartment}} reports {{other}} (difference {{difference}}). It is one figure; the statistics bureau settles which is right, and nothing has to be explained here.",
    "figure-open":
      "{{name}} cannot be compared with {{otherDepartment}} yet: one of the two has no usable figure for {{measures}}.",
    "forms-not-at-hand":
      "{{indicators}} cannot be compared with other units yet: the forms of {{departments}} are not at hand.",
    relation:
      "{{sentence}} {{sides}}, and this unit's figure does not follow from what it reported before. Please verify, or explain.",
    "relation-elsewhere":
      "{{sentence}} {{sides}}. The statistics bureau settles which unit is right; nothing has to be explained here.",
    "relation-open": "“{{sentence}}” is still open: no usable figure of {{indicators}}.",
  },
});
