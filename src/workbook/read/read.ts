import type { Workbook } from "../../core/grid/grid";
import type { Platform } from "../platform/platform";
import { openZip } from "../zip/archive";
import { FORM_LIMITS, type Limits } from "../zip/limits";
import { Allowance } from "./allowance";
import { findWorkbookPart } from "./package";
import { type ListedSheet, readSheet } from "./sheet";
import { refuseUnlessZip } from "./sniff";
import { readSharedStrings } from "./strings";
import { readStyles } from "./styles";
import { readContents } from "./workbook";

/**
 * The cells of an .xlsx, .xlsm or .xltx file. Throws a Refusal that names what is wrong with anything else, with a
 * broken or hostile file, and with one beyond the limits; never returns a part of a workbook.
 */
export function readWorkbook(bytes: Uint8Array, platform: Platform, limits: Limits = FORM_LIMITS): Workbook {
  return readSheets(bytes, platform, limits, () => true);
}

/** The workbook with the one sheet of a name only, or none; what is wrong with the others is not looked for. */
export function readOneSheet(bytes: Uint8Array, name: string, platform: Platform): Workbook {
  return readSheets(bytes, platform, FORM_LIMITS, (sheet) => sheet.name === name);
}

function readSheets(
  bytes: Uint8Array,
  platform: Platform,
  limits: Limits,
  wanted: (sheet: ListedSheet) => boolean,
): Workbook {
  refuseUnlessZip(bytes);
  const zip = openZip(bytes, platform, limits);
  const contents = readContents(zip, findWorkbookPart(zip));
  const allowance = new Allowance(limits.cells);
  const context = {
    strings: contents.strings === null ? [] : readSharedStrings(zip, contents.strings, allowance),
    styles: contents.styles === null ? [] : readStyles(zip, contents.styles, allowance),
    date1904: contents.date1904,
  };
  return {
    sheets: contents.sheets.filter(wanted).map((sheet) => readSheet(zip, sheet, context, allowance)),
    date1904: contents.date1904,
    externalLinks: contents.externalLinks,
    hasMacros: contents.hasMacros,
  };
}
