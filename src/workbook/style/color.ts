import { attributeText } from "../read/text";
import type { XmlScanner } from "../read/xml";

/** Office's own theme, light 1 first; files with another theme keep the brightness of their colors. */
const THEME = [
  "ffffff",
  "000000",
  "e7e6e6",
  "44546a",
  "4472c4",
  "ed7d31",
  "a5a5a5",
  "ffc000",
  "5b9bd5",
  "70ad47",
  "0563c1",
  "954f72",
];

/** The first colors of the palette of old files, from index 8; the rest is hardly ever met. */
const INDEXED = ["000000", "ffffff", "ff0000", "00ff00", "0000ff", "ffff00", "ff00ff", "00ffff", "800000", "008000"];
const FIRST_INDEXED = 8;

/** Reads the color in the attributes of the tag just opened; null for the automatic one. */
export function readColor(xml: XmlScanner): string | null {
  let color: string | null = null;
  let tint = 0;
  while (xml.attribute()) {
    const value = attributeText(xml);
    if (xml.keyIs("rgb")) color = /^[0-9a-f]{8}$/i.test(value) ? value.slice(2).toLowerCase() : null;
    else if (xml.keyIs("theme")) color = THEME[Number(value)] ?? null;
    else if (xml.keyIs("indexed")) color = INDEXED[(Number(value) % 56) - FIRST_INDEXED] ?? null;
    else if (xml.keyIs("tint")) tint = Number(value) || 0;
  }
  return color === null ? null : `#${tint === 0 ? color : tinted(color, tint)}`;
}

/** A tint above 0 goes that far to white, below 0 to black. */
function tinted(color: string, tint: number): string {
  const goal = tint > 0 ? 255 : 0;
  const share = Math.min(1, Math.abs(tint));
  return [0, 2, 4]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16))
    .map((part) => Math.round(part + (goal - part) * share))
    .map((part) => part.toString(16).padStart(2, "0"))
    .join("");
}
