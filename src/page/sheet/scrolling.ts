import type { Geometry } from "./geometry";
import type { CellPosition } from "./moves";
import type { Stage } from "./stage";

/** Pixels kept free around a cell that is brought into view. */
const AIR = 24;

/** Scrolls just so far that a cell is in view, beside the headings and what stays of the head. */
export function bringIntoView(desk: HTMLElement, geometry: Geometry, stage: Stage, spot: CellPosition): void {
  const { tops, lefts, staying, stayingColumns } = geometry;
  const { origin } = stage;
  const isHead = staying.first <= spot.row && spot.row <= staying.last;
  const stays = staying.last >= staying.first ? tops[staying.last + 1]! - tops[staying.first]! : 0;
  const head = stage.head + stays;
  const side = geometry.side + (spot.column <= stayingColumns ? 0 : lefts[stayingColumns + 1]!);
  const top = origin.top + tops[spot.row]!;
  const left = origin.left + lefts[spot.column]!;
  const bottom = origin.top + (tops[spot.row + 1] ?? geometry.height);
  const right = origin.left + (lefts[spot.column + 1] ?? geometry.width);
  let { scrollTop, scrollLeft } = desk;
  if (!isHead && bottom + AIR > scrollTop + desk.clientHeight) scrollTop = bottom + AIR - desk.clientHeight;
  if (!isHead && top - head - AIR < scrollTop) scrollTop = top - head - AIR;
  if (right + AIR > scrollLeft + desk.clientWidth) scrollLeft = right + AIR - desk.clientWidth;
  if (left - side - AIR < scrollLeft) scrollLeft = left - side - AIR;
  if (scrollLeft !== desk.scrollLeft) scrollLeft = whole(geometry, spot.column, scrollLeft, origin.left);
  desk.scrollTo({ top: Math.max(0, scrollTop), left: Math.max(0, scrollLeft) });
}

/** As far or a little further, so that the first column beside those that stay is seen whole. */
function whole({ lefts, stayingColumns, side }: Geometry, column: number, scrollLeft: number, start: number): number {
  const stays = side + lefts[stayingColumns + 1]!;
  const stops = lefts.slice(stayingColumns + 1, column + 1).map((left) => start + left - stays);
  return scrollLeft <= 0 || stayingColumns === 0
    ? scrollLeft
    : (stops.find((stop) => stop >= scrollLeft) ?? scrollLeft);
}
