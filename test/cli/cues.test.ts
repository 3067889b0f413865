import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeFile } from "#src/cli/write-file";
import { patchWorkbook } from "#src/workbook/patch/patch";
import { nodePlatform } from "#src/workbook/platform/node";
import { readWorkbook } from "#src/workbook/read/read";
import { huizong, scratchFolder, simulated } from "./command-line";

/** A March with a growth that its months do not bear, and a form that was corrected twice before it counted. */
const folder = scratchFolder();
const at = (name: string) => join(folder, name);
const FORM = "人社局2024年3月.xlsx";
const CELL = "I11";

interface Shown {
  readonly kind: string;
  readonly department: string | null;
  readonly cells: readonly { readonly file: string; readonly cell: string }[];
  readonly said: string;
  readonly formula: string;
  readonly effectOn: { readonly percent: number } | null;
}
const cuesIn = (...args: readonly string[]) => {
  const { status, json } = huizong("cues", ...args, "--json");
  expect(status).toBe(0);
  return json() as unknown as { cues: Shown[]; unsearched: { kind: string; reason: string; message: string }[] };
};

beforeAll(() => {
  simulated(at("二月"), "--period", "2024-02", "--seed", "11", "--faults", "0");
  simulated(at("三月"), "--period", "2024-03", "--seed", "11", "--faults", "0");
  const form = at(`三月/${FORM}`);
  const sheet = readWorkbook(new Uint8Array(readFileSync(form)), nodePlatform).sheets[0]!.name;
  const withValue = (value: number) =>
    patchWorkbook(new Uint8Array(readFileSync(form)), [{ sheet, cell: CELL, value }], nodePlatform);
  for (const [index, value] of [4, 40].entries()) {
    copyFileSync(form, at(`三月/人社局2024年3月第${index + 1}稿.xlsx`));
    writeFile(at(`三月/人社局2024年3月第${index + 1}稿.xlsx`), withValue(value));
  }
  writeFile(form, withValue(44));
  const last = ["--use", form];
  const rolled = huizong(
    "rollup",
    at("三月"),
    "--period",
    "2024-03",
    "--history",
    at("二月"),
    ...last,
    "--out",
    at("s.xlsx"),
  );
  expect([rolled.status, rolled.stderr]).toEqual([expect.any(Number), expect.not.stringContaining("U")]);
  const made = huizong("evidence", at("s.xlsx"), "--from", at("三月"), "--history", at("二月"), "--out", at("e.zip"));
  expect([made.status, made.stderr]).toEqual([0, ""]);
});

test("the package tells of the growth its months do not bear, with cells, arithmetic and effect", () => {
  const { cues } = cuesIn(at("e.zip"));
  const cue = cues.find(({ kind }) => kind === "growth-outside-months")!;
  expect(cue.cells[0]).toMatchObject({ file: FORM, cell: CELL });
  expect(cue.said).toMatch(/44%/);
  expect(cue.formula).toMatch(/应介于 .* 与 .* 之间/);
  expect(cue.effectOn!.percent).toBeGreaterThan(1);
});

test("a summary with its folders tells the same as the package; alone it says what could not be looked for", () => {
  expect(cuesIn(at("s.xlsx"), "--from", at("三月"), "--history", at("二月"))).toEqual(cuesIn(at("e.zip")));
  const { unsearched } = cuesIn(at("s.xlsx"));
  expect(unsearched.map(({ kind, reason }) => `${kind} ${reason}`)).toEqual(
    expect.arrayContaining(["corrected-often no-forms", "growth-outside-months no-history"]),
  );
});

test("a cell of which several versions said something else is a cue, with each figure it had", () => {
  const cue = cuesIn(at("e.zip")).cues.find(({ kind }) => kind === "corrected-often")!;
  expect(cue).toMatchObject({ department: "human-resources-and-social-security", cells: [{ cell: CELL }] });
  expect(cue.formula).toMatch(/44%/);
});

test("people read first that cues prove nothing, in their language", () => {
  const { stdout, status } = huizong("cues", at("e.zip"));
  expect(status).toBe(0);
  expect(stdout).toMatch(/^疑点只提示先查哪里，不是结论，不计分/);
  expect(stdout).toContain("增速与各月矛盾");
  expect(huizong("cues", at("e.zip"), "--lang", "en").stdout).toMatch(/^Cues only say where to look first/);
  expect(huizong("cues", at(`三月/${FORM}`)).stderr).toMatch(/^U10 /);
});

test("a figure is traced back to what was typed, by whom, and what it was before", () => {
  const { evidence } = cellOf("unemployed-reemployed", "cumulative");
  const traced = huizong("trace", at("e.zip"), evidence, "--json").json() as unknown as {
    composition: {
      file: string;
      version: number;
      story: { typed: string; preparer: string; corrections: unknown[] };
    }[];
  };
  const [source] = traced.composition;
  expect(source).toMatchObject({ file: FORM, story: { preparer: "填报人丙", statisticsHead: "统计负责人乙" } });
  expect(huizong("trace", at("e.zip"), evidence).stdout).toContain("填表人 填报人丙");
  expect(huizong("trace", at("s.xlsx"), evidence).stdout).not.toContain("填表人");
  expect(huizong("trace", at("s.xlsx"), evidence, "--from", at("三月")).stdout).toContain("填表人 填报人丙");
});

/** The cell of 全区汇总表 in which a department's figure stands, found by tracing it forward. */
function cellOf(indicator: string, measure: string) {
  const words = ["--department", "人社局", "--indicator", indicator, "--measure", measure, "--json"];
  const { figures } = huizong("trace", at("s.xlsx"), ...words).json() as unknown as {
    figures: { cell: string; column: string; sharePercent: number; perPercent: number; value: number }[];
  };
  return { figures, evidence: figures.find(({ column }) => column === measure)!.cell };
}

test("a department's figure is traced forward to every figure of the summary it enters, with its effect", () => {
  const { figures } = cellOf("unemployed-reemployed", "cumulative");
  const [own] = figures.filter(({ column }) => column === "cumulative");
  expect(own!.sharePercent).toBeCloseTo(100, 9);
  expect(own!.perPercent).toBeCloseTo(own!.value / 100, 9);
  expect(figures.map(({ column }) => column)).toEqual(expect.arrayContaining(["cumulative", "growth"]));
  const nothing = huizong("trace", at("s.xlsx"), "--department", "人社局", "--indicator", "gdp", "--measure", "growth");
  expect(nothing.stderr).toMatch(/^U12 /);
  expect(huizong("trace", at("s.xlsx")).stderr).toMatch(/^U01 缺少 <cell>/);
  expect(huizong("trace", at("s.xlsx"), "--indicator", "gdp").stderr).toMatch(/^U01 /);
});
