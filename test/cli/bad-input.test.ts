import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as SheetJs from "@e965/xlsx";
import { patchWorkbook } from "#src/workbook/patch/patch";
import { nodePlatform } from "#src/workbook/platform/node";
import { smallestWorkbook } from "../workbook/read/package";
import { huizong, scratchFolder, simulated } from "./command-line";

const folder = scratchFolder();
const good = join(folder, "good");
const mixed = join(folder, "mixed");
const unwritten = join(folder, "unwritten");

const template = readFileSync("templates/绿园区_商务局_2024.xlsx");

/** The template as another list, form or year would have issued it. */
const reissued = (entries: Readonly<Record<string, string>>) => {
  const sheet = SheetJs.read(template).Sheets._huizong!;
  const changes = Object.entries(entries).map(([key, value]) => {
    const row = Object.keys(sheet)
      .find((cell) => sheet[cell]?.v === key)!
      .slice(1);
    return { sheet: "_huizong", cell: `B${row}`, value };
  });
  return patchWorkbook(template, changes, nodePlatform);
};

const encrypted = () => {
  const file = SheetJs.CFB.utils.cfb_new();
  SheetJs.CFB.utils.cfb_add(file, "/EncryptedPackage", Buffer.alloc(5000));
  return SheetJs.CFB.write(file, { type: "buffer" }) as Buffer;
};

const foreign = () => {
  const book = SheetJs.utils.book_new(SheetJs.utils.aoa_to_sheet([["会议通知"], ["周三上午"]]));
  return SheetJs.write(book, { type: "buffer" }) as Buffer;
};

const old = () => {
  const book = SheetJs.utils.book_new(SheetJs.utils.aoa_to_sheet([["指标", 1]]));
  return SheetJs.write(book, { type: "buffer", bookType: "biff8" }) as Buffer;
};

const bomb = () => smallestWorkbook(" ".repeat(64 * 1024 * 1024));

const BAD: Record<string, { bytes: () => Uint8Array; code: string; wayOut: RegExp }> = {
  "空文件.xlsx": { bytes: () => new Uint8Array(0), code: "R01", wayOut: /重新|再/ },
  "改名的文本.xlsx": { bytes: () => Buffer.from("本月没有发生"), code: "R02", wayOut: /请/ },
  "旧格式.xls": { bytes: old, code: "R03", wayOut: /另存为/ },
  "加密.xlsx": { bytes: encrypted, code: "R04", wayOut: /密码/ },
  "截断.xlsx": { bytes: () => template.subarray(0, template.length / 2), code: "R05", wayOut: /重新|再/ },
  "炸弹.xlsx": { bytes: bomb, code: "R06", wayOut: /请/ },
  "会议通知.xlsx": { bytes: foreign, code: "R10", wayOut: /空白报表|报表/ },
  "别的模板.xlsx": {
    bytes: () => reissued({ form: "绿统样99表", department: "nobody" }),
    code: "R11",
    wayOut: /空白报表/,
  },
  "往年模板.xlsx": { bytes: () => reissued({ list: "luyuan-2023" }), code: "R12", wayOut: /空白报表/ },
  "没填的表.xlsx": { bytes: () => template, code: "R13", wayOut: /填/ },
};

let refused: { file: string; code: string; message: string }[];
let rollup: ReturnType<typeof huizong>;

beforeAll(() => {
  simulated(good, "--period", "2024-03", "--faults", "0");
  mkdirSync(mixed);
  for (const name of readdirSync(good)) copyFileSync(join(good, name), join(mixed, name));
  for (const [name, { bytes }] of Object.entries(BAD)) writeFileSync(join(mixed, name), bytes());
  rollup = huizong("rollup", mixed, "--period", "2024-03", "--out", join(folder, "mixed.xlsx"), "--json");
  refused = (rollup.json().coverage as { refused: typeof refused }).refused;
});

test.each(Object.entries(BAD))("%s is refused with its own code and a sentence that says the way out", (file, bad) => {
  const refusal = refused.find((one) => one.file === file);
  expect(refusal).toMatchObject({ code: bad.code });
  expect(refusal!.message).toMatch(bad.wayOut);
  expect(refusal!.message).toMatch(/^[^{}]+[。?]$/);
});

test("no two kinds of bad file share a code", () => {
  expect(new Set(refused.map(({ code }) => code)).size).toBe(Object.keys(BAD).length);
});

test("the other files of the batch are rolled up as if the bad ones were not there", () => {
  expect(rollup.status).toBe(1);
  const alone = huizong("rollup", good, "--period", "2024-03", "--out", join(folder, "good.xlsx"), "--json");
  expect(alone.status).toBe(0);
  expect(rollup.json().rows).toEqual(alone.json().rows);
});

