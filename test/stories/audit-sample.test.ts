import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openSummary } from "#src/actions/open-summary";
import { IDENTITY_SHEET } from "#src/workbook/paper/paper";
import { nodePlatform } from "#src/workbook/platform/node";
import { readWorkbook } from "#src/workbook/read/read";
import { huizong, scratchFolder, simulated } from "../cli/command-line";
import { fillPaper } from "../scenario/filled-paper";
import { ways } from "../tools/breadth";
import { expectQuiet, HOSTS, type Running, type Stage, setStage } from "./stage";

/** Retail sales of 39 invented districts, reported by one office each and added up to one figure. */
const folder = scratchFolder();
const at = (name: string) => join(folder, name);
const FIGURE = { sheet: "全区汇总表", cell: "I40" };
const SEED = "20240408";

let stage: Stage;
beforeAll(async () => {
  simulated(at("all"), "--period", "2024-03", "--units", "880", "--faults", "0", "--seed", "5");
  mkdirSync(at("month"));
  const ofOffice = (readdirSync(at("all"), { recursive: true }) as string[]).filter((path) =>
    /商务局[^/]*\.xlsx$/.test(path),
  );
  for (const [number, path] of ofOffice.entries()) cpSync(join(at("all"), path), at(`month/${number} 商务局.xlsx`));
  const about = ["--period", "2024-03", "--districts", "together", "--out", at("s.xlsx")];
  expect(huizong("rollup", at("month"), ...about).stderr).toBe("");
  stage = await setStage();
});
afterAll(() => stage?.close());

/** What a paper says was drawn, item by item. */
function itemsOf(paper: Uint8Array): readonly string[] {
  const identity = readWorkbook(paper, nodePlatform).sheets.find(({ name }) => name === IDENTITY_SHEET)!;
  const texts = [...identity.rows.values()].flat().map(({ value }) => String(value));
  return texts.filter((text) => text.includes('"selectedBy"'));
}

describe.each(ways(HOSTS, "windows"))("An auditor spot-checks a figure of the summary (%s)", (host) => {
  let excel: Running;
  let paper: Uint8Array;
  const button = (name: string) => excel.pane.getByRole("button", { name, exact: true });
  const sees = (text: string | RegExp) => excel.pane.getByText(text).first().waitFor();
  beforeAll(async () => {
    excel = await stage.open({ host, path: at("s.xlsx") });
  });
  afterAll(() => excel?.close());

  test("who selects the figure sees the forms it comes from", async () => {
    await excel.pane.getByRole("tab", { name: "所选数据" }).click();
    await excel.select(FIGURE.sheet, FIGURE.cell);
    await sees(/社会消费品零售总额/);
    await sees(/商务局/);
  });

  test("25 by interval are drawn from its parts, and the working paper is saved", async () => {
    await excel.pane.getByRole("tab", { name: "抽样" }).click();
    await sees(/从 I40 .*的 39 项构成中抽/);
    await excel.pane.getByLabel("方法").selectOption("interval");
    await excel.pane.getByLabel(/^种子/).fill(SEED);
    await button("抽取样本").click();
    await sees(/从 39 项中抽出 \d+ 项（固定间隔抽样（货币单元），种子 20240408）/);
    paper = (await excel.saving(() => button("保存底稿").click())).bytes;
    await sees("底稿已保存");
  });

  test("filled in with two figures a tenth too high, it tells how much too high the district's figure is", async () => {
    const drawn = itemsOf(paper).map((text) => JSON.parse(text) as { value: number; hits: number; selectedBy: string });
    const byChance = drawn.flatMap(({ selectedBy }, index) => (selectedBy === "chance" ? [index + 1] : []));
    const wrong = new Set(byChance.slice(0, 2));
    const filled = await fillPaper(paper, (number, reported) => (wrong.has(number) ? reported * 0.9 : reported));
    writeFileSync(at(`filled-${host}.xlsx`), filled);
    const chooser = excel.page.waitForEvent("filechooser");
    await button("选择填好的底稿").click();
    await (await chooser).setFiles(at(`filled-${host}.xlsx`));

    const reported = openSummary(new Uint8Array(readFileSync(at("s.xlsx"))), nodePlatform)!;
    const total = Number(
      reported.figures.find(({ cell, sheet }) => cell === FIGURE.cell && sheet === FIGURE.sheet)!.value,
    );
    const interval = total / 25;
    const hits = [...wrong].reduce((sum, number) => sum + drawn[number - 1]!.hits, 0);
    // Every hit stands for one interval, of which a tenth is too much.
    const likely = interval * hits * 0.1;
    const told = await excel.pane
      .getByText(/2 项与资料不符；由此推断最可能多报/)
      .first()
      .textContent();
    expect(Number(/最可能多报 ([\d.,]+)，/.exec(told!)![1]!.replaceAll(",", ""))).toBeCloseTo(likely, 3);
    const figure = await excel.pane
      .getByText(/全区 .*（I40）上报/)
      .first()
      .textContent();
    expect(Number(/推断为 ([\d.,]+)，/.exec(figure!)![1]!.replaceAll(",", ""))).toBeCloseTo(total - likely, 3);
    expectQuiet(excel);
  });

  test("the same is drawn by the command line from the evidence package, by who never saw the summary", () => {
    const pack = at(`evidence-${host}.zip`);
    expect(huizong("evidence", at("s.xlsx"), "--from", at("month"), "--out", pack).stderr).toBe("");
    const asked = ["--method", "interval", "--size", "25", "--seed", SEED, "--figure", FIGURE.cell];
    expect(huizong("sample", pack, ...asked, "--out", at(`again-${host}.xlsx`)).status).toBe(0);
    expect(itemsOf(new Uint8Array(readFileSync(at(`again-${host}.xlsx`))))).toEqual(itemsOf(paper));
    expect(huizong("evaluate", at(`filled-${host}.xlsx`)).stdout).toMatch(/2 项与资料不符；由此推断最可能多报/);
  });
});
