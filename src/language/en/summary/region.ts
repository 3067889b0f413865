/** The summary of a city or province over its parts. */
export const region = {
  region: {
    title: "{{area}} by districts, {{month}}",
    identity: "{{month}}  Target list: {{list}}",
    total: "Total",
    figures: {
      title: "{{area}} by districts, {{month}}: {{measure}}",
      note: "Every figure is made of the sums on the sheet Source figures: amounts are added; growth and shares are recomputed from sums, never added or averaged. Blank: due but not reported. “—”: not applicable, not rolled up, or defined otherwise.",
    },
    coverage: {
      sheet: "Submissions",
      title: "Submissions by district, {{area}}, {{month}}",
      part: "District",
      expected: "Expected",
      received: "Received",
      returned: "Returned",
      missing: "Missing units",
      lacking: "{{count}} units missing",
      nobody: "—",
    },
    facts: {
      title: "Source figures by district, {{area}}, {{month}}",
      number: "No.",
      part: "District",
      indicator: "Indicator",
      measure: "Column",
      operation: "Operation",
      value: "Value",
      entry: "Enters",
    },
  },
};
