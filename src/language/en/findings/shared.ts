import { findingProse } from "../../finding-prose";

/** What several checks say, what is offered, and what a doubt ends with. */
export const shared = findingProse({
  any: {
    crashed:
      "“{{checkName}}” could not run ({{reason}}), which is no pass. Please send this file and text to the maintainers.",
    "missing-figure":
      "“{{checkName}}” of {{name}} is still open: no usable figure for {{measures}}. It runs once it is filled in.",
    "no-history":
      "“{{checkName}}” did not run: the unit's form of {{wantedPeriod}} is not at hand. Supply earlier forms or a summary to run it.",
    "no-history-figures":
      "“{{checkName}}” is open for some rows: the form of {{wantedPeriod}} has no figure of {{indicators}}.",
    "form-unknown": "“{{checkName}}” did not run: whose form this is cannot be told. Please use the issued template.",
    "period-unknown": "“{{checkName}}” did not run: the reporting month cannot be told. Please enter it first.",
  },
  /** What a sentence with a doubt ends with, by what is offered. */
  question: {
    none: "Please verify.",
    "unit-slip": "Should it be {{value}}?",
    "unit-slip-row": "Should it be {{corrected}}? {{cellsCount}} cells of this row seem to be in that unit.",
    "percent-slip": "Should it be {{value}}?",
    "plain-number": "Should it be {{value}}?",
    "swap-month-cumulative": "Were they swapped? Please verify.",
    "sign-slip": "Is the sign the wrong way round, should it be {{value}}?",
    "restore-formula": "This cell is computed; please restore its formula.",
  },
  suggestion: {
    "restore-heading": "Restore “{{heading}}”",
    "restore-unit": "Restore the unit {{unit}}",
    "convert-row": "Convert the row to {{unit}}",
    "unit-slip-row": "Convert the {{cellsCount}} cells of this row",
    "unit-slip": "Change to {{value}}",
    "percent-slip": "Change to {{value}}",
    "plain-number": "Change to {{value}}",
    "swap-month-cumulative": "Month {{month}}, year to date {{cumulative}}",
    "restore-formula": "Restore the formula",
    "enter-zero": "Enter 0",
    "sign-slip": "Change to {{value}}",
    "likely-figure": "Change {{cell}} to {{value}}",
    "set-period": "Set the month to {{askedPeriod}}",
    "clear-cells": "Clear {{cellsCount}} cells",
    "clear-pasted": "Clear the {{cellsCount}} copied cells",
    "restore-code": "Restore the code {{code}}",
    unmerge: "Unmerge",
  },
});
