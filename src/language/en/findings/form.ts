import { findingProse } from "../../finding-prose";

/** The form as a document: whose it is, its sheets and rows, how it is formatted, who signed it. */
export const form = findingProse({
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
    "period-blank": "The reporting month is blank. Please write it like 2024-03.",
    "period-ambiguous":
      "The reporting month “{{text}}” may be {{firstPeriod}} or {{secondPeriod}}: a number loses the zero at its end. Please say which month, like 2024-03.",
    "period-unreadable": "The reporting month “{{text}}” cannot be read. Please write it like 2024-03.",
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
      "The date of report “{{raw}}” looks like a decimal and may mean {{days}}: a number keeps no zero at its end. Please write year, month and day, as in “2024-04-03”.",
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
    "date-unreadable": "The date of reporting “{{raw}}” cannot be read. Please write it like 2024-04-03.",
    "explanation-short":
      "The note{{place}} has only {{givenCount}} characters; it takes at least {{fewestCount}} to explain. Please write the reason ({{codes}}).",
    "explanation-empty":
      "The note{{place}} reads “{{text}}”; signs, digits or one character repeated explain nothing. Please write the reason in at least {{fewestCount}} characters ({{codes}}).",
    unexplained:
      "{{name}} has open questions without explanation ({{codes}}). Please correct it, or write at least {{fewestCount}} characters in the row's note.",
    "unexplained-tasks":
      "The form has open questions without explanation ({{codes}}). Please correct it, or write at least {{fewestCount}} characters in the note under the table.",
    "unexplained-form":
      "The form has open questions without explanation ({{codes}}). Please correct it, or write at least {{fewestCount}} characters in the first row's note.",
  },
});
