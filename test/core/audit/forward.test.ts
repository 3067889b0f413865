import { isOwn } from "#src/core/audit/figure-unit";
import { forwardOf } from "#src/core/audit/forward";
import { readStoredSummary, type StoredFigure, type StoredSummary } from "#src/core/audit/stored";
import { isLess, sameNumber } from "#src/core/numbers";
import type { Submission } from "#src/core/submission/submission";
import { nodePlatform } from "#src/workbook/platform/node";
import { readSummaryBook } from "#src/workbook/read/summary-book";
import { list, march, marchSummary, submissionsOf, written } from "../../workbook/summary/month";

const submissions = submissionsOf(march);

/** The summary of March as its file holds it, with the figures of one department as they are given. */
async function summaryWith(department: string, figures: ReadonlyMap<string, number>): Promise<StoredSummary> {
  const changed = submissions.map((one): Submission => {
    if (one.identity.department !== department) return one;
    const facts = one.facts.map((fact) => {
      const value = figures.get(`${fact.indicator}/${fact.measure}`);
      return value === undefined ? fact : { ...fact, value };
    });
    return { ...one, facts };
  });
  return readStoredSummary(readSummaryBook(await written(marchSummary({ submissions: changed })), nodePlatform))!;
}

/** Where figures of the summary stand otherwise, and by how much. */
function movedBetween(before: StoredSummary, after: StoredSummary): Map<string, number> {
  const isListed = ({ column }: StoredFigure) =>
    isOwn(column) || ["completion", "scheduleGap", "pointGap", "change"].includes(column);
  return new Map(
    before.figures.filter(isListed).flatMap((figure, index) => {
      const { value: now } = after.figures.filter(isListed)[index]!;
      const { cell, value } = figure;
      if (typeof value !== "number" || typeof now !== "number" || sameNumber(value, now)) return [];
      return [[cell, now - value] as const];
    }),
  );
}

type Find = (indicator: string, measure?: string) => number;

test.each<
  [tale: string, department: string, indicator: string, follows: (find: Find, more: number) => [string, number][]]
>([
  [
    "a part of a total",
    "finance",
    "district-tax-revenue",
    (find, more) => [["district-fiscal-revenue/cumulative", find("district-fiscal-revenue") + more]],
  ],
  [
    "the denominator of a figure a head, the growth of which is formed from it",
    "agriculture-and-rural-affairs",
    "poverty-lifted-people",
    (find, more) => [
      [
        "poverty-lifted-income/cumulative",
        (find("poverty-lifted-net-income") / (find("poverty-lifted-people") + more)) * 10_000,
      ],
    ],
  ],
  [
    "a level of which the form works out the growth",
    "statistics",
    "rural-resident-income",
    (find, more) => [
      [
        "rural-resident-income/growth",
        ((find("rural-resident-income") + more) / find("rural-resident-income", "cumulativeLastYear") - 1) * 100,
      ],
    ],
  ],
])("%s enters every figure that moves when it is one percent more", async (_, department, indicator, follows) => {
  const { facts } = submissions.find(({ identity }) => identity.department === department)!;
  const find: Find = (id, measure = "cumulative") =>
    facts.find((fact) => fact.indicator === id && fact.measure === measure)!.value!;
  const more = find(indicator) * 0.01;
  const before = await summaryWith(department, new Map());
  const after = await summaryWith(
    department,
    new Map([[`${indicator}/cumulative`, find(indicator) + more], ...follows(find, more)]),
  );

  const entered = forwardOf(before, list, { department, indicator, measure: "cumulative", period: march });

  const moved = movedBetween(before, after);
  const throughOthers = entered.filter(({ through }) => through !== null);
  expect(throughOthers.length).toBeGreaterThan(0);
  expect(entered.map(({ cell }) => cell).sort()).toEqual([...moved.keys()].sort());
  for (const { cell, column, perPercent } of entered) {
    // What is compared with a target is compared as it is printed.
    expect(perPercent).toBeCloseTo(moved.get(cell)!, isOwn(column) ? 9 : 1);
  }
});

test("through a total, the share is that of the part and not of the total", async () => {
  const stored = await summaryWith("finance", new Map());
  const source = {
    department: "finance",
    indicator: "district-tax-revenue",
    measure: "cumulative",
    period: march,
  } as const;
  const ofTotal = forwardOf(stored, list, source).find(
    ({ line, column }) => line.indicator === "district-fiscal-revenue" && column === "cumulative",
  )!;
  expect(ofTotal.through).toEqual({ indicator: "district-fiscal-revenue", measure: "cumulative" });
  expect(ofTotal.sharePercent).toBeCloseTo((ofTotal.perPercent! / Number(ofTotal.value)) * 10_000, 9);
  expect(isLess(ofTotal.sharePercent!, 100)).toBe(true);
});
