import { MARK } from "../pane/host/mark-look";
import { browserPlatform } from "../workbook/platform/browser";
import { openZip } from "../workbook/zip/archive";
import { writeZip } from "../workbook/zip/write";

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
/** A block of conditional formats, in the part itself or in what newer versions add to it. */
const BLOCK = /<((?:\w+:)?)conditionalFormatting\b[^>]*>[\s\S]*?<\/\1conditionalFormatting>/g;
const RULE = /<((?:\w+:)?)cfRule\b[^>]*?(?:\/>|>[\s\S]*?<\/\1cfRule>)/g;
const EMPTY_LIST = /<(\w+:)conditionalFormattings\b[^>]*>\s*<\/\1conditionalFormattings>/g;

/**
 * A workbook's file without the add-in's marks, all else as Excel wrote it. Taking them off the sheets first would cost
 * the user his undo.
 */
export function withoutMarks(bytes: Uint8Array): Uint8Array {
  const zip = openZip(bytes, browserPlatform);
  const parts = new Map(zip.names.map((name) => [name, zip.read(name)]));
  let found = false;
  for (const [name, part] of parts) {
    if (!SHEET.test(name)) continue;
    const text = new TextDecoder().decode(part);
    if (!text.includes(MARK)) continue;
    found = true;
    parts.set(name, new TextEncoder().encode(unmarked(text)));
  }
  return found ? writeZip(parts) : bytes;
}

function unmarked(sheet: string): string {
  return sheet
    .replace(BLOCK, (block) => {
      if (!block.includes(MARK)) return block;
      const rest = block.replace(RULE, (rule) => (rule.includes(MARK) ? "" : rule));
      return /<(?:\w+:)?cfRule\b/.test(rest) ? rest : "";
    })
    .replace(EMPTY_LIST, "");
}
