import type { Platform } from "../platform/platform";
import { findWorkbookPart } from "../read/package";
import { openPart, SPREADSHEET } from "../read/part";
import { attributeText, textOf } from "../read/text";
import { readContents } from "../read/workbook";
import { isTrue } from "../read/xml";
import { openZip, type ZipArchive } from "../zip/archive";
import { FORM_LIMITS, type Limits } from "../zip/limits";
import { readChanges } from "./conditions";
import { readSheetStyle } from "./sheet";
import type { SheetStyle, WorkbookStyle } from "./style";
import { readCellStyles } from "./styles";

/** How a workbook looks. Throws the refusals of `readWorkbook`, which reads what is in it. */
export function readStyle(bytes: Uint8Array, platform: Platform, limits: Limits = FORM_LIMITS): WorkbookStyle {
  const zip = openZip(bytes, platform, limits);
  const part = findWorkbookPart(zip);
  const contents = readContents(zip, part);
  const repeated = readRepeatedRows(zip, part);
  const changes = contents.styles === null ? [] : readChanges(zip, contents.styles);
  const sheets = new Map<string, SheetStyle>();
  for (const [index, sheet] of contents.sheets.entries()) {
    if (sheet.part !== null)
      sheets.set(sheet.name, readSheetStyle(zip, sheet.part, repeated.get(index) ?? null, changes));
  }
  return { sheets, styles: contents.styles === null ? [] : readCellStyles(zip, contents.styles, limits.cells) };
}

/** The rows each sheet, by index, repeats on every printed page. */
function readRepeatedRows(zip: ZipArchive, part: string): Map<number, { from: number; to: number }> {
  const found = new Map<number, { from: number; to: number }>();
  const xml = openPart(zip, part, SPREADSHEET);
  while (xml.child(1)) {
    if (!xml.is("definedNames")) continue;
    while (xml.child(2)) {
      let [isTitles, sheet, isHidden] = [false, -1, false];
      while (xml.attribute()) {
        if (xml.keyIs("name")) isTitles = xml.valueIs("_xlnm.Print_Titles");
        else if (xml.keyIs("localSheetId")) sheet = Number(attributeText(xml));
        else if (xml.keyIs("hidden")) isHidden = isTrue(xml);
      }
      if (!isTitles || isHidden) continue;
      xml.leaf();
      const rows = /\$(\d+):\$(\d+)/.exec(textOf(xml));
      if (rows) found.set(sheet, { from: Number(rows[1]), to: Number(rows[2]) });
    }
  }
  return found;
}
