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
