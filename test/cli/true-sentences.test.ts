import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { patchWorkbook } from "#src/workbook/patch/patch";
import { nodePlatform } from "#src/workbook/platform/node";
import { dataFolder, describeWithPackaged } from "../store/clusters";
import { huizong, scratchFolder, simulated } from "./command-line";

const folder = scratchFolder();
const at = (...names: string[]) => join(folder, ...names);
const forms = at("三月");
const [empty, summary, list, form] = [
  at("空.xlsx"),
  at("汇总.xlsx"),
  at("清单.xlsx"),
  at("三月", "商务局2024年3月.xlsx"),
];

beforeAll(() => {
  simulated(forms, "--period", "2024-03", "--faults", "0");
  writeFileSync(empty, "");
  huizong("rollup", forms, "--period", "2024-03", "--out", summary);
  huizong("targets", "--export", list);
  huizong("evidence", summary, "--from", forms, "--out", at("证据.zip"));
});

/** What a command says that does nothing. */
function said(...words: string[]): string {
  const { status, stdout, stderr } = huizong(...words);
  expect([words.join(" "), status, stdout]).toEqual([words.join(" "), 2, ""]);
  return stderr;
}

const rollup = ["rollup", "templates", "--period", "2024-03", "--out", at("x.xlsx")];

test("a wrong word is told with what it was given for, and the help that lists the right ones", () => {
  expect(said("user", "duty", "甲", "foo", "--data", at("d"))).toBe(
    "U01 <duty> 不能写“foo”。可选：prepare、review、both。\n",
  );
  expect(said(...rollup, "--districts", "foo")).toMatch(/^U01 选项 --districts <which> 没有“foo”这一选择。/);
  expect(said("user", "foo")).toBe("U01 没有命令 foo。用 huizong user --help 查看全部命令。\n");
  expect(said("foo")).toBe("U01 没有命令 foo。用 huizong --help 查看全部命令。\n");
  expect(said("log")).toMatch(/U01 huizong log 后面要写明做什么：verify。用 huizong log --help 查看用法。\n$/);
});

test("a file that cannot be what it was given as is named, and called what it should have been", () => {
  const asSummary = [
    ["trace", empty, "D5"],
    ["verify", empty, "--from", forms],
    ["bulletin", empty],
    ["export", empty, "--out", at("x.csv")],
    ["cues", empty],
    ["sample", empty, "--size", "3", "--seed", "1"],
    ["evidence", empty, "--from", forms, "--out", at("x.zip")],
    ["targets", "--next", at("x.xlsx"), "--results", empty],
  ];
  for (const words of asSummary) {
    expect(said(...words)).toBe(
      `R01 “${empty}”不能作为汇总表读入：文件是空的（0 字节）。请用汇总时存下的那一份，或者重新汇总。\n`,
    );
  }
  expect(said("evaluate", empty)).toMatch(/^R01 “.*空\.xlsx”不能作为审计底稿读入：/);
  for (const words of asList(empty)) expect(said(...words)).toMatch(/^R01 “.*空\.xlsx”不能作为目标清单读入：/);
});

const asList = (file: string) => [
  [...rollup, "--city", file],
  ["check", form, "--targets", file],
  ["targets", "--import", file],
  ["backtest", forms, "--list", file],
];

test("a form or a summary given as a target list is no target list, which is all that is said", () => {
  for (const file of [form, summary]) {
    for (const words of asList(file)) expect(said(...words)).toMatch(/^U69 “[^”]+”不是目标清单。请.*。\n$/);
  }
});

test("every mistake of a list, and every name there is to choose from, is told whole on a line of its own", () => {
  const bytes = patchWorkbook(
    readFileSync(list),
    ["B", "C", "D"].map((column) => ({ sheet: "指标", cell: `${column}5`, value: "" })),
    nodePlatform,
  );
  writeFileSync(at("有错.xlsx"), bytes);
  for (const words of asList(at("有错.xlsx")).slice(0, 2)) {
    const [head, ...lines] = said(...words)
      .trimEnd()
      .split("\n");
    expect(head).toMatch(/^U(?:16|53) “.*有错\.xlsx”作为目标清单有 \d+ 处错误，.*请逐处改正后再用：$/);
    expect(lines).toHaveLength(Number(/有 (\d+) 处/.exec(head!)![1]));
    for (const line of lines) expect(line).toMatch(/^ {2}指标![A-Z]+5：.*[^。；]。$/);
  }
  const departments = said("templates", "--department", "nope", "--out", at("无"));
  expect(departments).not.toContain("…");
  expect(departments.trimEnd().split("\n")).toHaveLength(1 + readdirSync("templates").length);
  const { error } = huizong("templates", "--department", "nope", "--out", at("无"), "--json").json();
  expect(error).toMatchObject({ code: "U06", lines: expect.arrayContaining([expect.stringContaining("commerce")]) });
});

test("a package that is cut, or says otherwise of itself, is named and nothing is drawn from it", () => {
  const whole = readFileSync(at("证据.zip"));
  writeFileSync(at("断.zip"), whole.subarray(0, whole.length / 2));
  expect(said("verify", at("断.zip"))).toMatch(/^U62 “.*断\.zip”不完整或已损坏，/);
  const parts = unzipSync(whole);
  const one = Object.keys(parts).find((path) => path.startsWith("forms/"))!;
  writeFileSync(at("改.zip"), zipSync({ ...parts, [one]: strToU8("x") }));
  for (const words of [
    ["sample", at("改.zip"), "--size", "3", "--seed", "1"],
    ["cues", at("改.zip")],
    ["trace", at("改.zip"), "I12"],
  ]) {
    expect(said(...words)).toMatch(/^U62 证据包“.*改\.zip”有 1 处与它自己的清单不一致，.*huizong verify/);
  }
});

test("a folder that is only asked about stays as it is", () => {
  const asked = at("问");
  mkdirSync(asked);
  for (const words of [["list"], ["disable", "甲"], ["enable", "甲"], ["password", "甲"], ["duty", "甲", "both"]]) {
    for (const data of [asked, at("没有")]) expect(said("user", ...words, "--data", data)).toMatch(/^U40 “/);
  }
  expect(said("user", "add", "甲", "--department", "nope", "--data", asked)).toMatch(/^U06 /);
  expect([readdirSync(asked), existsSync(at("没有"))]).toEqual([[], false]);
});

test("settings that are no JSON are said to be none", () => {
  writeFileSync(at("设置.json"), "{");
  expect(said("serve", "--settings", at("设置.json"), "--data", at("没有"))).toMatch(/^U50 .*设置\.json”不是 JSON。/);
  expect(existsSync(at("没有"))).toBe(false);
});

describeWithPackaged("A service", () => {
  test("on a port that is taken is offered another by its own command", async () => {
    const data = dataFolder();
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, "localhost", listening));
    const { port } = other.address() as { port: number };
    const { status, stderr } = huizong("serve", "--port", String(port), "--data", data);
    other.close();
    rmSync(data, { recursive: true, force: true });
    expect(status).toBe(2);
    expect(stderr).toMatch(
      new RegExp(`U21 端口 ${port} 已被其他程序占用。.*改用 huizong serve --port ${port + 1}。\n$`),
    );
  });
});
