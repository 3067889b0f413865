import { findingProse } from "../../finding-prose";

/** What is found when a month is rolled up. */
export const rollup = findingProse({
  V25: {
    "unit-unlisted":
      "{{department}} has no form here and is not on the list of those missing. List it before using the district figures.",
    "roster-incomplete":
      "{{expectedCount}} units were to report and only {{accountedCount}} are accounted for. Complete the lists of received, missing and returned.",
    "unit-missing":
      "{{department}} has not reported this month and is listed as missing; the district figures leave it out.",
    "unit-returned":
      "The form of {{department}} has been returned; the district figures leave it out until it reports again.",
    "several-files": "{{department}} handed in {{filesCount}} files; {{used}} is used ({{rule}}).",
    "undecided-versions":
      "{{department}} handed in {{filesCount}} files with different figures, and no time of receipt, sealing, reporting or saving tells which is the last; none of them counts: {{files}}. Please choose one.",
    "other-units-form":
      '"{{file}}" is filled on the form of {{department}}, but its head names another unit; it is not part of the rollup. Return it and ask for the unit\'s own form.',
    "other-period": '"{{file}}" is a form of another month and is not part of the rollup.',
    "other-area": '"{{file}}" belongs to another district and is not part of the rollup.',
    "unknown-department": 'The unit of "{{file}}" is not on the target list; the file is not part of the rollup.',
    "two-versions":
      'Two files of one unit enter one district figure, "{{file}}" the second. Roll up again with one of them.',
    "untraced-source": 'The source "{{file}}" of the district figure is not the file on the roster. Roll up again.',
    "sum-differs": "The district figure is {{value}}; recomputed from its sources it is {{recomputed}}. Roll up again.",
    "rate-differs": "The district rate is {{value}}; recomputed from the sums it is {{recomputed}}. Roll up again.",
  },
});
