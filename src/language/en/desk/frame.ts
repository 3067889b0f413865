/** The frame of the desk: who is signed in, which month it is, states and tabs. */
export const frame = {
  title: "Bureau's desk",
  signedIn: "{{name}} ({{role}})",
  role: { department: "Department", bureau: "Bureau", auditor: "Auditor", admin: "Administrator" },
  readOnly: "Read only: you may look and trace, not return, accept or close.",
  noRight: {
    title: "This account cannot open the bureau's desk",
    department:
      "A department's account hands in and reads its own forms only; go back to the start page and open your form there. Ask the bureau for anything about the district.",
    admin:
      "The administrator keeps accounts and reads no forms. Sign in with a bureau's or an auditor's account to read forms.",
  },
  noService: {
    title: "No submission service here",
    body: "The desk needs the page to come from the submission service. Check the network and the address, or ask the administrator.",
  },
  landing: {
    title: "Bureau's desk",
    hint: "Sign in to the submission service: see who has reported, return, accept, remind and roll up.",
  },
  leave: "Start page",
  signOut: "Sign out",
  loading: "Reading…",
  retry: "Try again",
  refresh: "Refresh",
  refreshed: "As of {{time}}",
  stale: "Not updated since {{time}}, trying again",
  month: "Period",
  earlier: "Earlier month",
  later: "Later month",
  year: "Year",
  yearOf: "{{year}}",
  period: { open: "Open", closed: "Closed" },
  tabs: {
    label: "Bureau's desk",
    roster: "Roster",
    findings: "Findings",
    year: "Year",
    rollup: "Summary",
    cues: "Cues",
  },
  cues: { place: "{{unit}} {{period}} {{sheet}}!{{cell}}" },
  state: {
    empty: "Not filled in",
    saved: "Saved",
    faulty: "Has errors",
    passed: "Passed",
    reviewing: "Waiting for review",
    submitted: "Submitted",
    accepted: "Accepted",
    returned: "Returned",
  },
};
