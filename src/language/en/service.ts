/** What the service says to pane, page and other programs. */
export const service = {
  problems: {
    unexpected: {
      title: "The service failed",
      detail: "This was not done and nothing was changed. Try again later; if it fails again, tell the administrator.",
    },
    "bad-request": {
      title: "Request not understood",
      detail: "The service cannot read this request; nothing was changed. Update the program and try again.",
    },
    "not-signed-in": { title: "Not signed in", detail: "Sign in first; a session ends after 12 hours." },
    "wrong-sign-in": {
      title: "Sign-in failed",
      detail:
        "The name or password is wrong, or the account is disabled. Check both, or ask the administrator for a new password.",
    },
    barred: { title: "Too many attempts", detail: "Several sign-ins failed. Try again in {{seconds}} seconds." },
    "not-allowed": {
      title: "No permission",
      detail: "This account may not do that. Ask the administrator if it should.",
    },
    "foreign-form": {
      title: "Another unit's form",
      detail: "This account submits and sees its own unit's forms only. Check the file, or sign in for that unit.",
    },
    "not-found": { title: "Not found", detail: "There is nothing here. Check period, unit and version." },
    "too-large": {
      title: "File too large",
      detail: "The file is above 16 MB, which no form is. Check which file it is.",
    },
    "wrong-type": { title: "Not a form", detail: "Only .xlsx forms are taken. Save it as .xlsx and submit again." },
    faulty: {
      title: "Form has findings",
      detail:
        "{{count}} findings must be fixed or explained first; the form was not taken (its file is kept as not received). Fix them and submit again, or ask the bureau for an exemption.",
    },
    unreadable: { title: "File cannot be taken", detail: "The file cannot be read." },
    "no-period": {
      title: "No period",
      detail: "The form does not say its period and was not taken. Fill in year and month in its head.",
    },
    closed: {
      title: "Month closed",
      detail: "This month is closed and no longer changes. Ask the bureau if something must be added.",
    },
    locked: { title: "Past the lock day", detail: "This month is locked. Ask the bureau to open it for your unit." },
    "other-state": {
      title: "Not possible now",
      detail:
        "The form's state does not allow this: an accepted form has to be returned before it is submitted again. Refresh and look again.",
    },
    "reason-missing": { title: "No reason given", detail: "Give a reason; it is kept." },
    "stray-changes": {
      title: "Figures changed that were not returned",
      detail:
        "{{count}} cells, the first {{sheet}} {{cell}}, were changed but not returned; the form was not taken (its file is kept as not received). Restore them, or ask the bureau.",
    },
    "explanations-open": {
      title: "Explanations not accepted",
      detail: "{{count}} explanations are not accepted yet. Accept each, or return the form.",
    },
    "forged-request": {
      title: "Request of unknown origin",
      detail: "This request did not come from a page of this system and was not done.",
    },
    "change-password": { title: "Change your password", detail: "At the first sign-in, change your password first." },
    "weak-password": {
      title: "Password too short",
      detail: "A password has at least {{least}} characters and is neither the name nor the old one.",
    },
    "name-taken": { title: "Name taken", detail: 'There is an account "{{name}}" already. Choose another name.' },
    "bad-list": {
      title: "Target list has mistakes",
      detail: "{{count}} mistakes are to be fixed; it was not published.",
    },
    "nothing-asked": {
      title: "No such request",
      detail: "There is no exemption request to decide. Refresh and look again.",
    },
    "bad-role": {
      title: "Account and unit do not fit",
      detail: "An account of a unit names its unit, others name none; the unit must be in the target list.",
    },
    "no-such-cell": { title: "No such cell", detail: "The form has no cell {{sheet}} {{cell}} that is filled in." },
    "provider-unreachable": {
      title: "The sign-in provider cannot be reached",
      detail:
        "Your office's sign-in did not answer, so you are not signed in. Try again later, or tell the administrator.",
    },
    "sign-in-broken-off": {
      title: "Sign-in was not finished",
      detail:
        "The provider's answer cannot be used: it took too long, came in another window, or was cancelled. Sign in again.",
    },
    "no-role": {
      title: "No account here yet",
      detail:
        "The provider knows you but names no role or unit of this service, or the name belongs to another account. Ask the administrator.",
    },
    "no-forms": {
      title: "No forms in this month",
      detail: "The month has no target list and no form came, so it was not closed. Check the month.",
    },
    "account-disabled": {
      title: "Account disabled",
      detail: "This account is disabled. Ask the administrator to enable it.",
    },
    "impossible-time": {
      title: "Impossible time",
      detail:
        "A form is handed over after the end of its period and not later than now; it was not taken. Please check.",
    },
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
    faulty:
      "[Reminder] {{unit}}: the form of {{year}}-{{month}} has findings and was not taken. Please fix or explain them and submit again by {{due}}.",
    returned:
      "[Reminder] {{unit}}: {{count}} cells of the form of {{year}}-{{month}} were returned; the corrected form has not arrived. Please submit it.",
  },
};
