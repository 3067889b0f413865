import type { Sheet } from "../grid/grid";
import { textOf } from "./cell-text";

/** Fewer cells say which column they were only where every one of them stands in one other column. */
const ENOUGH = 5;
const STAYED = 0.3;
const MOVED = 0.7;

/** The stored column of each generated one. A column counts as moved only where it is gone here and whole elsewhere. */
export function pairColumns(generated: Sheet, stored: Sheet): Map<number, number> {
  const [own, other] = [columnsOf(generated), columnsOf(stored)];
  const shareAt = (column: number, place: number) => share(own.get(column), other.get(place));
  const staying = new Set([...own.keys()].filter((column) => shareAt(column, column) >= STAYED));
  const free = new Set([...other.keys()].filter((column) => !staying.has(column)));
  const pairs = new Map<number, number>();
  let shift = 0;
  for (const column of [...own.keys()].sort((a, b) => a - b)) {
    if (staying.has(column)) {
      pairs.set(column, column);
      shift = 0;
      continue;
    }
    const large = own.get(column)!.size >= ENOUGH;
    const whole = [...free].filter((place) => shareAt(column, place) === 1);
    let best = { place: column, rank: 0 };
    for (const place of free) {
      const rank = shareAt(column, place) - Math.abs(place - column - shift) / 1000;
      const beside = rank > 0 && place === column + shift;
      const moved = large ? rank >= MOVED - 0.1 : beside || (whole.length === 1 && whole[0] === place);
      if (moved && rank > best.rank) best = { place, rank };
    }
    if (best.rank > 0) {
      shift = best.place - column;
      free.delete(best.place);
    }
    pairs.set(column, best.place);
  }
  return pairs;
}

interface Bag {
  readonly size: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** How much of the first is in the second. */
function share(first: Bag | undefined, second: Bag | undefined): number {
  if (!first || !second || first.size === 0) return 0;
  let common = 0;
  for (const [text, count] of first.counts) common += Math.min(count, second.counts.get(text) ?? 0);
  return common / first.size;
}

function columnsOf({ rows }: Sheet): Map<number, Bag> {
  const bags = new Map<number, { size: number; counts: Map<string, number> }>();
  for (const cells of rows.values()) {
    for (const cell of cells) {
      const text = textOf(cell);
      if (text === "") continue;
      const bag = bags.get(cell.column) ?? { size: 0, counts: new Map<string, number>() };
      bags.set(cell.column, bag);
      bag.size += 1;
      bag.counts.set(text, (bag.counts.get(text) ?? 0) + 1);
    }
  }
  return bags;
}
