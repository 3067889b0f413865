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
    "other-version": "There is a newer version",
    "other-file-asked": "Asked for another file",
    "already-granted": "Already granted",
    "too-many-at-once": "Too many at once",
    "bad-name": "This name cannot be used",
    "month-not-over": "The month is not over yet",
    "bad-paper": "The paper was not entered",
    "paper-not-of-here": "The paper was not drawn from forms received here",
    "own-account": "Your own account stays",
    "not-collected": "Not collected by the bureau",
    "time-out-of-order": "Impossible time",
    "no-list": "No target list of that year yet",
    "older-than-standing": "A later version is here",
    "no-such-region": "No such region",
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
    "form-of-other-area": "Not this district's form",
    "too-few-people": "Too few accounts for review",
  },
  again: {
    returned:
      "This file was handed in before (version {{version}}) and is not taken again. The form stands as returned: correct what was returned and hand in a new file.",
    other:
      "This file was handed in before (version {{version}}) and is not taken again. Version {{standing}} is what counts now.",
  },
  reminder: {
    subject: "[Reminder] Forms of {{year}}-{{month, number(minimumIntegerDigits: 2)}}",
    empty:
      "[Reminder] {{department}}: the form of {{year}}-{{month, number(minimumIntegerDigits: 2)}} is due by {{due}} and has not arrived. Please submit it; if it was sent, contact the bureau.",
    empty_late:
      "[Reminder] {{department}}: the form of {{year}}-{{month, number(minimumIntegerDigits: 2)}} was due by {{due}} and has not arrived. Please submit it as soon as possible; if it was sent, contact the bureau.",
    reviewing:
      "[Reminder] {{department}}: the form of {{year}}-{{month, number(minimumIntegerDigits: 2)}} is still waiting for review within your unit and has not been submitted. Please review and submit it by {{due}}.",
    reviewing_late:
      "[Reminder] {{department}}: the form of {{year}}-{{month, number(minimumIntegerDigits: 2)}} is still waiting for review within your unit and has not been submitted. It was due by {{due}}: please review and submit it as soon as possible.",
    faulty:
      "[Reminder] {{department}}: the form of {{year}}-{{month, number(minimumIntegerDigits: 2)}} has findings and was not taken. To be fixed or explained ({{total}}): {{cells}}. Please submit it again by {{due}}.",
    faulty_late:
      "[Reminder] {{department}}: the form of {{year}}-{{month, number(minimumIntegerDigits: 2)}} has findings and was not taken. To be fixed or explained ({{total}}): {{cells}}. It was due by {{due}}: please submit it again as soon as possible.",
    faultyWhole:
      "[Reminder] {{department}}: the form of {{year}}-{{month, number(minimumIntegerDigits: 2)}} has findings and was not taken. Please fix or explain them and submit again by {{due}}.",
    faultyWhole_late:
      "[Reminder] {{department}}: the form of {{year}}-{{month, number(minimumIntegerDigits: 2)}} has findings and was not taken. It was due by {{due}}: please fix or explain them and submit again as soon as possible.",
    returned:
      "[Reminder] {{department}}: of the form of {{year}}-{{month, number(minimumIntegerDigits: 2)}} these cells were returned: {{cells}}; the corrected form has not arrived. Please submit it.",
    returnedWhole:
      "[Reminder] {{department}}: the form of {{year}}-{{month, number(minimumIntegerDigits: 2)}} was returned as a whole; the corrected form has not arrived. Please submit it.",
  },
};
