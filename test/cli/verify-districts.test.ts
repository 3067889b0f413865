import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { patchWorkbook } from "#src/workbook/patch/patch";
import { nodePlatform } from "#src/workbook/platform/node";
import { readWorkbook } from "#src/workbook/read/read";
import { SUMMARY_LIMITS } from "#src/workbook/zip/limits";
import { huizong, scratchFolder } from "./command-line";

const folder = scratchFolder();
const sent = join(folder, "各区");
const each = join(folder, "汇总");
const together = join(folder, "合计.xlsx");

interface Report {
  readonly file: string;
  readonly differences: readonly { sheet: string; cell: string; stored: unknown }[];
  readonly unverified: readonly { reason: string; about?: string }[];
}

const districts = ["220106", "990001"];

let rolledUp: ReturnType<typeof huizong>;
beforeAll(() => {
  const simulated = huizong(
    ...["simulate", "--period", "2024-03", "--seed", "5", "--faults", "6", "--units", "40", "--out", sent],
  );
  expect(simulated.status).toBe(0);
  rolledUp = huizong("rollup", sent, "--period", "2024-03", "--districts", "each", "--out", each);
  huizong("rollup", sent, "--period", "2024-03", "--districts", "together", "--out", together);
  expect(readdirSync(each).sort()).toEqual(districts.map((code) => `${code}-2024-03.xlsx`));
});

const verify = (summary: string, from = sent) => huizong("verify", summary, "--from", from, "--json");
const reportsOn = (summaries: string) => verify(summaries).json().summaries as Report[];

test("a folder with a summary of each district is verified in one go, and so is one of all together", () => {
  expect(reportsOn(each)).toMatchObject(
    districts.map((code) => ({ file: `汇总/${code}-2024-03.xlsx`, differences: [], unverified: [] })),
  );
  expect(verify(each).status).toBe(0);
  expect(verify(together).json()).toMatchObject({ differences: [], unverified: [] });
});

const readSummary = (path: string) => readWorkbook(readFileSync(path), nodePlatform, SUMMARY_LIMITS);

test("each district is told of as it would be alone: who has reported, who has not, and how much was found", () => {
  expect(rolledUp.stdout.match(/^【.+】$/gm)).toEqual(["【绿园区】", "【990001地区】"]);
  const [, first, other] = rolledUp.stdout.split(/^【.+】$/m);
  const alone = huizong("rollup", sent, "--period", "2024-03", "--out", join(folder, "本区.xlsx")).stdout;
  expect(first).toContain(alone.match(/^应报 \d+ 个单位，已报 \d+ 个。$/m)![0]);
  expect(other).toMatch(/^应报 \d+ 个单位，已报 \d+ 个。\n未报：[^\n]*局/m);
  for (const part of [first, other]) {
    expect(part).toMatch(/^审核结果：强制性 \d+、准强制性 \d+、核实性 \d+、提示性 \d+。\n汇总表：.*-2024-03\.xlsx$/m);
  }
  expect(rolledUp.status).toBe(/：强制性 [1-9]/.test(rolledUp.stdout) ? 1 : 0);
});

test("a district that goes by another's list is held against none of its targets, and its summary says why", () => {
  const [own, other] = districts.map((code) => readSummary(join(each, `${code}-2024-03.xlsx`)));
  const textsOf = (book: typeof own, name: string) =>
    [...(book!.sheets.find((sheet) => sheet.name === name)?.rows.values() ?? [])]
      .flat()
      .flatMap(({ value }) => (typeof value === "string" ? value : []));
  const [title, why] = textsOf(other, "全区汇总表");
  expect(title).toBe("990001地区2024年3月主要指标完成情况汇总表");
  expect(why).toBe("所用清单的年度目标是绿园区的，不对本区，本表不列目标、进度和灯");
  const everything = other!.sheets.flatMap(({ name }) => textsOf(other, name));
  expect(everything.filter((text) => /绿园区统计局|目标来源|^[●▲■]/.test(text))).toEqual([]);
  const names = (book: typeof own) => book!.sheets.map(({ name }) => name);
  expect(names(own)).toEqual(expect.arrayContaining(["领导参阅", "快报"]));
  expect(names(other)).not.toEqual(expect.arrayContaining(["领导参阅"]));
  expect(names(other)).not.toEqual(expect.arrayContaining(["快报"]));
  expect(textsOf(own, "全区汇总表")[1]).toBe("制表单位：绿园区统计局（样例）");
  const bulletin = huizong("bulletin", join(each, "990001-2024-03.xlsx"));
  expect(bulletin.status).toBe(2);
  expect(bulletin.stderr).toMatch(/^U64 .*年度目标是别的区的/);
});

