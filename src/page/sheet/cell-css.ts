import type { CSSProperties } from "react";
import type { Cell } from "../../core/grid/grid";
import { type CellStyle, cellStyleAt, type SheetStyle, styleAt, type WorkbookStyle } from "../../workbook/style/style";
import type { Geometry } from "./geometry";
import { PAPERS, type Paper, styleOf } from "./paper";
import type { Shape } from "./shape";

/** The sheet a cell is drawn on. */
interface Drawing {
  readonly look: WorkbookStyle;
  readonly sheet: SheetStyle;
  readonly row: number;
  readonly paper: Paper;
  readonly geometry: Geometry;
}

const drawnBefore = new WeakMap<WorkbookStyle, Map<string, CSSProperties>>();

/** The CSS of a cell; cells alike share it. A merged cell takes its last rules from its last cells. */
export function cssOf(
  drawing: Drawing,
  column: number,
  cell: Cell | undefined,
  { right, bottom }: Shape,
): CSSProperties {
  const { look, sheet, row, paper, geometry } = drawing;
  const isNumber = typeof cell?.value === "number";
  const top = row > 1 && cellStyleAt(look, sheet, row - 1, column).rules.bottom !== undefined;
  const left = column > 1 && cellStyleAt(look, sheet, row, column - 1).rules.right !== undefined;
  const styles = [styleAt(sheet, row, column), styleAt(sheet, row, right), styleAt(sheet, bottom, column)];
  const key = [...styles, paper, geometry.scale, isNumber, top, left, sheet.gridLines].join();
  const known = drawnBefore.get(look) ?? new Map<string, CSSProperties>();
  drawnBefore.set(look, known);
  const before = known.get(key);
  if (before) return before;
  const own = cellStyleAt(look, sheet, row, column);
  const rules = {
    ...own.rules,
    ...only("right", cellStyleAt(look, sheet, row, right)),
    ...only("bottom", cellStyleAt(look, sheet, bottom, column)),
  };
  const css = {
    ...styleOf({ ...own, rules }, { paper, scale: geometry.scale, isNumber, drawn: { top, left } }),
    ...(sheet.gridLines && !own.fill ? { boxShadow: `inset -1px -1px ${PAPERS[paper].grid}` } : {}),
  };
  known.set(key, css);
  return css;
}

function only(edge: "right" | "bottom", { rules }: CellStyle) {
  const rule = rules[edge];
  return rule ? { [edge]: rule } : {};
}
