/** Targets in the department's pane. */
export const comparison = {
  informs: "This only shows progress. It does not affect the check or the submission. Report what is true.",
  key: { value: "Year to date", target: "Target", schedule: "Schedule" },
  noFigure: "No figure this month",
  part: "{{number}} more units count towards this target; only your own figure is shown.",
  target: {
    gte: "Target {{value}} or more",
    gt: "Target above {{value}}",
    lte: "Target {{value}} at most",
    eq: "Target {{value}}",
    approx: "Target about {{value}}",
    track: "In step with its reference ({{value}})",
    trackUnknown: "In step with its reference",
    unknown: "The target is in another unit",
    pending: "The year's target is not set yet",
  },
  standing: {
    schedule: "{{done}}% done, {{due}}% due ({{gap}} points)",
    points: "{{gap}} percentage points from the target",
    completion: "{{done}}% done",
  },
  none: { title: "No target is yours to answer for", body: "Your unit only reports figures." },
  noPeriod: { title: "Enter the period first", body: "Progress can be shown once the period is known." },
};
