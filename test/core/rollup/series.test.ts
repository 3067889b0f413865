import { withToldSeries } from "#src/core/audit/told-series";
import { historyFactsOf, historyOf } from "#src/core/history/from-submissions";
import { printedDifference } from "#src/core/numbers";
import { seriesMonths, toldMonths } from "#src/core/rollup/series";
import { february, generatedBook, list, march, marchSummary, submissionsOf } from "../../workbook/summary/month";

const rowOf = (summary: ReturnType<typeof marchSummary>, indicator: string, measure: string) =>
  summary.rows.find((row) => row.indicator === indicator && row.measure === measure)!;

test("a line goes over a year and ends with the month, its figures rolled up from the forms of each", () => {
  expect([seriesMonths(march)[0], seriesMonths(march).at(-1)]).toEqual([{ year: 2023, month: 3 }, march]);
  const summary = marchSummary();
  const past = marchSummary({ period: february, submissions: submissionsOf(february) });
  const row = rowOf(summary, "retail-sales", "growth");
  expect(row.series).toEqual([
    { period: february, value: rowOf(past, "retail-sales", "growth").value },
    { period: march, value: row.value },
  ]);
  // The change the trend word tells of is the last step of the line.
  expect(printedDifference(row.series[1]!.value, row.series[0]!.value, 2)).toBe(row.change);
  expect(toldMonths(summary)).toEqual([february, march]);
});

test("one measure of each indicator has a line: growth, else the month, else what stands", () => {
  const { rows } = marchSummary();
  const drawn = rows.filter(({ series }) => series.length > 0);
  expect(new Set(drawn.map(({ indicator }) => indicator)).size).toBe(drawn.length);
  for (const { indicator, measure } of drawn) {
    const own = rows.filter((row) => row.indicator === indicator).map((row) => row.measure);
    expect(measure).toBe((["growth", "month", "cumulative"] as const).find((one) => own.includes(one)));
  }
});

test("without earlier months there is no line, and a month in which units were missing is left out", () => {
  const none = marchSummary({ history: historyOf([]) });
  expect(none.rows.every(({ series }) => series.length === 0)).toBe(true);
  expect(toldMonths(none)).toEqual([march]);
  const partial = submissionsOf(february).filter(({ identity }) => identity.department !== "luyuan-economic-zone");
  const summary = marchSummary({ history: historyOf(partial.flatMap((one) => historyFactsOf(one, list))) });
  expect(rowOf(summary, "zone-output", "growth").series).toEqual([]);
  expect(rowOf(summary, "retail-sales", "growth").series).toHaveLength(2);
});

test("an auditor without the earlier files takes the earlier months as stored, and the month as recomputed", () => {
  const summary = marchSummary();
  const { summary: told, sheets } = withToldSeries(marchSummary({ history: historyOf([]) }), generatedBook(summary));
  expect(rowOf(told, "retail-sales", "growth").series).toEqual(rowOf(summary, "retail-sales", "growth").series);
  expect([...sheets]).toEqual(["走势"]);
});

const april = { year: 2024, month: 4 };
const ZONE = "luyuan-economic-zone";
const without = (unit: string) => (period: Parameters<typeof submissionsOf>[0]) =>
  submissionsOf(period).filter(({ identity }) => identity.department !== unit);
const historyWith = (of: typeof submissionsOf) =>
  historyOf([february, march].flatMap(of).flatMap((one) => historyFactsOf(one, list)));

test("a month in which a unit is missing is not on the line of those in which none was, and has no trend beside them", () => {
  const submissions = without(ZONE)(april);
  const last = marchSummary({ submissions: submissionsOf(march) });
  const zones = rowOf(
    marchSummary({ period: april, submissions, history: historyWith(submissionsOf), lastSummary: last }),
    "zone-output",
    "growth",
  );
  expect(zones.value).not.toBeNull();
  expect(zones.series.map(({ period }) => period)).toEqual([february, march]);
  expect([zones.trend, zones.change]).toEqual([null, null]);
});

test("where the same unit is missing every month, the others have their line", () => {
  const history = historyWith(without(ZONE));
  const zones = rowOf(
    marchSummary({ period: april, submissions: without(ZONE)(april), history }),
    "zone-output",
    "growth",
  );
  expect(zones.series.map(({ period }) => period)).toEqual([february, march, april]);
  expect(zones.trend).not.toBeNull();
});

test("what January and February came to together is no point among single months", () => {
  const history = historyWith(submissionsOf);
  const { rows } = marchSummary({ period: april, submissions: submissionsOf(april), history });
  const kindOf = (id: string) => list.indicators.find((indicator) => indicator.id === id)!.kind;
  const months = rows.filter(({ measure, series }) => measure === "month" && series.length > 0);
  const flows = months.filter(({ indicator }) => kindOf(indicator) === "flow");
  expect(flows.length).toBeGreaterThan(3);
  for (const { series } of flows) expect(series.map(({ period }) => period)).toEqual([march, april]);
  const growth = rowOf({ rows } as ReturnType<typeof marchSummary>, "retail-sales", "growth");
  expect(growth.series[0]!.period).toEqual(february);
});
