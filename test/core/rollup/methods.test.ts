import { historyFactsOf, historyOf } from "#src/core/history/from-submissions";
import { exactSum } from "#src/core/rollup/sum";
import type { Report } from "./district";
import { LUYUAN, list, listWith, roll, row, submission, zone } from "./district";

const REFORM = "development-and-reform";
const gdp = (cumulative: number, cumulativeLastYear: number, growth: number, month = 3): Report => ({
  department: REFORM,
  period: { year: 2024, month },
  figures: { gdp: { cumulative, cumulativeLastYear, growth } },
});
const archive = (...reports: readonly Report[]) =>
  historyOf(reports.map(submission).flatMap((one) => historyFactsOf(one, list)));

describe("quarterly figures", () => {
  const history = archive(gdp(88, 84, 5.5));

  test("April and May show the first quarter's, with its period and its full coverage", () => {
    const may = roll([], { period: { year: 2024, month: 5 }, history });
    expect(row(may, "gdp", "cumulative")).toMatchObject({
      value: 88,
      method: "latest",
      period: { year: 2024, month: 3 },
      coverage: { expected: 1, received: 1 },
      composition: [{ file: `${REFORM}-2024-3-v1.xlsx`, sheet: "报表", cell: "D8", operation: "add" }],
    });
    expect(row(may, "gdp", "growth")).toMatchObject({ value: 5.5, period: { year: 2024, month: 3 } });
  });

  test("June shows its own, its growth beside that of March", () => {
    const june = roll([gdp(190, 180, 6.1, 6)], { period: { year: 2024, month: 6 }, history });
    expect(row(june, "gdp", "cumulative")).toMatchObject({ value: 190, period: { year: 2024, month: 6 } });
    expect(row(june, "gdp", "growth").change).toBeCloseTo(0.6, 9);
  });

  test("June without a report still shows March, but says who is missing", () => {
    const june = roll([], { period: { year: 2024, month: 6 }, history });
    expect(row(june, "gdp", "cumulative")).toMatchObject({
      value: 88,
      period: { year: 2024, month: 3 },
      coverage: { received: 0, missing: [REFORM] },
    });
  });

  test("nothing carries into a new year", () => {
    const february = roll([], { period: { year: 2025, month: 2 }, history });
    expect(row(february, "gdp", "cumulative")).toMatchObject({ value: null, absent: "not-due" });
  });
});

test("a figure to which every unit asked answered — does not apply; where one left it blank it is not reported", () => {
  const zones = list.indicators.find(({ id }) => id === "zone-output")!.reporters;
  const of = (last: "—" | null) => {
    const answer = (index: number) => (index === zones.length - 1 ? last : "—");
    const reports = zones.map((department, index) => {
      return { department, figures: { "zone-output": { cumulative: answer(index) } } };
    });
    return row(roll(reports), "zone-output", "cumulative");
  };
  expect(zones.length).toBeGreaterThan(1);
  expect(of("—")).toMatchObject({ value: null, absent: "not-applicable", coverage: { missing: [] } });
  expect(of(null)).toMatchObject({ value: null, absent: "not-reported" });
});

test("a monthly figure that is not reported is missing: last month's does not stand in for it", () => {
  const supply = { department: "commerce", figures: { "farm-market-daily-supply": { cumulative: 5200 } } };
  const history = archive({ ...supply, period: { year: 2024, month: 2 } });
  const march = roll([], { history });
  expect(row(march, "farm-market-daily-supply", "cumulative")).toMatchObject({
    value: null,
    absent: "not-reported",
    coverage: { received: 0, missing: ["commerce"] },
  });
});

test("a unit that reports only the denominator has no part in a rate that others report whole", () => {
  const coverage = row(roll([]), "rural-waste-collection-coverage", "cumulative").coverage;
  expect(coverage).toMatchObject({ expected: 1, missing: ["urban-management"] });
});

