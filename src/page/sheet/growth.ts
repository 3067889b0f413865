import { mergeAt } from "../../core/grid/address";
import type { Sheet } from "../../core/grid/grid";
import { lookAt, type SheetLook, type WorkbookLook } from "../../workbook/look/look";
import { widthOf } from "./geometry";

/** Pixels of a cell's width that its text does not get. */
const MARGINS = 22;
const LINE = 1.25;

/**
 * The points that rows need for texts typed into cells that wrap, as an explanation is: a form is issued with rows of
 * one line. Rows that are high enough are left out, and so is what is printed on the form.
 */
export function grownRows(sheet: Sheet, look: WorkbookLook, sheetLook: SheetLook): Map<number, number> {
  const grown = new Map<number, number>();
  if (!sheetLook.protected) return grown;
  for (const [row, cells] of sheet.rows) {
    for (const { column, value } of cells) {
      if (typeof value !== "string") continue;
      const { wrap, locked, size } = lookAt(look, sheetLook, row, column);
      if (!wrap || locked || mergeAt(sheet, row, column)) continue;
      const pixels = (widthOf(sheet, sheetLook, column) - MARGINS) * (72 / 96);
      const lines = value
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

/** How wide a text is in the size of its face: a Chinese character takes all of it, a Latin one about half. */
function emsOf(text: string): number {
  let ems = 0;
  for (const character of text) ems += character.codePointAt(0)! > 0x2e7f ? 1 : 0.55;
  return ems;
}
