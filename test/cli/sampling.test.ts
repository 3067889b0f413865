import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { fillPaper } from "../scenario/filled-paper";
import { huizong, scratchFolder } from "./command-line";

/** Retail sales of nineteen invented districts rolled up together, drawn by value and filled in. */
const folder = scratchFolder();
const at = (name: string) => join(folder, name);
const RETAIL_SALES = "I40";

beforeAll(() => {
  huizong("simulate", "--period", "2024-03", "--units", "420", "--faults", "0", "--seed", "5", "--out", at("month"));
  const rolled = huizong(
    "rollup",
    at("month"),
    "--period",
    "2024-03",
    "--districts",
    "together",
    "--out",
    at("s.xlsx"),
  );
  expect(rolled.status).toBe(0);
});

const draw = (out: string, seed: string, ...more: readonly string[]) =>
  huizong(
    "sample",
    at("s.xlsx"),
    "--method",
    "interval",
    "--size",
    "10",
    "--seed",
    seed,
    "--figure",
    RETAIL_SALES,
    "--out",
    at(out),
    ...more,
  );

/** Fills a paper of the folder. */
async function fill(from: string, to: string, seen: Parameters<typeof fillPaper>[1]) {
  writeFileSync(at(to), await fillPaper(readFileSync(at(from)), seen));
}

test("the same seed draws the same items and writes the same bytes; another draws others", () => {
  expect(draw("a.xlsx", "7").status).toBe(0);
  expect(draw("b.xlsx", "7").status).toBe(0);
  expect(readFileSync(at("a.xlsx")).equals(readFileSync(at("b.xlsx")))).toBe(true);
  const [first, other] = [draw("c.xlsx", "7", "--json"), draw("d.xlsx", "8", "--json")];
  expect(first.json().items).toHaveLength(10);
  expect(first.json().start).not.toBe(other.json().start);
});

test("a paper with two figures too high tells how much too high the district's figure is, and the target's completion", async () => {
  draw("p.xlsx", "7");
  await fill("p.xlsx", "filled.xlsx", (number, reported) => (number === 3 || number === 6 ? reported * 0.9 : reported));
  const { status, stdout } = huizong("evaluate", at("filled.xlsx"));
  expect(status).toBe(1);
  // Two of ten taints are 0.1: 433.6 × 0.2 ÷ 10.
  expect(stdout).toContain("最可能多报 8.672，");
  expect(stdout).toContain("上报 433.6，推断为 424.928，");
  expect(huizong("evaluate", at("filled.xlsx"), "--json").json()).toMatchObject({
    errors: 2,
    projection: { reported: 433.6, cell: RETAIL_SALES },
  });
});

test("a paper in which all agrees says so, and what it cannot rule out", async () => {
  draw("clean.xlsx", "7");
  await fill("clean.xlsx", "clean-filled.xlsx", (_, reported) => reported);
  const { status, stdout } = huizong("evaluate", at("clean-filled.xlsx"), "--confidence", "0.9");
  expect(status).toBe(0);
  expect(stdout).toContain("全部与资料相符；在 90% 的把握下");
});

describe("what follows from nothing is said to", () => {
  test("a figure not filled in", async () => {
    draw("open.xlsx", "7");
    await fill("open.xlsx", "open-filled.xlsx", (number, reported) => (number === 2 ? null : reported));
    expect(huizong("evaluate", at("open-filled.xlsx")).stderr).toContain("U31 底稿还有 1 项没有填查实数");
  });

  test("an observed figure in words", async () => {
    draw("words.xlsx", "7");
    await fill("words.xlsx", "words-filled.xlsx", (number, reported) => (number === 2 ? "约23" : reported));
    expect(huizong("evaluate", at("words-filled.xlsx")).stderr).toContain("“约23”不是数字");
  });

  test("a reported figure changed in the paper", async () => {
    draw("changed.xlsx", "7");
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(at("changed.xlsx"));
    workbook.worksheets[0]!.eachRow((row) => {
      if (row.getCell(1).value === 4) row.getCell(9).value = 1;
    });
    await workbook.xlsx.writeFile(at("changed.xlsx"));
    expect(huizong("evaluate", at("changed.xlsx")).stderr).toContain("U31 底稿第 4 项的上报数与抽取时不同");
  });

  test("a summary instead of a paper, no file at all, amounts of several units", () => {
    expect(huizong("evaluate", at("s.xlsx")).stderr).toContain("不是本程序生成的抽样审计底稿");
    expect(huizong("evaluate").stderr).toContain("U30");
    expect(draw("many.xlsx", "1", "--size", "99").stderr).toContain("样本量 99 比总体 19 项还多");
    const mixed = huizong("sample", at("s.xlsx"), "--method", "cell", "--size", "5", "--seed", "1");
    expect(mixed).toMatchObject({ status: 2, stderr: expect.stringContaining("亿元、户、% 不能放在一起") });
  });
});

test("a paper is never written over the summary or a file of the user's", () => {
  expect(draw("s.xlsx", "7").stderr).toContain("U27");
  writeFileSync(at("note.txt"), "mine");
  expect(draw("note.txt", "7").stderr).toContain("U27");
});

test("a plan says size, allowed errors and formula", () => {
  const plan = huizong("plan", "--tolerable", "0.05", "--expected", "0.01", "--json");
  expect(plan.json()).toMatchObject({
    size: 93,
    allowedErrors: 1,
    formula: expect.stringContaining("P(不符 ≤ 1 | 可容忍率 5%) ≤ 5%"),
  });
  expect(huizong("plan", "--tolerable", "0.05", "--expected", "0.05").stderr).toContain("U28");
  expect(huizong("plan", "--tolerable", "1.5").stderr).toContain("U07");
});
