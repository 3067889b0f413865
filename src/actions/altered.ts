import { type AlteredCell, alteredIn } from "../core/audit/altered";
import type { StoredSummary } from "../core/audit/stored";
import { CodedError } from "../core/errors/coded-error";
import type { TargetList } from "../core/targets/schema";
import { namedCells } from "../language/altered-sentence";

/** Refuses to make something of a summary whose cells do not hold what its own sources give: nobody reported that. */
export function refuseAltered(stored: StoredSummary, list: TargetList): void {
  refuseAny(alteredIn(stored, list));
}

/** The same of cells that were found. */
export function refuseAny(cells: readonly AlteredCell[]): void {
  if (cells.length > 0)
    throw new CodedError("usage", "altered-cells", { count: cells.length, cells: namedCells(cells) });
}
