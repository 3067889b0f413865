import { parseNumber, parseWhole } from "../read/number";
import { textOf } from "../read/text";
import { isTrue, type XmlScanner } from "../read/xml";
import type { PrintStyle } from "./style";

/** What reads each element of a sheet that tells how it is printed, and gives what it adds. */
export const PRINT_READERS: readonly (readonly [string, (xml: XmlScanner, print: PrintStyle) => PrintStyle])[] = [
  ["pageSetup", readSetup],
  ["pageMargins", readMargins],
  ["printOptions", readOptions],
  ["rowBreaks", readBreaks],
  ["headerFooter", readFooter],
];

/** The number Excel has for A3; every other paper is taken for A4, on which forms are printed here. */
const A3 = 8;

function readSetup(xml: XmlScanner, print: PrintStyle): PrintStyle {
  let { paper, landscape } = print;
  while (xml.attribute()) {
    if (xml.keyIs("paperSize")) paper = parseWhole(xml.bytes, xml.valueStart, xml.valueEnd) === A3 ? "A3" : "A4";
    else if (xml.keyIs("orientation")) landscape = xml.valueIs("landscape");
  }
  return { ...print, paper, landscape };
}

function readMargins(xml: XmlScanner, print: PrintStyle): PrintStyle {
  const margins = { ...print.margins };
  while (xml.attribute()) {
    for (const edge of ["top", "right", "bottom", "left"] as const) {
      const inches = xml.keyIs(edge) ? parseNumber(xml.bytes, xml.valueStart, xml.valueEnd) : Number.NaN;
      // Beyond that nothing would be left to print on.
      if (inches >= 0 && inches <= 4) margins[edge] = inches;
    }
  }
  return { ...print, margins };
}

function readOptions(xml: XmlScanner, print: PrintStyle): PrintStyle {
  let { centered } = print;
  while (xml.attribute()) if (xml.keyIs("horizontalCentered")) centered = isTrue(xml);
  return { ...print, centered };
}

function readBreaks(xml: XmlScanner, print: PrintStyle): PrintStyle {
  const breaks: number[] = [];
  while (xml.child(2)) {
    while (xml.attribute()) if (xml.keyIs("id")) breaks.push(parseWhole(xml.bytes, xml.valueStart, xml.valueEnd));
  }
  return { ...print, breaks };
}

function readFooter(xml: XmlScanner, print: PrintStyle): PrintStyle {
  let { footer } = print;
  while (xml.child(2)) {
    if (!xml.is("oddFooter")) continue;
    xml.leaf();
    footer = middleOf(textOf(xml));
  }
  return { ...print, footer };
}

/** The middle part of a foot such as &L…&C&"宋体"&9第 &P 页, without the codes of its font. */
function middleOf(text: string): string {
  const middle = /&C(.*?)(?=&[LR]|$)/s.exec(text)?.[1] ?? "";
  return middle.replace(/&"[^"]*"|&\d+|&[^PN"\d]/g, "").trim();
}
