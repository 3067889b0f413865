import fc from "fast-check";
import { noHistory } from "#src/core/history/from-submissions";
import { rollUpMonth, rollUpRegion } from "#src/core/rollup/rollup";
import { listForDistrict } from "#src/core/targets/district";
import { broadly } from "../../tools/breadth";
import { HAOYUE, LUYUAN, list, march, type Report, roll, row, submission, zone } from "./district";

const time = (day: number) => `2024-04-${String(day).padStart(2, "0")}T09:00:00+08:00`;

const anyReport: fc.Arbitrary<Report> = fc
  .record({
    department: fc.constantFrom(LUYUAN, HAOYUE, "nowhere"),
    level: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    base: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })),
    version: fc.integer({ min: 1, max: 3 }),
    day: fc.option(fc.integer({ min: 1, max: 20 })),
    file: fc.constantFrom("a.xlsx", "b.xlsx", "c.xlsx"),
    area: fc.constantFrom("220106", "220105"),
  })
  .map(({ department, level, base, version, day, file, area }) =>
    zone(department, level, base, { version, file, area, ...(day === null ? {} : { receivedAt: time(day) }) }),
  );

test("the order in which files are read does not show in the summary, and it always agrees with itself", () => {
  fc.assert(
    fc.property(
      fc
        .array(anyReport, { maxLength: 8 })
        .chain((reports) =>
          fc.tuple(fc.constant(reports), fc.shuffledSubarray(reports, { minLength: reports.length })),
        ),
      ([reports, shuffled]) => {
        const summary = roll(reports);
        expect(roll(shuffled)).toEqual(summary);
        expect(summary.findings.filter(({ level }) => level === "A")).toEqual([]);
      },
    ),
    { numRuns: broadly(10, 40) },
  );
});

test("another unit's form changes only rows that list it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e6 }), (cumulative) => {
      const before = roll([zone(LUYUAN, 306, 300)]);
      const report = { department: "commerce", figures: { "retail-sales": { cumulative } } };
      const after = roll([zone(LUYUAN, 306, 300), report]);
      for (const [place, changed] of after.rows.entries()) {
        if (JSON.stringify(changed) === JSON.stringify(before.rows[place])) continue;
        expect(changed.composition.map(({ department }) => department)).toContain("commerce");
      }
      expect(row(after, "retail-sales", "cumulative").value).toBe(cumulative);
    }),
    { numRuns: broadly(5, 20) },
  );
});

describe("two districts with a zone of the same name", () => {
  const submissions = [
    zone(LUYUAN, 306, 300),
    zone(LUYUAN, 5, 4, { area: "220105", file: "elsewhere.xlsx" }),
    zone(HAOYUE, 170, 150),
  ].map(submission);
  const input = { list, period: march, submissions, refused: [], findings: new Map() };

  test("have a summary each, in which the two never meet", () => {
    const summaries = ["220105", "220106"].map((area) =>
      rollUpMonth({ ...input, list: listForDistrict(list, area), history: noHistory }),
    );
    expect(summaries.map((summary) => [summary.area, row(summary, "zone-output", "cumulative").value])).toEqual([
      ["220105", 5],
      ["220106", 476],
    ]);
    expect(summaries.flatMap(({ coverage }) => coverage.duplicates)).toEqual([]);
  });

  test("add up to one summary of the region, every source named by district and department", () => {
    const region = { code: "220100", nameZh: "长春市", nameEn: "Changchun", cityZh: "长春市" };
    const { summary, list: regional } = rollUpRegion({ ...input, history: noHistory }, region);
    const output = row(summary, "zone-output", "cumulative");
    expect(output.value).toBe(481);
    expect(output.composition.map(({ department }) => department)).toEqual([
      `220105/${LUYUAN}`,
      `220106/${LUYUAN}`,
      `220106/${HAOYUE}`,
    ]);
    expect(output.coverage).toMatchObject({ expected: 4, received: 3, missing: [`220105/${HAOYUE}`] });
    expect(row(summary, "zone-output", "growth").value).toBeCloseTo((481 / 454 - 1) * 100, 9);
    expect(row(summary, "gdp", "growth")).toMatchObject({ value: null, absent: "not-rolled-up" });
    expect(summary.coverage.received).toBe(3);
    expect(summary.findings.filter(({ level }) => level === "A")).toEqual([]);
    expect(regional.departments).toHaveLength(2 * list.departments.length);
  });

  test("a district of which only a unit with key tasks has handed in is none of the region's", () => {
    const region = { code: "220100", nameZh: "长春市", nameEn: "Changchun", cityZh: "长春市" };
    const stray = submission({ department: "education", area: "220199" });
    const { list: regional } = rollUpRegion(
      { ...input, submissions: [...submissions, stray], history: noHistory },
      region,
    );
    expect(regional.departments).toHaveLength(2 * list.departments.length);
  });
});
