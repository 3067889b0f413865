import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openSummary } from "#src/actions/open-summary";
import { traceAt } from "#src/core/audit/trace";
import { figureText } from "#src/language/numbers";
import { speakerOf } from "#src/language/speaker";
import { patchWorkbook } from "#src/workbook/patch/patch";
import { nodePlatform } from "#src/workbook/platform/node";
import { list } from "../scenario/form-file";
import { huizong, scratchFolder, simulated } from "./command-line";

const folder = scratchFolder();
const sent = join(folder, "sent");
const earlier = join(folder, "earlier");
const summary = join(folder, "summary.xlsx");

type Json = ReturnType<ReturnType<typeof huizong>["json"]>;
type Planted = { file: string; code: string; sheet: string; cell: string };
type Row = { indicator: string; measure: string; value: number | null; composition: { cell: string; value: number }[] };

let planted: Json;
let rolledUp: Json;

beforeAll(() => {
  const simulated = huizong(
    ...["simulate", "--period", "2024-03", "--seed", "7", "--faults", "5"],
    ...["--out", sent, "--history-out", earlier, "--json"],
  );
  expect(simulated.status).toBe(0);
  planted = simulated.json();
  const rolled = huizong("rollup", sent, "--period", "2024-03", "--history", earlier, "--out", summary, "--json");
  rolledUp = rolled.json();
});

const rowsOf = (report: Json) => report.rows as Row[];

test("an invented month has one unit missing, one late and one that sent twice", () => {
  expect(planted).toMatchObject({ tool: "huizong", period: "2024-03", seed: 7 });
  expect(planted.missing).toHaveLength(1);
  expect(planted.late).toHaveLength(1);
  expect(planted.twice).toHaveLength(1);
  const onDisk = readdirSync(sent).filter((name) => /\.xlsx?$/.test(name));
  expect(onDisk.sort()).toEqual([...(planted.files as string[])].sort());
});

test("checking the files finds every planted fault with its code at its cell, and says that they cannot be sent", () => {
  const checked = huizong("check", sent, "--period", "2024-03", "--history", earlier, "--json");
  expect(checked.status).toBe(1);
  const files = checked.json().files as {
    file: string;
    refusal?: { code: string };
    findings: { code: string; cells: { sheet: string; cell: string }[] }[];
  }[];
  for (const { file, code, sheet, cell } of planted.planted as Planted[]) {
    const report = files.find((one) => one.file === file)!;
    const found = report.refusal
      ? report.refusal.code === code
      : report.findings.some(
          (finding) =>
            finding.code === code &&
            (cell === "" || finding.cells.some((place) => place.sheet === sheet && place.cell === cell)),
        );
    expect({ file, code, cell, found }).toEqual({ file, code, cell, found: true });
  }
});

