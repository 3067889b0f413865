import { readFileSync } from "node:fs";
import { launchBrowser } from "@huizong/excel-host/browser";
import type { Page } from "playwright-core";
import { formOf } from "#src/core/form/form";
import { positionOf } from "#src/page/book/position";
import { simulateMonth } from "#src/samples/month";
import { nodePlatform } from "#src/workbook/platform/node";
import { type Visit, visit } from "../page/served";
import { defaultTargetList } from "../scenario/default-list";
import { PASSWORD, type RunningService, runService } from "../service/running";
import { PATIENCE } from "../tools/patience";
import { type BuiltPane, serveBuiltPane } from "./built-pane";
import { SEED, sampleMonth, workbooksIn } from "./sample-month";

const list = defaultTargetList(nodePlatform);
const department = list.departments.find(({ id }) => id === "investment-cooperation")!;
const UNIT = department.nameZh;
/** 「推介活动」 of the month, written larger than since January; and the two cells the bureau gives back. */
const [TOO_MUCH, RETURNED] = ["D15", ["D16", "E16"]] as const;
const FORM = "/api/submissions/2024-03/investment-cooperation";
const SERVICE = /\/api\//;
const SUBMITTING = /\/api\/submissions\?name=/;

let running: RunningService;
let served: BuiltPane;
let browser: Awaited<ReturnType<typeof launchBrowser>>;
beforeAll(async () => {
  running = await runService();
  for (const name of ["投资", "复核"]) await running.person(name, "department", department.id);
  await running.person("统计", "bureau");
  await running.person("审计", "auditor");
  [served, browser] = [await serveBuiltPane(running.service), await launchBrowser()];
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  await running?.end();
});

const form = async () => (await running.ask("GET", FORM, { as: "统计" })).json;

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.HUIZONG_PICTURES;
  if (!folder) return;
  await page.screenshot({ path: `${folder}/page-${name}.png` });
  const size = page.viewportSize()!;
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: `${folder}/page-${name}-dark-narrow.png` });
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize(size);
}

/** The page in a browser of its own, which keeps nothing aside so that the network can be taken away. */
function pageOf(): Promise<Visit> {
  return visit({ browser, ...served });
}

async function signIn(page: Page, name: string): Promise<void> {
  await page.getByLabel("用户名").fill(name);
  await page.getByLabel("密码").fill(PASSWORD);
  await page.getByRole("dialog").getByRole("button", { name: "登录", exact: true }).click();
}

/** The bureau's or the auditor's desk. */
async function deskOf(name: string): Promise<Page> {
  const context = await browser.newContext({
    locale: "zh-CN",
    viewport: { width: 1440, height: 900 },
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`${served.origin}/#desk`);
  await signIn(page, name);
  return page;
}

/** Fills in the month as the sample has it, but for what is said. */
async function fill(at: Visit, but: Readonly<Record<string, string>>): Promise<void> {
  const request = { period: { year: 2024, month: 3 }, seed: SEED, faults: 0, forms: [formOf(list, department)!] };
  for (const { sheet, cell, value } of simulateMonth(list, request).files[0]!.changes) {
    if (sheet === "报表" && cell !== "A1") await at.type(cell, but[cell] ?? String(value ?? ""));
  }
}

/** Signs again: what was sealed before has been changed. */
async function signAgain(page: Page, day: string): Promise<void> {
  await page.getByRole("tab", { name: "签署报送" }).click();
  await page.getByLabel("报出日期").fill(day);
  await page.getByRole("button", { name: "重新签署" }).click();
}

const lookAgain = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event("online")));

