import { printedDifference, roundTo, SUMMARY_GROWTH_DECIMALS } from "#src/core/numbers";
import { SHARE_DECIMALS } from "#src/core/rollup/judgement";
import { marchSummary, submissionsOf } from "../../workbook/summary/month";

test("two figures are as far apart as they read", () => {
  expect(printedDifference(98.75, 100, 1)).toBe(-1.2);
  expect(printedDifference(33.26, 100 / 3, 1)).toBe(0);
  expect(printedDifference(1.55, 1, 2)).toBe(0.55);
});

test("in no month does a gap contradict the figures it is printed beside", () => {
  const summaries = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => {
    const period = { year: 2024, month };
    return marchSummary({ period, submissions: submissionsOf(period) });
  });
  const targets = summaries.flatMap(({ rows }) => rows).flatMap((row) => row.targets);
  const scheduled = targets.filter(({ scheduleGap }) => scheduleGap !== null);
  expect(scheduled.length).toBeGreaterThan(300);
  for (const { completion, schedule, scheduleGap } of scheduled) {
    const [done, due] = [completion!, schedule!].map((value) => roundTo(value, SHARE_DECIMALS));
    expect(scheduleGap).toBeCloseTo(done! - due!, 9);
  }
  for (const { actual, value, reference, decimals, pointGap, by } of targets) {
    if (pointGap === null) continue;
    const held = by === "track" ? reference! : value!;
    expect(pointGap).toBeCloseTo(roundTo(actual!, decimals) - roundTo(held, decimals), 9);
  }
  for (const { change, trend } of summaries.flatMap(({ rows }) => rows)) {
    if (change === null) continue;
    expect(change).toBe(roundTo(change, SUMMARY_GROWTH_DECIMALS));
    expect(trend === "持平").toBe(change === 0);
  }
});
