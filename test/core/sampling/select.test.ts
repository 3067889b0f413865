import { createHash } from "node:crypto";
import { drawsOf } from "#src/core/sampling/draws";
import { atPoints, type Item, type SelectionMethod, select } from "#src/core/sampling/select";
import { broadly } from "../../tools/breadth";

const hash = (text: string) => createHash("sha256").update(text).digest("hex");
const items = (amounts: Readonly<Record<string, number>>): Item[] =>
  Object.entries(amounts).map(([key, amount]) => ({ key, amount }));
const ledger = items({ A: 7, B: 3, C: 4, D: 9, E: 0, F: 1, G: 8, H: 2, I: 6, J: 5 });
const keysOf = (population: readonly Item[], method: SelectionMethod, size: number, seed: string) =>
  select(population, { method, size, draws: drawsOf(seed, hash) }).items.map(({ item }) => item.key);

test("a draw is the first 52 bits of SHA-256 of seed and name, so that anyone can repeat it", () => {
  // printf '55,A' | sha256sum
  expect(drawsOf("55", hash)("A")).toBe(Number.parseInt(hash("55,A").slice(0, 13), 16) / 2 ** 52);
});

test("a fixed interval takes what the books take (Touw and Hoogduin, 2011, p. 34)", () => {
  expect(atPoints(ledger, 5, (index) => 2 + 9 * index).map(({ key }) => key)).toEqual(["A", "C", "D", "G", "I"]);
});

test("a fixed interval over items takes every tenth", () => {
  const rows = Array.from({ length: 1000 }, (_, index) => ({ key: String(index + 1), amount: 1 }));
  const taken = atPoints(rows, 100, (index) => 2 + 10 * index).map(({ key }) => Number(key));
  expect(taken).toEqual(Array.from({ length: 100 }, (_, index) => 3 + 10 * index));
});

describe("the same figures, seed and size give the same sample", () => {
  test.each<SelectionMethod>(["random", "interval", "cell", "sieve", "stratified"])(
    "%s, in whatever order they come",
    (method) => {
      expect(keysOf(ledger.toReversed(), method, 4, "7")).toEqual(keysOf(ledger, method, 4, "7"));
    },
  );
});

describe("by value", () => {
  test.each<SelectionMethod>(["interval", "cell", "sieve"])(
    "%s looks at what is above the interval whole and first",
    (method) => {
      const population = items({ small: 1, large: 90, middle: 5, other: 4 });
      const { items: drawn } = select(population, { method, size: 2, draws: drawsOf("1", hash) });
      expect(drawn[0]).toEqual({ item: { key: "large", amount: 90 }, selectedBy: "whole", hits: 1 });
      expect(drawn).toHaveLength(2);
    },
  );

  test("an amount of nothing is never drawn", () => {
    for (let seed = 0; seed < 200; seed++) expect(keysOf(ledger, "interval", 5, String(seed))).not.toContain("E");
  });
});

test("every stratum has its share, and at least one", () => {
  const population = ["x", "y", "z"].flatMap((stratum, index) =>
    Array.from({ length: [60, 30, 2][index]! }, (_, item) => ({ key: `${stratum}${item}`, amount: 1, stratum })),
  );
  const drawn = keysOf(population, "stratified", 10, "3");
  expect(["x", "y", "z"].map((stratum) => drawn.filter((key) => key.startsWith(stratum)).length)).toEqual([6, 3, 1]);
});

describe("an item is drawn as often as it should be", () => {
  const DRAWS = broadly(10_000, 100_000);
  const population = items({ A: 7, B: 3, C: 4, D: 9, F: 1, G: 8, H: 2, I: 6, J: 5 });
  const total = 45;
  // 99.99 % of chi-square with nine degrees of freedom.
  const CRITICAL = 33.72;
  const hitsOf = (method: SelectionMethod, from: readonly Item[], size: number) => {
    const counts = new Map(from.map(({ key }) => [key, 0]));
    for (let seed = 0; seed < DRAWS; seed++) {
      const { items: drawn } = select(from, { method, size, draws: drawsOf(String(seed), hash) });
      for (const { item, hits } of drawn) counts.set(item.key, counts.get(item.key)! + hits);
    }
    return counts;
  };
  /** The chances of an item's hits: one for each stretch of an interval it lies in. */
  const stretches = (key: string, interval: number) => {
    const from = population
      .slice(
        0,
        population.findIndex((item) => item.key === key),
      )
      .reduce((sum, { amount }) => sum + amount, 0);
    const to = from + population.find((item) => item.key === key)!.amount;
    return Array.from({ length: Math.ceil(total / interval) }, (_, cell) => {
      const overlap = Math.min(to, (cell + 1) * interval) - Math.max(from, cell * interval);
      return Math.max(0, overlap) / interval;
    });
  };
  const statistic = (counts: ReadonlyMap<string, number>, chances: (item: Item) => readonly number[]) =>
    population.reduce((sum, item) => {
      const mean = chances(item).reduce((all, chance) => all + chance, 0);
      const variance = chances(item).reduce((all, chance) => all + chance * (1 - chance), 0);
      return sum + (counts.get(item.key)! - DRAWS * mean) ** 2 / (DRAWS * variance);
    }, 0);

  test.each<[SelectionMethod, (item: Item) => readonly number[]]>([
    ["random", () => [3 / population.length]],
    ["interval", ({ amount }) => [(3 * amount) / total]],
    ["cell", ({ key }) => stretches(key, total / 3)],
  ])("%s", (method, chances) => {
    expect(statistic(hitsOf(method, population, 3), chances)).toBeLessThan(CRITICAL);
  });

  test("stratified: in each stratum as many of its items as it is given", () => {
    const strata = [
      ["x", 6],
      ["y", 3],
    ] as const;
    const members = strata.flatMap(([stratum, count]) =>
      Array.from({ length: count }, (_, index) => ({ key: `${stratum}${index}`, amount: 1, stratum })),
    );
    // Three of nine: two of the six and one of the three, each item with a chance of a third.
    const counts = hitsOf("stratified", members, 3);
    const chiSquare = members.reduce((sum, { key }) => {
      return sum + (counts.get(key)! - DRAWS / 3) ** 2 / ((DRAWS * 2) / 9);
    }, 0);
    expect(chiSquare).toBeLessThan(CRITICAL);
  });

  test("sieve: of 3 and 2 the greater in two of three draws, since 2/v exceeds 3/u with chance 2 ÷ (2 × 3)", () => {
    const drawn = hitsOf("sieve", items({ A: 3, B: 2 }), 1).get("A")!;
    expect(Math.abs(drawn - (DRAWS * 2) / 3)).toBeLessThan(4 * Math.sqrt((DRAWS * 2) / 9));
  });
});
