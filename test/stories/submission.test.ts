import { formOf } from "../../src/core/form/form";
import { simulateMonth } from "../../src/samples/month";
import { nodePlatform } from "../../src/workbook/platform/node";
import { areaAddress } from "../excel-host/model/area";
import { defaultTargetList } from "../scenario/default-list";
import { PASSWORD, type RunningService, runService } from "../service/running";
import { SEED } from "./sample-month";
import { eventually, type Running, type Stage, setStage } from "./stage";

const list = defaultTargetList(nodePlatform);
const department = list.departments.find(({ id }) => id === "investment-cooperation")!;
const SHEET = "报表";
/** Two cells of 1—本月 and 1—本月 last year that nothing else is worked out from by hand. */
const RETURNED = ["D15", "E15"] as const;
const FORM = "/api/submissions/2024-03/investment-cooperation";

describe.each(["windows", "wps"] as const)("a form on its way to the bureau and back (%s)", (host) => {
  let running: RunningService;
  let stage: Stage;
  let excel: Running;
  beforeAll(async () => {
    running = await runService();
    await running.person("投资", "department", "investment-cooperation");
    await running.person("统计", "bureau");
    stage = await setStage(running.service);
    excel = await stage.open({ host, apiSet: "1.19", path: "templates/绿园区_投资合作局_2024.xlsx" });
  });
  afterAll(async () => {
    await excel?.close();
    await stage?.close();
    await running?.end();
  });

  const button = (name: string | RegExp) => excel.pane.getByRole("button", { name });
  const said = (text: string | RegExp) => excel.pane.getByText(text).first().waitFor();
  const form = async () => (await running.ask("GET", FORM, { as: "统计" })).json;
  const marked = () =>
    excel.model
      .sheet(SHEET)
      .conditionalFormats.filter(({ formula }) => /huizong-mark/.test(formula))
      .flatMap(({ areas }) => areas.map(areaAddress))
      .sort();

  async function picture(name: string): Promise<void> {
    const folder = process.env.HUIZONG_PICTURES;
    if (folder) await excel.page.screenshot({ path: `${folder}/${name}.png` });
  }

  async function sign(day: string, label: string): Promise<void> {
    for (const [field, text] of [
      ["单位负责人", "单位负责人甲"],
      ["统计负责人", "统计负责人乙"],
      ["填表人", "填报人丙"],
      ["联系电话", "0431-00000006"],
      ["报出日期", day],
    ] as const) {
      await excel.pane.getByLabel(field).fill(text);
    }
    await button(label).click();
  }

  test("a department fills in its form, signs in beside it and hands it in, and has its receipt", async () => {
    const { files } = simulateMonth(list, {
      period: { year: 2024, month: 3 },
      seed: SEED,
      faults: 0,
      forms: [formOf(list, department)!],
    });
    for (const { cell, value } of files[0]!.changes.filter(({ cell: one }) => !/^(?:A1|[A-Z]1[78])$/.test(one))) {
      await excel.type(SHEET, cell, value);
    }
    await said(/现有的审核没有发现问题|数据审核通过/);
    await excel.pane.getByRole("tab", { name: "签署报送" }).click();
    await sign("2024年4月2日", "写入签署栏");
    await button("登录并报送").click();
    await excel.pane.getByLabel("用户名").fill("投资");
    await excel.pane.getByLabel("密码").fill(PASSWORD);
    await picture("sign-in");
    await button("登录").last().click();
    await said("已报送");
    await said("第 1 版");
    await said("2024-04-03 09:00");
    await picture("receipt");
    expect(await form()).toMatchObject({ state: "submitted", version: 1 });
  });

  test("a stamped copy goes along, from beside the receipt", async () => {
    const copy = {
      name: "投资合作局3月盖章.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.7\n%%EOF\n"),
    };
    await excel.pane.getByLabel("附上盖章件").setInputFiles({ ...copy, buffer: Buffer.from("<svg/>") });
    await said("盖章件只接收 PDF、JPEG 或 PNG 扫描件");
    await excel.pane.getByLabel("附上盖章件").setInputFiles(copy);
    await said(/第 1 份，投资 .* 附上/);
    await picture("scan");
    expect((await form()).scanFiles).toMatchObject([{ fileName: copy.name, version: 1, sentBy: "投资" }]);
  });

  test("what the bureau returns is told with its reason, and marked in the sheet", async () => {
    const cells = RETURNED.map((cell) => ({ sheet: SHEET, cell }));
    const answer = await running.ask("POST", `${FORM}/return`, {
      as: "统计",
      body: { version: 1, reason: "活动次数请核对", cells },
    });
    expect(answer.status).toBe(200);
    await button("完成").click();
    // The pane asks by itself once a minute, and whenever the network is back.
    await excel.pane.evaluate(() => window.dispatchEvent(new Event("online")));
    await said(/统计局退回：活动次数请核对/);
    if (excel.excel) await button("标到表上").click();
    await eventually(() => RETURNED.filter((cell) => marked().includes(cell)), [...RETURNED]);
    await picture("returned");
  });

  test("corrected while the network is away it waits, and is handed in once when it is back", async () => {
    await excel.type(SHEET, RETURNED[0], 7);
    await excel.pane.getByRole("tab", { name: "签署报送" }).click();
    await sign("2024年4月3日", "重新签署");
    await excel.page.route("**/api/**", (route) => route.abort());
    await button("封存并报送").click();
    await said("已封存，等待报送");
    await picture("waiting");
    expect(await form()).toMatchObject({ version: 1, state: "returned" });
    await excel.page.unroute("**/api/**");
    await excel.pane.evaluate(() => window.dispatchEvent(new Event("online")));
    await said("第 2 版");
    expect((await form()).versions).toHaveLength(2);
  });

  test("accepted it says so", async () => {
    const answer = await running.ask("POST", `${FORM}/accept`, {
      as: "统计",
      body: { version: 2, explanations: "all" },
    });
    expect(answer.status).toBe(200);
    await button("完成").click();
    await excel.pane.evaluate(() => window.dispatchEvent(new Event("online")));
    await said("已验收");
    await picture("accepted");
  });
});
