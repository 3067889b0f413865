import { mergeAt } from "../../core/grid/address";
import type { Cell, Sheet } from "../../core/grid/grid";
import { cellStyleAt, type SheetStyle, type WorkbookStyle } from "../../workbook/style/style";
import { widthOf } from "./geometry";

/** Pixels of a cell's width that its text does not get; more where it may be indented. */
const [MARGINS, HEADING_MARGINS] = [22, 10];
const POINTS_PER_PIXEL = 72 / 96;
const LINE = 1.25;

/**
 * The points that rows need where that is more than they were issued with: for texts typed into cells that wrap, as an
 * explanation is, for headings, and for notes over a table wider than the `seen` pixels of it. Rows that are high enough
 * are left out.
 */
export function grownRows(sheet: Sheet, look: WorkbookStyle, sheetLook: SheetStyle, seen: number): Map<number, number> {
  const grown = new Map<number, number>();
  for (const [row, cells] of sheet.rows) {
    const isHeading = row <= sheetLook.frozen.rows;
    if (!sheetLook.protected && !isHeading) continue;
    for (const cell of cells) {
      if (typeof cell.value !== "string") continue;
      const { wrap, locked, size } = cellStyleAt(look, sheetLook, row, cell.column);
      const width = wrap ? widthFor(cell, sheet, sheetLook, { locked, seen }) : null;
      if (width === null) continue;
      const pixels = (width - (isHeading ? HEADING_MARGINS : MARGINS)) * POINTS_PER_PIXEL;
      const lines = cell.value
        .split("\n")
        .reduce((sum, line) => sum + Math.max(1, Math.ceil((emsOf(line) * size) / pixels)), 0);
      const points = lines * size * LINE + 4;
      if (points > (sheetLook.heights.get(row) ?? sheetLook.defaultHeight)) {
        grown.set(row, Math.max(grown.get(row) ?? 0, points));
      }
    }
  }
  return grown;
}

/** The pixels in which the text of a cell has to find room; null where its row stays as it is. */
function widthFor(
  { row, column }: Cell,
  sheet: Sheet,
  sheetLook: SheetStyle,
  { locked, seen }: { readonly locked: boolean; readonly seen: number },
): number | null {
  const merge = mergeAt(sheet, row, column);
  if (!merge) return locked && row > sheetLook.frozen.rows ? null : widthOf(sheet, sheetLook, column);
  let width = 0;
  for (let at = merge.left; at <= merge.right; at++) width += widthOf(sheet, sheetLook, at);
  return merge.top === merge.bottom && width > seen ? seen : null;
}

/** How wide a text is in the size of its face: a Chinese character takes all of it, a Latin one about half. */
export function emsOf(text: string): number {
  let ems = 0;
  for (const character of text) ems += character.codePointAt(0)! > 0x2e7f ? 1 : 0.55;
  return ems;
}
