import { crossing, inUnitsOf } from "#src/core/history/across-lists";
import { historyOf } from "#src/core/history/from-submissions";
import type { HistoryFact } from "#src/core/history/history";
import type { Measure } from "#src/core/measure";
import type { Indicator, TargetList } from "#src/core/targets/schema";
import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "../../scenario/default-list";
import { fill } from "../../scenario/form";

const last = defaultTargetList(nodePlatform);
const december = { year: 2024, month: 12 };

/** The list of the next year with an indicator changed, or left out where that is null. */
function nextWith(id: string, change: Partial<Indicator> | null, more: Partial<TargetList> = {}): TargetList {
  const indicators = last.indicators.flatMap((one) => (one.id !== id ? one : change ? { ...one, ...change } : []));
  return { ...last, hash: "next", indicators, ...more };
}

const fact = (department: string, indicator: string, value: number, measure: Measure = "cumulative"): HistoryFact => ({
  ...{ department, indicator, measure, value, period: december, file: "12.xlsx", sheet: "报表", cell: "E7" },
});

/** What is found in the next year of retail sales as commerce reported them in December: 93.52 亿元. */
function retailSales(change: Partial<Indicator> | null, more?: Partial<TargetList>): HistoryFact[] {
  return crossing(last, nextWith("retail-sales", change, more))([fact("commerce", "retail-sales", 93.52)]);
}

describe("A figure of last year's form", () => {
  test("is found under the same indicator, with the cell it stood in", () => {
    expect(retailSales({})).toMatchObject([
      { ...fact("commerce", "retail-sales", 93.52), half: expect.closeTo(0.005, 9) },
    ]);
  });

  test("is found by 代码 and name where the id is another", () => {
    expect(retailSales({ id: "retail-sales-total" })).toMatchObject([
      { indicator: "retail-sales-total", value: 93.52 },
    ]);
  });

  test("is found by id where the 代码 and the name have changed", () => {
    expect(retailSales({ code: "0599", nameZh: "社零总额" })).toMatchObject([{ indicator: "retail-sales" }]);
  });

  test("is not found under another indicator that was given its 代码", () => {
    expect(retailSales({ id: "online-sales", nameZh: "网上零售额" })).toEqual([]);
    expect(retailSales(null)).toEqual([]);
  });

  test("is in the new unit, as exactly as it was stated then", () => {
    const [found] = retailSales({ unit: "万元", decimals: 0 });
    expect(found!.value).toBe(935_200);
    expect(found!.half).toBeCloseTo(50, 6);
  });

  test.each<[string, Partial<Indicator>]>([
    ["counts something else", { unit: "户" }],
    ["is a state now instead of a flow", { kind: "stock" }],
    ["is of another month behind", { lag: 1 }],
    ["has no running total any more", { measures: ["growth"] }],
  ])("is not found where the indicator %s", (_, change) => {
    expect(retailSales(change)).toEqual([]);
  });

  test("of growth is not found where growth is on another basis; the level is", () => {
    const cross = crossing(last, nextWith("retail-sales", { growthBasis: "comparable" }));
    expect(cross([fact("commerce", "retail-sales", 7, "growth")])).toEqual([]);
    expect(cross([fact("commerce", "retail-sales", 93.52)])).toHaveLength(1);
  });

  test("is looked back at by the unit the indicator was moved to, and no more by the other", () => {
    const history = historyOf(retailSales({ reporters: ["finance"], code: "0199" }));
    expect(history.find("finance", "retail-sales", "cumulative", december)?.value).toBe(93.52);
    expect(history.find("commerce", "retail-sales", "cumulative", december)).toBeUndefined();
  });

  test("is found under the new id of a unit of the same name, and not under a unit of its number alone", () => {
    const units = (change: object) =>
      last.departments.map((one) => (one.id === "commerce" ? { ...one, id: "trade", ...change } : one));
    const moved = { reporters: ["trade"] };
    expect(retailSales(moved, { departments: units({}) })).toMatchObject([{ department: "trade" }]);
    const shared = { reporters: ["trade", "finance"], reporting: "add" as const };
    expect(retailSales(shared, { departments: units({ nameZh: "贸易局" }) })).toEqual([]);
  });
});

