/** What the service says where it does not do what it is asked. */
export const service = {
  unexpected: "This was not done and nothing was changed. Try again later; if it fails again, tell the administrator.",
  "bad-request": "The service cannot read this request; nothing was changed. Update the program and try again.",
  "not-signed-in": "Sign in first; a session ends after 12 hours.",
  "wrong-sign-in":
    "The name or password is wrong, or the account is disabled. Check both, or ask the administrator for a new password.",
  barred: "Several sign-ins failed. Try again in {{seconds}} seconds.",
  "not-allowed": "This account may not do that. Ask the administrator if it should.",
  "foreign-form": "This account submits and sees its own unit's forms only. Check the file, or sign in for that unit.",
  "not-found": "There is nothing here. Check period, unit and version.",
  "too-large": "The file is above 16 MB, which no form is. Check which file it is.",
  "wrong-type": "Only .xlsx forms are taken. Save it as .xlsx and submit again.",
  faulty:
    "{{count}} findings must be fixed or explained first; the form was not taken (its file is kept as not received). Fix them and submit again, or ask the bureau for an exemption.",
  unreadable: "The file cannot be read.",
  "no-period": "The form does not say its period and was not taken. Fill in year and month in its head.",
  closed: "This month is closed and no longer changes. Ask the bureau if something must be added.",
  locked: "This month is locked. Ask the bureau to open it for your unit.",
  "other-state":
    "The form's state does not allow this: an accepted form has to be returned before it is submitted again. Refresh and look again.",
  "reason-missing": "Give a reason; it is kept.",
  "stray-changes":
    "{{count}} cells, the first {{sheet}} {{cell}}, were changed but not returned; the form was not taken (its file is kept as not received). Restore them, or ask the bureau.",
  "explanations-open": "{{count}} explanations are not accepted yet. Accept each, or return the form.",
  "forged-request": "This request did not come from a page of this system and was not done.",
  "change-password": "At the first sign-in, change your password first.",
  "weak-password": "A password has at least {{least}} characters and is neither the name nor the old one.",
  "name-taken": 'There is an account "{{name}}" already. Choose another name.',
  "bad-list": "{{count}} mistakes are to be fixed; it was not published.",
  "nothing-asked": "There is no exemption request to decide. Refresh and look again.",
  "bad-role": "An account of a unit names its unit, others name none; the unit must be in the target list.",
  "no-such-cell": "The form has no cell {{sheet}} {{cell}} that is filled in.",
  busy: "Too many files are coming in at once, and this one was not taken. Try again in a few seconds.",
  "sign-in-busy": "Too many are signing in at once. Sign in again in a few seconds.",
  "other-version":
    "There is a version {{version}} of this form by now, which is not the one you looked at. Refresh and look at it first.",
  "other-file-asked":
    "The unit has asked for another file meanwhile, which is not the one you looked at. Refresh and look at it first.",
  "already-granted": "Leave was granted for this already; hand the file in.",
  "too-many-at-once":
    "Your account is handing in too many files at once, and this one was not taken. Wait for the others to be done.",
  "bad-name": "The name holds characters nobody sees, or is one the service uses itself. Choose another.",
  "month-not-over": "The month {{period}} is not over yet, so nothing was taken or closed. Check the month.",
  "no-such-region":
    "No district of the region {{area}} has forms, accounts or a name here. Please check its division code: a city's ends in 00 (220100), a province's in 0000 (220000).",
  "not-collected":
    "Version {{version}} was handed in by the unit itself, and the service recorded when. Only a form the bureau collected can have its time of handing over corrected.",
  "time-out-of-order":
    "Version {{version}} can have been handed over between {{from}} and {{to}}: after the month's end, before it was collected, and in the order of its versions. Check the time and correct it again.",
  "bad-paper":
    "The working paper was not entered. Use the paper saved with the sample, fill in what was observed, and enter it again.",
  "paper-not-of-here":
    "Item {{number}} of the working paper ({{department}}, {{sheet}}!{{cell}}) is no figure of a form received here, so the paper was not entered. Draw the sample from the month's summary downloaded from this service, fill it in and enter it again.",
  "own-account":
    "Nobody disables their own account, lest nobody is left to manage accounts. Ask another administrator.",
  "no-list":
    "There is no target list of {{period}} yet, so the form was not received. Correct the month if it is wrong, else wait for the year's list and its forms.",
  "older-than-standing":
    "Version {{version}}, handed over at {{at}}, is later than this file and stays; this one was not received. If this one should count, check when it was handed over.",
  "provider-unreachable":
    "Your office's sign-in did not answer, so you are not signed in. Try again later, or tell the administrator.",
  "sign-in-broken-off":
    "The provider's answer cannot be used, so you are not signed in. Sign in again, or tell the administrator.",
  "sign-in-cancelled": "Signing in was cancelled at your office's sign-in. Sign in again when you need to.",
  "sign-in-late": "Signing in took more than 10 minutes, or began in another browser. Sign in again.",
  "not-your-duty":
    "This account only fills in or only reviews; this step is for a person of your unit with the other duty.",
  "own-file": "Nobody reviews a form of their own; please ask a colleague of your unit.",
  "review-first":
    "Forms of your unit are reviewed by a colleague before they are submitted. Please send it for review.",
  "nothing-to-review":
    "There is no such form waiting for review: it may have been decided, or another has taken its place. Please refresh.",
  "no-scan":
    "A stamped copy is a whole scan as PDF, JPEG or PNG. Please check whether you chose the right file, or scan it again.",
  "scan-too-large":
    "The stamped copy is larger than {{megabytes}} MB and was not taken. Please scan it at a lower resolution.",
  "form-of-other-area":
    "The form's division code is not {{own}}; it was not received. Check whether it is another district's form.",
  "too-few-people":
    "This department has {{people}} usable accounts ({{preparers}} may fill in, {{reviewers}} may review), and filling in and review take two people; nothing was changed. Let the administrator add or enable an account first, or change the accounts' duties under Filling and review.",
  "no-role":
    "The provider knows you but names no role, unit or district of this service, or the name belongs to another account. Ask the administrator.",
  "no-forms": "The month has no target list and no form came, so nothing was done. Check the month.",
  "account-disabled": "This account is disabled. Ask the administrator to enable it.",
  "impossible-time":
    "A form is handed over after the end of its period and not later than now; it was not taken. Please check.",
  "form-of-other-list":
    "This is a form of “{{own}}”, but for {{period}} “{{counting}}” counts, so it was not taken. Check the month; if it is right, fill in the blank form of {{year}} and hand that in.",
  "list-of-other-year":
    "This is the target list of {{year}}; it cannot count from {{period}} on and was not published. Check the month.",
  "list-of-closed-month":
    "{{period}} is closed, and a closed month keeps its list, so nothing was published. Let it count from a later month, or open the month first.",
  "list-with-other-forms":
    "Forms of {{period}} have come already, so its forms, relations and template version cannot change and nothing was published. Let the list count from a month without forms; targets, calendar, light bands and the city's figures alone may change.",
};
