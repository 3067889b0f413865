import { launchBrowser } from "@huizong/excel-host/browser";
import type { Browser, Page } from "playwright-core";
import { drawnPaper, fillPaper } from "../../scenario/filled-paper";
import { filledForm } from "../../scenario/form-file";
import { type RunningService, runService } from "../../service/running";
import { lookAround, openDesk, PHONE } from "./desk-page";

/** An auditor at the desk enters what a sample of the month's figures came to. */
let running: RunningService;
let browser: Browser;
let page: Page;
let paper: Uint8Array;
const { look, complaints } = lookAround();
beforeAll(async () => {
  [running, browser] = await Promise.all([runService(), launchBrowser()]);
  await running.person("财政", "department", "finance");
  await running.person("审计", "auditor");
  await running.person("统计", "bureau");
  const body = await filledForm("finance").bytes();
  await running.ask("POST", "/api/submissions?name=a.xlsx", { as: "财政", body });
  const { bytes } = await running.ask("GET", "/api/periods/2024-03/rollup.xlsx", { as: "审计" });
  paper = await fillPaper(await drawnPaper(bytes), (number, reported) => (number === 2 ? reported - 1 : reported));
  page = await openDesk(browser, running, "审计");
});
afterAll(async () => {
  await browser?.close();
  await running?.end();
});

const button = (name: string | RegExp) => page.getByRole("button", { name });
async function enter(name: string, bytes: Uint8Array) {
  const chooser = page.waitForEvent("filechooser");
  await button("登记底稿…").click();
  await (await chooser).setFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });
}

test("before any is entered it is said how one comes to be", async () => {
  await page.getByRole("tab", { name: "底稿" }).click();
  await page.getByText("这一期还没有登记底稿").waitFor();
  await look(page, "papers-none", [{ width: 1280, height: 800 }, PHONE]);
});

test("an entered paper stands there with how it was drawn, what it came to, by whom, and can be had again", async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await enter("财政局底稿.xlsx", paper);
  await page
    .getByText(/^底稿已登记，留档第 \d+ 条$/)
    .first()
    .waitFor();
  const row = page.getByRole("row", {
    name: /财政局底稿\.xlsx 简单随机抽样，种子 20240405，查 6 项，1 项不符 查了 6 项.*审计/,
  });
  await row.waitFor();
  const saved = page.waitForEvent("download");
  await button("下载底稿 财政局底稿.xlsx").click();
  expect((await saved).suggestedFilename()).toBe("财政局底稿.xlsx");
  await look(page, "papers", [{ width: 1280, height: 800 }, PHONE]);
});

test("another workbook is refused with the reason, and what was entered stays", async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await enter("表.xlsx", await filledForm("finance").bytes());
  await page.getByText(/S64/).first().waitFor();
  await page.getByText("不是本程序生成的抽样审计底稿").first().waitFor();
  await enter("财政局底稿.xlsx", paper);
  await page
    .getByText(/^这份底稿已经登记过/)
    .first()
    .waitFor();
  expect(await page.getByRole("row").count()).toBe(2);
});

test("the bureau has no such view, and axe objects to nothing", async () => {
  const bureau = await openDesk(browser, running, "统计");
  await bureau.getByRole("tab", { name: "汇总" }).waitFor();
  expect(await bureau.getByRole("tab", { name: "底稿" }).count()).toBe(0);
  await bureau.context().close();
  expect(complaints).toEqual({});
});