test("checking only what cannot be read does nothing; beside a form that can, the form is checked", () => {
  const [unreadable, form] = [
    join(mixed, "截断.xlsx"),
    join(good, readdirSync(good).find((name) => /商务/.test(name))!),
  ];
  const alone = huizong("check", unreadable, "--json");
  expect(alone).toMatchObject({ status: 2, stderr: "" });
  expect(alone.json()).toMatchObject({ files: [{ status: "refused", refusal: { code: "R05" } }] });
  const beside = huizong("check", unreadable, form, "--json");
  expect(beside.status).toBe(1);
  expect(beside.json()).toMatchObject({ files: [{ status: "refused" }, { status: "checked", submittable: true }] });
});

test("whoever reads the output may stop reading; what was asked for is done to its end", () => {
  const summary = join(folder, "unread.xlsx");
  const command = `"${process.execPath}" dist/cli/huizong.cjs rollup "${good}" --period 2024-03 --out "${summary}" --json`;
  const { stdout, stderr } = spawnSync("sh", ["-c", `{ ${command}; echo "ended with $?" >&2; } | head -c 1`], {
    encoding: "utf8",
  });
  expect({ stdout, stderr }).toEqual({ stdout: "{", stderr: "ended with 0\n" });
  expect(readFileSync(summary).length).toBeGreaterThan(10_000);
});

test.each([
  ["a file that is not there", ["check", "没有这个文件.xlsx"], "U02"],
  ["a month that is none", ["rollup", "templates", "--period", "2024-13", "--out", "x.xlsx"], "U04"],
  ["a share that is none", ["templates", "--share", "D:\\huizong", "--out", "x"], "U49"],
  ["an address that Excel does not open", ["manifest", "--url", "http://stats.example", "--out", unwritten], "U20"],
  ["a missing option", ["rollup", "templates", "--out", "x.xlsx"], "U01"],
  ["a command that is none", ["summarise"], "U01"],
  ["a form that is no summary", ["trace", "templates/绿园区_商务局_2024.xlsx", "A1"], "U10"],
  ["a folder without workbooks", ["rollup", "seeds", "--period", "2024-03", "--out", "x.xlsx"], "U08"],
  ["a folder where a file is to be written", ["targets", "--export", "templates"], "U14"],
  ["a file where a folder is to be made", ["templates", "--out", "package.json"], "U14"],
  ["a month that the forms are not of", ["rollup", good, "--period", "2024-04", "--out", unwritten], "U15"],
  ["a month without forms to be rolled up", ["rollup", good, "--period", "2024-01", "--out", unwritten], "U09"],
  ["a month without forms to be checked for", ["check", good, "--period", "2024-01"], "U09"],
  ["a department that is none", ["templates", "--department", "教育科", "--out", unwritten], "U06"],
  ["a month without forms", ["simulate", "--period", "2024-01", "--out", "x"], "U09"],
])("%s ends the command with a code and a sentence", (_, args, code) => {
  const { status, stdout, stderr } = huizong(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(new RegExp(`^${code} .+(?:。\n|：\n(?: {2}.+\n)+)$`));
  expect(huizong(...args, "--json").json()).toMatchObject({ error: { code } });
  expect(existsSync(unwritten)).toBe(false);
});

test("everything that is missing is told at once, and a choice that is none with those there are", () => {
  expect(huizong("rollup").stderr).toBe("U01 缺少 <path...>、--period <yyyy-mm>、--out <file>。用 --help 查看用法。\n");
  expect(huizong("verify", "x.xlsx").stderr).toBe("U01 缺少 --from <folder>。用 --help 查看用法。\n");
  expect(huizong("trace", "x.xlsx").stderr).toBe("U01 缺少 <cell>。用 --help 查看用法。\n");
  expect(huizong("targets", "--lang", "fr").stderr).toMatch(/--lang.+“fr”.+zh-CN、en。\n$/);
});

test("a month that none of the forms is of is answered with the months they are of", () => {
  expect(huizong("rollup", good, "--period", "2024-04", "--out", unwritten).stderr).toMatch(/2024-03（\d+ 份）/);
});

test.each(["财政局", "绿园区财政局", "finance", "04", "Finance Bureau"])("the department %s is the 财政局", (name) => {
  const out = join(folder, name);
  expect(huizong("templates", "--department", name, "--out", out, "--json").json()).toMatchObject({
    files: [{ department: "finance" }],
  });
});
