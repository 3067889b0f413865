import { unzipSync } from "fflate";
import { historyOf } from "#src/core/history/from-submissions";
import { linesByRow } from "#src/page/sheet/lines";
import { nodePlatform } from "#src/workbook/platform/node";
import { readWorkbook } from "#src/workbook/read/read";
import { readSummaryBook } from "#src/workbook/read/summary-book";
import { readStyle } from "#src/workbook/style/read";
import { SUMMARY_LIMITS } from "#src/workbook/zip/limits";
import { generatedDraft, marchSummary, written } from "./month";

const summary = marchSummary();
const draft = generatedDraft(summary);
const sheetOf = (name: string, of = draft) => of.sheets.find((sheet) => sheet.name === name)!;
const texts = (name: string, of = draft) =>
  sheetOf(name, of)
    .rows.flatMap(({ cells }) => cells)
    .map((cell) => String(cell?.value ?? ""));

test("the lines within cells stand beside their trend word, over the figures of 走势", async () => {
  const book = readSummaryBook(await written(summary), nodePlatform);
  const retail = summary.rows.find(({ indicator, measure }) => indicator === "retail-sales" && measure === "growth")!;
  const at = texts("走势").indexOf("retail-sales/growth");
  expect(at).toBeGreaterThan(0);
  const row = sheetOf("走势").rows.findIndex(({ cells }) => cells[0]?.value === "retail-sales/growth");
  const figures = sheetOf("走势").rows[row]!.cells.flatMap((cell) =>
    typeof cell?.value === "number" ? cell.value : [],
  );
  expect(figures).toEqual(retail.series.map(({ value }) => value));
  expect(sheetOf("走势").rows[row]!.cells.at(-1)?.value).toBe(retail.trend);
  const shown = book.sparklines!.filter(({ range }) => range === `'走势'!$E$${row + 1}:$F$${row + 1}`);
  expect(new Set(shown.map(({ sheet }) => sheet))).toEqual(new Set(["全区汇总表", "领导参阅", "走势"]));
});

test("the extension of the lines is the last of its sheet, and its names are Excel's", async () => {
  const parts = unzipSync(await written(summary));
  const xml = Buffer.from(parts["xl/worksheets/sheet1.xml"]!).toString();
  expect(xml).toMatch(
    /<ext uri="\{05C60535-1F16-4fd2-B633-F4F36F0B64E0\}"[^>]*><x14:sparklineGroups[\s\S]*<\/extLst><\/worksheet>$/,
  );
  expect(xml.match(/<extLst>/g)).not.toBeNull();
});

test("领导参阅 takes every figure from 全区汇总表 and prints on two pages of A4, the charts on the second", async () => {
  const brief = sheetOf("领导参阅");
  const taken = brief.rows.flatMap(({ cells }) => cells).filter((cell) => typeof cell?.value === "number");
  expect(taken.length).toBeGreaterThan(40);
  for (const cell of taken) expect(cell!.formula).toMatch(/^'全区汇总表'!/);
  expect(brief.breaks).toHaveLength(1);
  expect(brief.charts!.every(({ from }) => from.row > brief.breaks![0]!)).toBe(true);
  const { print } = readStyle(await written(summary), nodePlatform, SUMMARY_LIMITS).sheets.get("领导参阅")!;
  expect(print).toMatchObject({ paper: "A4", landscape: false, breaks: brief.breaks, area: { top: 1, left: 1 } });
});

test("a column of which no line says anything is put away, and comes back when one does", () => {
  const columns = (of = draft) => sheetOf("全区汇总表", of).columns.map(({ hidden }) => hidden === true);
  const at = sheetOf("全区汇总表").rows.findIndex(({ cells }) => cells[0]?.value === "line");
  const names = sheetOf("全区汇总表").rows[at]!.cells.map((cell) => String(cell?.value));
  const hidden = (name: string, of = draft) => columns(of)[names.indexOf(name)];
  expect(hidden("cityAverage")).toBe(!summary.rows.some(({ cityAverage }) => cityAverage !== null));
  expect(hidden("cumulative")).toBe(false);
  expect(hidden("series")).toBe(false);
  const alone = generatedDraft(marchSummary({ history: historyOf([]) }));
  expect(hidden("series", alone)).toBe(true);
  expect(texts("走势", alone).join("")).toContain("没有以前各月的资料");
});

test("the page finds the figures of each line in the workbook", async () => {
  const bytes = await written(summary);
  const workbook = readWorkbook(bytes, nodePlatform, SUMMARY_LIMITS);
  const look = readStyle(bytes, nodePlatform, SUMMARY_LIMITS).sheets.get("走势")!;
  const points = [...linesByRow(look, workbook).values()].flatMap((columns) => [...columns.values()]);
  const drawn = summary.rows.filter(({ series }) => series.length > 1);
  expect(points).toEqual(drawn.map(({ series }) => series.map(({ value }) => value)));
});
