import { historyFactsOf, historyOf, noHistory } from "#src/core/history/from-submissions";
import { HAOYUE, LUYUAN, list, march, submission, zone } from "../rollup/district";

const february = { year: 2024, month: 2 };
const archive = historyOf(
  [
    zone(LUYUAN, 200, 190, { period: february }),
    zone(LUYUAN, 306, null),
    zone(HAOYUE, 170, 150, { period: { year: 2023, month: 12 } }),
  ].flatMap((report) => historyFactsOf(submission(report), list)),
);

test("a figure is found with the file and cell it was read from", () => {
  expect(archive.find(LUYUAN, "zone-output", "cumulative", february)).toMatchObject({
    value: 200,
    file: `${LUYUAN}-2024-2-v1.xlsx`,
    sheet: "报表",
    cell: "D8",
    version: 1,
  });
});

test("a blank cell is no history", () => {
  expect(archive.find(LUYUAN, "zone-output", "cumulativeLastYear", march)).toBeUndefined();
  expect(archive.of(LUYUAN, march)).toHaveLength(1);
});

test("a period without a form is unknown", () => {
  expect(archive.has(LUYUAN, february)).toBe(true);
  expect(archive.has(LUYUAN, { year: 2024, month: 4 })).toBe(false);
  expect(noHistory.has(LUYUAN, february)).toBe(false);
});

test("the latest figure is of an earlier month of the same year", () => {
  const latest = (department: string, month: number) =>
    archive.latest(department, "zone-output", "cumulative", { year: 2024, month })?.value;
  expect([latest(LUYUAN, 6), latest(LUYUAN, 3), latest(LUYUAN, 2), latest(HAOYUE, 6)]).toEqual([
    306,
    200,
    undefined,
    undefined,
  ]);
});

test("of two versions of a form the greater counts, in either order", () => {
  const versions = [zone(LUYUAN, 1, 1, { version: 1 }), zone(LUYUAN, 2, 1, { version: 2 })].map(submission);
  for (const order of [versions, versions.toReversed()]) {
    const found = historyOf(order.flatMap((one) => historyFactsOf(one, list))).find(
      LUYUAN,
      "zone-output",
      "cumulative",
      march,
    );
    expect(found?.value).toBe(2);
  }
});

test("a form that says neither whose nor when it is leaves no history", () => {
  const anonymous = submission(zone(LUYUAN, 1, 1));
  expect(historyFactsOf({ ...anonymous, identity: { ...anonymous.identity, department: null } }, list)).toEqual([]);
  expect(historyFactsOf({ ...anonymous, identity: { ...anonymous.identity, period: null } }, list)).toEqual([]);
});
