/** What the service says to pane, page and other programs. */
export const service = {
  /** Titles of problems; what they say stands among the errors. */
  problems: {
    unexpected: "The service failed",
    "bad-request": "Request not understood",
    "not-signed-in": "Not signed in",
    "wrong-sign-in": "Sign-in failed",
    barred: "Too many attempts",
    "not-allowed": "No permission",
    "foreign-form": "Another unit's form",
    "not-found": "Not found",
    "too-large": "File too large",
    "wrong-type": "Not a form",
    faulty: "Form has findings",
    unreadable: "File cannot be taken",
    "no-period": "No period",
    closed: "Month closed",
    locked: "Past the lock day",
    "other-state": "Not possible now",
    "reason-missing": "No reason given",
    "stray-changes": "Figures changed that were not returned",
    "explanations-open": "Explanations not accepted",
    "forged-request": "Request of unknown origin",
    "change-password": "Change your password",
    "weak-password": "Password too short",
    "name-taken": "Name taken",
    "bad-list": "Target list has mistakes",
    "nothing-asked": "No such request",
    "bad-role": "Account and unit do not fit",
    "no-such-cell": "No such cell",
    busy: "Too many are handing in",
    "sign-in-busy": "Too many are signing in",
    "provider-unreachable": "The sign-in provider cannot be reached",
    "sign-in-broken-off": "Sign-in was not finished",
    "no-role": "No account here yet",
    "no-forms": "No forms in this month",
    "form-of-other-list": "Not a form of this month",
    "list-of-other-year": "Wrong month",
    "list-of-closed-month": "Month closed",
    "list-with-other-forms": "Forms of the month have come",
    "account-disabled": "Account disabled",
    "impossible-time": "Impossible time",
    "sign-in-cancelled": "Sign-in cancelled",
    "sign-in-late": "Sign-in expired",
    "not-your-duty": "Not for this account",
    "own-file": "One's own form",
    "review-first": "To be reviewed first",
    "nothing-to-review": "Nothing to review",
    "no-scan": "No stamped copy",
    "scan-too-large": "Stamped copy too large",
  },
  again: {
    returned:
      "This file was handed in before (version {{version}}) and is not taken again. The form stands as returned: correct what was returned and hand in a new file.",
    other:
      "This file was handed in before (version {{version}}) and is not taken again. Version {{standing}} is what counts now.",
  },
  reminder: {
    subject: "[Reminder] Forms of {{year}}-{{month}}",
    empty:
      "[Reminder] {{unit}}: the form of {{year}}-{{month}} was due on {{due}} and has not arrived. Please submit it; if it was sent, contact the bureau.",
    reviewing:
      "[Reminder] {{unit}}: the form of {{month}}/{{year}} is still waiting for review within your unit and has not been submitted. Please review and submit it by {{due}}.",
    faulty:
      "[Reminder] {{unit}}: the form of {{year}}-{{month}} has findings and was not taken. Please fix or explain them and submit again by {{due}}.",
    returned:
      "[Reminder] {{unit}}: of the form of {{year}}-{{month}} these cells were returned: {{cells}}; the corrected form has not arrived. Please submit it.",
    returnedWhole:
      "[Reminder] {{unit}}: the form of {{year}}-{{month}} was returned as a whole; the corrected form has not arrived. Please submit it.",
  },
};
