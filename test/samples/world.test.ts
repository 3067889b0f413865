import { formsOf } from "#src/core/form/form";
import type { Measure } from "#src/core/measure";
import { worldOf } from "#src/samples/world/world";
import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "../scenario/default-list";

const list = defaultTargetList(nodePlatform);
const indicator = (id: string) => list.indicators.find((candidate) => candidate.id === id)!;
const worlds = [1, 2, 3, 4, 5].map((seed) => worldOf(list, seed, "220106"));
const months = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Every figure of every form of a year, by unit, indicator, measure and month. */
function figures(world: (typeof worlds)[number], year: number) {
  return formsOf(list).flatMap(({ department, rows }) =>
    rows.flatMap((row) =>
      row.indicator.measures.flatMap((measure) =>
        months.map((month) => world.figure(department.id, row.indicator, measure, { year, month })),
      ),
    ),
  );
}

describe("An invented district", () => {
  test("is the same for the same seed and another for another", () => {
    const again = worldOf(list, 1, "220106");
    expect(figures(again, 2024)).toEqual(figures(worlds[0]!, 2024));
    expect(figures(worlds[1]!, 2024)).not.toEqual(figures(worlds[0]!, 2024));
    expect(figures(worldOf(list, 1, "990001"), 2024)).not.toEqual(figures(worlds[0]!, 2024));
  });

  test("does not depend on what was asked first", () => {
    const backwards = worldOf(list, 1, "220106");
    const december = backwards.figure("commerce", indicator("retail-sales"), "month", { year: 2024, month: 12 });
    const straight = worlds[0]!.figure("commerce", indicator("retail-sales"), "month", { year: 2024, month: 12 });
    expect(december).toBe(straight);
  });

  test("sells about as much in a year as the target list leads one to expect", () => {
    for (const world of worlds) {
      const year = world.figure("commerce", indicator("retail-sales"), "cumulative", { year: 2024, month: 12 })!;
      expect(year).toBeGreaterThan(85);
      expect(year).toBeLessThan(110);
    }
  });

  test("adds each month to the running total, and January to February's form", () => {
    for (const world of worlds) {
      const read = (measure: Measure, month: number) =>
        world.figure("human-resources-and-social-security", indicator("new-urban-jobs"), measure, {
          year: 2024,
          month,
        })!;
      expect(read("month", 2)).toBe(read("cumulative", 2));
      for (const month of months.slice(1)) {
        expect(read("cumulative", month)).toBe(read("cumulative", month - 1) + read("month", month));
      }
    }
  });

  test("reports as last year's figure what it reported last year", () => {
    for (const world of worlds) {
      for (const month of months) {
        const now = world.figure("finance", indicator("district-tax-revenue"), "cumulativeLastYear", {
          year: 2024,
          month,
        });
        const then = world.figure("finance", indicator("district-tax-revenue"), "cumulative", { year: 2023, month });
        expect(now).toBe(then);
      }
    }
  });

  test("keeps totals, parts and declared balances", () => {
    for (const world of worlds) {
      for (const month of months) {
        const read = (department: string, id: string) =>
          world.figure(department, indicator(id), "cumulative", { year: 2024, month })!;
        const parts = ["new-enterprises", "new-self-employed", "new-farm-cooperatives"];
        const total = parts.reduce((sum, id) => sum + read("market-regulation", id), 0);
        expect(read("market-regulation", "new-business-entities")).toBe(total);
        expect(read("commerce", "retail-sales-above-limit")).toBeLessThanOrEqual(read("commerce", "retail-sales"));
        const [outstanding, found, removed] = ["outstanding", "found", "removed"].map((part) =>
          read("urban-management", `illegal-buildings-${part}`),
        );
        expect(outstanding).toBe(found! - removed!);
      }
    }
  });

  test("has units that report one figure report the same", () => {
    const foreign = indicator("foreign-capital");
    for (const world of worlds) {
      const [one, other] = foreign.reporters.map((unit) =>
        world.figure(unit, foreign, "cumulative", { year: 2024, month: 6 }),
      );
      expect(one).toBe(other);
    }
  });

  test("states official growth near to nominal growth and of its sign", () => {
    const output = indicator("scale-industry-output");
    for (const world of worlds) {
      for (const month of months) {
        const read = (measure: Measure) =>
          world.figure("industry-and-information", output, measure, { year: 2024, month })!;
        const nominal = (read("cumulative") / read("cumulativeLastYear") - 1) * 100;
        expect(Math.sign(read("growth"))).toBe(Math.sign(nominal));
        expect(Math.abs(read("growth") - nominal)).toBeLessThan(2);
      }
    }
  });

  test("is silent on quarterly figures between the quarters", () => {
    const gdp = indicator("gdp-tertiary");
    const read = (month: number) =>
      worlds[0]!.figure("development-and-reform", gdp, "cumulative", { year: 2024, month });
    expect(read(2)).toBeNull();
    expect(read(3)).toBeGreaterThan(0);
    expect(read(4)).toBeNull();
  });
});
