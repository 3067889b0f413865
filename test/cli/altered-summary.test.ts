import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { address } from "#src/core/grid/address";
import type { Workbook } from "#src/core/grid/grid";
import { nodePlatform } from "#src/workbook/platform/node";
import { readWorkbook } from "#src/workbook/read/read";
import { SUMMARY_LIMITS } from "#src/workbook/zip/limits";
import { huizong, scratchFolder } from "./command-line";

const folder = scratchFolder();
const at = (name: string) => join(folder, name);

/** Of 社会消费品零售总额 the growth on 全区汇总表, its row and what the rollup made of it. */
let row = 0;
let growth = 0;

beforeAll(() => {
  for (const month of ["2024-05", "2024-06"]) {
    huizong("simulate", "--period", month, "--seed", "3", "--faults", "0", "--out", at(month));
  }
  const rolled = huizong("rollup", at("2024-05"), "--period", "2024-05", "--out", at("may.xlsx"), "--json");
  const rows = rolled.json().rows as { indicator: string; measure: string; value: number }[];
  growth = rows.find(({ indicator, measure }) => indicator === "retail-sales" && measure === "growth")!.value;
  const sheet = strFromU8(unzipSync(readFileSync(at("may.xlsx")))[MAIN]!);
  row = Number(/<c r="K(\d+)"[^>]*><f>[^<]*0501 累计同比[^<]*<\/f>/.exec(sheet)![1]);
  edited("typed.xlsx", (text) =>
    text.replace(new RegExp(`(<c r="K${row}"[^>]*>)<f>[^<]*</f><v>[^<]*</v>`), "$1<v>55</v>"),
  );
  edited("bare.xlsx", withoutResults);
});

const MAIN = "xl/worksheets/sheet1.xml";

function edited(name: string, change: (sheet: string) => string, from = "may.xlsx"): void {
  const parts = unzipSync(readFileSync(at(from)));
  const before = strFromU8(parts[MAIN]!);
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(at(name), zipSync({ ...parts, [MAIN]: strToU8(after) }));
}

function withoutResults(sheet: string): string {
  return sheet.replaceAll(/(<\/f>)<v>[^<]*<\/v>/g, "$1");
}

const june = (history: string, out: string) =>
  huizong(
    "rollup",
    at("2024-06"),
    "--period",
    "2024-06",
    "--history",
    at(history),
    "--out",
    at(out),
    "--json",
    "--force",
  );
const changeIn = (out: { json(): Record<string, unknown> }) =>
  (out.json().rows as { indicator: string; measure: string; change: number | null }[]).find(
    ({ indicator, measure }) => indicator === "retail-sales" && measure === "growth",
  )!.change;

describe("a figure typed over a formula of a summary", () => {
  test("is told by trace with what it should be, and the command does not pass", () => {
    const told = huizong("trace", at("typed.xlsx"), `K${row}`);
    expect(told.stdout).toContain(`按来源数合成应为 ${growth.toFixed(2)}%`);
    expect(told.status).toBe(1);
    expect(huizong("trace", at("may.xlsx"), `K${row}`)).toMatchObject({
      status: 0,
      stdout: expect.not.stringContaining("按来源数合成应为"),
    });
    const forward = huizong(
      "trace",
      at("typed.xlsx"),
      ...["--department", "商务局", "--indicator", "0501", "--measure", "cumulative"],
    );
    expect(forward).toMatchObject({ status: 1, stderr: expect.stringContaining(`K${row} 55 ≠`) });
  });

  test("goes into no text and no export, and nothing is written", () => {
    for (const args of [
      ["bulletin", at("typed.xlsx"), "--out", at("t.txt")],
      ["export", at("typed.xlsx"), "--format", "csv", "--out", at("t.csv")],
      ["export", at("typed.xlsx"), "--format", "sdmx-csv", "--out", at("t.csv")],
    ]) {
      const { status, stderr } = huizong(...args);
      expect([args[0], status, stderr]).toEqual([args[0], 2, expect.stringMatching(/^U70 .*K\d+ 55 ≠ /)]);
    }
  });

  test("is named by whatever else is made of the summary", () => {
    for (const args of [
      ["evidence", at("typed.xlsx"), "--from", at("2024-05"), "--out", at("e.zip")],
      ["sample", at("typed.xlsx"), "--method", "random", "--size", "3", "--seed", "1"],
      ["cues", at("typed.xlsx")],
    ]) {
      const { status, stderr } = huizong(...args);
      expect([args[0], status, stderr]).toEqual([args[0], 1, expect.stringContaining(`K${row} 55 ≠`)]);
    }
  });

  test("is not believed as last month's: its sources are, and it is named", () => {
    const [sound, typed] = [june("may.xlsx", "june.xlsx"), june("typed.xlsx", "june-typed.xlsx")];
    expect(changeIn(sound)).not.toBeNull();
    expect(changeIn(typed)).toBe(changeIn(sound));
    expect(typed).toMatchObject({ status: 1, stderr: expect.stringMatching(/typed\.xlsx 有 1 格.*没有采用.*55 ≠/) });
    expect([sound.status, sound.stderr]).toEqual([0, ""]);
    const verified = huizong("verify", at("june-typed.xlsx"), "--from", at("2024-06"), "--history", at("typed.xlsx"));
    expect(verified.status).toBe(1);
    expect(verified.stdout).toMatch(new RegExp(`全区汇总表 +K${row} +55 .*往月汇总表`));
    expect(huizong("verify", at("june.xlsx"), "--from", at("2024-06"), "--history", at("may.xlsx")).status).toBe(0);
  });
});

