import type { Draws } from "./draws";

/** An item of a population: what tells it from every other, and its amount where it is drawn by value. */
export interface Item {
  /** Equal in every draw from the same figures: the fact's source, never its row in a list. */
  readonly key: string;
  /** In the population's own unit, without sign. */
  readonly amount: number;
  /** Items of one stratum are drawn among themselves. */
  readonly stratum?: string;
}

export const SELECTION_METHODS = ["random", "interval", "cell", "sieve", "stratified"] as const;

export type SelectionMethod = (typeof SELECTION_METHODS)[number];

/** Why an item was drawn: chance, or because it is at least as large as the interval. */
export interface Selected<Kind extends Item> {
  readonly item: Kind;
  readonly selectedBy: "chance" | "whole";
  /** How often it was drawn; a cell's draw and the next one's may fall on one item, which then counts twice. */
  readonly hits: number;
}

export interface Selection<Kind extends Item> {
  readonly items: readonly Selected<Kind>[];
  /** The amount that one drawn item stands for; null where items are drawn and not amounts. */
  readonly interval: number | null;
  /** Where the fixed interval starts; null for other methods. */
  readonly start: number | null;
}

/** Draws a sample. The same items, seed and size give the same sample, in whatever order the items come. */
export function select<Kind extends Item>(
  population: readonly Kind[],
  { method, size, draws }: { readonly method: SelectionMethod; readonly size: number; readonly draws: Draws },
): Selection<Kind> {
  const items = population.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  if (method === "random") return byChance(atRandom(items, size, draws));
  if (method === "stratified") return byChance(stratified(items, size, draws));
  const { whole, rest, interval, drawn } = takeWhole(items, size);
  const start = method === "interval" && interval > 0 ? draws("start") * interval : null;
  const chosen =
    method === "interval"
      ? atPoints(rest, drawn, (index) => start! + index * interval)
      : method === "cell"
        ? atPoints(rest, drawn, (index) => (index + draws(index)) * interval)
        : bySieve(rest, drawn, draws);
  return {
    items: [...whole.map((item) => ({ item, selectedBy: "whole" as const, hits: 1 })), ...byChance(chosen).items],
    interval: interval > 0 ? interval : null,
    start,
  };
}

/** The item at which a running total first passes each point. */
export function atPoints<Kind extends Item>(
  items: readonly Kind[],
  count: number,
  pointOf: (index: number) => number,
): Kind[] {
  const chosen: Kind[] = [];
  let [index, total] = [-1, 0];
  for (let point = 0; point < count; point++) {
    while (index + 1 < items.length && total <= pointOf(point)) total += items[++index]!.amount;
    const item = items[index];
    if (item) chosen.push(item);
  }
  return chosen;
}

function byChance<Kind extends Item>(drawn: readonly Kind[]): Selection<Kind> {
  const hits = new Map<Kind, number>();
  for (const item of drawn) hits.set(item, (hits.get(item) ?? 0) + 1);
  const items = [...hits].map(([item, count]) => ({ item, selectedBy: "chance" as const, hits: count }));
  return { items, interval: null, start: null };
}

/** Simple random without replacement: the items with the smallest draws. */
function atRandom<Kind extends Item>(items: readonly Kind[], size: number, draws: Draws): Kind[] {
  return items
    .map((item) => ({ item, draw: draws(item.key) }))
    .toSorted((a, b) => a.draw - b.draw)
    .slice(0, size)
    .map(({ item }) => item);
}

/** Simple random in each stratum. */
function stratified<Kind extends Item>(items: readonly Kind[], size: number, draws: Draws): Kind[] {
  const names = [...new Set(items.map(stratumOf))];
  const strata = names.map((name) => items.filter((item) => stratumOf(item) === name));
  const counts = shareOut(
    strata.map(({ length }) => length),
    Math.min(size, items.length),
  );
  return strata.flatMap((members, index) => atRandom(members, counts[index]!, draws));
}

function stratumOf({ stratum }: Item): string {
  return stratum ?? "";
}

/** Shares a size out by numbers of items: one each as far as it goes, the rest by Sainte-Laguë's divisors. */
function shareOut(lengths: readonly number[], size: number): number[] {
  const counts = lengths.map(() => 0);
  const claim = (index: number) => {
    const [length, count] = [lengths[index]!, counts[index]!];
    if (count >= length) return -1;
    return count === 0 ? length + Number.MAX_SAFE_INTEGER : length / (2 * count + 1);
  };
  for (let given = 0; given < size; given++) {
    const next = counts.reduce((best, _, index) => (claim(index) > claim(best) ? index : best), 0);
    counts[next]!++;
  }
  return counts;
}

/** Items above the interval are looked at whole and first; the interval of the others follows from what is left of the size. */
function takeWhole<Kind extends Item>(items: readonly Kind[], size: number) {
  let rest = items.filter(({ amount }) => amount > 0);
  const whole: Kind[] = [];
  for (;;) {
    const drawn = Math.max(0, size - whole.length);
    const interval = drawn === 0 ? 0 : rest.reduce((sum, { amount }) => sum + amount, 0) / drawn;
    const large = interval === 0 ? [] : rest.filter(({ amount }) => amount >= interval);
    if (large.length === 0) return { whole, rest, interval, drawn };
    if (large.length >= drawn) return { whole: [...whole, ...large], rest: [], interval: 0, drawn: 0 };
    whole.push(...large);
    rest = rest.filter(({ amount }) => amount < interval);
  }
}

/** Modified sieve (Horgan, 1998): the items with the greatest amount over their draw, so that the size is kept. */
function bySieve<Kind extends Item>(items: readonly Kind[], size: number, draws: Draws): Kind[] {
  return items
    .map((item) => ({ item, ratio: item.amount / draws(item.key) }))
    .toSorted((a, b) => b.ratio - a.ratio)
    .slice(0, size)
    .map(({ item }) => item);
}
