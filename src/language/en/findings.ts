import { findingProse } from "../finding-prose";

/**
 * Sentences of findings, by check code and variant; "any" holds those several checks share. What is there, what was
 * expected and why, and what to do. Arguments arrive formatted (see finding-sentence.ts).
 */
export const findings = findingProse({
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
  V01: {
    "template-unknown":
      "The template's form id or version cannot be read, so whether it is in force is unknown. Please move the figures to the latest issued template.",
    "identity-lost":
      "The hidden identity sheet was lost when this form was saved, so its template version cannot be told. By its number ({{form}}), unit and rows it is the current form; its figures count and need not be entered again. Please confirm in the first row's explanation that it was filled in from the current template, and save with Excel or WPS from now on.",
    "identity-lost-rows":
      "The hidden identity sheet was lost when this form was saved, so its template version cannot be told, and its rows or columns are not those of the current {{form}}. Please copy the figures by code into the same cells of the current template and submit that one.",
    "unknown-form": "The form id “{{form}}” is not on the target list. Please use the template issued to your unit.",
    "old-version":
      "The template is version {{version}}; version {{current}} is in force. Please move the figures to it.",
    "other-list":
      "The target list was amended after this template was issued, but its version stands, so it may be used.",
    "head-line-gone": "A line of the head is gone with its label: as issued it read “{{expected}}”. Please restore it.",
    "form-number-differs":
      "The head reads “{{detail}}”, but this form was issued with “{{expected}}”. Please restore it, or use the form issued to your unit if this is another one.",
    "head-unit-differs":
      "The head reads “{{detail}}”, but this form was issued with “{{expected}}”: each row has its own unit. Please restore it and make sure that each figure is in the unit of its row.",
  },
  V02: {
    "period-blank": "The reporting month is blank. Please write it like 2024年3月.",
    "period-ambiguous":
      "The reporting month “{{text}}” may be {{firstPeriod}} or {{secondPeriod}}: a number loses the zero at its end. Please say which month, like 2024年3月.",
    "period-unreadable": "The reporting month “{{text}}” cannot be read. Please write it like 2024年3月.",
    "period-differs":
      "The header says {{statedPeriod}}; {{askedPeriod}} is asked for. If the figures are of {{askedPeriod}}, correct the header; otherwise send that month's form.",
    "file-name-differs":
      "The file name “{{file}}” does not say {{askedPeriod}}. Please make sure it is the right file, then rename it or explain.",
  },
  V03: {
    "department-unknown": "The reporting unit cannot be told. Please use the template issued to your unit.",
    "not-on-list": "The unit “{{department}}” is not on the target list. Please use the template issued to your unit.",
    "not-assigned": "{{department}} is not assigned this form ({{form}}). Please use the template issued to your unit.",
    "header-differs": "The header names “{{text}}”, but the form was issued to {{department}}. Please verify.",
    "header-blank": "The header names no unit; the form was issued to {{department}}. Please fill in its name again.",
    "other-units-form":
      "This form was issued to {{department}}, but its head names {{otherDepartment}} (“{{text}}”). Please fill in the form issued to your own unit.",
    "area-unknown": "The division code cannot be read; it should be {{expected}}. Please use the issued template.",
    "other-area":
      "The division code is {{area}}; it should be {{expected}} ({{nameOfArea}}). Please make sure it is the right district.",
  },
  V04: {
    "changed-unit":
      "{{name}}: the unit reads “{{detail}}”, but this form counts in {{unit}}. If the figures are in “{{detail}}”, please convert them; if they are right, please restore the unit.",
    "blank-unit":
      "{{name}}: the unit is empty, and this form counts in {{unit}}. Please restore it and make sure the figures are in {{unit}}.",
    "blank-name":
      "The name of the row {{name}} is empty. Please make sure its figures are of {{name}}, then restore the name or explain.",
    "missing-sheet": "The sheet “{{detail}}” was not found. Please use the issued template and keep its headings.",
    "missing-header":
      "The heading “{{detail}}”{{place}} is gone or changed. Please restore the column's label and heading.",
    "changed-heading":
      "The heading{{place}} should read “{{expected}}”, but reads “{{detail}}”. The column is read as “{{expected}}”: if the figures are right, please restore the heading; if they are of “{{detail}}”, please enter those of “{{expected}}”.",
    "copied-sheet":
      "The sheet “{{detail}}” says the same as “{{expected}}”; “{{expected}}” is the one read. Please delete the other, lest only one of them be corrected later.",
    "missing-row": "The row {{name}} (code {{detail}}) was not found. Please restore it as issued, with its code.",
    "duplicate-row":
      "The code {{detail}} stands more than once ({{cells}}); the rows say the same or only one has figures, and that one is read. Please keep only one.",
    "ambiguous-row":
      "The code {{detail}} stands more than once ({{cells}}) with different figures, so which row counts is unclear: {{name}} is not read, everything else is checked as usual. Please keep only one row.",
    "unknown-row":
      "The code “{{detail}}”{{place}} does not belong to this form. Please remove the row or restore its code.",
    "codeless-row":
      "The row “{{detail}}” has figures, but the code{{place}} is missing, so the row is not read. Please restore its code, or delete a row you added.",
    "lost-code": "The code{{place}} of {{name}} is gone; it is {{detail}}. Please restore it.",
    "lost-label": "The head has no “{{detail}}”: the label{{place}} seems to have been changed. Please restore it.",
    "harmless-merge": "Cells are merged ({{detail}}), but none that is to be filled in is covered. They may stay.",
    "merged-row":
      "Cells of a data row are merged ({{detail}}); only the upper left one is read. Please unmerge and fill in each.",
    "renamed-row":
      "The code belongs to {{name}}, but the row is called “{{detail}}”. Please make sure its figures are of {{name}}, then restore the name or explain.",
  },
  V05: {
    "dash-after-figure":
      "{{name}}, {{measures}}: — is entered, but a figure was reported before. If it no longer applies, please say why in the note; if nothing happened, enter 0.",
    "dash-beside-figure":
      "{{name}}, {{measures}}: — is entered, but the same row has figures, and one column alone cannot be not applicable. Please enter the figure, 0 if nothing happened, or explain.",
    "dash-for-growth":
      "{{name}}, {{measures}}: — is entered, but there are figures for this year and last, so growth can be told. Please enter it, or say in the note why the two cannot be compared.",
    "blocked-without-reason":
      "Milestone “{{milestone}}” is blocked, but no reason is given. Please write the reason and the next step.",
    "completed-without-date": "Milestone “{{milestone}}” is completed, but has no date. Please enter the day it was.",
    "completed-unreadable":
      "Milestone “{{milestone}}” is completed on “{{date}}”, which names no day. Please write it like 2024年3月28日, or 2024年3月 where only the month is known.",
    "completed-later":
      "Milestone “{{milestone}}” is completed on “{{date}}”, after the day the form was handed in. Please check the state and the date.",
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
  V22: {
    "not-due": "{{name}} is not due this month (months: {{months}}), yet {{measures}} is filled in. Please clear it.",
    "column-not-used": "{{name}} does not use {{measures}}, yet it is filled in. Please clear it, or check the column.",
    "no-form":
      "There is no form of {{askedPeriod}}: the year's first is of month {{first}} and covers the year from January.",
  },
  V23: {
    "overwritten-formula":
      "{{name}}, {{measure}}: a number stands where the formula was, and differs from its result. Please restore the formula, or say why.",
    "overwritten-alike":
      "{{name}}, {{measure}}: a number stands where the formula was, equal to its result but for rounding. It will not follow later changes.",
    "broken-formula": "The formula{{place}} is broken ({{detail}}). Please restore the original.",
    "hidden-row":
      "Row {{detail}} is hidden and has content. Please unhide it, so that those who review and sign can see it.",
    "hidden-column":
      "The column of {{cells}} is hidden and has figures. Please unhide it, so that those who review and sign can see it.",
    "hidden-sheet": "The sheet “{{detail}}” is hidden. Please unhide or delete it.",
    "scaled-format":
      "{{name}}, {{measure}}: the cell holds {{value}}, and its format “{{format}}” shows one {{smallerCount}}th of it. What it holds is added up; please make sure it is right.",
    "hiding-format":
      "{{name}}, {{measure}}: the cell holds {{value}}, but its format “{{format}}” does not show it, on screen or in print. Please format it as a plain number and make sure the figure is right.",
    "hiding-font":
      "{{name}}, {{measure}}: the cell holds {{value}}, but its font has the color of its ground, so that it does not show in print. Please make the font black and verify the figure.",
    "level-as-percent":
      "{{name}}, {{measure}}: the cell holds {{value}}, but is formatted as a percentage and prints {{shown}}. It takes a level, so please format it as a plain number and make sure the figure is right.",
    "external-link":
      "The workbook refers to another file ({{detail}}), so its figures may change on another computer. Please use values or remove the link.",
  },
  V24: {
    "date-decimal":
      "The date of report “{{raw}}” looks like a decimal and may mean {{days}}: a number keeps no zero at its end. Please write year, month and day, as in “2024年4月3日”.",
    "date-before-end":
      "The date “{{raw}}” is before {{period}} was over, when its figures could not be known. Please enter the day the form was handed in, usually in {{nextPeriod}}.",
    "date-late":
      "The date “{{raw}}” is later than {{nextPeriod}}. Please check year and month, and explain it if it is right.",
    "no-name": "“{{signature}}” says “{{raw}}”, which is no name. Whoever answers for the figures signs.",
    "seal-broken":
      "The form was changed after it was sealed at {{sealedAt}}, so the seal no longer holds. Please check and sign it again, then seal it anew.",
    "field-missing":
      "The field “{{signature}}” was not found under the table. Please restore the foot as issued and fill it in.",
    blank: "“{{signature}}” is blank. The form can be submitted once it is signed.",
    "phone-unreadable": "The telephone “{{raw}}” has fewer than 7 digits. Please enter one that reaches the preparer.",
    "date-unreadable": "The date of reporting “{{raw}}” cannot be read. Please write it like 2024年4月3日.",
    "explanation-short":
      "The note{{place}} has only {{givenCount}} characters; it takes at least {{fewestCount}} to explain. Please write the reason ({{codes}}).",
    "explanation-empty":
      "The note{{place}} reads “{{text}}”; signs, digits or one character repeated explain nothing. Please write the reason in at least {{fewestCount}} characters ({{codes}}).",
    unexplained:
      "{{name}} has open questions without explanation ({{codes}}). Please correct it, or write at least {{fewestCount}} characters in the row's note.",
    "unexplained-tasks":
      "The form has open questions without explanation ({{codes}}). Please correct it, or write at least {{fewestCount}} characters in the note (核实说明) under the table.",
    "unexplained-form":
      "The form has open questions without explanation ({{codes}}). Please correct it, or write at least {{fewestCount}} characters in the first row's note.",
  },
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
