import { parseAddress } from "../../core/grid/address";
import type { Workbook } from "../../core/grid/grid";
import type { LinePoints } from "../../pane/components/Sparkline";
import type { SheetStyle } from "../../workbook/style/style";
import { figureIn, stripOf } from "./strip";

/** The lines within the cells of a sheet, by row and column, with the figures of the ranges they show. */
export function linesByRow({ lines }: SheetStyle, workbook: Workbook): Map<number, Map<number, LinePoints>> {
  const rows = new Map<number, Map<number, LinePoints>>();
  for (const { cell, range } of lines) {
    const place = parseAddress(cell);
    const cells = stripOf(range, workbook);
    if (!place || cells === null) continue;
    rows.set(place.row, (rows.get(place.row) ?? new Map<number, LinePoints>()).set(place.column, cells.map(figureIn)));
  }
  return rows;
}
