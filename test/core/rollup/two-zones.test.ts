import { historyFactsOf, historyOf } from "#src/core/history/from-submissions";
import { HAOYUE, LUYUAN, list, roll, row, submission, zone } from "./district";

/** The year's targets as if reached: 306 亿元 at 6 % and 170 亿元 at 15 %. */
const luyuan = zone(LUYUAN, 306, 306 / 1.06);
const haoyue = zone(HAOYUE, 170, 170 / 1.15);

describe("the output of the two zones", () => {
  const summary = roll([luyuan, haoyue]);

  test("levels are added", () => {
    const output = row(summary, "zone-output", "cumulative");
    expect(output.value).toBe(476);
    expect(output).toMatchObject({ method: "sum", unit: "亿元", coverage: { expected: 2, received: 2, volume: 1 } });
  });

  test("growth comes from the sums, not from adding or averaging 6 % and 15 %", () => {
    const growth = row(summary, "zone-output", "growth");
    expect(row(summary, "zone-output", "cumulativeLastYear").value).toBeCloseTo(288.68 + 147.83, 1);
    expect(growth.value).toBeCloseTo(9.05, 2);
    expect(growth).toMatchObject({ method: "growth-from-sums", unit: "%" });
  });

  test("every figure names its sources by unit, file, sheet and cell", () => {
    expect(row(summary, "zone-output", "growth").composition).toEqual([
      expect.objectContaining({ department: LUYUAN, sheet: "报表", cell: "D8", value: 306, operation: "level" }),
      expect.objectContaining({ department: LUYUAN, cell: "E8", value: 306 / 1.06, operation: "base" }),
      expect.objectContaining({ department: HAOYUE, file: `${HAOYUE}-2024-3-v1.xlsx`, value: 170, operation: "level" }),
      expect.objectContaining({ department: HAOYUE, value: 170 / 1.15, operation: "base" }),
    ]);
  });

  test("each zone's own targets are held against its own figure", () => {
    const output = row(summary, "zone-output", "cumulative").targets;
    expect(output.map(({ id, actual, completion }) => [id, actual, completion])).toEqual([
      ["ludk-output-level", 306, 100],
      ["haoyue-output-level", 170, 100],
    ]);
    const [luyuanGrowth, haoyueGrowth] = row(summary, "zone-output", "growth").targets;
    expect(luyuanGrowth!.actual).toBeCloseTo(6, 9);
    expect(haoyueGrowth!.pointGap).toBeCloseTo(0, 9);
  });

  test("a base that is not positive gives no growth", () => {
    const growth = row(roll([zone(LUYUAN, 5, 0), zone(HAOYUE, 3, 0)]), "zone-output", "growth");
    expect(growth).toMatchObject({ value: null, absent: "no-base" });
  });
});

describe("when one zone is missing", () => {
  const archived = historyOf([
    {
      department: HAOYUE,
      indicator: "zone-output",
      measure: "cumulative",
      period: { year: 2023, month: 3 },
      value: 100,
      file: "",
    },
  ]);
  const summary = roll([zone(LUYUAN, 330, 300)], { history: archived });

  test("the sum is that of the zone that reported, and its coverage says so", () => {
    const output = row(summary, "zone-output", "cumulative");
    expect(output.value).toBe(330);
    expect(output.coverage).toMatchObject({ expected: 2, received: 1, missing: [HAOYUE], volume: 0.75 });
  });

  test("its share of last year's volume is unknown when nobody archived last year", () => {
    const output = row(roll([zone(LUYUAN, 330, 300)]), "zone-output", "cumulative");
    expect(output.coverage.volume).toBeNull();
  });

  test("only figures of this zone change", () => {
    const complete = roll([zone(LUYUAN, 330, 300), haoyue], { history: archived });
    const changed = complete.rows.filter(
      (after, place) => JSON.stringify(after) !== JSON.stringify(summary.rows[place]),
    );
    const own = list.indicators.filter(({ reporters }) => reporters.includes(HAOYUE)).map(({ id }) => id);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.every(({ indicator }) => own.includes(indicator))).toBe(true);
  });
});

describe("when one zone leaves a cell blank", () => {
  test("a blank level is no zero: the zone is missing from the sum, its cell is in the composition", () => {
    const output = row(roll([luyuan, zone(HAOYUE, null, 100)]), "zone-output", "cumulative");
    expect(output.value).toBe(306);
    expect(output.coverage.missing).toEqual([HAOYUE]);
    expect(output.composition).toContainEqual(expect.objectContaining({ department: HAOYUE, cell: "D8", value: null }));
  });

  test("something that is no number counts as missing", () => {
    expect(row(roll([luyuan, zone(HAOYUE, "170亿元", 100)]), "zone-output", "cumulative").coverage.received).toBe(1);
  });

  test("a zero and a — are answers", () => {
    const zero = row(roll([luyuan, zone(HAOYUE, 0, 100)]), "zone-output", "cumulative");
    expect(zero).toMatchObject({ value: 306, coverage: { received: 2 } });
    const none = row(roll([luyuan, zone(HAOYUE, "—", "—")]), "zone-output", "cumulative");
    expect(none).toMatchObject({ value: 306, coverage: { received: 2 } });
  });

  test("growth is over the zones that have both the level and its base", () => {
    const growth = row(roll([luyuan, zone(HAOYUE, 170, null)]), "zone-output", "growth");
    expect(growth.value).toBeCloseTo(6, 9);
    expect(growth.coverage.missing).toEqual([HAOYUE]);
    expect(growth.composition.map(({ department }) => department)).toEqual([LUYUAN, LUYUAN]);
  });
});

describe("the change against the month before", () => {
  const february = { year: 2024, month: 2 };
  const lastMonth = (...reports: readonly Parameters<typeof submission>[0][]) =>
    historyOf(
      reports.map((report) => submission({ ...report, period: february })).flatMap((one) => historyFactsOf(one, list)),
    );

  test("comes from the history, in percentage points, with its word", () => {
    const history = lastMonth(zone(LUYUAN, 104, 100), zone(HAOYUE, 50, 50));
    const growth = row(roll([luyuan, haoyue], { history }), "zone-output", "growth");
    expect(growth.change).toBeCloseTo(9.05 - 2.67, 1);
    expect(growth.trend).toBe("增速回升");
  });

  test("is not made up where the month before had other units", () => {
    const growth = row(roll([luyuan, haoyue], { history: lastMonth(zone(LUYUAN, 104, 100)) }), "zone-output", "growth");
    expect(growth).toMatchObject({ change: null, trend: null });
  });

  test("comes from the last summary where there is one", () => {
    const last = { indicator: "zone-output", measure: "growth" as const, value: -1, period: february, rank: 4 };
    const external = [
      {
        indicator: "zone-output",
        measure: "growth" as const,
        period: "2024-03",
        cityAverage: 5,
        rank: 2,
        sourceZh: "市统计月报",
      },
    ];
    const growth = row(roll([luyuan, haoyue], { lastSummary: { rows: [last] }, external }), "zone-output", "growth");
    expect(growth.change).toBeCloseTo(10.05, 2);
    expect(growth).toMatchObject({
      trend: "由负转正",
      cityAverage: 5,
      rank: 2,
      rankChange: 2,
      externalSource: "市统计月报",
    });
  });
});