test("the rollup tells coverage, and every figure with what it is made of", () => {
  expect(rolledUp).toMatchObject({
    tool: "huizong",
    period: "2024-03",
    summaryFile: summary,
    coverage: { expected: 18, missing: expect.arrayContaining(planted.missing as string[]) },
  });
  for (const { value, composition } of rowsOf(rolledUp)) {
    if (value !== null) expect(composition.length).toBeGreaterThan(0);
  }
  const output = rowsOf(rolledUp).find((row) => row.indicator === "zone-output" && row.measure === "cumulative")!;
  expect(output.composition.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(output.value!, 9);
});

test("the same month rolled up again gives the same figures, whatever the order of its files", () => {
  const files = readdirSync(sent).map((name) => join(sent, name));
  const workbooks = files.filter((path) => /\.xlsx?$/.test(path)).reverse();
  const again = huizong(
    ...["rollup", ...workbooks, "--period", "2024-03", "--history", earlier],
    ...["--out", join(folder, "again.xlsx"), "--json"],
  );
  expect(rowsOf(again.json())).toEqual(rowsOf(rolledUp));
});

test("a summary cell is traced to the cells it is made of", () => {
  const traced = huizong("trace", summary, "I12", "--json");
  expect(traced.status).toBe(0);
  const { indicator, measure, value, composition } = traced.json() as unknown as Row;
  const row = rowsOf(rolledUp).find((one) => one.indicator === indicator && one.measure === measure)!;
  expect(value).toBeCloseTo(row.value!, 9);
  const stored = openSummary(readFileSync(summary), nodePlatform)!;
  const read = figureText(traceAt(stored, list, { sheet: "全区汇总表", cell: "I12" })!, speakerOf("zh-CN"));
  expect(huizong("trace", summary, "I12").stdout).toContain(` = ${read}`);
  expect(composition.map(({ cell }) => cell)).toEqual(row.composition.map(({ cell }) => cell));
});

test("a title is no figure, and the answer names a cell that is one", () => {
  const traced = huizong("trace", summary, "A1");
  expect(traced.status).toBe(2);
  expect(traced.stderr).toMatch(/^U12 A1 不是汇总数据格。.*如 [A-Z]+\d+。/);
});

test("verifying against the files agrees, and names the one figure that was changed by hand", () => {
  const sound = huizong("verify", summary, "--from", sent, "--json");
  expect(sound.json()).toMatchObject({ differences: [] });
  expect(sound.status).toBe(0);

  const tampered = join(folder, "tampered.xlsx");
  const bytes = patchWorkbook(readFileSync(summary), [{ sheet: "全区汇总表", cell: "I12", value: 999 }], nodePlatform);
  writeFileSync(tampered, bytes);
  const verified = huizong("verify", tampered, "--from", sent, "--json");
  expect(verified.status).toBe(1);
  expect(verified.json().differences).toContainEqual(
    expect.objectContaining({ sheet: "全区汇总表", cell: "I12", stored: 999 }),
  );
});

test("an earlier summary serves as history for the next month", () => {
  const april = join(folder, "april");
  simulated(april, "--period", "2024-04", "--seed", "7", "--faults", "0");
  const file = join(april, readdirSync(april).find((name) => name.startsWith("发改局"))!);
  const alone = huizong("check", file, "--json").json().files as { findings: { args: { variant: string } }[] }[];
  const after = huizong("check", file, "--history", summary, "--json").json().files as typeof alone;
  const undecided = (files: typeof alone) =>
    files[0]!.findings.filter(({ args }) => args.variant === "no-history").length;
  expect(undecided(alone)).toBeGreaterThan(0);
  expect(undecided(after)).toBeLessThan(undecided(alone));
});

test("tracing what nobody has reported says whose figure is missing", () => {
  const stored = openSummary(readFileSync(summary), nodePlatform)!;
  const [missing] = planted.missing as string[];
  const traced = stored.figures.map((figure) => traceAt(stored, list, figure));
  const blank = traced.find((one) => one?.absence === "not-reported" && one.missing.includes(missing!))!;
  const { sheet, cell } = blank;
  const { nameZh } = list.departments.find(({ id }) => id === missing)!;
  const said = huizong("trace", summary, `${sheet}!${cell}`);
  expect(said.status).toBe(0);
  expect(said.stdout).toContain(`没有报这个数的单位：${nameZh}`);
  expect(huizong("trace", summary, `${sheet}!${cell}`, "--json").json()).toMatchObject({
    composition: [],
    missing: expect.arrayContaining([missing]),
  });
});

test("an entry of the record of receipt that dates no file is named, in words and as JSON", () => {
  const april = join(folder, "april-with-record");
  simulated(april, "--period", "2024-04", "--seed", "8", "--faults", "0");
  const record = join(april, "received.json");
  const times = JSON.parse(readFileSync(record, "utf8")) as Record<string, string>;
  writeFileSync(record, JSON.stringify({ ...times, 无此表: "2024-05-03T09:00:00+08:00", "发改局.xlsx": "昨天" }));
  const out = join(folder, "april.xlsx");
  const args = ["rollup", april, "--period", "2024-04", "--out", out];
  expect(huizong(...args).stderr).toMatch(/“无此表”.*[\s\S]*“发改局.xlsx”/);
  expect(huizong(...args, "--json").json().strayReceipts).toEqual([
    { file: record, name: "无此表", reason: "no-file" },
    { file: record, name: "发改局.xlsx", reason: "no-time" },
  ]);
});

test.each(["{", "", "[]"])(
  "a record of receipt that reads %j dates no file, is named, and the month goes on",
  (text) => {
    const april = join(folder, `april-${text.length}-${text.codePointAt(0) ?? 0}`);
    simulated(april, "--period", "2024-04", "--seed", "8", "--faults", "0");
    const record = join(april, "received.json");
    writeFileSync(record, text);
    const out = join(folder, "april-undated.xlsx");
    const rolled = huizong("rollup", april, "--period", "2024-04", "--out", out, "--force");
    expect([rolled.status, rolled.stderr]).toEqual([0, expect.stringContaining("没有采用其中的时间")]);
    const { coverage, strayReceipts } = huizong("rollup", april, "--period", "2024-04", "--out", out, "--json").json();
    expect(strayReceipts).toEqual([{ file: record, reason: "damaged" }]);
    const { timeUnknown, received } = coverage as {
      readonly timeUnknown: readonly string[];
      readonly received: number;
    };
    expect(timeUnknown).toHaveLength(received);
    expect(huizong("check", april).status).toBe(0);
  },
);
