import type { RowDraft, SheetDraft } from "../ooxml/draft";
import { heightOf, textCell } from "../summary/context";
import { footer } from "../summary/print";
import type { Say } from "../summary/say";
import { sheetName } from "../summary/sheet-name";
import * as look from "../summary/style";
import type { Bulletin } from "./bulletin";

const WIDTH = 92;
/** Excel's widest line of the sheet's font holds a little less than its columns say. */
const FILLED = 88;

/** 快报: the text on one printed column, so that it can be read beside the table and copied whole. */
export function bulletinSheet({ title, issuer, sections, source }: Bulletin, say: Say): SheetDraft {
  const paragraph = (text: string): RowDraft => ({
    cells: [textCell(text, look.paragraph)],
    height: heightOf([[text, FILLED]], 17, 24),
  });
  return {
    name: sheetName("bulletin", say),
    rows: [
      { cells: [textCell(title, look.title)], height: 34 },
      { cells: [textCell(issuer, look.issuer)], height: 20 },
      ...sections.flatMap(({ heading, paragraphs }): RowDraft[] => [
        { cells: [textCell(heading, look.sectionHead)], height: 26 },
        ...paragraphs.map(({ lead, text }) => paragraph(lead ? say("bulletin.lead", { lead, text }) : text)),
      ]),
      { cells: [textCell(source, look.foot)], height: heightOf([[source, FILLED]], 14, 22) },
    ],
    columns: [{ width: WIDTH }],
    print: { paper: 9, landscape: false, footer: footer(say) },
  };
}
