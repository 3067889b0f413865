import { read, type WorkSheet } from "@e965/xlsx";
import { LIGHT_MARKS, SUMMARY_SHEETS } from "#src/core/audit/layout";
import { readStoredSummary, type StoredFigure } from "#src/core/audit/stored";
import { columnLetters } from "#src/core/grid/address";
import { noHistory } from "#src/core/history/from-submissions";
import { roundTo } from "#src/core/numbers";
import { rollUpMonth } from "#src/core/rollup/rollup";
import type { Summary } from "#src/core/rollup/summary";
import type { LightBand, Target, TargetList } from "#src/core/targets/schema";
import { speakerOf } from "#src/language/speaker";
import { patchWorkbook } from "#src/workbook/patch/patch";
import { nodePlatform } from "#src/workbook/platform/node";
import { readWorkbook } from "#src/workbook/read/read";
import { judgementSentence, standingOf } from "#src/workbook/summary/judgement-sentence";
import { judgementWord } from "#src/workbook/summary/judgement-word";
import { writeSummary } from "#src/workbook/summary/write";
import { SUMMARY_LIMITS } from "#src/workbook/zip/limits";
import { libreOffice, testWith, throughLibreOffice } from "../../tools/outside-programs";
import { list, march, marchSummary, submissionsOf } from "./month";

const say = speakerOf("zh-CN");
const options = { generatedAt: "2024-04-08T09:30:00+08:00", sentence: () => "", refusal: () => "" };
const write = (summary: Summary, own: TargetList = list) => writeSummary(summary, own, say, options);

const summary = marchSummary();
const bytes = write(summary);

async function sheet(name: string, of: Promise<Uint8Array> = bytes): Promise<WorkSheet> {
  return read(await of, { cellText: true, cellNF: true }).Sheets[name]!;
}

const lights = (figures: readonly StoredFigure[]) =>
  new Map(
    figures.flatMap(({ column, line, value }) => (column === "light" && line.target ? [[line.target, value]] : [])),
  );

test("every target has a word beside it, and no other cell of 灯 is blank", async () => {
  const { figures } = readStoredSummary(readWorkbook(await bytes, nodePlatform, SUMMARY_LIMITS))!;
  const shown = lights(figures);
  expect([...shown.keys()].sort()).toEqual(list.targets.map(({ id }) => id).sort());
  for (const text of shown.values()) expect(text).toMatch(/[\u4e00-\u9fff]/);
  for (const { column, value } of figures) if (column === "light") expect(value).not.toBeNull();
});

test("the counts in the head are by word and add up to all the targets", async () => {
  const main = await sheet(SUMMARY_SHEETS.main);
  const details = Object.entries(main).flatMap(([cell, { v }]) => (/^[A-Z]+5$/.test(cell) && v ? [String(v)] : []));
  const counts = details.slice(1, 3).flatMap((text) => [...text.matchAll(/ (\d+)/g)].map(([, count]) => Number(count)));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(78);
});

describe("who has reported", () => {
  const detail = async (change: Parameters<typeof marchSummary>[0]) => {
    const main = await sheet(SUMMARY_SHEETS.main, write(marchSummary(change)));
    return String(main.B5.v);
  };
  const tasksOnly = "education";
  const all = submissionsOf(march);

  test("全部报齐 is said when everybody has", async () => {
    expect(await detail({ submissions: all })).toMatch(/^全部报齐/);
  });

  test("a unit with milestones only is missing too, by name", async () => {
    const submissions = all.filter(({ identity }) => identity.department !== tasksOnly);
    expect(await detail({ submissions })).toMatch(/^重点任务未报：教育局/);
  });

  test("who is late is named, whatever is asked of it", async () => {
    const submissions = all.map((one) =>
      one.identity.department === tasksOnly
        ? { ...one, file: { ...one.file, receivedAt: "2024-04-30T09:00:00+08:00" } }
        : one,
    );
    expect(await detail({ submissions })).toMatch(/^全部报齐；迟报：.*教育局/);
  });
});

test("目标对照 goes from the furthest ahead to the furthest behind within each kind, as it says", async () => {
  const targets = await sheet(SUMMARY_SHEETS.targets);
  const rows = list.targets.map((_, index) => index + 5);
  const kindOf = (row: number) => String(targets[`B${row}`].v);
  const gapOf = (row: number) => {
    const column = { 序时: "I", 年末: "G", 增速: "J", 占比: "J" }[kindOf(row)];
    const value = column ? targets[`${column}${row}`]?.v : undefined;
    return typeof value === "number" && /^[●◎○]|年末考核/.test(String(targets[`K${row}`].v)) ? value : null;
  };
  const last = new Map<string, number>();
  for (const row of rows) {
    const gap = gapOf(row);
    if (gap === null) continue;
    expect(gap).toBeLessThanOrEqual(last.get(kindOf(row)) ?? Number.POSITIVE_INFINITY);
    last.set(kindOf(row), gap);
  }
  expect([...last.keys()]).toEqual(["序时", "年末", "增速", "占比"]);
});

