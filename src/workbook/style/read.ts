import type { Platform } from "../platform/platform";
import { findWorkbookPart } from "../read/package";
import { openPart, SPREADSHEET } from "../read/part";
import { attributeText, textOf } from "../read/text";
import { readContents } from "../read/workbook";
import { isTrue } from "../read/xml";
import { openZip, type ZipArchive } from "../zip/archive";
import { FORM_LIMITS, type Limits } from "../zip/limits";
import { readChanges } from "./conditions";
import { readRanges } from "./ranges";
import { type Printed, readSheetStyle } from "./sheet";
import type { SheetStyle, WorkbookStyle } from "./style";
import { readCellStyles } from "./styles";

/** How a workbook looks. Throws the refusals of `readWorkbook`, which reads what is in it. */
export function readStyle(bytes: Uint8Array, platform: Platform, limits: Limits = FORM_LIMITS): WorkbookStyle {
  const zip = openZip(bytes, platform, limits);
  const part = findWorkbookPart(zip);
  const contents = readContents(zip, part);
  const printed = readPrinted(zip, part);
  const changes = contents.styles === null ? [] : readChanges(zip, contents.styles);
  const sheets = new Map<string, SheetStyle>();
  for (const [index, sheet] of contents.sheets.entries()) {
    if (sheet.part !== null)
      sheets.set(sheet.name, readSheetStyle(zip, sheet.part, printed.get(index) ?? NOT_PRINTED, changes));
  }
  return { sheets, styles: contents.styles === null ? [] : readCellStyles(zip, contents.styles, limits.cells) };
}

/** What the names of the workbook say of the printing of each sheet, by its index. */
function readPrinted(zip: ZipArchive, part: string): Map<number, Printed> {
  const found = new Map<number, Printed>();
  const xml = openPart(zip, part, SPREADSHEET);
  while (xml.child(1)) {
    if (!xml.is("definedNames")) continue;
    while (xml.child(2)) {
      let [isTitles, isArea, sheet, isHidden] = [false, false, -1, false];
      while (xml.attribute()) {
        if (xml.keyIs("name")) {
          isTitles = xml.valueIs("_xlnm.Print_Titles");
          isArea = xml.valueIs("_xlnm.Print_Area");
        } else if (xml.keyIs("localSheetId")) sheet = Number(attributeText(xml));
        else if (xml.keyIs("hidden")) isHidden = isTrue(xml);
      }
      if (!(isTitles || isArea) || isHidden) continue;
      xml.leaf();
      const text = textOf(xml);
      const before = found.get(sheet) ?? NOT_PRINTED;
      found.set(sheet, isTitles ? { ...before, repeated: rowsIn(text) } : { ...before, area: areaIn(text) });
    }
  }
  return found;
}

const NOT_PRINTED: Printed = { repeated: null, area: null };

/** The rows of '报表'!$8:$9. */
function rowsIn(text: string): Printed["repeated"] {
  const rows = /\$(\d+):\$(\d+)/.exec(text);
  return rows && { from: Number(rows[1]), to: Number(rows[2]) };
}

/** The cells of '报表'!$A$1:$J$21; several areas are printed as if there were none. */
function areaIn(text: string): Printed["area"] {
  const cells = /^[^,]*!(\$?[A-Z]+\$?\d+:\$?[A-Z]+\$?\d+)$/.exec(text);
  return (cells && readRanges(cells[1]!.replaceAll("$", ""))[0]) ?? null;
}
