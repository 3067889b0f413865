import type { Workbook } from "#src/core/grid/grid";
import { MEASURES } from "#src/core/measure";
import { namedInBoth } from "#src/language/divisions";
import { type Language, speakerOf } from "#src/language/speaker";
import { receive } from "#src/service/receive";
import { rollUpParts } from "#src/service/region";
import { patchWorkbook } from "#src/workbook/patch/patch";
import { nodePlatform } from "#src/workbook/platform/node";
import { readWorkbook } from "#src/workbook/read/read";
import type { RegionSummary } from "#src/workbook/region/source";
import { writeRegionSummary } from "#src/workbook/region/write";
import { SUMMARY_LIMITS } from "#src/workbook/zip/limits";
import { monthOfDistricts } from "../scenario/districts";
import { libreOffice, testWith, throughLibreOffice } from "../tools/outside-programs";
import { type RunningService, runService } from "./running";

const NATION = "000000";
const say = speakerOf("zh-CN");

let running: RunningService;
let summary: RegionSummary;
beforeAll(async () => {
  running = await runService();
  const actor = { name: "统计", role: "bureau", department: null } as const;
  for (const { area, name, bytes } of await monthOfDistricts()) {
    await receive(running.service, { area, actor, name, bytes, handedOverAt: null, say });
  }
  summary = await rollUpParts(running.service, NATION, "2024-03");
});
afterAll(() => running?.end());

function written(language: Language = "zh-CN"): Uint8Array {
  const options = { generatedAt: "2024-04-10T01:00:00Z", simulated: true, packer: nodePlatform };
  return writeRegionSummary(summary, speakerOf(language), options);
}

const read = (bytes: Uint8Array) => readWorkbook(bytes, nodePlatform, SUMMARY_LIMITS);

/** The rows of a sheet as lists of values, from its headings on. */
function tableOf({ sheets }: Workbook, name: string) {
  const sheet = sheets.find((one) => one.name === name)!;
  return [...sheet.rows].filter(([row]) => row >= 3).map(([, cells]) => cells.map(({ value }) => value));
}

/** Every formula with its result, by sheet and place. */
function results({ sheets }: Workbook): Map<string, unknown> {
  const found = sheets.flatMap(({ name, rows }) =>
    [...rows.values()]
      .flat()
      .flatMap(({ row, column, value, formula }): [string, unknown][] =>
        formula === undefined ? [] : [[`${name} R${row}C${column}`, value]],
      ),
  );
  return new Map(found);
}

test("has a sheet for each measure with the region beside its parts, who has reported, and what it is made of", () => {
  expect(summary.parts.length).toBeGreaterThan(1);
  const book = read(written());
  const measures = MEASURES.map((measure) => say(`terms.measure.${measure}`));
  const names = book.sheets.map(({ name }) => name);
  expect(names[0]).toBe("1—本月");
  expect([...names].sort()).toEqual([...measures, "报送情况", "明细"].sort());
  for (const measure of MEASURES) {
    const [heads, ...lines] = tableOf(book, say(`terms.measure.${measure}`));
    expect(heads!.slice(2, -1)).toEqual([
      "合计",
      ...summary.parts.map(({ area }) => summary.total.names[area]?.nameZh ?? `${area}地区`),
    ]);
    const rows = summary.total.rows.filter((row) => row.measure === measure);
    for (const [index, row] of rows.entries()) {
      const shown = lines[index]![2];
      expect([row.indicator, shown]).toEqual([row.indicator, row.value ?? (row.absent === "not-reported" ? "" : "—")]);
    }
  }
  const [, ...lines] = tableOf(book, "报送情况");
  const { districts, expected } = summary.total.coverage;
  expect(lines.find(([name]) => name === "合计")!.slice(1, 3)).toEqual([
    expected,
    districts.reduce((sum, { received }) => sum + received, 0),
  ]);
});

test("calls a part of no name by its code, once, and a city by its name in either language", () => {
  const { total, parts, ...rest } = summary;
  const [first, second] = parts;
  const named = { ...total, names: { [first!.area]: namedInBoth("220200", "吉林市") } };
  const options = { generatedAt: "2024-04-10T01:00:00Z", simulated: true, packer: nodePlatform };
  for (const [language, city, nameless] of [
    ["zh-CN", "吉林市", `${second!.area}地区`],
    ["en", "Jilin City", `Division ${second!.area}`],
  ] as const) {
    const book = { ...rest, parts: [first!, second!], total: named };
    const { sheets } = read(writeRegionSummary(book, speakerOf(language), options));
    const values = sheets.flatMap(({ rows }) => [...rows.values()].flat().map(({ value }) => String(value)));
    expect(values).toEqual(expect.arrayContaining([city, `${first!.area} ${city}`, nameless]));
    expect(values.filter((text) => text.includes(`${second!.area} `))).toEqual([]);
  }
});

test("is the same bytes for the same month, and says in English what it says in Chinese", () => {
  expect(Buffer.compare(written(), written())).toBe(0);
  const [heads, ...lines] = tableOf(read(written("en")), "Year to date");
  expect(heads!.slice(0, 3)).toEqual(["Indicator", "Unit", "Total"]);
  expect(lines.slice(0, -1).filter(([name]) => /\p{Script=Han}/u.test(String(name)))).toEqual([]);
  const { sheets } = read(written("en"));
  const han = /\p{Script=Han}/u;
  const cells = sheets.flatMap(({ rows }) => [...rows.values()].flat());
  const texts = [...sheets.map(({ name }) => name), ...cells.flatMap(({ value, formula }) => [value, formula])];
  expect(texts.filter((text) => han.test(String(text ?? "")))).toEqual([]);
});

const inLibreOffice = testWith(libreOffice, "LibreOffice");
const recalculated = (language: Language) => () => {
  const bytes = written(language);
  const before = results(read(bytes));
  const after = results(read(throughLibreOffice(patchWorkbook(bytes, [], nodePlatform))));
  expect(before.size).toBeGreaterThan(300);
  expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
  for (const [place, value] of before) {
    const difference = Math.abs(Number(after.get(place)) - Number(value));
    expect([place, difference <= 1e-9 * Math.max(1, Math.abs(Number(value)))]).toEqual([place, true]);
  }
};
inLibreOffice("every formula, recalculated from nothing, gives the engine's figure", recalculated("zh-CN"));
inLibreOffice("in English, too", recalculated("en"));
