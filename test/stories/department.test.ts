import type { Sync } from "@huizong/excel-host/host";
import { areaAddress, parseArea } from "@huizong/excel-host/model/area";
import { readReceivedFile } from "#src/actions/received-file";
import { formOf } from "#src/core/form/form";
import { simulateMonth } from "#src/samples/month";
import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "../scenario/default-list";
import { ways } from "../tools/breadth";
import { SEED, sampleMonth, workbooksIn } from "./sample-month";
import { eventually, expectQuiet, HOSTS, type Running, type Stage, setStage } from "./stage";

const list = defaultTargetList(nodePlatform);
const department = list.departments.find(({ id }) => id === "investment-cooperation")!;
const SHEET = "报表";
/** 「引进内资」1—本月, in 亿元; 「引入项目」1—本月 and its 核实说明. */
const [CAPITAL, PROJECTS, PROJECTS_NOTE] = ["E11", "E12", "J12"] as const;

/** Before earlier forms are at hand, and once they are. */
const NOTHING_WRONG = /现有的审核没有发现问题|数据审核通过/;

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage?.close());

/** What the unit has to report for March, cell by cell and without its signatures. */
function entries() {
  const form = formOf(list, department)!;
  const { files } = simulateMonth(list, { period: { year: 2024, month: 3 }, seed: SEED, faults: 0, forms: [form] });
  return files[0]!.changes.filter(({ cell }) => !/^(?:A1|[A-Z]1[78])$/.test(cell));
}

/** The round trips of one piece of work, told apart: those that draw marks, and the others. */
function told(syncs: readonly Sync[]) {
  const draws = ({ members }: Sync) => members.includes("ConditionalFormatCollection.Add");
  return { drawing: syncs.filter(draws).length, other: syncs.filter((sync) => !draws(sync)).length };
}

