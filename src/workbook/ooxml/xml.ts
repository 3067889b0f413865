const SPECIAL = /[&<>"]/g;
const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]/g;

/** What is to be escaped or looked at closer; nearly no text has any. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML forbids
const UNUSUAL = /[&<>"_\u0000-\u0008\u000b-\u001f\ufffe\uffff]/;

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Text for an XML element or attribute; characters XML forbids are dropped. */
export function escapeXml(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text.replace(FORBIDDEN, "").replace(SPECIAL, (character) => ENTITIES[character]!);
}

/** A cell's text: as escapeXml, but keeps control characters in Excel's own spelling (_x000D_). */
export function escapeCellText(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  const spelled = text
    .replace(/_x([0-9A-Fa-f]{4})_/g, "_x005F_x$1_")
    .replace(FORBIDDEN, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
  return spelled.replace(SPECIAL, (character) => ENTITIES[character]!);
}

/** Attributes in the order given; undefined ones are left out. */
export function attributes(values: Readonly<Record<string, string | number | boolean | undefined>>): string {
  let text = "";
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const written = typeof value === "boolean" ? (value ? "1" : "0") : escapeXml(String(value));
    text += ` ${name}="${written}"`;
  }
  return text;
}
