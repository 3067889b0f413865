import fc from "fast-check";
import { noHistory } from "#src/core/history/from-submissions";
import type { MEASURES } from "#src/core/measure";
import { type FormGroup, figuresOf, shapeOf } from "#src/core/rollup/form-group";
import { emptyPart, joinParts, partOfGroup, regionRows } from "#src/core/rollup/region-figures";
import { type RegionPlan, regionPlanOf } from "#src/core/rollup/region-plan";
import { rollUpRegion } from "#src/core/rollup/rollup";
import type { Submission } from "#src/core/submission/submission";
import { type Random, randomOf } from "#src/samples/world/random";
import { type Entry, list, type Report, submission } from "./district";

const REGION = { code: "220100", nameZh: "长春市", nameEn: "Changchun", cityZh: "长春" };
const AREAS = ["220102", "220103", "220104", "220105"];
/** Departments with growth from sums, rates, ratios and figures several report. */
const DEPARTMENTS = list.departments.filter(({ id }) =>
  list.indicators.some(({ reporters }) => reporters.includes(id)),
);

/** What any form may hold: figures of any size and as people type them, blanks, "—", and what is no number. */
function entry({ between, whole }: Random): Entry {
  const kind = whole(0, 9);
  if (kind > 6) return [null, "—", "12亿元"][kind - 7]!;
  return kind > 3 ? between(-1e9, 1e9) : whole(0, 10_000_000) / 100;
}

/** Some districts of which any department may have handed in or not, and may have left out any figure. */
function reportsOf(random: Random): Report[] {
  return AREAS.flatMap((area) =>
    DEPARTMENTS.flatMap(({ id: department }) => {
      if (random.whole(0, 3) === 0) return [];
      // Most forms are whole, so that some rows are.
      const whole = random.whole(0, 1) === 0;
      const own = list.indicators.filter(({ reporters }) => reporters.includes(department));
      const cells = ({ measures }: (typeof own)[number]) =>
        Object.fromEntries(measures.map((one) => [one, whole ? random.between(1, 1e6) : entry(random)]));
      return [{ area, department, figures: Object.fromEntries(own.map((one) => [one.id, cells(one)])) }];
    }),
  );
}

const alone = ({ identity, facts }: Submission): FormGroup => {
  return { department: identity.department!, shape: shapeOf(facts), forms: 1, figures: figuresOf(facts) };
};

/** Joins some parts two by two, in an order of its own. */
function joined(plan: RegionPlan, groups: readonly FormGroup[]) {
  const parts = [emptyPart(plan), ...groups.map((group) => partOfGroup(plan, group))];
  while (parts.length > 1) parts.push(joinParts(parts.shift()!, parts.shift()!));
  return parts[0]!;
}

/** Forms that have figures in the same cells put together. */
function together(groups: readonly FormGroup[]): FormGroup[] {
  const byShape = new Map<string, FormGroup[]>();
  for (const group of groups) {
    const key = JSON.stringify([group.department, group.shape]);
    byShape.set(key, [...(byShape.get(key) ?? []), group]);
  }
  return [...byShape.values()].map((alike) => ({
    ...alike[0]!,
    forms: alike.length,
    figures: Float64Array.from(alike.flatMap(({ figures }) => [...figures])),
  }));
}

describe("The figures of a region", () => {
  test.each([2, 3, 9, 12])(
    "are the same to the last digit however its forms are put together, and as from the files, in month %i",
    (month) => {
      const period = { year: 2024, month };
      fc.assert(
        fc.property(fc.integer(), (seed) => {
          const submissions = reportsOf(randomOf(seed)).map((one) => submission({ ...one, period }));
          const input = { list, period, refused: [], history: noHistory, findings: new Map() };
          const { summary } = rollUpRegion({ ...input, submissions }, REGION);
          const districts = new Set(submissions.map(({ identity }) => identity.area)).size;
          const plan = regionPlanOf(list, period, [{ list, districts }]);
          const groups = submissions.map(alone);
          const rows = regionRows(plan, joined(plan, groups));
          expect(regionRows(plan, joined(plan, together(groups)))).toEqual(rows);
          expect(rows.map(({ totals: _, ...row }) => row)).toEqual(
            summary.rows.map(({ indicator, measure, value, unit, decimals, method, absent, coverage, ...row }) => {
              const { expected, received } = coverage;
              const kept = { indicator, measure, value, unit, decimals, method, period: row.period };
              return { ...kept, ...(absent ? { absent } : {}), coverage: { expected, received } };
            }),
          );
        }),
        { numRuns: 3, seed: month },
      );
    },
  );

  test("add rates nowhere: a sum over a sum, over the units that have both", () => {
    const zone = (area: string, cumulative: Entry, cumulativeLastYear: Entry): Report => {
      const figures = { "zone-output": { cumulative, cumulativeLastYear, growth: 50 } };
      return { area, department: "luyuan-economic-zone", figures };
    };
    const forms = [zone("220102", 306, 288), zone("220103", 170, 148), zone("220104", 1000, null)];
    const plan = regionPlanOf(list, { year: 2024, month: 3 }, [{ list, districts: 3 }]);
    const rows = regionRows(
      plan,
      joined(
        plan,
        forms.map((one) => alone(submission(one))),
      ),
    );
    const of = (measure: (typeof MEASURES)[number]) =>
      rows.find((row) => row.indicator === "zone-output" && row.measure === measure)!;
    expect(of("cumulative").value).toBe(1476);
    expect(of("growth")).toMatchObject({
      value: (476 / 436 - 1) * 100,
      method: "growth-from-sums",
      totals: [
        { operation: "level", value: 476 },
        { operation: "base", value: 436 },
      ],
      coverage: { expected: 6, received: 2 },
    });
  });
});
