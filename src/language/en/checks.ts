import type { CheckProse } from "../finding-prose";

/** What each check is called, and why it exists, in one sentence. */
export const checks = {
  V01: {
    name: "Template id and version",
    reason: "Rows and definitions of an old template may have changed, so its figures could land on other indicators.",
  },
  V02: {
    name: "Reporting period",
    reason: "With a wrong period the whole form would be added to another month.",
  },
  V03: {
    name: "Reporting unit",
    reason: "A unit can only submit the form the list assigns to it.",
  },
  V04: {
    name: "Rows and columns",
    reason: "Figures are found by code; missing, doubled or merged rows would be misread or lost.",
  },
  V05: {
    name: "Completeness",
    reason: "A blank may be zero, not applicable or forgotten, and the rollup must not guess.",
  },
  V06: {
    name: "Kind of value",
    reason: "Texts, numbers with their unit and formula errors cannot be added up.",
  },
  V07: {
    name: "Percent or fraction",
    reason: "Percentages are entered as 7; entered as 0.07 they shrink a hundredfold.",
  },
  V08: {
    name: "Order of magnitude",
    reason:
      "A difference of a power of ten is usually 10k yuan entered as 100m yuan, and one such cell outweighs the district.",
  },
  V09: {
    name: "Range",
    reason: "Counts are whole and shares end at 100%: a figure beyond what its indicator can be is wrong.",
  },
  V10: {
    name: "Month and year to date",
    reason: "The year to date includes the month and cannot be less; on the year's first form they are one figure.",
  },
  V11: {
    name: "Continuity of the year to date",
    reason:
      "The year to date is last month's plus the month; where it is not, a past month was revised or this one is wrong.",
  },
  V12: {
    name: "Last year's figure",
    reason: "Last year's figure should be what was archived then; a changed base changes the growth.",
  },
  V13: {
    name: "Year-to-date growth recomputed",
    reason: "Nominal growth follows from the level and its base; where it does not, one of them needs verifying.",
  },
  V14: {
    name: "Monthly growth recomputed",
    reason: "Nominal growth follows from the month and its base; where it does not, one of them needs verifying.",
  },
  V15: {
    name: "Direction of change",
    reason: "A figure above last year's with a negative growth, or the reverse, usually lost or gained a minus sign.",
  },
  V16: {
    name: "Totals",
    reason: "A total is the sum of its parts; otherwise a part is wrong or the total is stale.",
  },
  V17: {
    name: "Part and whole",
    reason: "A part of the row above cannot exceed it.",
  },
  V18: {
    name: "Ratio recomputed",
    reason:
      "The district's ratio is computed from numerators and denominators, so each form's must follow from its own.",
  },
  V19: {
    name: "Agreement across forms",
    reason: "One indicator, period and basis is one figure, whichever unit reports it.",
  },
  V20: {
    name: "Unusual change",
    reason: "A change beyond the indicator's threshold may be real or a slip and has to be verified.",
  },
  V21: {
    name: "Copied sheet",
    reason: "A sheet nearly equal to last month's or another unit's was probably copied and not brought up to date.",
  },
  V22: {
    name: "Reporting calendar",
    reason:
      "Exempt, quarterly and lagging indicators have their months; a figure out of turn would be added as current.",
  },
  V23: {
    name: "Formulas and hidden parts",
    reason: "Overwritten formulas, external links and hidden rows let figures change where nobody looks.",
  },
  V24: {
    name: "Signatures and explanations",
    reason: "Signers answer for truth, accuracy and completeness, and every question left open has its explanation.",
  },
  V25: {
    name: "Rollup agreement",
    reason:
      "A district figure can be used only when every unit is in or listed as missing, one file stands for each unit, and every figure can be recomputed from its sources.",
  },
} as const satisfies CheckProse;
