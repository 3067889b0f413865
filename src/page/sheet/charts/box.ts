import type { ChartCorner, ChartStyle } from "../../../workbook/style/chart-style";
import type { Geometry } from "../geometry";

/** Where a chart lies on a measured sheet, in pixels from its first cell. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels below which a chart shows nothing, as where its rows are hidden. */
const LEAST = 40;

/** The place of a chart; null where no room is left for it. */
export function boxOf({ from, to }: ChartStyle, { tops, lefts, scale }: Geometry): Box | null {
  const at = (starts: readonly number[], number: number, offset: number) => {
    const start = starts[number] ?? starts.at(-1)!;
    // As Excel does, an offset ends where its row or column does.
    return start + Math.min(offset * scale, (starts[number + 1] ?? start) - start);
  };
  const x = ({ column, right }: ChartCorner) => at(lefts, column, right);
  const y = ({ row, down }: ChartCorner) => at(tops, row, down);
  const box = { left: x(from), top: y(from), width: x(to) - x(from), height: y(to) - y(from) };
  return box.width < LEAST || box.height < LEAST ? null : box;
}
