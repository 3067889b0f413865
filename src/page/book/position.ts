import { parseAddress } from "../../core/grid/address";
import type { CellAddress } from "../../core/grid/grid";

/** A cell's place as one word, for maps. */
export function keyOf({ sheet, cell }: CellAddress): string {
  return `${sheet}!${cell}`;
}

/** The row and column of a place; throws for what is no address. */
export function positionOf({ cell }: Pick<CellAddress, "cell">): { readonly row: number; readonly column: number } {
  const spot = parseAddress(cell);
  if (!spot) throw new Error(`no cell ${cell}`);
  return spot;
}
