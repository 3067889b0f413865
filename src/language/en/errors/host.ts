/** What pane and page cannot do, and the way out. */
export const host = {
  unexpected:
    "Something unexpected happened ({{reason}}). Look the workbook over and try again; if it stays, show this text to your maintainer.",
  protected: "The sheet of this cell is protected. Use the form as issued, or ask the bureau to unprotect it.",
  busy: "The spreadsheet program is busy and does not answer. Wait a moment, then try again.",
  "too-old":
    "This Excel is too old for this step. Use Excel 2021 or later, Microsoft 365, or open the file in the browser page.",
  "missing-sheet":
    "The workbook no longer has this sheet; it may have been deleted or renamed. Restore it and try again.",
  "too-large": "This is more than can be taken at once. Use the browser page or the command line.",
  closed: "The workbook has been closed. Open it again and retry.",
  "not-in-front": "Another workbook is in front in Excel. Click the window of this form, then try again.",
  "marks-locked":
    "Sheet {{sheet}} is protected with a password, so findings cannot be marked on it. What the pane says holds all the same; unprotect the sheet to see marks on it.",
  "marks-failed":
    "Findings cannot be marked on sheet {{sheet}}. What the pane says holds all the same; go through them in the pane.",
  "not-supported": "This step is not possible here. Use desktop Excel or WPS, or the browser page.",
  "other-format": "This workbook is not an .xlsx file and cannot be sealed. Save it as .xlsx and do this there.",
  cancelled: "No place was chosen, so the file was not saved.",
  "not-written":
    "The file could not be written there; the folder may be read-only, or a file of that name may be open. Choose another name or folder.",
  "half-delivered":
    "The summary was not finished, and the workbook could not be put back as it was: unfinished sheets with (2) after their names may be left. The summary before has not been deleted; its sheets may have a ~ after their names. Roll up again, then delete the sheets left over.",
  "left-over":
    "The new summary is complete, but the one before could not be deleted: {{sheets}}. Delete these sheets by hand.",
  "no-workbooks": "There are no workbooks among them. Choose .xlsx forms or the folder they are in.",
  "service-unreachable": "The service cannot be reached. Check the network and try again.",
  "sign-in-blocked":
    "The sign-in window could not be opened. Allow pop-up windows and try again, or use an account of this service.",
  "sign-in-closed": "The sign-in window was closed, so you are not signed in. Click again when you need to.",
  "sign-in-insecure":
    "This address is not https, so your office account cannot be used. Use an account of this service, or tell the administrator.",
};
