import { conclude } from "#src/core/sampling/conclusion";
import type { Sample, SampleItem } from "#src/core/sampling/sample";

const item = (value: number, more: Partial<SampleItem> = {}): SampleItem => ({
  indicator: "retail-sales",
  measure: "cumulative",
  department: "commerce",
  file: "商务局2024年3月.xlsx",
  sha256: "0",
  sheet: "报表",
  cell: "E10",
  value,
  selectedBy: "chance",
  hits: 1,
  ...more,
});
const sampleOf = (items: readonly SampleItem[], more: Partial<Sample>): Sample => ({
  method: "interval",
  seed: "1",
  asked: items.length,
  population: { size: 100, strata: { commerce: 100 }, amount: 1000 },
  interval: 100,
  start: 3,
  items,
  ...more,
});

describe("by value", () => {
  test("what is looked at whole enters with its difference, the rest with its taint times the interval", () => {
    const items = [item(400, { selectedBy: "whole" }), item(10), item(20), item(30)];
    const seen = [390, 10, 15, 30];
    const observations = items.map((one, index) => ({ item: one, observed: seen[index]! }));
    const conclusion = conclude(sampleOf(items, {}), observations, 0.95);
    expect(conclusion).toMatchObject({ kind: "values", errors: 2, size: 4, mostLikely: 10 + 0.25 * 100 });
  });

  test("where everything was looked at whole, what was found is certain both ways", () => {
    const items = [item(400, { selectedBy: "whole" }), item(200, { selectedBy: "whole" })];
    const seen = [390, 207];
    const observations = items.map((one, index) => ({ item: one, observed: seen[index]! }));
    const whole = conclude(sampleOf(items, { interval: null, start: null }), observations, 0.95);
    expect(whole).toMatchObject({ kind: "values", errors: 2, mostLikely: 3, over: 3, under: -3 });
  });

  test("an understated figure lowers the most likely error but never the bound of overstatement", () => {
    const items = [item(10), item(10)];
    const bounds = (seen: readonly number[]) => {
      const observations = items.map((one, index) => ({ item: one, observed: seen[index]! }));
      return conclude(sampleOf(items, {}), observations, 0.95);
    };
    const [clean, under] = [bounds([10, 10]), bounds([10, 15])];
    expect(under).toMatchObject({ kind: "values", mostLikely: -50 });
    if (clean.kind !== "values" || under.kind !== "values") throw new Error("not by value");
    expect(under.over).toBe(clean.over);
    expect(under.under).toBeGreaterThan(clean.under);
  });

  test("an item drawn twice counts twice", () => {
    const items = [item(10, { hits: 2 }), item(10)];
    const observations = [
      { item: items[0]!, observed: 5 },
      { item: items[1]!, observed: 10 },
    ];
    expect(conclude(sampleOf(items, { method: "cell" }), observations, 0.95)).toMatchObject({
      mostLikely: 2 * 0.5 * 100,
    });
  });

  test("a difference of decimal writing is none", () => {
    const items = [item(0.1 + 0.2)];
    expect(conclude(sampleOf(items, {}), [{ item: items[0]!, observed: 0.3 }], 0.95)).toMatchObject({ errors: 0 });
  });
});

describe("by department", () => {
  test("each has its own bound, and the pooled one weighs them by their facts and holds all together", () => {
    const departments = { commerce: 60, housing: 40 };
    const items = [...Array(6).fill("commerce"), ...Array(4).fill("housing")].map((department) =>
      item(10, { department }),
    );
    const observations = items.map((one, index) => ({ item: one, observed: index === 0 ? 9 : 10 }));
    const sample = sampleOf(items, {
      method: "stratified",
      population: { size: 100, strata: departments, amount: null },
      interval: null,
      start: null,
    });
    const conclusion = conclude(sample, observations, 0.95);
    if (conclusion.kind !== "attributes") throw new Error("not by item");
    expect(conclusion.mostLikely).toBeCloseTo((1 / 6) * 0.6, 12);
    expect(conclusion.strata.map(({ department, errors }) => [department, errors])).toEqual([
      ["commerce", 1],
      ["housing", 0],
    ]);
    const apart = conclusion.strata.reduce((sum, { upper, population }) => sum + (upper * population) / 100, 0);
    expect(conclusion.upper).toBeGreaterThan(apart);
  });
});
