/** For each item of the first sequence the index of its partner in the second; null where it has none. */
export type Alignment = (number | null)[];

/** How much two items resemble each other, 0 to 1; −1 for two that cannot be one. */
type Likeness = (first: number, second: number) => number;

/** Gaps up to so many pairs are paired by likeness; larger ones in their order. */
const MOST_PAIRS = 1_000_000;
/** Less alike than this, two items are not one that was changed. */
const ALIKE = 0.4;

/**
 * Pairs two sequences of texts: what is equal and unique first, in order; then what lies between by likeness; last what
 * was moved elsewhere. So an added, removed, changed or moved item never shifts the others.
 */
export function align(first: readonly string[], second: readonly string[], likeness: Likeness): Alignment {
  const pairs: Alignment = new Array(first.length).fill(null);
  const open = [{ from: 0, to: first.length, start: 0, end: second.length }];
  for (let gap = open.pop(); gap; gap = open.pop()) {
    let { from, to, start, end } = gap;
    while (from < to && start < end && first[from] === second[start]) pairs[from++] = start++;
    while (from < to && start < end && first[to - 1] === second[end - 1]) pairs[--to] = --end;
    if (from === to || start === end) continue;
    const anchors = anchorsIn(first, second, { from, to, start, end });
    if (anchors.length === 0) {
      fill(pairs, { from, to, start, end }, likeness);
      continue;
    }
    for (const [one, other] of [...anchors, [to, end] as const]) {
      open.push({ from, to: one, start, end: other });
      if (one < to) pairs[one] = other;
      [from, start] = [one + 1, other + 1];
    }
  }
  pairMoved(pairs, first, second, likeness);
  return pairs;
}

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** Items that stand once on either side, as many as keep their order. */
function anchorsIn(first: readonly string[], second: readonly string[], { from, to, start, end }: Gap) {
  const places = uniqueIn(second, start, end);
  const common: (readonly [number, number])[] = [];
  for (const [text, index] of uniqueIn(first, from, to)) {
    const other = places.get(text) ?? -1;
    if (index >= 0 && other >= 0) common.push([index, other]);
  }
  common.sort(([a], [b]) => a - b);
  return longestRising(common);
}

/** Where each text stands; −1 for one that stands twice. */
function uniqueIn(texts: readonly string[], from: number, to: number): Map<string, number> {
  const places = new Map<string, number>();
  for (let index = from; index < to; index++) places.set(texts[index]!, places.has(texts[index]!) ? -1 : index);
  return places;
}

function longestRising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const ends: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, other], index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]!]![1] < other) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = index;
  });
  const rising: (readonly [number, number])[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index]!) rising.push(pairs[index]!);
  return rising.reverse();
}

function fill(pairs: Alignment, { from, to, start, end }: Gap, likeness: Likeness): void {
  const [rows, columns] = [to - from, end - start];
  const few = Math.min(rows, columns);
  const inOrder = rows * columns > MOST_PAIRS;
  const like = (index: number) => likeness(from + index, start + index);
  if (
    inOrder ||
    (rows === columns && Array.from({ length: few }, (_, index) => like(index)).every((one) => one >= 0))
  ) {
    for (let index = 0; index < few; index++) if (like(index) >= 0) pairs[from + index] = start + index;
    return;
  }
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const alike = new Float64Array(rows * columns);
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const like = likeness(from + row, start + column);
      alike[row * columns + column] = like;
      const paired = like < ALIKE ? 0 : like + best[(row + 1) * width + column + 1]!;
      best[row * width + column] = Math.max(paired, best[(row + 1) * width + column]!, best[row * width + column + 1]!);
    }
  }
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const like = alike[row * columns + column]!;
    const here = best[row * width + column]!;
    if (like >= ALIKE && here === like + best[(row + 1) * width + column + 1]!) pairs[from + row++] = start + column++;
    else if (here === best[(row + 1) * width + column]!) row++;
    else column++;
  }
}

/** Rows sorted anew keep their partners. */
function pairMoved(pairs: Alignment, first: readonly string[], second: readonly string[], likeness: Likeness): void {
  const taken = new Set(pairs);
  const free = new Map<string, number[]>();
  second.forEach((text, index) => {
    if (!taken.has(index)) free.set(text, [...(free.get(text) ?? []), index]);
  });
  const alone = pairs.flatMap((pair, index) => (pair === null ? [index] : []));
  for (const index of alone) pairs[index] = free.get(first[index]!)?.shift() ?? null;
  const rest = new Set([...free.values()].flat());
  const still = alone.filter((index) => pairs[index] === null);
  if (still.length * rest.size > MOST_PAIRS) return;
  for (const index of still) {
    let [best, most]: [number | null, number] = [null, ALIKE];
    for (const other of rest) {
      const like = likeness(index, other);
      if (like > most) [best, most] = [other, like];
    }
    pairs[index] = best;
    if (best !== null) rest.delete(best);
  }
}
