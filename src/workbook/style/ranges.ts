import { parseAddress } from "../../core/grid/address";
import type { Range } from "../../core/grid/grid";

/** The ranges of a list such as "A1 C3:D9"; what is none is left out. */
export function readRanges(references: string): Range[] {
  return references.split(/\s+/).flatMap((reference) => {
    const [from = "", to = from] = reference.split(":", 2);
    const [first, last] = [parseAddress(from), parseAddress(to)];
    return first && last ? [{ top: first.row, left: first.column, bottom: last.row, right: last.column }] : [];
  });
}
