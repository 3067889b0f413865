import {
  AlignmentType,
  Document,
  Footer,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";
import type { Say } from "../summary/say";
import type { Bulletin } from "./bulletin";

/** Official documents' fonts as Windows and WPS have them; western letters and digits in the face beside them. */
const fontOf = (eastAsia: string) => ({ ascii: WESTERN, hAnsi: WESTERN, cs: WESTERN, eastAsia });
const WESTERN = "Times New Roman";
const SONG = fontOf("宋体");
const HEI = fontOf("黑体");
const FANGSONG = fontOf("仿宋");

/** Half points: 二号, 三号 and 四号. */
const SIZES = { title: 44, text: 32, small: 28 } as const;

/** Twentieths of a point: 22 lines a page, and two characters of 三号. */
const LINE = { line: 580, lineRule: LineRuleType.EXACT } as const;
const INDENT = { firstLine: 2 * 320 } as const;

const MILLIMETRE = 1440 / 25.4;
/** A4 and its margins after GB/T 9704-2012, 5.2.1: 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm. */
const PAGE = {
  size: { width: Math.round(210 * MILLIMETRE), height: Math.round(297 * MILLIMETRE) },
  margin: {
    top: Math.round(37 * MILLIMETRE),
    bottom: Math.round(35 * MILLIMETRE),
    left: Math.round(28 * MILLIMETRE),
    right: Math.round(26 * MILLIMETRE),
  },
} as const;

/** The text as a .docx laid out as official documents are (GB/T 9704-2012). */
export async function bulletinDocument(
  { title, issuer, sections, source }: Bulletin,
  say: Say,
  author: string,
): Promise<Uint8Array> {
  const paragraph = (text: string, options: IParagraphOptions = {}) =>
    new Paragraph({ spacing: LINE, indent: INDENT, ...options, children: [new TextRun({ text })] });
  const headed = (lead: string, text: string) => {
    const [before, after] = say("bulletin.lead", { lead, text: SPLIT }).split(SPLIT);
    const runs = [new TextRun({ text: before!, bold: true }), new TextRun({ text: text + after! })];
    return new Paragraph({ spacing: LINE, indent: INDENT, children: runs });
  };
  const document = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    styles: { default: { document: { run: { font: FANGSONG, size: SIZES.text } } } },
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { ...LINE, line: 700, after: 200 },
            children: [new TextRun({ text: title, font: SONG, bold: true, size: SIZES.title })],
          }),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { ...LINE, after: 300 },
            children: [new TextRun({ text: issuer, size: SIZES.small })],
          }),
          ...sections.flatMap(({ heading, paragraphs }) => [
            new Paragraph({
              spacing: LINE,
              indent: INDENT,
              keepNext: true,
              outlineLevel: 0,
              children: [new TextRun({ text: heading, font: HEI })],
            }),
            ...paragraphs.map(({ lead, text }) => (lead ? headed(lead, text) : paragraph(text))),
          ]),
          new Paragraph({
            spacing: { ...LINE, before: 300 },
            indent: INDENT,
            children: [new TextRun({ text: source, size: SIZES.small })],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** Stands where a text will, and is in none. */
const SPLIT = "\u0000";

/** "— 1 —", as official documents number their pages. */
function pageNumber(): Paragraph {
  const run = { font: SONG, size: SIZES.small };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({ ...run, text: "— " }),
      new TextRun({ ...run, children: [PageNumber.CURRENT] }),
      new TextRun({ ...run, text: " —" }),
    ],
  });
}
