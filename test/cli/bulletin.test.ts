import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
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

test("JSON has the text by section", () => {
  const { title, sections } = huizong("bulletin", month(), "--json").json() as {
    title: string;
    sections: { heading: string }[];
  };
  expect(title).toContain("快报");
  expect(sections[0]!.heading).toBe("一、报送情况");
});
