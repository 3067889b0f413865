import { readColor } from "../style/color";
import type { Allowance } from "./allowance";
import type { XmlScanner } from "./xml";

/** A color as "#rrggbb"; null where the file leaves it to the program. */
type Color = string | null;

const PAPER = "#ffffff";

/** The color of each font. */
export function readFontColors(xml: XmlScanner, allowance: Allowance): Color[] {
  const colors: Color[] = [];
  while (xml.child(2)) {
    allowance.take(1);
    let color: Color = null;
    while (xml.child(3)) if (xml.is("color")) color = readColor(xml);
    colors.push(color);
  }
  return colors;
}

/** The color of each solid fill; null for none and for patterns. */
export function readFillColors(xml: XmlScanner, allowance: Allowance): Color[] {
  const colors: Color[] = [];
  while (xml.child(2)) {
    allowance.take(1);
    let color: Color = null;
    while (xml.child(3)) {
      if (!xml.is("patternFill")) continue;
      let isSolid = false;
      while (xml.attribute()) if (xml.keyIs("patternType")) isSolid = xml.valueIs("solid");
      while (xml.child(4)) if (isSolid && xml.is("fgColor")) color = readColor(xml);
    }
    colors.push(color);
  }
  return colors;
}

/** Less contrast than this and a figure cannot be read; WCAG asks 4.5 of ordinary text. */
const FEWEST_CONTRAST = 1.25;

/** Whether a font cannot be seen on its ground; a cell without fill is white paper. */
export function isUnseen(font: Color | undefined, ground: Color | undefined): boolean {
  if (!font) return false;
  const [one, other] = [luminance(font), luminance(ground ?? PAPER)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) < FEWEST_CONTRAST;
}

const luminances = new Map<string, number>();
const MOST_REMEMBERED = 1024;

function luminance(color: string): number {
  const known = luminances.get(color);
  if (known !== undefined) return known;
  const found = luminanceOf(color);
  if (luminances.size < MOST_REMEMBERED) luminances.set(color, found);
  return found;
}

/** Relative luminance as WCAG 2 defines it. */
function luminanceOf(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