test("a finding among several districts says of which its unit is", () => {
  const { sheets } = readSummary(together);
  const rows = [...sheets.find(({ name }) => name === "审核结果")!.rows.values()];
  const head = rows.find((cells) => cells.some(({ value }) => value === "填报单位"))!;
  const { row, column } = head.find(({ value }) => value === "填报单位")!;
  const units = rows.flatMap((cells) => cells.filter((cell) => cell.column === column && cell.row > row));
  expect(units.length).toBeGreaterThan(3);
  for (const { value } of units) expect(value).toMatch(/^(?:220106|990001) [\u4e00-\u9fa5]/);
});

test("a summary of all districts whose forms are gone names every one of them", () => {
  const elsewhere = join(folder, "别处");
  mkdirSync(elsewhere);
  cpSync("test/fixtures/writers/excel.xlsx", join(elsewhere, "excel.xlsx"));
  const verified = verify(together, elsewhere);
  expect(verified.status).toBe(1);
  const differences = verified.json().differences as Report["differences"];
  const gone = differences.filter((one) => "file" in one);
  expect(gone.length).toBeGreaterThan(30);
});

test("a cell altered in one district's summary is named there and nowhere else", () => {
  const altered = join(folder, "改动");
  cpSync(each, altered, { recursive: true });
  const [own, other] = districts.map((code) => join(altered, `${code}-2024-03.xlsx`));
  const change = [{ sheet: "全区汇总表", cell: "I12", value: 999 }];
  writeFileSync(other!, patchWorkbook(readFileSync(other!), change, nodePlatform));
  const [sound, changed] = reportsOn(altered);
  expect(sound).toMatchObject({ file: expect.stringContaining("220106"), differences: [] });
  expect(changed!.differences).toMatchObject([{ sheet: "全区汇总表", cell: "I12", stored: 999 }]);
  expect(verify(own!).status).toBe(0);
  expect(verify(altered).status).toBe(1);
  const told = huizong("verify", altered, "--from", sent).stdout;
  expect(told.indexOf("220106")).toBeLessThan(told.indexOf("990001"));
  expect(told).toMatch(/990001[\s\S]*全区汇总表 +I12/);
});

test("a figure altered in one unit's form is named in its district's summary and in that of all together", () => {
  const changed = join(folder, "改表");
  cpSync(sent, changed, { recursive: true });
  const name = readdirSync(changed).find((one) => one.startsWith("990001财政局"))!;
  const bytes = readFileSync(join(changed, name));
  writeFileSync(join(changed, name), patchWorkbook(bytes, [{ sheet: "报表", cell: "E8", value: 4321 }], nodePlatform));
  const reports = verify(each, changed).json().summaries as Report[];
  expect(reports.map(({ differences }) => differences.length > 0)).toEqual([false, true]);
  expect(verify(together, changed).json().differences).toContainEqual(
    expect.objectContaining({ reason: "changed-file", file: name }),
  );
});

test("the recorded files are found wherever they lie now, whatever lies beside them", () => {
  const moved = join(folder, "底稿");
  const times = JSON.parse(readFileSync(join(sent, "received.json"), "utf8")) as Record<string, string>;
  const [first, ...rest] = readdirSync(sent).filter((name) => name.endsWith(".xlsx"));
  for (const [index, name] of rest.entries()) {
    const below = join(moved, index % 2 === 0 ? "甲/一" : "乙");
    mkdirSync(below, { recursive: true });
    cpSync(join(sent, name), join(below, name));
  }
  mkdirSync(join(moved, "丙"), { recursive: true });
  cpSync(join(sent, first!), join(moved, "丙", first!.replace(".xlsx", "(1).xlsx")));
  writeFileSync(join(moved, "丙", `~$${first}`), "lock");
  cpSync(join(sent, rest[0]!), join(moved, "乙", "副本.xlsx"));
  cpSync(together, join(moved, "合计.xlsx"));
  writeFileSync(
    join(moved, "乙", "received.json"),
    JSON.stringify({ [rest[0]!]: times[rest[0]!], [first!]: times[first!], 没有的: "昨天" }),
  );
  const copied = readdirSync(each);
  expect(copied).toHaveLength(2);
  for (const summary of [...copied.map((name) => join(each, name)), together]) {
    const { differences, unverified } = verify(summary, moved).json() as unknown as Report;
    expect(differences).toEqual([]);
    expect(new Set(unverified.map(({ reason }) => reason))).toEqual(new Set(["received-at"]));
  }
  rmSync(moved, { recursive: true });
});

test("a folder without any summary is refused", () => {
  const refused = huizong("verify", sent, "--from", sent);
  expect(refused.status).toBe(2);
  expect(refused.stderr).toMatch(/^U10 .*没有全区汇总表/);
});
