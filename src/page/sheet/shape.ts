import type { CSSProperties } from "react";
import type { Cell } from "../../core/grid/grid";
import type { Geometry } from "./geometry";

/** Where a cell stands and how far it reaches, in pixels and in rows and columns, with what is merged into it. */
export interface Shape {
  readonly column: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly bottom: number;
  readonly right: number;
  readonly spans: { readonly rows: number; readonly columns: number };
  /** Whether it stays when the sheet is scrolled sideways. */
  readonly stays: boolean;
}

/** The shape of a cell; null for one that is covered by another or hidden. */
export function shapeOf(geometry: Geometry, row: number, column: number): Shape | null {
  const { tops, lefts, lastRow, lastColumn } = geometry;
  const merge = geometry.merge(row, column);
  if (merge && (merge.top !== row || merge.left !== column)) return null;
  const [bottom, right] = [Math.min(merge?.bottom ?? row, lastRow), Math.min(merge?.right ?? column, lastColumn)];
  const left = lefts[column]!;
  const width = lefts[right + 1]! - left;
  if (width === 0) return null;
  return {
    column,
    left,
    width,
    height: tops[bottom + 1]! - tops[row]!,
    bottom,
    right,
    spans: { rows: bottom - row + 1, columns: right - column + 1 },
    stays: right <= geometry.stayingColumns,
  };
}

/** How a cell goes along when the sheet is scrolled sideways: with it, not at all, or so far that it is always seen. */
export type Going = "along" | "stays" | "centred" | "right";

/**
 * How a cell goes along. A title or a note wider than the window stays within it, and so does the block of form number
 * and authority, which stands at the right over the table with nothing beside it.
 */
export function goingOf(
  { viewport, lastColumn, staying }: Geometry,
  { stays, width, right }: Shape,
  css: CSSProperties,
  { row, isAlone }: { readonly row: number; readonly isAlone: boolean },
): Going {
  if (stays) return "stays";
  if (!isAlone || isRuled(css)) return "along";
  if (width > viewport) return "centred";
  return css.textAlign === "right" && right === lastColumn && row < staying.first ? "right" : "along";
}

function isRuled({ borderTop, borderRight, borderBottom, borderLeft }: CSSProperties): boolean {
  return [borderTop, borderRight, borderBottom, borderLeft].some((rule) => rule !== undefined);
}

/** The CSS that puts a cell there. Those that do not go along are in the flow of their row, come to `flow` pixels. */
export function placeOf(shape: Shape, going: Going, flow: number, geometry: Geometry): CSSProperties {
  const { left, width, height } = shape;
  const { viewport, side } = geometry;
  const inFlow = { height, position: "sticky", flexShrink: 0 } as const;
  if (going === "centred") return { ...inFlow, width: Math.min(width, viewport), left: side };
  if (going === "right") return { ...inFlow, width, right: 0, marginLeft: "auto" };
  if (going === "stays") return { ...inFlow, width, left: side + left, marginLeft: left - flow, zIndex: 1 };
  return { width, height, position: "absolute", left };
}

/** Pixels that a text wider than its cell may take, as far as the next cell with something in it. */
export function roomOf(
  { lefts, lastColumn }: Geometry,
  { column, left, width, right }: Shape,
  cells: ReadonlyMap<number, Cell>,
  { textAlign }: CSSProperties,
): number {
  const isFree = (at: number) => (cells.get(at)?.value ?? null) === null;
  let [from, to] = [column, right + 1];
  if (textAlign !== "left") while (from > 1 && isFree(from - 1)) from--;
  if (textAlign !== "right") while (to <= lastColumn && isFree(to)) to++;
  const [before, after] = [left - lefts[from]!, lefts[to]! - left - width];
  return width + (textAlign === "center" ? 2 * Math.min(before, after) : before + after);
}
