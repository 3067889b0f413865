import type { Geometry } from "./geometry";

/** Where paper, letters and numbers lie on the desk, in CSS pixels from the start of what scrolls. */
export interface Stage {
  readonly width: number;
  readonly height: number;
  /** The height of the column letters, which stay at the top. */
  readonly head: number;
  /** The paper with its margins. */
  readonly paper: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  /** Where the first cell starts. */
  readonly origin: { readonly left: number; readonly top: number };
}

/** The frame around a sheet: how much the headings take and how much paper and desk lie around the table. */
export interface Surround {
  /** The height of the column letters and the width of the row numbers. */
  readonly head: number;
  readonly side: number;
  /** Paper around the table, and desk above and below the paper. */
  readonly edge: number;
  readonly desk: number;
}

const WIDE: Surround = { head: 20, side: 34, edge: 20, desk: 16 };
/** A window too narrow for a desk around the paper. */
const SMALL: Surround = { head: 18, side: 24, edge: 8, desk: 0 };
const NARROW = 700;

/** The surround that suits a window of so many pixels. */
export function surroundFor(width: number): Surround {
  return width < NARROW ? SMALL : WIDE;
}

/** The pixels of a window that are left for the table. */
export function roomFor(width: number, { side, edge, desk }: Surround): number {
  return width - side - 2 * edge - (desk > 0 ? edge : 0);
}

/** Lays a measured sheet out in a window, in its middle where there is room. */
export function stageOf(
  { width, height }: Geometry,
  { head, side, edge, desk }: Surround,
  window: { readonly width: number; readonly height: number },
): Stage {
  const paper = { width: width + 2 * edge, height: height + 2 * edge };
  const left = side + Math.max(0, Math.floor((window.width - side - paper.width) / 2));
  const top = head + desk;
  return {
    width: Math.max(window.width, left + paper.width),
    height: Math.max(window.height, top + paper.height + desk),
    head,
    paper: { ...paper, left, top },
    origin: { left: left + edge, top: top + edge },
  };
}
