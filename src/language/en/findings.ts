/** Sentences of findings, by check code and variant. */
export const findings = {
  V25: {
    "unit-unlisted": "The unit has not reported and is not on the list of those missing.",
    "roster-incomplete": "{{expected}} units were to report; only {{accounted}} are accounted for.",
    "unit-missing": "The unit has not reported this month and is listed as missing; the district figures leave it out.",
    "unit-returned": "The unit's form has been returned; the district figures leave it out until it reports again.",
    "several-files": "The unit handed in {{count}} different files; the last one is used: {{used}}.",
    "other-period": "{{file}} is a form of another month and is not part of the rollup.",
    "other-area": "{{file}} belongs to another district and is not part of the rollup.",
    "unknown-department": "The unit of {{file}} is not on the target list; the file is not part of the rollup.",
    "two-versions": "Two files of one unit enter one district figure: {{file}}.",
    "untraced-source": "The source {{file}} of the district figure is not the file on the roster.",
    "sum-differs": "The district figure {{value}} differs from {{recomputed}}, recomputed from its sources.",
    "rate-differs": "The district rate {{value}} differs from {{recomputed}}, recomputed from the sums.",
  },
};