test("the official growth rate is taken as it is, not recomputed from the levels", () => {
  const growth = row(roll([gdp(88, 84, 5.5)]), "gdp", "growth");
  expect(growth).toMatchObject({ value: 5.5, method: "official-rate", composition: [{ operation: "take" }] });
});

test("official rates of two units make no district rate", () => {
  const list = listWith("zone-output", { rollup: { level: "sum", growth: "official-rate" } });
  const growth = row(roll([zone(LUYUAN, 2, 1)], { list }), "zone-output", "growth");
  expect(growth).toMatchObject({ value: null, method: "none", absent: "not-rolled-up" });
});

test("a figure that lags a month is that of the month before the form's", () => {
  const report = { department: "statistics", figures: { "scale-service-revenue": { cumulative: 12 } } };
  const revenue = row(roll([report]), "scale-service-revenue", "cumulative");
  expect(revenue).toMatchObject({ value: 12, period: { year: 2024, month: 2 } });
});

describe("shares", () => {
  const hall = (department: string, online: number | null, total: number): Report => ({
    department,
    figures: { "services-online-items": { cumulative: online }, "services-total": { cumulative: total } },
  });

  test("come from the numerator and the denominator, in percent", () => {
    const share = row(roll([hall("government-services", 1710, 1800)]), "services-fully-online", "cumulative");
    expect(share.value).toBeCloseTo(95, 12);
    expect(share.composition.map(({ operation, value }) => [operation, value])).toEqual([
      ["numerator", 1710],
      ["denominator", 1800],
    ]);
  });

  test("of several units are the ratio of the sums over the units with both", () => {
    const reporters = ["government-services", "commerce", "finance"];
    const shared = listWith("services-online-items", { reporters });
    const list = {
      ...shared,
      indicators: shared.indicators.map((one) => (one.id === "services-total" ? { ...one, reporters } : one)),
    };
    const reports = [hall("government-services", 90, 100), hall("commerce", 10, 100), hall("finance", null, 800)];
    const share = row(roll(reports, { list }), "services-fully-online", "cumulative");
    expect(share.value).toBeCloseTo(50, 12);
    expect(share.coverage).toMatchObject({ expected: 3, received: 2, missing: ["finance"] });
  });

  test("with a denominator of zero have no value", () => {
    const share = row(roll([hall("government-services", 0, 0)]), "services-fully-online", "cumulative");
    expect(share).toMatchObject({ value: null, absent: "no-base" });
  });
});

describe("one figure reported by two units", () => {
  const capital = (department: string, cumulative: number): Report => ({
    department,
    figures: { "foreign-capital": { cumulative, cumulativeLastYear: 100 } },
  });

  test("is the leading unit's, never the sum", () => {
    const summary = roll([capital("investment-cooperation", 130), capital("commerce", 120)]);
    expect(row(summary, "foreign-capital", "cumulative")).toMatchObject({
      value: 120,
      method: "same",
      composition: [{ department: "commerce", operation: "take" }],
      coverage: { expected: 2, received: 2 },
    });
    expect(row(summary, "foreign-capital", "growth").value).toBeCloseTo(20, 9);
  });

  test("is the other's when the leading unit has not reported", () => {
    const capitalOfOther = row(roll([capital("investment-cooperation", 130)]), "foreign-capital", "cumulative");
    expect(capitalOfOther).toMatchObject({ value: 130, coverage: { missing: ["commerce"], volume: 1 } });
  });
});

test("levels that are not rolled up stand side by side without a district figure", () => {
  const list = listWith("zone-output", { rollup: { level: "none", growth: "none" } });
  const output = row(roll([zone(LUYUAN, 306, 300)], { list }), "zone-output", "cumulative");
  expect(output).toMatchObject({ value: null, absent: "not-rolled-up", composition: [{ value: 306 }] });
  expect(output.targets[0]).toMatchObject({ id: "ludk-output-level", actual: 306 });
});

test("sums lose nothing to the order or the size of their terms", () => {
  expect(exactSum([1e16, 1, -1e16])).toBe(1);
  expect(exactSum(Array.from({ length: 10 }, () => 0.1))).toBe(1);
});
