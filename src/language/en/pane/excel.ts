/** Why the pane cannot stand where it was opened. */
export const excel = {
  tooOld:
    "This version of Excel is too old for the Huizong add-in. Use Excel 2021 or later, Microsoft 365, or your bureau's Huizong page in a browser.",
  notExcel:
    "The Huizong add-in runs in Excel only. Open the form in Excel, or your bureau's Huizong page in a browser.",
  functions: {
    unknownIndicator: "The target list has no indicator “{{name}}”. Give its code, name or id.",
    unknownMeasure: "There is no column “{{name}}”. Choose one of: {{measures}}.",
    unknownTarget: "The target list has no target “{{name}}”. Give its id or name.",
    unknownDepartment: "The target list has no department “{{name}}”.",
    unknownPeriod: "“{{name}}” is no period. Write it as 2024-03.",
    otherWorkbook: "This workbook is neither a form nor a summary and holds no figures.",
    otherDepartment: "This is the form of {{name}}; it holds no other department's figures.",
    otherPeriod: "There are no figures of {{period}} here.",
    notReported: "This figure was not reported.",
    noProgress: "This workbook does not say how far target “{{name}}” has come.",
  },
};
