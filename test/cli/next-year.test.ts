import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { huizong, scratchFolder } from "./command-line";

const folder = scratchFolder();
const at = (name: string) => join(folder, name);
const next = at("2025年目标清单.xlsx");

type Task = { task: string; sheet: string; text: string; count: number };

test("next year's list is made from the one in force, told what to do, and imports as it is", () => {
  const { status, stdout } = huizong("targets", "--next", next);
  expect(status).toBe(0);
  expect(stdout.split("\n")[0]).toBe(`2025年的目标清单已写入 ${next}，填好后再导入。要做的：`);
  expect(stdout).toContain("  目标：77 项目标的目标值已改为“待定”，出处已清空。");
  const imported = huizong("targets", "--import", next);
  expect([imported.status, imported.stdout]).toEqual([0, expect.stringContaining("还有 78 项目标值待定")]);
});

test("its JSON names list, year and every task, in English where that is asked", () => {
  const report = huizong("targets", "--next", next, "--json", "--lang", "en", "--force").json();
  expect(report).toMatchObject({ tool: "huizong", list: "luyuan-2025", listVersion: "2025.1", from: "luyuan-2024" });
  expect(report.year).toBe(2025);
  for (const { text, sheet } of report.tasks as Task[]) {
    expect(text).not.toMatch(/\{\{|targetList/);
    expect(sheet).not.toBe("");
  }
});

test("the year after is made from next year's workbook, which is never written over", () => {
  const report = huizong("targets", "--import", next, "--next", at("2026.xlsx"), "--json").json();
  expect(report).toMatchObject({ list: "luyuan-2026", from: "luyuan-2025" });
  const before = readFileSync(next);
  const { status, stderr } = huizong("targets", "--import", next, "--next", next, "--force");
  expect([status, stderr]).toEqual([2, expect.stringContaining("不能写在它上面")]);
  expect(readFileSync(next)).toEqual(before);
});

test("a file that stands is kept unless it is forced", () => {
  copyFileSync("package.json", at("taken.xlsx"));
  expect(huizong("targets", "--next", at("taken.xlsx")).status).toBe(2);
  expect(readFileSync(at("taken.xlsx"), "utf8")).toContain("huizong");
});

test("the bases come from December's summary, and from no other", () => {
  const month = (period: string, out: string) => {
    const sent = at(`sent-${period}`);
    huizong("simulate", "--period", period, "--seed", "3", "--faults", "0", "--out", sent, "--json");
    huizong("rollup", sent, "--period", period, "--out", at(out), "--json");
    expect(existsSync(at(out))).toBe(true);
  };
  month("2024-12", "12.xlsx");
  month("2024-11", "11.xlsx");
  const report = huizong("targets", "--next", at("based.xlsx"), "--results", at("12.xlsx"), "--json").json();
  const set = (report.tasks as Task[]).find(({ task }) => task === "bases-set");
  expect(set?.count).toBeGreaterThan(3);
  const told = (...args: string[]) => huizong("targets", ...args, "--json").json().error;
  expect(told("--next", at("x.xlsx"), "--results", at("11.xlsx"))).toMatchObject({ code: "U52" });
  expect(told("--next", at("x.xlsx"), "--results", next)).toMatchObject({ code: "U52" });
  expect(told("--results", at("12.xlsx"))).toMatchObject({ code: "U51" });
  expect(told("--next", at("x.xlsx"), "--out", folder)).toMatchObject({ code: "U51" });
  expect(existsSync(at("x.xlsx"))).toBe(false);
});