describe.each(ways(HOSTS, "web"))("a department fills in its form (%s)", (host) => {
  let excel: Running;
  let sealed: { readonly name: string; readonly bytes: Uint8Array };
  const button = (name: string | RegExp) => excel.pane.getByRole("button", { name });
  const card = (name: RegExp) => excel.pane.getByRole("article", { name });
  const said = (text: string | RegExp) => excel.pane.getByText(text).first().waitFor();
  const value = (cell: string) => {
    const { top, left } = parseArea(cell);
    return excel.model.value(excel.model.sheet(SHEET), top, left);
  };
  const selected = () => areaAddress(excel.model.selection);
  const ours = () => excel.model.sheet(SHEET).conditionalFormats.filter(({ formula }) => /huizong-mark/.test(formula));
  const marked = () =>
    ours()
      .flatMap(({ areas }) => areas.map(areaAddress))
      .sort();

  beforeAll(async () => {
    excel = await stage.open({ host, path: "templates/绿园区_投资合作局_2024.xlsx" });
  });
  afterAll(() => excel?.close());
  afterEach(() => expectQuiet(excel));

  test("the pane knows the form and asks for the month first", async () => {
    await excel.pane.getByRole("heading", { name: "投资合作局" }).waitFor();
    await button("转到报告期").click();
    await eventually(selected, "E7");
  });

  test("the ring follows what is typed", async () => {
    for (const { cell, value: entry } of entries()) await excel.type(SHEET, cell, entry);
    await said(NOTHING_WRONG);
    await said("24/24");
    expect(marked()).toEqual([]);
  });

  test("a unit typed into the cell is named, marked and one click away", async () => {
    const syncs = await excel.count(async () => {
      await excel.type(SHEET, CAPITAL, "11.9亿元");
      await card(/A 引进内资/)
        .first()
        .waitFor();
      // Excel loses its undo by marking, so that one asks for it there.
      if (host !== "wps") await excel.pane.getByRole("checkbox", { name: "随填随标" }).check();
      await eventually(marked, [CAPITAL]);
    });
    if (syncs) expect(told(syncs)).toEqual({ drawing: 1, other: 1 });
    await card(/A 引进内资/)
      .first()
      .getByText("11.9亿元")
      .first()
      .waitFor();
    await excel.select(SHEET, "A1");
    await card(/A 引进内资/)
      .first()
      .getByRole("button", { name: `1—本月 ${CAPITAL}` })
      .click();
    await eventually(selected, CAPITAL);
  });

  test("the fix is taken, undone and taken again", async () => {
    await button("采用：改为 11.90亿元").first().click();
    await eventually(() => value(CAPITAL), 11.9);
    await eventually(marked, []);
    await button("撤销").click();
    await eventually(() => value(CAPITAL), "11.9亿元");
    await eventually(marked, [CAPITAL]);
    await button("采用：改为 11.90亿元").first().click();
    await eventually(() => value(CAPITAL), 11.9);
  });

  test("what was read before the last key is never shown", async () => {
    await said(NOTHING_WRONG);
    await eventually(marked, []);
    await excel.pane.evaluate(() => {
      const watch = () => {
        if (document.body.textContent.includes("11.9亿元")) document.body.dataset.stale = "true";
      };
      new MutationObserver(watch).observe(document.getElementById("root")!, { subtree: true, childList: true });
    });
    // WPS answers before anything else can happen.
    if (!excel.excel) return;
    const { faults, host: program } = excel.excel;
    const trips = () => program.roundTrips.filter(({ purpose }) => purpose === "sync").length;
    const before = trips();
    const release = faults.hold();
    await excel.type(SHEET, CAPITAL, "11.9亿元");
    await eventually(trips, before + 1);
    await excel.type(SHEET, CAPITAL, 11.91);
    release();
    await eventually(trips, before + 2);
    await excel.type(SHEET, CAPITAL, 11.9);
    await eventually(trips, before + 3);
    expect(await excel.pane.locator("body").getAttribute("data-stale")).toBeNull();
    expect(marked()).toEqual([]);
  });

  test("with last month at hand a figure in 万元 stands out", async () => {
    await excel.type(SHEET, CAPITAL, 119_000);
    const past = workbooksIn(sampleMonth().earlier).filter(({ name }) => name.startsWith("投资合作局"));
    await excel.pane.locator("input[type=file]").setInputFiles(past.map(({ path }) => path));
    await said("已读入以前的 62 个数，已重新审核");
    await card(/B 引进内资/)
      .first()
      .getByText("像是把另一种计量单位的数填进了以“亿元”计的格")
      .waitFor();
    await button("采用：改为 11.90亿元").first().click();
    await eventually(() => value(CAPITAL), 11.9);
    await said(NOTHING_WRONG);
  });

  test("the name of a row shows how it has gone, read to two decimals of a percent", async () => {
    await excel.select(SHEET, "B11");
    const line = excel.pane.getByRole("region", { name: "走势" });
    await line.getByText(/^引进内资 累计同比（%）/).waitFor();
    await line.getByText(/^2024年3月 −?\d+\.\d{2}$/).waitFor();
    await excel.select(SHEET, CAPITAL);
    await line.getByText(/^引进内资 1—本月（亿元）/).waitFor();
    await excel.select(SHEET, "A1");
    await eventually(() => line.count(), 0);
  });

  test("a figure that has moved far is explained in column 7", async () => {
    await excel.type(SHEET, "D12", 20);
    await excel.type(SHEET, PROJECTS, 27);
    await card(/C 引入项目/)
      .getByRole("button", { name: "写说明" })
      .click();
    await excel.pane.getByRole("textbox", { name: /核实说明/ }).fill("季末集中签约");
    await button("写入").click();
    await eventually(() => value(PROJECTS_NOTE), "季末集中签约");
    await card(/C 引入项目/)
      .getByText("已说明：季末集中签约")
      .waitFor();
  });

  test("F8 walks from one finding to the next, and from the ribbon 检查 does", async () => {
    await excel.type(SHEET, "D15", -6);
    await card(/招商活动次数/)
      .first()
      .waitFor();
    await excel.select(SHEET, "A1");
    await excel.pane.locator("body").press("F8");
    await said(/^第 1 条，共 [2-9] 条$/);
    const first = selected();
    expect(first).not.toBe("A1");
    await excel.page.keyboard.press("F8");
    await said(/^第 2 条，共/);
    await excel.page.keyboard.press("Shift+F8");
    await said(/^第 1 条，共/);
    await eventually(selected, first);
    await excel.press("check");
  });

  test("a cell that has been locked is answered with a sentence", async () => {
    const sheet = excel.model.sheet(SHEET);
    await excel.type(SHEET, CAPITAL, "11.9亿元");
    await card(/A 引进内资/)
      .first()
      .waitFor();
    const lock = (locked: boolean) =>
      excel.model.format(sheet, parseArea(CAPITAL), (format) => ({ ...format, locked }));
    lock(true);
    await button("采用：改为 11.90亿元").first().click();
    await said(/这个单元格所在的工作表受保护，不能写入/);
    expect(value(CAPITAL)).toBe("11.9亿元");
    lock(false);
    await excel.type(SHEET, CAPITAL, 11.9);
    await excel.type(SHEET, "D15", 6);
    await said(NOTHING_WRONG);
  });

  test("a fix taken while a cell is being typed into waits for it, says so, and is done without asking again", async () => {
    if (!excel.excel) return;
    await excel.type(SHEET, CAPITAL, "11.9亿元");
    await button("采用：改为 11.90亿元").first().waitFor();
    excel.excel.host.editing = true;
    await button("采用：改为 11.90亿元").first().click();
    await said("有单元格还在录入：按回车，这一步就接着做");
    expect(value(CAPITAL)).toBe("11.9亿元");
    excel.excel.host.editing = false;
    await eventually(() => value(CAPITAL), 11.9);
    await said(NOTHING_WRONG);
  });

  test("marks follow the findings while signing too", async () => {
    await button("签署报送").click();
    await excel.type(SHEET, CAPITAL, "11.9亿元");
    // What was explained keeps its mark, so that the bureau sees it too.
    await eventually(marked, [CAPITAL, PROJECTS]);
    await excel.type(SHEET, CAPITAL, 11.9);
    await eventually(marked, [PROJECTS]);
  });

  test("it is signed and sealed, and reads back equal and intact", async () => {
    for (const [label, text] of [
      ["单位负责人", "单位负责人甲"],
      ["统计负责人", "统计负责人乙"],
      ["填表人", "填报人丙"],
      ["联系电话", "0431-00000006"],
    ] as const) {
      await excel.pane.getByLabel(label).fill(text);
    }
    await excel.pane.getByLabel("报出日期").fill("2024年4月2日");
    await button("写入签署栏").click();
    sealed = await excel.saving(() => button("封存并保存文件").click());
    await said(host === "wps" ? "已封存，文件已保存" : "已封存，文件已下载");
    expect(sealed.name).toBe("绿园区_投资合作局_2024年3月.xlsx");

    const received = readReceivedFile(sealed, list, nodePlatform);
    if (received.status !== "taken") throw new Error(`refused: ${received.refusal.kind}`);
    expect(received.submission.seal).toMatchObject({ intact: true });
    const facts = new Map(received.submission.facts.map(({ cell, value: figure }) => [cell, figure]));
    const typed = entries().filter(({ cell }) => /^[D-G]\d+$/.test(cell) && cell !== "E7");
    const changed: Readonly<Record<string, number>> = { D12: 20, E12: 27 };
    for (const { cell, value: entry } of typed) expect([cell, facts.get(cell)]).toEqual([cell, changed[cell] ?? entry]);
    expect(received.submission.explanations.map(({ text }) => text)).toEqual(["季末集中签约"]);
    expect(received.submission.signatures.preparer?.text).toBe("填报人丙");
  });

  test("changed after sealing it is not sealed again before it is signed again", async () => {
    await excel.type(SHEET, CAPITAL, 11.91);
    await said("原来的签署不再有效");
    expect(await button("封存并保存文件").count()).toBe(0);
    await excel.pane.getByLabel("报出日期").fill("2024年4月3日");
    await button("重新签署").click();
    await button("封存并保存文件").waitFor();
  });
});

