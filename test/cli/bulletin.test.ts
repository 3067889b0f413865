import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { huizong, scratchFolder } from "./command-line";

const folder = scratchFolder();
const at = (name: string) => join(folder, name);
const month = () => at("s.xlsx");

beforeAll(() => {
  huizong("simulate", "--period", "2024-03", "--seed", "7", "--out", at("month"));
  huizong("rollup", at("month"), "--period", "2024-03", "--out", month());
});

test("The month's text is printed, or written as text or as a document that says the same", () => {
  const { stdout, status } = huizong("bulletin", month());
  expect(status).toBe(0);
  expect(stdout).toMatch(/^绿园区2024年3月主要指标快报\n【样例数据】/);
  expect(huizong("bulletin", month(), "--out", at("b.txt")).status).toBe(0);
  expect(readFileSync(at("b.txt"), "utf8").trim()).toBe(stdout.trim());
  expect(huizong("bulletin", month(), "--out", at("b.docx")).status).toBe(0);
  const words = strFromU8(unzipSync(readFileSync(at("b.docx")))["word/document.xml"]!).replaceAll(/<[^>]*>/g, "");
  expect(words).toBe(stdout.replaceAll("\n", ""));
});

test("A summary in English gives an English text", () => {
  huizong("rollup", at("month"), "--period", "2024-03", "--out", at("en.xlsx"), "--lang", "en");
  const { stdout } = huizong("bulletin", at("en.xlsx"));
  expect(stdout).toMatch(/Bulletin of main indicators/);
  expect(stdout).toMatch(/points below target/);
});

test("What is no summary, and a name of another kind, are refused with the way out", () => {
  expect(huizong("bulletin", at("month/商务局2024年3月.xlsx")).stderr).toContain("U10");
  expect(huizong("bulletin", month(), "--out", at("b.pdf")).stderr).toMatch(/U60 .*\.docx/);
  expect(huizong("bulletin", month(), "--out", month()).stderr).toMatch(/U60|不能写/);
});

test("A text is written again where nothing has changed, and is not replaced where somebody may have worked on it", () => {
  huizong("bulletin", month(), "--out", at("again.txt"));
  expect(huizong("bulletin", month(), "--out", at("again.txt")).status).toBe(0);
  writeFileSync(at("again.txt"), "改过的快报");
  const { status, stderr } = huizong("bulletin", month(), "--out", at("again.txt"));
  expect([status, stderr]).toEqual([2, expect.stringMatching(/^U27 .*可能不是本程序生成的，或者生成后改过.*--force/)]);
  expect(readFileSync(at("again.txt"), "utf8")).toBe("改过的快报");
  expect(huizong("bulletin", month(), "--out", at("again.txt"), "--force").status).toBe(0);
});

test("A text that would leave things out unsaid is not written", () => {
  huizong("targets", "--next", at("next.xlsx"));
  huizong("simulate", "--period", "2025-02", "--targets", at("next.xlsx"), "--units", "3", "--out", at("二月"));
  huizong("rollup", at("二月"), "--period", "2025-02", "--targets", at("next.xlsx"), "--out", at("n.xlsx"));
  expect(huizong("bulletin", at("n.xlsx")).stderr).toMatch(/U61 .*--targets/);
  expect(huizong("bulletin", at("n.xlsx"), "--targets", at("next.xlsx")).stdout).not.toMatch(/（）|\(\)/);
  huizong("rollup", at("month"), "--period", "2024-03", "--districts", "together", "--out", at("all.xlsx"));
  expect(huizong("bulletin", at("all.xlsx")).stderr).toContain("U64");
  // As programs leave it that write formulas and work out nothing.
  const parts = unzipSync(readFileSync(month()));
  const main = "xl/worksheets/sheet1.xml";
  const bare = strFromU8(parts[main]!).replaceAll(/(<\/f>)<v>[^<]*<\/v>/g, "$1");
  writeFileSync(at("bare.xlsx"), zipSync({ ...parts, [main]: strToU8(bare) }));
  expect(huizong("bulletin", at("bare.xlsx")).stderr).toMatch(/U63 .*保存一次/);
});

test("JSON has the text by section", () => {
  const { title, sections } = huizong("bulletin", month(), "--json").json() as {
    title: string;
    sections: { heading: string }[];
  };
  expect(title).toContain("快报");
  expect(sections[0]!.heading).toBe("一、报送情况");
});