describe("A form filled in on the page, on its way to the bureau and back", () => {
  let at: Visit;
  let desk: Page;
  beforeAll(async () => {
    const february = workbooksIn(sampleMonth().earlier).find(({ name }) => name === "投资合作局2024年2月.xlsx")!;
    running.at("2024-03-05T01:00:00.000Z");
    const sent = await running.ask("POST", "/api/submissions?name=2.xlsx", {
      as: "投资",
      body: readFileSync(february.path),
    });
    expect(sent.status).toBe(201);
    running.at("2024-04-03T01:00:00.000Z");
    at = await pageOf();
    desk = await deskOf("统计");
  });
  afterAll(async () => {
    await at?.context.close();
    await desk?.context().close();
  });
  const said = (text: string | RegExp) => at.page.getByText(text).first().waitFor();
  const openAtDesk = async () => {
    await desk.getByRole("button", { name: "刷新" }).click();
    await desk.getByRole("button", { name: `打开 ${UNIT}` }).click();
  };

  test("what was handed in for February is looked back at as soon as one is signed in, without a file", async () => {
    await at.takeBlank("投资");
    await fill(at, { [TOO_MUCH]: "20" });
    await said(/小于本月 20.*1—本月不会小于本月/);
    // The pane has one of its own beside the page's.
    await at.button("更多").last().click();
    await at.page.getByRole("menuitem", { name: "登录" }).click();
    await signIn(at.page, "投资");
    await said(/≠ 上期表的 .*本月 20/);
  });

  test("a figure that must be corrected stops it; sent as it is, leave is asked for it, and the bureau grants it", async () => {
    await at.page.getByRole("tab", { name: "签署报送" }).click();
    await at.button("照原样送审").click();
    await said("没有接收");
    expect(await form()).toMatchObject({ state: "faulty", version: 0, notReceived: [{ sentBy: "投资" }] });
    await at.button("申请豁免").first().click();
    await at.page.getByLabel("为什么这个数属实").fill("以前月份核减，已附核实材料");
    await picture(at.page, "ask-exemption");
    await at.page.getByRole("alertdialog").getByRole("button", { name: "申请豁免" }).click();
    await said(/已申请豁免，等统计局答复/);

    await openAtDesk();
    await desk.getByText(/理由“以前月份核减/).waitFor();
    await desk.getByRole("button", { name: "同意豁免" }).click();
    await desk.getByRole("dialog").locator("textarea").fill("核实材料齐全");
    await desk.getByRole("dialog").getByRole("button", { name: "同意豁免" }).click();
    await desk.getByText("已同意").first().waitFor();

    await lookAgain(at.page);
    await at.button("按豁免报送").click();
    await said("已报送");
    await said("第 1 版");
    await picture(at.page, "receipt");
    expect(await form()).toMatchObject({ state: "submitted", version: 1 });
  });

  test("the bureau gives two cells back, each with what is wrong, and the page says so", async () => {
    await desk.getByRole("button", { name: "回到列表" }).click();
    await openAtDesk();
    for (const cell of RETURNED) {
      const { row, column } = positionOf({ cell });
      await desk.locator(`[data-row="${row}"][data-column="${column}"]`).click();
      await desk.getByRole("button", { name: `把 ${cell} 加入退回` }).click();
    }
    await desk.getByRole("button", { name: "退回 2 处" }).click();
    await desk.getByRole("dialog").locator("textarea").fill("与台账不符");
    await desk.getByRole("dialog").getByRole("button", { name: "退回", exact: true }).click();
    await desk.getByText("退回的单元格").waitFor();
    await at.button("完成").click();
    await lookAgain(at.page);
    await said(/统计局退回：与台账不符/);
    await picture(at.page, "returned");
  });

  test("corrected, the network drops after the service has it and before the page knows: it is there once", async () => {
    await at.type(RETURNED[0], "11");
    await at.type(RETURNED[1], "28");
    await signAgain(at.page, "2024年4月3日");
    let dropped = 0;
    // Nothing else comes through either, or the page would learn of its receipt at once.
    await at.page.route(SERVICE, async (route) => {
      if (SUBMITTING.test(route.request().url())) {
        await route.fetch();
        dropped++;
      }
      await route.abort("connectionreset");
    });
    await at.button("按豁免报送").click();
    await said("已封存，等待报送");
    expect(dropped).toBeGreaterThan(0);
    expect(await form()).toMatchObject({ version: 2, state: "submitted" });
    await picture(at.page, "waiting");
    await at.page.unroute(SERVICE);
    await lookAgain(at.page);
    await said("第 2 版");
    expect((await form()).versions).toHaveLength(2);
  });

  test("accepted it says so; rolled up, the auditor comes from the figure to the cell it stands in", async () => {
    await desk.getByRole("button", { name: "回到列表" }).click();
    await openAtDesk();
    await desk.getByRole("button", { name: "验收" }).click();
    const dialog = desk.getByRole("dialog");
    for (const box of await dialog.getByRole("checkbox").all()) await box.check();
    await dialog.getByRole("button", { name: "验收" }).click();
    await desk.getByText(`已验收${UNIT}`).first().waitFor();
    await at.button("完成").click();
    await lookAgain(at.page);
    await said("已验收");
    await desk.getByRole("button", { name: "回到列表" }).click();
    await desk.getByRole("tab", { name: "汇总" }).click();
    const [saved] = await Promise.all([
      desk.waitForEvent("download"),
      desk.getByRole("button", { name: "保存汇总表（.xlsx）" }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe("绿园区汇总表_2024年3月.xlsx");

    const audit = await deskOf("审计");
    await audit.getByRole("tab", { name: "汇总" }).click();
    await audit
      .getByRole("row", { name: /引进内资/ })
      .first()
      .getByRole("button")
      .first()
      .click();
    const source = audit.getByRole("button", { name: /^打开 .*投资合作局 报表 [A-Z]+11$/ });
    await source.first().click();
    await audit.getByRole("grid").waitFor();
    await picture(audit, "audit");
    await audit.context().close();
  });
});

describe("A form two people of the unit must see, with a stamped copy", () => {
  const PDF = {
    name: "投资合作局4月盖章.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.7\n盖章\n%%EOF\n"),
  };
  let before: { readonly version: number; readonly stands: string };
  let at: Visit;
  let colleague: Visit;
  beforeAll(async () => {
    const body = { reviewed: true, reason: "内控要求" };
    await running.ask("POST", `/api/units/${department.id}/review`, { as: "统计", body });
    await running.ask("POST", `${FORM}/return`, {
      as: "统计",
      body: { version: (await form()).version, reason: "重报", cells: [] },
    });
    before = await form();
    [at, colleague] = [await pageOf(), await pageOf()];
  });
  afterAll(async () => {
    await at?.context.close();
    await colleague?.context.close();
  });

  test("goes to a colleague instead of the bureau, and nobody gives a receipt for it", async () => {
    await at.button("登录").click();
    await signIn(at.page, "投资");
    await at.button("退出登录（投资）").waitFor();
    await at.takeBlank("投资");
    await fill(at, {});
    await at.page.getByRole("tab", { name: "签署报送" }).click();
    await at.button("封存并提交复核").click();
    await at.page.getByText("已提交复核").first().waitFor();
    await at.page.getByText("待复核").first().waitFor();
    expect(await at.button("复核通过").count()).toBe(0);
    await picture(at.page, "presented");
    expect(await form()).toMatchObject({ state: "reviewing", stands: before.stands, version: before.version });
  });

  test("the colleague finds it on the first page, opens it and sends it back with a reason", async () => {
    await colleague.button("登录").click();
    await signIn(colleague.page, "复核");
    await colleague.page.getByText(/投资合作局.*2024年3月报表，投资 .* 提交/).waitFor();
    await picture(colleague.page, "waiting-for-review");
    await colleague.button("打开待复核的报表").click();
    await colleague.page.getByRole("grid", { name: "报表" }).waitFor();
    await colleague.button("退改").click();
    await colleague.page.getByLabel("原因").fill("请补联系电话");
    await picture(colleague.page, "revise");
    await colleague.page.getByRole("alertdialog").getByRole("button", { name: "退改" }).click();
    await colleague.page.getByText("已退改").first().waitFor();
    await lookAgain(at.page);
    await at.page
      .getByText(/复核 .* 退改：请补联系电话/)
      .first()
      .waitFor();
    await picture(at.page, "revised");
  });

  test("put right and approved it is handed in, and the stamped copy goes along", async () => {
    await at.button("完成").click();
    await at.type("D16", "11");
    await at.type("E16", "28");
    await signAgain(at.page, "2024年4月3日");
    await at.button("封存并提交复核").click();
    await at.page.getByText("已提交复核").first().waitFor();
    await lookAgain(colleague.page);
    await colleague.button("复核通过").click();
    await colleague.page.getByText("复核通过，已报送统计局").first().waitFor();
    expect(await form()).toMatchObject({ state: "submitted", version: before.version + 1, sentBy: "投资" });
    await lookAgain(at.page);
    await at.page
      .getByText(`第 ${before.version + 1} 版`)
      .first()
      .waitFor();
    await at.page.getByLabel("附上盖章件").setInputFiles(PDF);
    await at.page.getByText("已附上").first().waitFor();
    await at.page.getByText(/第 1 份，投资 .* 附上/).waitFor();
    await picture(at.page, "scan");
    expect((await form()).scanFiles).toMatchObject([
      { fileName: PDF.name, type: "application/pdf", version: before.version + 1 },
    ]);
  });

  test("the desk shows who reviewed it and the copy, which the bureau saves byte for byte", async () => {
    const desk = await deskOf("统计");
    await desk.getByRole("row", { name: new RegExp(`${UNIT}.*已上报.*有`) }).waitFor();
    await picture(desk, "roster");
    await desk.getByRole("button", { name: `打开 ${UNIT}` }).click();
    const [saved] = await Promise.all([
      desk.waitForEvent("download"),
      desk.getByRole("button", { name: new RegExp(PDF.name) }).click(),
    ]);
    expect([saved.suggestedFilename(), readFileSync(await saved.path())]).toEqual([PDF.name, PDF.buffer]);
    await desk.getByRole("tab", { name: "办理记录" }).click();
    for (const text of [
      `复核通过，报送第 ${before.version + 1} 版（投资 填报）`,
      "退改",
      "提交复核",
      `附上盖章件 ${PDF.name}`,
    ])
      await desk.getByText(text, { exact: true }).first().waitFor();
    await picture(desk, "record");
    await desk.context().close();
  });
});
