/**
 * Every threshold of the cues, with its reason. They decide what is shown first to an auditor and nothing else: no figure,
 * finding or judgement depends on them.
 */
export const THRESHOLDS = {
  onTarget: {
    /** Last digits a target is apart from nothing: with fewer, such as 5 projects, hitting it is no rare thing. */
    leastSteps: 50,
  },
  periodEnd: {
    /** The month, in percent of what it would be with last year's share; half as much again is beyond moved holidays. */
    leastPercent: 150,
    /** Steps of the last digit it is above that: of counts such as 2 for 1, a single case decides. */
    leastSteps: 10,
    /** Months to take a median of where last year's are not known: with two, one odd month decides. */
    fewestMonths: 3,
  },
  lastMonth: {
    /** Percent by which two figures may differ and still count as copied: less than a month's real figures ever keep. */
    closePercent: 0.2,
    /** Percent of the figures that have to be close, as V21's share of equal ones, with one row in five touched up. */
    leastShare: 80,
    /** Figures to compare: with fewer, chance alone brings them close. */
    fewestFigures: 5,
  },
  otherUnit: {
    /** Digits of a figure from which equality is no coincidence: two units' twenty figures meet in one pair of 25. */
    leastDigits: 4,
    fewestFigures: 3,
  },
  lastDigits: {
    /** Five expected of each digit, without which chi-square is no approximation (Cochran, Biometrics 10, 1954). */
    smallestSample: 50,
    /** The chance below which digits are shown; of twenty units' months one in four years by chance alone. */
    chance: 0.001,
    /** Steps of the last digit: the last of three digits is near uniform, whatever the figure. */
    leastSteps: 100,
  },
  firstDigits: {
    /** Of fewer figures the mean absolute deviation is as large by chance as Nigrini's limit (2012, chapter 7). */
    smallestSample: 500,
    chance: 0.001,
    /** Nigrini's limit of nonconformity for first digits (2012, table 7.1). */
    meanDeviation: 0.015,
    /** Times the greatest figure is of the smallest: Benford's law asks for several orders of magnitude. */
    leastSpread: 1000,
  },
  corrections: {
    /** A first correction is what a return asks for; from the second on somebody was not sure of the figure. */
    fewest: 2,
  },
  explanations: {
    /** Characters that make a text one's own: shorter ones, such as 季节性因素, are said by many. */
    leastLength: 8,
    fewestPlaces: 3,
  },
  rounded: {
    /** Steps of the last digit, so that two zeros at the end are one chance in a hundred. */
    leastSteps: 1000,
    fewestFigures: 3,
    chance: 0.001,
  },
  growth: {
    /** Percentage points beyond rounding: weights at constant prices and small revisions move a growth by less. */
    slackPoints: 0.5,
  },
} as const;
