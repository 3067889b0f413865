import { Allowance } from "../read/allowance";
import { parseWhole } from "../read/number";
import { openPart, SPREADSHEET } from "../read/part";
import { readStyles } from "../read/styles";
import { attributeText } from "../read/text";
import { isTrue, type XmlScanner } from "../read/xml";
import type { ZipArchive } from "../zip/archive";
import { readColor } from "./color";
import { type CellStyle, type Edge, PLAIN, type Rule } from "./style";

type Font = Pick<CellStyle, "face" | "size" | "bold" | "italic" | "color">;
type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

const FONT: Font = { face: PLAIN.face, size: PLAIN.size, bold: false, italic: false, color: null };

/** The looks that cells of a workbook point to, by index. */
export function readCellStyles(zip: ZipArchive, part: string, cells: number): CellStyle[] {
  const formats = readStyles(zip, part, new Allowance(cells));
  const xml = openPart(zip, part, SPREADSHEET);
  const fonts: Font[] = [];
  const fills: (string | null)[] = [];
  const borders: CellStyle["rules"][] = [];
  const looks: CellStyle[] = [];
  while (xml.child(1)) {
    if (xml.is("fonts")) while (xml.child(2)) fonts.push(readFont(xml));
    else if (xml.is("fills")) while (xml.child(2)) fills.push(readFill(xml));
    else if (xml.is("borders")) while (xml.child(2)) borders.push(readBorder(xml));
    else if (xml.is("cellXfs")) {
      while (xml.child(2)) {
        const format = formats[looks.length]?.format;
        looks.push({ ...readXf(xml, fonts, fills, borders), ...(format === undefined ? {} : { format }) });
      }
    }
  }
  return looks;
}

function readFont(xml: XmlScanner): Font {
  const font: Mutable<Font> = { ...FONT };
  while (xml.child(3)) {
    if (xml.is("color")) font.color = readColor(xml);
    else if (xml.is("b")) font.bold = isOn(xml);
    else if (xml.is("i")) font.italic = isOn(xml);
    else if (xml.is("sz")) font.size = Number(valOf(xml)) || FONT.size;
    else if (xml.is("name")) font.face = valOf(xml) ?? "";
  }
  return font;
}

function readFill(xml: XmlScanner): string | null {
  let color: string | null = null;
  while (xml.child(3)) {
    if (!xml.is("patternFill")) continue;
    let isSolid = false;
    while (xml.attribute()) if (xml.keyIs("patternType")) isSolid = xml.valueIs("solid");
    while (xml.child(4)) if (xml.is("fgColor") && isSolid) color = readColor(xml);
  }
  return color;
}

const EDGES: readonly Edge[] = ["top", "right", "bottom", "left"];

function readBorder(xml: XmlScanner): CellStyle["rules"] {
  const rules: Mutable<CellStyle["rules"]> = {};
  while (xml.child(3)) {
    const edge = EDGES.find((name) => xml.is(name));
    if (!edge) continue;
    let rule: Rule | null = null;
    while (xml.attribute()) if (xml.keyIs("style")) rule = ruleOf(attributeText(xml));
    let color: string | null = null;
    while (xml.child(4)) if (xml.is("color")) color = readColor(xml);
    if (rule) rules[edge] = { rule, color };
  }
  return rules;
}

function ruleOf(style: string): Rule | null {
  if (style === "none") return null;
  if (style === "medium" || style === "thick" || style === "double") return style;
  return /dash|dot/i.test(style) ? "dashed" : "thin";
}

function readXf(
  xml: XmlScanner,
  fonts: readonly Font[],
  fills: readonly (string | null)[],
  borders: readonly CellStyle["rules"][],
): CellStyle {
  let [font, fill, border] = [0, 0, 0];
  while (xml.attribute()) {
    if (xml.keyIs("fontId")) font = numberOf(xml);
    else if (xml.keyIs("fillId")) fill = numberOf(xml);
    else if (xml.keyIs("borderId")) border = numberOf(xml);
  }
  const look: Mutable<CellStyle> = {
    ...PLAIN,
    ...(fonts[font] ?? FONT),
    fill: fills[fill] ?? null,
    rules: borders[border] ?? {},
  };
  while (xml.child(3)) {
    if (xml.is("alignment")) readAlignment(xml, look);
    else if (xml.is("protection")) while (xml.attribute()) if (xml.keyIs("locked")) look.locked = isTrue(xml);
  }
  return look;
}

function readAlignment(xml: XmlScanner, look: Mutable<CellStyle>): void {
  while (xml.attribute()) {
    if (xml.keyIs("horizontal")) look.horizontal = horizontalOf(attributeText(xml));
    else if (xml.keyIs("vertical"))
      look.vertical = xml.valueIs("top") ? "top" : xml.valueIs("center") ? "center" : "bottom";
    else if (xml.keyIs("wrapText")) look.wrap = isTrue(xml);
    else if (xml.keyIs("indent")) look.indent = numberOf(xml);
  }
}

function horizontalOf(text: string): CellStyle["horizontal"] {
  if (text === "left" || text === "right" || text === "center") return text;
  return text === "centerContinuous" || text === "distributed" ? "center" : null;
}

/** Whether an element such as <b/> or <b val="0"/> says yes. */
export function isOn(xml: XmlScanner): boolean {
  const value = valOf(xml);
  return value === null || value === "1" || value === "true";
}

function valOf(xml: XmlScanner): string | null {
  let value: string | null = null;
  while (xml.attribute()) if (xml.keyIs("val")) value = attributeText(xml);
  return value;
}

function numberOf(xml: XmlScanner): number {
  return Math.max(0, parseWhole(xml.bytes, xml.valueStart, xml.valueEnd));
}
