import { cellAt, parseAddress } from "../../core/grid/address";
import type { Workbook } from "../../core/grid/grid";
import type { LinePoints } from "../../pane/components/Sparkline";
import type { SheetStyle } from "../../workbook/style/style";

const RANGE = /^(?:'((?:[^']|'')+)'|([^'!]+))!([A-Z]+\d+):([A-Z]+\d+)$/;

/** The lines within the cells of a sheet, by row and column, with the figures of the ranges they show. */
export function linesByRow({ lines }: SheetStyle, workbook: Workbook): Map<number, Map<number, LinePoints>> {
  const rows = new Map<number, Map<number, LinePoints>>();
  for (const { cell, range } of lines) {
    const place = parseAddress(cell);
    const points = pointsIn(range, workbook);
    if (!place || points === null) continue;
    rows.set(place.row, (rows.get(place.row) ?? new Map<number, LinePoints>()).set(place.column, points));
  }
  return rows;
}

/** The figures of a range that is one row of a sheet; null for any other. */
function pointsIn(range: string, { sheets }: Workbook): LinePoints | null {
  const [, quoted, bare, from, to] = RANGE.exec(range.replaceAll("$", "")) ?? [];
  const sheet = sheets.find(({ name }) => name === (quoted?.replaceAll("''", "'") ?? bare));
  const [first, last] = [parseAddress(from ?? ""), parseAddress(to ?? "")];
  if (!sheet || !first || !last || first.row !== last.row) return null;
  return Array.from({ length: Math.max(0, last.column - first.column + 1) }, (_, index) => {
    const value = cellAt(sheet, first.row, first.column + index)?.value;
    return typeof value === "number" ? value : null;
  });
}
