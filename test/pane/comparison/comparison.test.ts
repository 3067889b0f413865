import { noHistory } from "#src/core/history/from-submissions";
import { parsePeriod } from "#src/core/period";
import { LANGUAGES, speakerOf } from "#src/language/speaker";
import { bulletOf } from "#src/pane/comparison/bullet";
import { ownComparison } from "#src/pane/comparison/own-comparison";
import { comparisonLine, targetText } from "#src/pane/comparison/words";
import type { CellChange } from "#src/workbook/patch/patch";
import { filledForm, layout, list } from "../../scenario/form-file";

const march = parsePeriod("2024-03")!;
const compare = async (...changes: readonly CellChange[]) =>
  ownComparison(
    (
      await filledForm()
        .with(...changes)
        .content()
    ).checked.submission,
    march,
    list,
    noHistory,
  );

test("a department sees its own targets beside its own figures, the one furthest behind first", async () => {
  const events = { ...layout.figure("promotion-events", "cumulative"), value: 10 };
  const rows = await compare(events);
  expect(rows.every(({ department }) => department === "investment-cooperation")).toBe(true);
  const row = rows.find(({ indicator }) => indicator === "promotion-events")!;
  expect(row).toMatchObject({ actual: 10, value: 80, completion: 12.5, schedule: 25, scheduleGap: -12.5 });
  const gaps = rows.flatMap(({ scheduleGap }) => scheduleGap ?? []);
  expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
});

test("a target without a figure stands last and says so", async () => {
  const rows = await compare({ ...layout.figure("promotion-events", "cumulative"), value: null });
  const last = rows.at(-1)!;
  expect(last).toMatchObject({ indicator: "promotion-events", actual: null });
  expect(comparisonLine(last, list, speakerOf("zh-CN"))).toEqual({ value: "—", standing: "本期没有数" });
});

test("the word is the one the district's summary has", async () => {
  const row = (await compare()).find(({ indicator }) => indicator === "promotion-events")!;
  expect(comparisonLine(row, list, speakerOf("zh-CN")).standing).toMatch(/^偏慢；完成 \d+\.\d%，序时 25\.0%/);
});

test("a shortfall is no finding", async () => {
  const row = (await compare()).find(({ indicator }) => indicator === "promotion-events")!;
  expect(row.scheduleGap).toBeLessThan(0);
  const findings = (await filledForm().content()).checked.findings.map(({ code, indicator }) => `${code} ${indicator}`);
  expect(findings.filter((text) => text.includes("promotion-events"))).toEqual([]);
});

test("the bar puts value, target and schedule on one scale, left of zero too", () => {
  const bullet = bulletOf({ actual: 18, value: 80, reference: null, schedule: 25 })!;
  expect(bullet.value! / bullet.target!).toBeCloseTo(18 / 80);
  expect(bullet.schedule! / bullet.target!).toBeCloseTo(0.25);
  expect(bullet.target).toBeLessThan(1);
  const fall = bulletOf({ actual: -5, value: 7, reference: null, schedule: null })!;
  expect(fall.value).toBeLessThan(fall.zero);
  expect(fall.target).toBeGreaterThan(fall.zero);
  expect(bulletOf({ actual: null, value: null, reference: null, schedule: null })).toBeNull();
});

test.each(LANGUAGES)("every target of every department can be said in %s", (language) => {
  const say = speakerOf(language);
  for (const { comparator, value, unit } of list.targets) {
    const text = targetText({ comparator, value, reference: null, unit, decimals: 2 } as never, say);
    expect(text.length).toBeGreaterThan(3);
  }
});
