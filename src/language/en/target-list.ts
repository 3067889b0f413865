/** Sentences about mistakes in a target list, by problem, and the words they are made of. */
export const targetList = {
  /** A mistake in the list's files, and in its workbook. */
  inFile: "{{file}} → {{place}}: {{sentence}}",
  inCell: "{{sheet}}!{{cell}}: {{sentence}}",
  /** Next year's list made from this year's: what the bureau has to see to. */
  next: {
    documentTitle: "(to be filled in: title of this year's target document)",
    document: "Enter the title of the target document for {{year}}; one row for each.",
    targets:
      "{{count}} targets stand at 待定 (not set yet), without a source. From the document for {{year}} enter value, comparator, strength and source; delete the rows {{year}} no longer has and add the new ones. What is not published yet stays 待定, and forms can be issued all the same.",
    references:
      "{{count}} targets of the kind “in step” stand at 待定 too. If {{year}} keeps them, empty the value and enter the source; else delete the row.",
    "bases-set":
      "The bases of {{count}} growth targets are the district's totals of December {{last}}. Check them, and change what the final accounts revise.",
    "bases-open":
      "For the bases of {{count}} growth targets no total of December {{last}} is at hand; they are empty. Where there is a level target too they must be entered.",
    notes:
      "The remarks of {{count}} targets were about the document for {{last}} and are empty. Write anew how unclear wording is read.",
    "changed-basis":
      "口径调整 of {{count}} targets was about {{last}} and is empty. Mark those whose basis changes in {{year}}.",
    profiles: "{{count}} targets keep their own monthly shares of {{last}}. Check them.",
    milestones: "The {{count}} tasks of {{last}} are left out. Enter those of {{year}}, and again those that go on.",
    indicators:
      "{{count}} indicators keep code, unit, definition and reporters. Change a name, unit or reporter in its row and leave 标识 alone: it and the code tie the new forms to those of {{last}}. Delete what is no longer reported; give new ones codes never used before.",
    rules: "{{count}} states of rules have no end and go on in {{year}}. Check whether they are still wanted.",
    exceptions:
      "{{count}} exceptions of the calendar (holidays) are those of {{last}}. Change them to the holidays of {{year}}.",
    external:
      "The {{count}} city averages and ranks of {{last}} are left out; those of {{year}} are entered month by month.",
  },
  ruleState: { active: "applied", warning: "only warns", withdrawn: "withdrawn" },
  measure: {
    month: "month",
    cumulative: "year to date",
    monthLastYear: "same month last year",
    cumulativeLastYear: "same period last year",
    monthGrowth: "growth of the month",
    growth: "growth of the year to date",
  },
  bandKind: {
    flow: "schedule",
    growth: "growth",
    decline: "growth not above zero",
    share: "share",
    ceiling: "ceiling",
    track: "in step",
  },
  type: {
    string: "text",
    number: "a number",
    int: "a whole number",
    boolean: "true or false",
    array: "a list",
    object: "a group",
    record: "a group",
  },
};
