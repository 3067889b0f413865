import { cellAt, parseAddress } from "../../core/grid/address";
import type { Cell, Workbook } from "../../core/grid/grid";

const RANGE = /^(?:'((?:[^']|'')+)'|([^'!]+))!([A-Z]+\d+)(?::([A-Z]+\d+))?$/;
/** More cells than any chart shows. */
const LONGEST = 2_000;

/** The cells of a range that is one row or one column of a sheet, "'走势'!$E$50:$Q$50"; null for any other. */
export function stripOf(range: string, { sheets }: Workbook): (Cell | undefined)[] | null {
  const [, quoted, bare, from = "", to = from] = RANGE.exec(range.replaceAll("$", "")) ?? [];
  const sheet = sheets.find(({ name }) => name === (quoted?.replaceAll("''", "'") ?? bare));
  const [first, last] = [parseAddress(from), parseAddress(to)];
  if (!sheet || !first || !last) return null;
  const [down, across] = [last.row - first.row, last.column - first.column];
  if ((down !== 0 && across !== 0) || down < 0 || across < 0 || down + across >= LONGEST) return null;
  return Array.from({ length: down + across + 1 }, (_, index) =>
    cellAt(sheet, first.row + (down > 0 ? index : 0), first.column + (across > 0 ? index : 0)),
  );
}

/** The figure in a cell; null where there is none. */
export function figureIn(cell: Cell | undefined): number | null {
  return typeof cell?.value === "number" ? cell.value : null;
}
