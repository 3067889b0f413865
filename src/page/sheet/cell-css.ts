import type { CSSProperties } from "react";
import type { Cell } from "../../core/grid/grid";
import { type CellLook, lookAt, type SheetLook, styleAt, type WorkbookLook } from "../../workbook/look/look";
import type { Geometry } from "./geometry";
import { PAPERS, type Paper, styleOf } from "./paper";
import type { Shape } from "./shape";

/** The sheet a cell is drawn on. */
interface Drawing {
  readonly look: WorkbookLook;
  readonly sheet: SheetLook;
  readonly row: number;
  readonly paper: Paper;
  readonly geometry: Geometry;
}

const drawnBefore = new WeakMap<WorkbookLook, Map<string, CSSProperties>>();

/** The CSS of a cell; cells alike share it. A merged cell takes its last rules from its last cells. */
export function cssOf(
  drawing: Drawing,
  column: number,
  cell: Cell | undefined,
  { right, bottom }: Shape,
): CSSProperties {
  const { look, sheet, row, paper, geometry } = drawing;
  const isNumber = typeof cell?.value === "number";
  const top = row > 1 && lookAt(look, sheet, row - 1, column).rules.bottom !== undefined;
  const left = column > 1 && lookAt(look, sheet, row, column - 1).rules.right !== undefined;
  const styles = [styleAt(sheet, row, column), styleAt(sheet, row, right), styleAt(sheet, bottom, column)];
  const key = [...styles, paper, geometry.scale, isNumber, top, left, sheet.gridLines].join();
  const known = drawnBefore.get(look) ?? new Map<string, CSSProperties>();
  drawnBefore.set(look, known);
  const before = known.get(key);
  if (before) return before;
  const own = lookAt(look, sheet, row, column);
  const rules = {
    ...own.rules,
    ...only("right", lookAt(look, sheet, row, right)),
    ...only("bottom", lookAt(look, sheet, bottom, column)),
  };
  const css = {
    ...styleOf({ ...own, rules }, { paper, scale: geometry.scale, isNumber, drawn: { top, left } }),
    ...(sheet.gridLines && !own.fill ? { boxShadow: `inset -1px -1px ${PAPERS[paper].grid}` } : {}),
  };
  known.set(key, css);
  return css;
}

function only(edge: "right" | "bottom", { rules }: CellLook) {
  const rule = rules[edge];
  return rule ? { [edge]: rule } : {};
}
