import { cueProse } from "../cue-prose";
import type { Translated } from "../sentence";
import type { cues as zhCN } from "../zh-CN/cues";

export const cues: Translated<typeof zhCN> = {
  title: "Cues",
  caution:
    "Cues only say where to look first. They prove nothing, add up to no score and change neither checks nor figures. The original records decide.",
  count: "{{count}} cues in {{period}}, those on which most of a district figure rests first.",
  none: "Nothing found in what could be looked at",
  line: "{{number}}. {{name}}: {{said}}",
  effect: "{{percent}} of the district's {{name}}, {{measure}}, rests on it",
  kind: cueProse({
    "on-target": {
      name: "Exactly on target",
      said: "{{name}}, {{measure}}, is {{value}}, exactly the year's target. Look at the original record of this figure and when it was made.",
      formula: "{{value}} = target {{target}}",
    },
    "on-schedule": {
      name: "Exactly on schedule",
      said: "{{name}}, {{measure}}, is {{value}}, exactly what the schedule asks for by this month. Look at the original record of this figure and when it was made.",
      formula: "target {{target}} × schedule {{duePercent}} = {{due}}",
    },
    "period-end": {
      name: "Jump at the period's end",
      said: "{{name}}, {{measure}}, is {{value}}, {{timesPercent}} of what last year's course lets expect. Look at the vouchers of the period's last days and their dates.",
      formula:
        "(year to date − month) × month last year ÷ (year to date last year − month last year) = {{before}} × {{lastYear}} ÷ {{lastYearBefore}} = {{expected}}; {{value}} ÷ {{expected}} = {{timesPercent}}, limit {{limitPercent}}",
    },
    "period-end-months": {
      name: "Jump at the period's end",
      said: "{{name}}, {{measure}}, is {{value}}, {{timesPercent}} of the median of the months before. Look at the vouchers of the period's last days and their dates.",
      formula:
        "median of {{months}} = {{expected}}; {{value}} ÷ {{expected}} = {{timesPercent}}, limit {{limitPercent}}",
    },
    "close-to-last-month": {
      name: "Close to the last sheet",
      said: "On the sheet of {{department}}, {{equalCount}} of {{totalCount}} comparable figures of the month are almost those of {{lastPeriod}}. Look at this month's ledger.",
      formula: "|this ÷ last − 1| ≤ {{closePercent}}: {{equalCount}}/{{totalCount}}",
    },
    "scaled-from-last-month": {
      name: "In proportion to the last sheet",
      said: "On the sheet of {{department}}, {{equalCount}} of {{totalCount}} comparable figures of the month are all {{ratioPercent}} of those of {{lastPeriod}}. Look at this month's ledger.",
      formula: "median ratio {{ratioPercent}}; within {{closePercent}} of it: {{equalCount}}/{{totalCount}}",
    },
    "like-other-unit": {
      name: "Like another unit's sheet",
      said: "{{equalCount}} figures of four digits or more on the sheet of {{department}} are those of {{otherDepartment}}. Look at both ledgers.",
      formula: "{{equalCount}} equal, {{totalCount}} compared",
    },
    "last-digits": {
      name: "Last digits heaped",
      said: "Of {{sampleSize}} figures of {{department}} over the months, {{digitCount}} end on {{digit}}; by chance about {{expectedCount}} would. Look at the original records of some of them.",
      formula:
        "χ² = Σ(observed − expected)² ÷ expected = {{chiSquare}}, 9 degrees of freedom, n = {{sampleSize}}, p = {{chance}}, limit {{chanceLimit}}",
    },
    "first-digits": {
      name: "First digits",
      said: "The first digits of {{sampleSize}} figures of all units and months together depart from Benford's law. This speaks of the whole, not of any unit.",
      formula:
        "χ² = {{chiSquare}}, 8 degrees of freedom, n = {{sampleSize}}, p = {{chance}}, limit {{chanceLimit}}; mean absolute deviation {{deviation}}, limit {{limit}}",
    },
    "corrected-often": {
      name: "One cell corrected often",
      said: "{{name}}, {{measure}}, was corrected {{correctionCount}} times. Look at what each correction rests on.",
      formula: "one after the other {{values}}",
    },
    "explanation-reused": {
      name: "Explanation reused",
      said: "One explanation stands in {{placeCount}} places: “{{text}}”. Look at the real reason in each of them.",
      formula: "{{departmentsCount}} units ({{departments}}), {{periodsCount}} months ({{periods}})",
    },
    rounded: {
      name: "Many rounded figures",
      said: "Of {{sampleSize}} figures of four digits or more on the sheet of {{department}} that do not follow from others, {{roundCount}} end on two zeros; by chance about {{expectedCount}} would. Find out whether they are estimates.",
      formula: "P(two zeros ≥ {{roundCount}} | n = {{sampleSize}}, 0.01) = {{chance}}, limit {{chanceLimit}}",
    },
    "growth-outside-parts": {
      name: "Growth contradicts its parts",
      said: "{{name}}, {{measure}}, is {{value}}, not between the growths of its parts, {{low}} and {{high}}. A total grows by a weighted mean of its parts' growths; look at bases and definitions.",
      formula: "parts {{parts}}: {{low}} ≤ growth of the total ≤ {{high}}, slack {{slackPoints}} percentage points",
    },
    "growth-outside-months": {
      name: "Growth contradicts its months",
      said: "{{name}}, {{measure}}, is {{value}}, not between that of {{lastPeriod}}, {{before}}, and the month's, {{month}}. Look at bases and definitions.",
      formula: "between {{before}} and {{month}}, slack {{slackPoints}} percentage points",
    },
  }),
  unsearched: {
    "small-sample": "{{name}}: {{size}} figures only, at least {{needed}} are needed; not tested.",
    "narrow-spread":
      "{{name}}: the greatest and the smallest figure are less than three orders of magnitude apart; not applicable, not tested.",
    "no-history": "{{name}}: no forms of earlier months; not tested.",
    "no-forms": "{{name}}: no original forms; not tested.",
  },
};
