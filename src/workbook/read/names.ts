import type { RangeName } from "../../core/audit/book";
import { CodedError } from "../../core/errors/coded-error";
import type { ZipArchive } from "../zip/archive";
import { parseWhole } from "./number";
import { openPart, SPREADSHEET } from "./part";
import { attributeText, textOf } from "./text";

/** Far more than a workbook has names. */
const MOST = 10_000;

/** How the names begin by which an add-in keeps which sheets are its own. */
export const OWN_NAMES = "_huizong_";

/** The names for ranges in the main part of a workbook, without those kept for printing, filters and by the add-in. */
export function readNames(zip: ZipArchive, part: string, sheets: readonly { readonly name: string }[]): RangeName[] {
  const xml = openPart(zip, part, SPREADSHEET);
  const names: RangeName[] = [];
  while (xml.child(1)) {
    if (!xml.is("definedNames")) continue;
    while (xml.child(2)) {
      let name = "";
      let sheet: string | null = null;
      while (xml.attribute()) {
        if (xml.keyIs("name")) name = attributeText(xml);
        else if (xml.keyIs("localSheetId")) {
          sheet = sheets[parseWhole(xml.bytes, xml.valueStart, xml.valueEnd)]?.name ?? xml.fail();
        }
      }
      xml.leaf();
      if (names.length === MOST) throw new CodedError("refusal", "too-large");
      if (!name.startsWith("_xlnm") && !name.startsWith(OWN_NAMES)) names.push({ name, sheet, range: textOf(xml) });
    }
  }
  return names;
}