test("A figure the service gave in another month's unit is read in the unit of the list that looks back", () => {
  const then = { ...fact("commerce", "retail-sales", 93.52), unit: "亿元" };
  const now = inUnitsOf(nextWith("retail-sales", { unit: "万元", decimals: 0 }));
  expect(now([then])).toMatchObject([{ value: 935_200, unit: "万元" }]);
  expect(inUnitsOf(nextWith("retail-sales", { unit: "户" }))([then])).toEqual([]);
});

describe("An indicator several units report", () => {
  const split = last.indicators.find(({ reporting, reporters }) => reporting === "add" && reporters.length > 1)!;
  const [first, second] = split.reporters as [string, string];
  const parts = [fact(first, split.id, 10), fact(second, split.id, 20)];

  test("keeps each unit's part while the same units report it", () => {
    const found = crossing(last, nextWith(split.id, { reporters: split.reporters.toReversed() }))(parts);
    expect(found.map(({ department, value }) => [department, value])).toEqual([
      [first, 10],
      [second, 20],
    ]);
  });

  test("has no part to compare where a unit came in or went, since nobody knows whose part moved", () => {
    for (const reporters of [[first], [first, second, "finance"], [first, "finance"]])
      expect(crossing(last, nextWith(split.id, { reporters }))(parts)).toEqual([]);
  });

  test("of which all report one figure tells a newcomer what the leading unit reported", () => {
    const same = last.indicators.find(({ reporting, reporters }) => reporting === "same" && reporters.length === 2)!;
    const [lead, other] = same.reporters as [string, string];
    const reporters = [...same.reporters, "finance"];
    const found = crossing(last, nextWith(same.id, { reporters }))([fact(lead, same.id, 5), fact(other, same.id, 6)]);
    expect(found.map(({ department, value }) => [department, value])).toEqual([
      [lead, 5],
      ["finance", 5],
      [other, 6],
    ]);
  });
});

test("figures of the list itself are as they were", () => {
  const facts = [fact("commerce", "retail-sales", 93.52)];
  expect(crossing(last, { ...last })(facts)).toEqual(facts);
});

describe("Checks that look back at another list's forms", () => {
  const period = "2025-12";
  const now = (bases: Partial<Record<Measure, number>>, indicator: Partial<Indicator>) => {
    const list = nextWith("foreign-capital", indicator);
    const [month, cumulative] = [
      fact("commerce", "foreign-capital", 120, "month"),
      fact("commerce", "foreign-capital", 1200),
    ];
    const history = historyOf(crossing(last, list)([month, cumulative]));
    const findings = fill(list, "commerce", period).answer("foreign-capital", bases).check(history);
    return findings.filter(({ code, indicator: about, args }) => {
      const listed = (args as { indicators?: readonly string[] }).indicators ?? [];
      return code === "V12" && (about === "foreign-capital" || listed.includes("foreign-capital"));
    });
  };

  test("take what was rounded away in the coarser unit for no difference, and more for one", () => {
    const finer = { unit: "美元", decimals: 0 };
    expect(now({ monthLastYear: 1_204_000, cumulativeLastYear: 11_996_000 }, finer)).toEqual([]);
    expect(now({ monthLastYear: 1_204_000, cumulativeLastYear: 12_900_000 }, finer)).toMatchObject([
      { variant: "differs", outcome: "fail", measure: "cumulativeLastYear", args: { archived: 12_000_000 } },
    ]);
  });

  test("cannot tell where the indicator has no counterpart", () => {
    const other = { unit: "户", decimals: 0 };
    expect(now({ monthLastYear: 5, cumulativeLastYear: 9 }, other)).toMatchObject([
      { outcome: "undecided", level: "D" },
    ]);
  });
});