describe("in an Excel where marking empties the undo list", () => {
  test("the sheet is marked when 检查 is pressed or it is asked for, and every entry can be taken back until then", async () => {
    const excel = await stage.open({ host: "windows", path: "templates/绿园区_投资合作局_2024.xlsx" });
    const marked = () =>
      excel.model
        .sheet(SHEET)
        .conditionalFormats.filter(({ formula }) => formula.includes("huizong-mark"))
        .flatMap(({ areas }) => areas.map(areaAddress));
    await excel.pane.getByRole("heading", { name: "投资合作局" }).waitFor();
    await excel.type(SHEET, "E7", "2024年3月");
    await excel.type(SHEET, CAPITAL, "11.9亿元");
    await excel.pane.getByRole("button", { name: "标到表上" }).waitFor();
    expect(marked()).toEqual([]);
    expect(excel.excel?.host.undo.lost).toBe(0);
    await excel.pane.getByRole("button", { name: "检查", exact: true }).click();
    await eventually(marked, [CAPITAL]);
    // Corrected, the mark stays until it is asked for again: taking it away would cost what was typed meanwhile.
    const lost = excel.excel!.host.undo.lost;
    const finding = excel.pane.getByRole("article", { name: /A 引进内资/ }).first();
    await excel.type(SHEET, CAPITAL, 11.9);
    await finding.waitFor({ state: "detached" });
    expect([marked(), excel.excel!.host.undo.lost]).toEqual([[CAPITAL], lost]);
    await excel.pane.getByRole("button", { name: "检查", exact: true }).click();
    await eventually(marked, []);
    await excel.type(SHEET, CAPITAL, "11.9亿元");
    await excel.pane.getByRole("checkbox", { name: "随填随标" }).check();
    await eventually(marked, [CAPITAL]);
    await excel.type(SHEET, CAPITAL, 11.9);
    await eventually(marked, []);
    expectQuiet(excel);
    await excel.close();
  });
});
