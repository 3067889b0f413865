/** Sentences of refusals: what the file is, and the way out. After "_" stands the case that args.context names. */
export const refusal = {
  "empty-file": "The file is empty (0 bytes). Open the original form, save it again and submit that.",
  "not-a-workbook": "This is not an Excel workbook (it holds {{format}}). Submit the filled .xlsx form.",
  "not-a-workbook_unknown": "This is not an Excel workbook; only its name says so. Submit the filled .xlsx form.",
  "old-xls": "This is the 97–2003 format (.xls or .et). Open it in Excel or WPS, save it as .xlsx and submit that.",
  encrypted:
    "The file needs a password to open. Open it in Excel or WPS, remove the password, save it and submit it again.",
  truncated:
    "The file is incomplete, as after a download or copy that stopped early. Save or copy it again and submit that.",
  "too-large": "The file holds too much for a form. Fill in the issued template and submit that.",
  "too-large_file":
    "The file is over {{limit}} MB, too much for a form. Remove pictures and the like, save it and submit it again.",
  "too-large_part":
    "The file unpacks to more than {{limit}} MB, most likely because whole columns or rows are formatted. Fill in the issued template and submit that.",
  "too-large_entries":
    "The file is made of more than {{limit}} parts, too many for a form. Fill in the issued template and submit that.",
  "too-large_cells": "The file has too many cells for a form. Fill in the issued template and submit that.",
  "too-large_summary":
    "This summary is larger than a whole province's and was not opened; most likely much was added or whole columns or rows are formatted. Use the copy saved by the roll-up, or roll up again.",
  "other-format": "This is a {{format}} file, not .xlsx. Open it in Excel or WPS, save it as .xlsx and submit that.",
  "unsafe-content":
    "The file was not opened because of unsafe content inside ({{part}}). Open the original in Excel or WPS, save it as a new .xlsx and submit that.",
  "unsafe-content_path":
    "The file was not opened because a path inside leads out of it ({{part}}). Open the original in Excel or WPS, save it as a new .xlsx and submit that.",
  "unsafe-content_duplicate":
    "Two parts inside the file have the same name ({{part}}), so neither can be trusted. Open the original in Excel or WPS, save it as a new .xlsx and submit that.",
  "unsafe-content_overlap":
    "The file was not opened because parts inside overlap ({{part}}). Open the original in Excel or WPS, save it as a new .xlsx and submit that.",
  "unsafe-content_doctype":
    "The file was not opened because a part inside carries a DOCTYPE ({{part}}). Open the original in Excel or WPS, save it as a new .xlsx and submit that.",
  "unsafe-content_sheet":
    "The file has two sheets of one name ({{part}}), so nobody can tell which is meant. Open it in Excel or WPS, delete or rename one, save and submit again.",
  damaged:
    "The file is damaged ({{part}} cannot be read). Open it in Excel or WPS, check its contents, save it as a new .xlsx and submit that.",
  "foreign-workbook":
    "This is not one of the issued forms: it carries no form identity. Fill in the template issued to your department and submit that.",
  "unknown-template":
    "Form “{{form}}” is not on the target list. Use the template issued to your department most recently.",
  "other-year-template":
    "This template belongs to another year ({{list}}); the target list in force is {{expected}}. Fill in the current template and submit that.",
  "other-year-template_sign-in":
    "This form is of the target list {{list}}; the program itself has {{expected}}. Sign in at the service: the list is then fetched, and you can go on.",
  "other-year-template_unknown":
    "This form is of the target list {{list}}, which the service has not published; the program itself has {{expected}}. Ask the bureau for the blank form now issued and fill that in.",
  "other-year-template_unreachable":
    "This form is of the target list {{list}}, which cannot be fetched while the service is not reached. Choose “Retry” when the network is back; what was filled in is still there.",
  "empty-form":
    "The form of {{department}} is still empty. Fill it in and submit it again: 0 where nothing happened, — where a figure does not apply.",
  "ambiguous-rows":
    "The form {{code}} is filled in differently on the sheets “{{first}}” and “{{second}}”, so which counts is unclear. Delete the extra one and submit again.",
  "other-file": "This is a {{format}} file, not a form. Submit the completed .xlsx form.",
  "other-file_archive": "This is an archive ({{format}}). Unpack it and hand in the .xlsx forms inside.",
  "other-file_copy":
    "This is a backup copy ({{format}}). If it is the form to be reported, open it in Excel or WPS, save it as .xlsx and submit that.",
  "other-file_text":
    "This is a text file ({{format}}) without a form number or unit. Fill in the template issued to your department and submit that.",
  "other-file_plain":
    "The file name has no extension, so what the file is cannot be told. If it is the form to be reported, add .xlsx to its name and submit it again.",
  summary: "This is a summary, not a form; it is not read as one.",
  "unreadable-file":
    "The file cannot be opened; another program may be using it, or you may not read it. Close it and try again.",
  "unreadable-file_permission":
    "The file cannot be opened: no permission to read it. Check the permissions of file and folder and try again.",
  "unreadable-file_busy": "The file cannot be opened: another program uses it. Close it there and try again.",
  "unreadable-file_not-a-file":
    "This is no file but a folder, a pipe or a device, and was not read. Submit the filled .xlsx form.",
  "unreadable-file_name":
    "The name of the file is garbled, as after a copy from another system, and cannot be opened by. Rename the file and try again.",
  "unreadable-file_vanished": "The file was gone when it was to be read. Put it back and try again.",
  "unreadable-file_link": "This is a link to a file that is not there. Submit the file itself.",
  "bad-division":
    "The division code “{{area}}” in the form is not one of six digits, so it was not used. Fill in the form issued to your unit and submit that.",
};
