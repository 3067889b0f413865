import type { Geometry } from "./geometry";
import type { CellPosition } from "./moves";

/** Pixels kept free around a cell that is brought into view. */
const AIR = 24;

/** Scrolls just so far that a cell is in view, beside what stays of the head. `edge` is the paper's margin. */
export function bringIntoView(desk: HTMLElement, geometry: Geometry, spot: CellPosition, edge: number): void {
  const paper = desk.firstElementChild;
  if (!(paper instanceof HTMLElement)) return;
  const { tops, lefts, staying, stayingColumns } = geometry;
  const isHead = staying.first <= spot.row && spot.row <= staying.last;
  const head = staying.last >= staying.first ? tops[staying.last + 1]! - tops[staying.first]! : 0;
  const side = spot.column <= stayingColumns ? 0 : lefts[stayingColumns + 1]!;
  const top = paper.offsetTop + edge + tops[spot.row]!;
  const left = paper.offsetLeft + edge + lefts[spot.column]!;
  const bottom = paper.offsetTop + edge + (tops[spot.row + 1] ?? geometry.height);
  const right = paper.offsetLeft + edge + (lefts[spot.column + 1] ?? geometry.width);
  let { scrollTop, scrollLeft } = desk;
  if (!isHead && bottom + AIR > scrollTop + desk.clientHeight) scrollTop = bottom + AIR - desk.clientHeight;
  if (!isHead && top - head - AIR < scrollTop) scrollTop = top - head - AIR;
  if (right + AIR > scrollLeft + desk.clientWidth) scrollLeft = right + AIR - desk.clientWidth;
  if (left - side - AIR < scrollLeft) scrollLeft = left - side - AIR;
  if (scrollLeft !== desk.scrollLeft) scrollLeft = whole(geometry, spot.column, scrollLeft, paper.offsetLeft + edge);
  desk.scrollTo({ top: Math.max(0, scrollTop), left: Math.max(0, scrollLeft) });
}

/** As far or a little further, so that the first column beside those that stay is seen whole. */
function whole({ lefts, stayingColumns }: Geometry, column: number, scrollLeft: number, start: number): number {
  const side = lefts[stayingColumns + 1]!;
  const stops = lefts.slice(stayingColumns + 1, column + 1).map((left) => start + left - side);
  return scrollLeft <= 0 || stayingColumns === 0
    ? scrollLeft
    : (stops.find((stop) => stop >= scrollLeft) ?? scrollLeft);
}
