import type { Workbook } from "../../core/grid/grid";
import type { Platform } from "../platform/platform";
import { openZip, type ZipArchive } from "../zip/archive";
import { FORM_LIMITS, type Limits } from "../zip/limits";
import { Allowance } from "./allowance";
import { findWorkbookPart } from "./package";
import { readSavedTime } from "./saved-time";
import { type ListedSheet, readSheet } from "./sheet";
import { refuseUnlessZip } from "./sniff";
import { readSharedStrings } from "./strings";
import { type CellStyle, readStyles } from "./styles";
import { type Contents, readContents } from "./workbook";

/**
 * The cells of an .xlsx, .xlsm or .xltx file. Throws a refusal that names what is wrong with anything else, with a
 * broken or hostile file, and with one beyond the limits; never returns a part of a workbook.
 */
export function readWorkbook(bytes: Uint8Array, platform: Platform, limits: Limits = FORM_LIMITS): Workbook {
  refuseUnlessZip(bytes);
  const zip = openZip(bytes, platform, limits);
  const contents = readContents(zip, findWorkbookPart(zip));
  const allowance = new Allowance(limits.cells, limits.rows);
  const styles = contents.styles === null ? [] : readStyles(zip, contents.styles, allowance);
  const workbook = readSheets(zip, contents, contents.sheets, { styles, limits, allowance });
  const savedAt = readSavedTime(zip);
  return savedAt === null ? workbook : { ...workbook, savedAt };
}

/**
 * The workbook with the sheets of wanted names only, or none, and without formats, so that a date is a number. What is
 * wrong with the rest of the file is not looked for.
 */
export function readSomeSheets(
  bytes: Uint8Array,
  wants: (name: string) => boolean,
  platform: Platform,
  limits = FORM_LIMITS,
): Workbook {
  refuseUnlessZip(bytes);
  const zip = openZip(bytes, platform, limits);
  const contents = readContents(zip, findWorkbookPart(zip));
  const wanted = contents.sheets.filter(({ name }) => wants(name));
  return readSheets(zip, contents, wanted, { styles: [], limits, allowance: new Allowance(limits.cells, limits.rows) });
}

interface Surroundings {
  readonly styles: readonly CellStyle[];
  readonly limits: Limits;
  readonly allowance: Allowance;
}

function readSheets(
  zip: ZipArchive,
  { strings: part, date1904, externalLinks, hasMacros }: Contents,
  wanted: readonly ListedSheet[],
  { styles, limits, allowance }: Surroundings,
): Workbook {
  const strings = part === null ? [] : readSharedStrings(zip, part, allowance);
  const sheets = wanted.map((sheet) => {
    const long = limits.sheetCells === limits.cells || limits.longSheets.has(sheet.name);
    const own = long ? allowance : allowance.within(limits.sheetCells);
    return readSheet(zip, sheet, { strings, styles, date1904 }, own);
  });
  return { sheets, date1904, externalLinks, hasMacros };
}
