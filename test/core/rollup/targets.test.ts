import { weakPoints } from "#src/core/rollup/weak";
import { LUYUAN, list, roll, row, zone } from "./district";

const comparison = (summary: ReturnType<typeof roll>, id: string) =>
  summary.rows.flatMap(({ targets }) => targets).find((target) => target.id === id)!;

test("every target of the list stands beside exactly one figure", () => {
  const shown = roll([]).rows.flatMap(({ targets }) => targets.map(({ id }) => id));
  expect([...shown].sort()).toEqual(list.targets.map(({ id }) => id).sort());
});

describe("a running total", () => {
  test("is compared with 序时, a twelfth of the year each month", () => {
    const output = comparison(roll([zone(LUYUAN, 61.2, 60)]), "ludk-output-level");
    expect(output).toMatchObject({
      value: 306,
      completion: 20,
      schedule: 25,
      scheduleGap: -5,
      judgement: "slow",
      light: "yellow",
    });
  });

  test("exactly on schedule is not slow", () => {
    const output = comparison(roll([zone(LUYUAN, (306 / 12) * 3, 60)]), "ludk-output-level");
    expect(output).toMatchObject({ judgement: "on-schedule", light: "green" });
  });

  test("may follow a profile of its own", () => {
    const profile = [0, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
    const targets = list.targets.map((target) =>
      target.id === "ludk-output-level" ? { ...target, progress: "profile" as const, profile } : target,
    );
    const output = comparison(roll([zone(LUYUAN, 61.2, 60)], { list: { ...list, targets } }), "ludk-output-level");
    expect(output).toMatchObject({ schedule: 15, judgement: "on-schedule" });
  });

  test("is turned into the unit of the figure", () => {
    const land = list.indicators.find(({ id }) => id === "west-station-land")!;
    const report = { department: land.reporters[0]!, figures: { "west-station-land": { cumulative: 25 } } };
    const release = comparison(roll([report]), "west-station-land-release");
    expect(release.value).toBeCloseTo(100, 9);
    expect(release.completion).toBeCloseTo(25, 9);
  });
});

describe("what has no schedule", () => {
  const reform = (growth: number) => ({
    department: "development-and-reform",
    figures: { gdp: { cumulative: 88, cumulativeLastYear: 84, growth } },
  });
  const income = (growth: number) => ({ department: "statistics", figures: { "resident-income": { growth } } });

  test("growth is compared in percentage points", () => {
    expect(comparison(roll([reform(5.5)]), "gdp-growth")).toMatchObject({
      actual: 5.5,
      pointGap: -1.5,
      completion: null,
      schedule: null,
      judgement: "below-target",
      light: "yellow",
    });
  });

  test("income in step with GDP is held against the growth GDP has reached", () => {
    const step = comparison(roll([reform(5.5), income(6)]), "resident-income-in-step");
    expect(step).toMatchObject({ value: null, reference: 5.5, actual: 6, pointGap: 0.5, judgement: "in-step" });
    const slower = comparison(roll([reform(5.5), income(4)]), "resident-income-in-step");
    expect(slower).toMatchObject({ pointGap: -1.5, judgement: "out-of-step", light: "yellow" });
    const falling = comparison(roll([reform(5.5), income(-1)]), "resident-income-in-step");
    expect(falling).toMatchObject({ judgement: "out-of-step", light: "red" });
    expect(comparison(roll([income(6)]), "resident-income-in-step")).toMatchObject({
      reference: null,
      pointGap: null,
      judgement: "reference-missing",
      light: null,
    });
  });

  test("clearing to zero has neither completion nor schedule", () => {
    const { reporters } = list.indicators.find(({ id }) => id === "illegal-buildings-outstanding")!;
    const report = { department: reporters[0]!, figures: { "illegal-buildings-outstanding": { cumulative: 4 } } };
    expect(comparison(roll([report]), "illegal-buildings-zero")).toMatchObject({
      value: 0,
      actual: 4,
      completion: null,
      amountGap: 4,
      judgement: "not-cleared",
    });
  });

  test("a figure of another year than the target's is not compared", () => {
    const period = { year: 2025, month: 3 };
    const output = comparison(roll([zone(LUYUAN, 61.2, 60, { period })], { period }), "ludk-output-level");
    expect(output).toMatchObject({ actual: null, completion: null, judgement: "not-computable", light: null });
  });
});

test("短板 lists the widest gaps first, progress and growth apart", () => {
  const summary = roll([
    zone(LUYUAN, 30.6, 30),
    zone("haoyue-industrial-park", 34, 30),
    { department: "development-and-reform", figures: { gdp: { growth: 5.5 } } },
  ]);
  const { behindSchedule, belowTarget } = weakPoints(summary, list);
  expect(behindSchedule.map(({ comparison: { id }, gap }) => [id, Math.round(gap!)])).toEqual([
    ["ludk-output-level", -15],
    ["haoyue-output-level", -5],
  ]);
  expect(belowTarget.map(({ comparison: { id } }) => id)).toEqual([
    "ludk-output-growth",
    "haoyue-output-growth",
    "gdp-growth",
  ]);
  expect(row(summary, "zone-output", "cumulative").value).toBe(64.6);
});
