import { areaAddress } from "@huizong/excel-host/model/area";
import { formOf } from "#src/core/form/form";
import { simulateMonth } from "#src/samples/month";
import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "../scenario/default-list";
import { PASSWORD, type RunningService, runService } from "../service/running";
import { SEED } from "./sample-month";
import { eventually, type Running, type Stage, setStage } from "./stage";

const list = defaultTargetList(nodePlatform);
const department = list.departments.find(({ id }) => id === "investment-cooperation")!;
const SHEET = "报表";
/** 「推介活动」 of the month, which no cumulative figure may be smaller than; and the two cells the bureau gives back. */
const [TOO_MUCH, RETURNED] = ["D15", ["D16", "E16"]] as const;
const FORM = "/api/submissions/2024-03/investment-cooperation";
const SERVICE = /\/api\//;
const SUBMITTING = /\/api\/submissions\?name=/;

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
  // The pane asks by itself once a minute, and whenever the network is back.
  const lookAgain = () => excel.pane.evaluate(() => window.dispatchEvent(new Event("online")));
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

  test("a figure that must be corrected stops a form; signed in it is sent as it is, and leave is asked for it", async () => {
    const { files } = simulateMonth(list, {
      period: { year: 2024, month: 3 },
      seed: SEED,
      faults: 0,
      forms: [formOf(list, department)!],
    });
    for (const { cell, value } of files[0]!.changes.filter(({ cell: one }) => !/^(?:A1|[A-Z]1[78])$/.test(one))) {
      await excel.type(SHEET, cell, cell === TOO_MUCH ? 20 : value);
    }
    await said(/小于本月 20.*1—本月不会小于本月/);
    await excel.pane.getByRole("tab", { name: "签署报送" }).click();
    await sign("2024年4月2日", "写入签署栏");
    await button("照原样送审").click();
    await excel.pane.getByLabel("用户名").fill("投资");
    await excel.pane.getByLabel("密码").fill(PASSWORD);
    await picture("sign-in");
    await button("登录").last().click();
    await said("没有接收");
    expect(await form()).toMatchObject({ state: "faulty", version: 0, notReceived: [{ sentBy: "投资" }] });
    await button("申请豁免").first().click();
    await excel.pane.getByLabel("为什么这个数属实").fill("以前月份核减，已附核实材料");
    await picture("ask-exemption");
    await excel.pane.getByRole("alertdialog").getByRole("button", { name: "申请豁免" }).click();
    await said(/已申请豁免，等统计局答复/);
  });

  test("the bureau grants it, and the same form is handed in and has its receipt", async () => {
    const [{ code, indicator, sha256 }] = (await form()).exemptions;
    const body = { code, indicator, sha256, grant: true, reason: "核实材料齐全" };
    expect((await running.ask("POST", `${FORM}/exemptions/decision`, { as: "统计", body })).status).toBe(200);
    await lookAgain();
    await button("按豁免报送").click();
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
    await said("盖章件只接收完整的 PDF、JPEG 或 PNG 扫描件");
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
    await lookAgain();
    await said(/统计局退回：活动次数请核对/);
    if (excel.excel) await button("标到表上").click();
    await eventually(() => RETURNED.filter((cell) => marked().includes(cell)), [...RETURNED]);
    await picture("returned");
  });

  test("corrected, the network drops after the service has it and before the pane knows: it is there once", async () => {
    await excel.type(SHEET, RETURNED[0], 11);
    await excel.type(SHEET, RETURNED[1], 28);
    await excel.pane.getByRole("tab", { name: "签署报送" }).click();
    await sign("2024年4月3日", "重新签署");
    let dropped = 0;
    // Nothing else comes through either, or the pane would learn of its receipt at once.
    await excel.page.route(SERVICE, async (route) => {
      if (SUBMITTING.test(route.request().url())) {
        await route.fetch();
        dropped++;
      }
      await route.abort("connectionreset");
    });
    await button("按豁免报送").click();
    await said("已封存，等待报送");
    await picture("waiting");
    expect(dropped).toBeGreaterThan(0);
    expect(await form()).toMatchObject({ version: 2, state: "submitted" });
    await excel.page.unroute(SERVICE);
    await lookAgain();
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
    await lookAgain();
    await said("已验收");
    await picture("accepted");
  });
});