test("every number of a sentence stands in the target's own line as it is printed", async () => {
  const main = await sheet(SUMMARY_SHEETS.main);
  const { figures } = readStoredSummary(readWorkbook(await bytes, nodePlatform, SUMMARY_LIMITS))!;
  const printed = (id: string) => {
    const line = figures.find((figure) => figure.line.target === id)!;
    const row = /\d+$/.exec(line.cell)![0];
    return Array.from({ length: 23 }, (_, index) => main[`${columnLetters(index + 1)}${row}`])
      .filter((cell) => cell?.t === "n")
      .map(({ v, z }) => Math.abs(roundTo(v, (/\.0+/.exec(String(z))?.[0].length ?? 1) - 1)));
  };
  let compared = 0;
  for (const row of summary.rows) {
    for (const comparison of row.targets) {
      const text = judgementSentence(standingOf(comparison, row, list, say), say);
      const word = judgementWord(comparison, row.unit, list, say);
      const indicator = list.indicators.find(({ id }) => id === row.indicator)!;
      const names = [word, comparison.nameZh, comparison.nameZh.replace(/增速$/, ""), indicator.nameZh];
      const plain = names.reduce((rest, name) => rest.replace(name, ""), text);
      const numbers = [...plain.matchAll(/(\d+(?:\.\d+)?)/g)];
      for (const [, number] of numbers) {
        compared += 1;
        expect([text, printed(comparison.id)]).toEqual([text, expect.arrayContaining([Number(number)])]);
      }
    }
  }
  expect(compared).toBeGreaterThan(120);
});

test("sentences follow the grammar of the bulletins", () => {
  const sentenceOf = (id: string, change: object = {}) => {
    const row = summary.rows.find(({ targets }) => targets.some((target) => target.id === id))!;
    const comparison = { ...row.targets.find((target) => target.id === id)!, ...change };
    return judgementSentence(standingOf(comparison, row, list, say), say);
  };
  expect(sentenceOf("retail-sales-growth", { actual: 6.8, pointGap: -0.2 })).toBe(
    "社会消费品零售总额增长6.80%，低于目标0.20个百分点",
  );
  expect(sentenceOf("retail-sales-growth", { actual: 7, pointGap: 0 })).toBe("社会消费品零售总额增长7.00%，与目标持平");
  expect(sentenceOf("retail-sales-level", { completion: 22.4, scheduleGap: -2.6 })).toBe(
    "社会消费品零售总额完成年度目标的22.4%，低于序时进度2.6个百分点",
  );
  const ceiling = { by: "ceiling", judgement: "within-ceiling", value: 2.5, decimals: 1, completion: null } as const;
  expect(sentenceOf("services-at-hall", ceiling)).toBe("政务服务事项进驻率控制在目标2.5%以内");
});

test("the foot prints every band of every kind", async () => {
  const main = await sheet(SUMMARY_SHEETS.main);
  const text = Object.values(main)
    .map((cell) => String(cell?.v ?? ""))
    .find((value) => value.includes("序时目标："))!;
  for (const { light, limit } of list.header.lightBands) {
    expect(text).toContain(LIGHT_MARKS[light]);
    if (limit) expect(text).toContain(`≥${limit.atLeast}`.replace("-", "−"));
  }
});

/** Targets of every kind that the list of the year has none of. */
const CHANGES: Readonly<Record<string, Partial<Target>>> = {
  "scale-industry-output-growth": { comparator: "lte", passRule: "at-most", value: 7 },
  "foreign-capital-growth": { comparator: "lte", passRule: "at-most", value: 100 },
  "district-fiscal-revenue-growth": { comparator: "approx", value: 7.8 },
  "domestic-capital-growth": { value: -3 },
  "services-fully-online": { comparator: "gt", value: 70 },
  "projects-over-100m-share": { comparator: "lte", passRule: "at-most", value: 10 },
  "retail-sales-level": { comparator: "approx", value: 23.3 },
  "consumption-boost": { comparator: "gt", value: 0.69 },
  "senior-canteens": { comparator: "gt", value: 20 },
  "supplier-firms-total": { changedBasis: true },
};

const ownList: TargetList = {
  ...list,
  header: {
    ...list.header,
    lightBands: list.header.lightBands.map(
      (band): LightBand =>
        band.judgement === "slow" ? { ...band, limit: { by: "schedule-share", atLeast: -20 } } : band,
    ),
  },
  targets: list.targets.map((target) => ({ ...target, ...CHANGES[target.id] })),
};

testWith(libreOffice, "LibreOffice")(
  "recalculated, 灯 says of targets of every kind what the engine says",
  async () => {
    const submissions = submissionsOf(march);
    const own = rollUpMonth({
      list: ownList,
      period: march,
      submissions,
      refused: [],
      history: noHistory,
      findings: new Map(),
    });
    const judgements = own.rows.flatMap(({ targets }) => targets.map(({ judgement }) => judgement));
    expect(judgements).toEqual(expect.arrayContaining(["over-ceiling", "within-ceiling", "changed-basis", "done"]));
    const written = await write(own, ownList);
    const recalculated = throughLibreOffice(patchWorkbook(written, [], nodePlatform));
    const shown = (of: Uint8Array) =>
      lights(readStoredSummary(readWorkbook(of, nodePlatform, SUMMARY_LIMITS))!.figures);
    expect(shown(recalculated)).toEqual(shown(written));
  },
);
