import { read, type WorkSheet } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { SUMMARY_SHEETS } from "#src/core/audit/layout";
import { readStoredSummary } from "#src/core/audit/stored";
import { roundTo } from "#src/core/numbers";
import { speakerOf } from "#src/language/speaker";
import { type Bulletin, bulletinOf } from "#src/workbook/bulletin/bulletin";
import { bulletinDocument } from "#src/workbook/bulletin/document";
import { bulletinText } from "#src/workbook/bulletin/text";
import { nodePlatform } from "#src/workbook/platform/node";
import { readWorkbook } from "#src/workbook/read/read";
import { writeSummary } from "#src/workbook/summary/write";
import { SUMMARY_LIMITS } from "#src/workbook/zip/limits";
import { list, marchSummary } from "../summary/month";

const say = speakerOf("zh-CN");
const options = { generatedAt: "2024-04-08T09:30:00+08:00", sentence: () => "", refusal: () => "" };
const period = { year: 2024, month: 3 };

let book: ReturnType<typeof readWorkbook>;
let main: WorkSheet;
let shown: WorkSheet;
let bulletin: Bulletin;
beforeAll(async () => {
  const bytes = await writeSummary(marchSummary(), list, say, options);
  book = readWorkbook(bytes, nodePlatform, SUMMARY_LIMITS);
  const { Sheets } = read(bytes, { cellNF: true });
  main = Sheets[SUMMARY_SHEETS.main]!;
  shown = Sheets[SUMMARY_SHEETS.bulletin]!;
  bulletin = bulletinOf(book, { list, say, period, made: "2024-04-08 09:30", simulated: false });
});

const paragraphsOf = ({ sections }: Bulletin) => sections.flatMap(({ paragraphs }) => paragraphs);

/** The numbers of a line as its cells print them, and those its word holds. */
function printedOn(row: number): Set<string> {
  const cells = Object.entries(main).filter(([address]) => new RegExp(`^[A-Z]+${row}$`).test(address));
  return new Set(
    cells.flatMap(([, { t, v, z }]) => {
      if (t !== "n") return [...String(v).matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => number);
      const decimals = (/\.(0+)/.exec(String(z))?.[1] ?? "").length;
      return [Math.abs(roundTo(v, decimals)).toFixed(decimals)];
    }),
  );
}

test("every number of every sentence about a target is one its line shows, to the digit", () => {
  const { figures } = readStoredSummary(book)!;
  const rows = new Map(
    figures.flatMap(({ line, cell }) => (line.target ? [[line.target, Number(/\d+$/.exec(cell)![0])] as const] : [])),
  );
  const named = list.targets
    .flatMap((target) => {
      const indicator = list.indicators.find(({ id }) => id === target.indicator)!;
      return [target.nameZh, target.nameZh.replace(/增速$/, ""), indicator.nameZh].map((name) => ({ name, target }));
    })
    .sort((a, b) => b.name.length - a.name.length);
  let compared = 0;
  for (const { lead, text } of paragraphsOf(bulletin)) {
    if (lead === "" && !text.includes("，")) continue;
    for (const sentence of text.replace(/。$/, "").split("；")) {
      const fitting = named.filter(({ name }) => sentence.startsWith(name));
      if (fitting.length === 0) continue;
      const { name } = fitting[0]!;
      const sources = fitting.filter((one) => one.name === name).map(({ target }) => printedOn(rows.get(target.id)!));
      for (const [number] of sentence.slice(name.length).matchAll(/\d+(?:\.\d+)?/g)) {
        compared += 1;
        expect([sentence, sources.some((source) => source.has(number))]).toEqual([sentence, true]);
      }
    }
  }
  expect(compared).toBeGreaterThan(90);
});

test("every target is told of once, and the counts are those at the head of the table", () => {
  const told = paragraphsOf(bulletin).map(({ text }) => text);
  const overall = bulletin.sections[1]!.paragraphs[0]!.text;
  const counts = [...overall.matchAll(/(\d+)项/g)].map(([, count]) => Number(count));
  expect(counts[0]).toBe(list.targets.length);
  expect([
    `${counts[2]} / ${counts[1]}`,
    counts.find((_, at) => overall.includes(`黄灯、红灯${counts[at]}项`)),
  ]).toEqual([main.E4.v, main.L4.v]);
  const items = bulletin.sections
    .slice(2)
    .flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ lead, text }) => text.replace(/。$/, "").split(/^未报$|本月不报/.test(lead) ? "、" : "；")),
    );
  expect(items).toHaveLength(list.targets.length);
  expect(told.join("")).not.toMatch(/undefined|NaN|summary\./);
});

test("an altered cell of the table alters the sentence, so that text and table never part", () => {
  const changed = structuredClone(book);
  const { figures } = readStoredSummary(book)!;
  const at = figures.find(({ column, line }) => column === "growth" && line.target === "retail-sales-growth")!;
  const cells = [...changed.sheets.find(({ name }) => name === at.sheet)!.rows.values()].flat();
  const row = Number(/\d+$/.exec(at.cell)![0]);
  Object.assign(cells.find((cell) => cell.row === row && cell.value === at.value)!, { value: 12.345 });
  const text = bulletinText(bulletinOf(changed, { list, say, period, made: "", simulated: false }), say);
  expect(text).toContain("社会消费品零售总额增长12.35%");
});

test("the sheet 快报 of the summary says the same", () => {
  const texts = Object.entries(shown).flatMap(([address, { v }]) => (address.startsWith("A") ? [String(v)] : []));
  const lines = bulletinText(bulletin, say).split("\n").filter(Boolean);
  expect(texts).toEqual(lines);
});

test("the document says the same, paragraph by paragraph", async () => {
  const files = unzipSync(await bulletinDocument(bulletin, say, "统计局"));
  const paragraphs = strFromU8(files["word/document.xml"]!)
    .split("</w:p>")
    .map((xml) => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(""))
    .filter(Boolean);
  expect(paragraphs).toEqual(bulletinText(bulletin, say).split("\n").filter(Boolean));
});

test("invented figures are said to be invented at the head", () => {
  const sample = bulletinOf(book, { list, say, period, made: "", simulated: true });
  expect(sample.issuer).toMatch(/^【样例数据】/);
});
