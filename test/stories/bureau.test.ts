import { readFileSync } from "node:fs";
import { join } from "node:path";
import { areaAddress, parseArea } from "@huizong/excel-host/model/area";
import { openSummary } from "#src/actions/open-summary";
import { SUMMARY_SHEETS } from "#src/core/audit/layout";
import { nodePlatform } from "#src/workbook/platform/node";
import { ways } from "../tools/breadth";
import { summarySheets as sheets } from "../workbook/summary/month";
import { drop } from "./drop";
import { sampleMonth, workbooksIn } from "./sample-month";
import { eventually, expectQuiet, HOSTS, type Running, type Stage, setStage } from "./stage";

const month = sampleMonth();
const submitted = [...workbooksIn(month.submissions).map(({ path }) => path), join(month.submissions, "received.json")];
const stored = openSummary(new Uint8Array(readFileSync(month.summary)), nodePlatform)!;
/** 「引进内资」1—本月 of the district, and the figure it is made of. */
const figure = stored.figures.find(
  ({ column, line }) => column === "cumulative" && line.indicator === "domestic-capital",
)!;
const source = stored.evidence.find(
  ({ row }) => row.indicator === "domestic-capital" && row.measure === "cumulative" && row.period.month === 3,
)!;

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage?.close());

describe.each(ways(HOSTS, "windows"))("the bureau rolls a month up (%s)", (host) => {
  let excel: Running;
  const button = (name: string | RegExp) => excel.pane.getByRole("button", { name });
  const said = (text: string | RegExp) => excel.pane.getByText(text).first().waitFor();
  const names = () => excel.model.sheets.map(({ name }) => name);
  /** The oldest Excel is asked for what newer ones tell: where the user stands, and what his sheets are called. */
  const asked = host === "windows" ? 2 : 0;
  const value = (sheet: string, cell: string) => {
    const { top, left } = parseArea(cell);
    return excel.model.value(excel.model.sheet(sheet), top, left);
  };
  const rollUp = async () => {
    const main = () => excel.model.find(SUMMARY_SHEETS.main)?.id;
    const before = main();
    await button("汇总到工作簿").click();
    // WPS lets nothing be seen while it works.
    if (host === "wps") await excel.pane.waitForTimeout(500);
    else await button("正在汇总…").waitFor();
    await button("汇总到工作簿").waitFor();
    await eventually(() => main() !== undefined && main() !== before, true);
    await said("汇总表已放入工作簿");
  };

  beforeAll(async () => {
    excel = await stage.open({ host });
  });
  afterAll(() => excel?.close());
  afterEach(() => expectQuiet(excel));

  test("24 files dropped on the pane become the month's roster", async () => {
    await said("把各单位交来的报表拖到这里");
    const seen = excel.pane.getByRole("progressbar", { name: "正在读取和审核" }).waitFor();
    await drop(excel, submitted);
    await seen;
    await said("已读 24 份文件，应报 23 个单位，已报 22 个");
    const tiles = await excel.pane.getByRole("group", { name: "报送情况" }).getByRole("button").allInnerTexts();
    expect(tiles.map((text) => text.split(/\s+/).reverse().join(" "))).toEqual([
      "应报 23",
      "已报 22",
      "迟报 1",
      "未报 1",
      "退回 0",
      "重复 1",
      "未接收 1",
      "未纳入 0",
    ]);
    await button(/未报/).click();
    await said("规划和自然资源分局");
    await button(/未接收/).click();
    await said(/97-2003 格式/);
  });

  test("it asks before it touches a sheet of the same name that somebody else made", async () => {
    const foreign = excel.model.addSheet("目标对照");
    await excel.type("目标对照", "A1", "本局的对照表");
    await button("汇总到工作簿").click();
    const question = excel.pane.getByRole("alertdialog");
    await question.getByText("目标对照").waitFor();
    await question.getByRole("button", { name: "取消" }).click();
    await question.waitFor({ state: "detached" });
    expect(names()).toEqual(["Sheet1", "目标对照"]);
    expect(value("目标对照", "A1")).toBe("本局的对照表");
    excel.model.rename(foreign, "本局对照");
  });

  test("the summary goes into the open workbook in few round trips", async () => {
    const syncs = await excel.count(async () => {
      await rollUp();
      await excel.pane.getByRole("heading", { name: /绿园区汇总表/ }).waitFor();
    });
    if (syncs) {
      expect(syncs.length).toBeLessThanOrEqual(6 + asked);
      expect(Math.max(...syncs.map(({ requestBytes }) => requestBytes))).toBeLessThan(5_000_000);
    }
    expect(names()).toEqual(["Sheet1", "本局对照", ...sheets]);
    // The oldest Excel inserts no sheets, that on the web none with charts, so that the add-in draws them itself.
    const inserted = [...excel.model.opened.values()].some(({ charted }) => charted);
    const drawn = excel.model.sheet(SUMMARY_SHEETS.brief).charts.length;
    expect({ inserted, drawn: drawn > 0 }).toEqual({ inserted: false, drawn: host !== "wps" });
  });

  test("a second time it replaces its own sheets and nothing else", async () => {
    const before = excel.model.sheets.map(({ id }) => id);
    await excel.type("Sheet1", "A1", "我的笔记");
    await rollUp();
    expect(names()).toEqual(["Sheet1", "本局对照", ...sheets]);
    const kept = excel.model.sheets.filter(({ id }) => before.includes(id));
    expect(kept.map(({ name }) => name)).toEqual(["Sheet1", "本局对照"]);
    expect([value("Sheet1", "A1"), value("本局对照", "A1")]).toEqual(["我的笔记", "本局的对照表"]);
  });

  test("a cell that is selected tells its sources, each with its line of evidence", async () => {
    await excel.pane.getByRole("tab", { name: "溯源" }).click();
    await said("选中汇总表中的一个数据格");
    const syncs = await excel.count(async () => {
      await excel.select(figure.sheet, figure.cell);
      await excel.pane.getByRole("heading", { name: "引进内资" }).waitFor();
    });
    if (syncs) expect(syncs.length).toBeLessThanOrEqual(asked);
    await said("与来源数重新合成的结果一致");
    await said(`${source.file} ${source.sheet}!${source.cell}`);
    await excel.pane.getByRole("button", { name: "投资合作局" }).click();
    await eventually(() => excel.model.activeSheet.name, SUMMARY_SHEETS.evidence);
  });

  test("the whole summary recomputed from the forms is the same", async () => {
    await excel.pane.getByRole("tab", { name: "整表复算" }).click();
    await said("用原始报表重算整张汇总表");
    await drop(excel, submitted);
    await said(/个单元格全部一致/);
  });

  test("a figure that is tampered with is named with its cell at once, and again by the files", async () => {
    await excel.type(figure.sheet, figure.cell, Number(figure.value) + 1);
    await said(/处不一致/);
    await button("重新复算").click();
    await drop(excel, submitted);
    await excel.pane
      .getByRole("button", { name: `${figure.sheet}!${figure.cell}` })
      .first()
      .click();
    await eventually(() => areaAddress(excel.model.selection), figure.cell);
    await excel.pane.getByRole("tab", { name: "所选数据" }).click();
    await said(/这一格可能被改动过/);
  });
});

test("over a summary that came as a file the bureau is asked, about the sheets it knows of", async () => {
  const excel = await stage.open({ host: "windows", apiSet: "1.15", path: month.summary });
  const button = (name: string) => excel.pane.getByRole("button", { name });
  await excel.pane.getByRole("tab", { name: "汇总", exact: true }).click();
  await excel.pane.getByText("把各单位交来的报表拖到这里").waitFor();
  await drop(excel, submitted);
  await button("汇总到工作簿").click();
  const asked = excel.pane.getByRole("alertdialog").getByRole("listitem");
  await asked.first().waitFor();
  expect(await asked.allInnerTexts()).toEqual(sheets.filter((name) => name !== SUMMARY_SHEETS.identity));
  const before = excel.model.sheets.map(({ id }) => id);
  await button("替换").click();
  await excel.pane.getByText("汇总表已放入工作簿").first().waitFor();
  expect(excel.model.sheets.map(({ name }) => name)).toEqual(sheets);
  expect(excel.model.sheets.filter(({ id }) => before.includes(id))).toEqual([]);
  expectQuiet(excel);
  await excel.close();
});