describe.each(["zh-CN", "en"])("a word beside a light, in %s,", (language) => {
  const summary = `words-${language}.xlsx`;
  const exporting = (name: string) =>
    huizong("export", at(name), "--format", "csv", "--out", at(`${language}.csv`), "--force");

  test("is exported as it was written", () => {
    const args = ["--period", "2024-06", "--history", at("may.xlsx"), "--lang", language, "--out", at(summary)];
    huizong("rollup", at("2024-06"), ...args);
    expect(exporting(summary)).toMatchObject({ status: 0, stderr: "" });
  });

  test("is not exported with another number than its figures give", () => {
    let cell = "";
    edited(
      "word.xlsx",
      (sheet) =>
        sheet.replace(/(<c r="(S\d+)"[^>]*><f>[^<]*<\/f><v>[^<(（]*?)\d+\.\d+/, (_, before, place) => {
          cell = place;
          return `${before}99.9`;
        }),
      summary,
    );
    expect(exporting("word.xlsx")).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(new RegExp(`U70 .*!${cell} .*99\\.9.* ≠ `)),
    });
  });
});

describe("the names at the head of a summary", () => {
  let read: Workbook;
  const main = () => [...read.sheets.find(({ name }) => name === "全区汇总表")!.rows.values()].flat();
  const under = (label: string, distance: number) => {
    const head = main().find(({ value }) => value === label)!;
    return main().find(({ row, column }) => row === head.row + distance && column === head.column)!;
  };
  /** The bulletin of the summary with a text typed into a cell, as a program leaves it that works all else out. */
  const bulletinWith = (sheet: string, cell: string, text: string) => {
    const parts = unzipSync(readFileSync(at("faulty.xlsx")));
    const part = `xl/worksheets/sheet${read.sheets.findIndex(({ name }) => name === sheet) + 1}.xml`;
    const typed = `<c r="${cell}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const before = strFromU8(parts[part]!);
    const after = before.replace(new RegExp(`<c r="${cell}"[^>]*?(?:/>|>.*?</c>)`), typed);
    expect(after).not.toBe(before);
    writeFileSync(at("named.xlsx"), zipSync({ ...parts, [part]: strToU8(after) }));
    return huizong("bulletin", at("named.xlsx"));
  };
  beforeAll(() => {
    huizong("simulate", "--period", "2024-05", "--seed", "5", "--faults", "12", "--out", at("faulty"));
    for (const name of ["财政局", "商务局"]) rmSync(at(`faulty/${name}2024年5月.xlsx`));
    huizong("rollup", at("faulty"), "--period", "2024-05", "--out", at("faulty.xlsx"));
    read = readWorkbook(readFileSync(at("faulty.xlsx")), nodePlatform, SUMMARY_LIMITS);
  });

  test("are told as they stand", () => {
    const { status, stdout } = huizong("bulletin", at("faulty.xlsx"));
    expect([status, stdout]).toEqual([0, expect.stringMatching(/未报：商务局、财政局|未报：财政局、商务局/)]);
    expect(stdout).toMatch(/A 级 \d+ 条：/);
  });

  test("are told in no text when they were typed over, nor the number of errors", () => {
    const missing = under("应报 / 已报 / 未报（单位）", 2);
    const errors = under("审核有错（单位）", 2);
    for (const [cell, from, to] of [
      [missing, "财政局", "统计局"],
      [missing, "财政局、", ""],
      [missing, /^未报：.*?(?=；|$)/, "全部报齐"],
      [errors, /条：[^、]+/, "条：某局"],
      [errors, /A 级 \d+/, "A 级 99"],
    ] as const) {
      const before = String(cell.value);
      const after = before.replace(from, to);
      const place = address(cell.row, cell.column);
      const { status, stderr, stdout } = bulletinWith("全区汇总表", place, after);
      expect([before, after, status, stdout]).toEqual([before, expect.not.stringMatching(before), 2, ""]);
      expect(stderr).toMatch(new RegExp(`^U70 .*${place} `));
    }
  });

  test("are held against 未报与退回, which was typed over too", () => {
    const roster = [...read.sheets.find(({ name }) => name === "未报与退回")!.rows.values()].flat();
    const { row } = roster.find(({ value, column }) => value === "财政局" && column === 1)!;
    expect(bulletinWith("未报与退回", `C${row}`, "已报").stderr).toMatch(/^U70 .*未报/);
  });
});

describe("a summary without results, as programs leave it that work out no formula", () => {
  test("is exported with the figures its formulas must give", () => {
    for (const format of ["csv", "sdmx-csv"]) {
      for (const name of ["may", "bare"]) {
        expect(huizong("export", at(`${name}.xlsx`), "--format", format, "--out", at(`${name}.${format}`)).status).toBe(
          0,
        );
      }
      expect(readFileSync(at(`bare.${format}`), "utf8")).toBe(readFileSync(at(`may.${format}`), "utf8"));
    }
  });

  test("says of a figure that its formula has no result, and no false reason", () => {
    const { stdout, status } = huizong("trace", at("bare.xlsx"), `K${row}`);
    expect(stdout).toContain(`公式没有算出数来`);
    expect(stdout).toContain(`应为 ${growth.toFixed(2)}%`);
    expect(stdout).not.toContain("分母");
    expect(status).toBe(0);
  });

  test("is exported with its changes on last month too", () => {
    june("may.xlsx", "changes.xlsx");
    edited("bare-changes.xlsx", withoutResults, "changes.xlsx");
    const [whole, bare] = ["changes", "bare-changes"].map((name) => {
      const told = huizong("export", at(`${name}.xlsx`), "--format", "csv", "--out", at(`${name}.csv`));
      expect(told).toMatchObject({ status: 0, stderr: "" });
      return readFileSync(at(`${name}.csv`), "utf8");
    });
    expect(bare).toBe(whole);
    expect(bare).toMatch(/增速(?:加快|回落)/);
  });

  test("says of a figure nothing gives that it is exported blank", () => {
    june("may.xlsx", "changes.xlsx");
    let place = "";
    edited(
      "unknown.xlsx",
      (sheet) =>
        withoutResults(sheet).replace(
          /(<c r="([A-Z]+\d+)"[^>]*><f>)(ROUND\(ROUND\([A-Z]+\d+,2\)-\(?-?\d)/,
          (_, before, cell, formula) => {
            place = cell;
            return `${before}0+${formula}`;
          },
        ),
      "changes.xlsx",
    );
    const csv = huizong("export", at("unknown.xlsx"), "--format", "csv", "--out", at("unknown.csv"));
    expect(csv).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(`有 1 格公式没有结果.*全区汇总表!${place}。`),
    });
    expect(readFileSync(at("unknown.csv"), "utf8").match(/公式没有结果/g)).toHaveLength(1);
    const sdmx = huizong("export", at("unknown.xlsx"), "--format", "sdmx-csv", "--out", at("unknown.sdmx"));
    expect(sdmx).toMatchObject({ status: 0, stderr: "" });
  });

  test("serves as history", () => {
    expect(changeIn(june("bare.xlsx", "june-bare.xlsx"))).toBe(changeIn(june("may.xlsx", "june.xlsx")));
  });
});

test("a history in which there is nothing, or that is only linked to, is said", () => {
  mkdirSync(at("nothing"));
  expect(june("nothing", "n.xlsx").stderr).toContain("没有可以用作历史数据的");
  mkdirSync(at("links"));
  symlinkSync(resolve(at("2024-05")), at("links/五月"));
  const { stderr } = june("links", "l.xlsx");
  expect(stderr).toMatch(/links\/五月 没有读入：是指向别处的文件夹链接/);
  expect(stderr).toContain("没有可以用作历史数据的");
});
