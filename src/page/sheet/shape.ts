import type { CSSProperties } from "react";
import type { Geometry } from "./geometry";

/** Where a cell stands and how far it reaches, in pixels and in rows and columns, with what is merged into it. */
export interface Shape {
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly bottom: number;
  readonly right: number;
  readonly spans: { readonly rows: number; readonly columns: number };
  /** Whether it stays when the sheet is scrolled sideways. */
  readonly stays: boolean;
  readonly isTitle: boolean;
}

/** The shape of a cell; null for one that is covered by another or hidden. */
export function shapeOf(geometry: Geometry, row: number, column: number): Shape | null {
  const { tops, lefts, lastRow, lastColumn, staying, viewport } = geometry;
  const merge = geometry.merge(row, column);
  if (merge && (merge.top !== row || merge.left !== column)) return null;
  const [bottom, right] = [Math.min(merge?.bottom ?? row, lastRow), Math.min(merge?.right ?? column, lastColumn)];
  const left = lefts[column]!;
  const width = lefts[right + 1]! - left;
  if (width === 0) return null;
  // A title over the whole of a wide table stays in the middle of what is seen of it.
  const isTitle = column === 1 && right === lastColumn && row < staying.first;
  return {
    left,
    width: isTitle ? Math.min(width, viewport) : width,
    height: tops[bottom + 1]! - tops[row]!,
    bottom,
    right,
    spans: { rows: bottom - row + 1, columns: right - column + 1 },
    stays: right <= geometry.stayingColumns,
    isTitle,
  };
}

/** The CSS that puts a cell there. Cells that stay are in the flow of their row, which has come to `flow` pixels. */
export function placeOf({ left, width, height, stays, isTitle }: Shape, flow: number): CSSProperties {
  if (isTitle) return { width, height, position: "sticky", left: 0 };
  if (stays) return { width, height, position: "sticky", left, marginLeft: left - flow, zIndex: 1, flexShrink: 0 };
  return { width, height, position: "absolute", left };
}
