import { launchBrowser } from "@huizong/excel-host/browser";
import type { Browser, Page } from "playwright-core";
import { filledForm } from "../scenario/form-file";
import { PASSWORD, type RunningService, runService } from "../service/running";
import { type BuiltPane, serveBuiltPane } from "../stories/built-pane";
import { crowdedIn } from "../stories/crowded";
import { standOlder } from "../stories/stage";
import { PATIENCE } from "../tools/patience";

const SIZES = [
  { width: 320, height: 800 },
  { width: 1280, height: 800 },
];

let running: RunningService;
let served: BuiltPane;
let older: Awaited<ReturnType<typeof standOlder>>;
let browser: Browser;
beforeAll(async () => {
  [running, browser] = await Promise.all([runService(), launchBrowser()]);
  await running.person("统计", "bureau");
  for (const [name, unit] of [
    ["财政", "finance"],
    ["商务", "commerce"],
  ] as const) {
    await running.person(name, "department", unit);
    await running.ask("POST", `/api/submissions?name=${unit}.xlsx`, { as: name, body: await filledForm(unit).bytes() });
  }
  served = await serveBuiltPane(running.service);
  older = await standOlder(served);
});
afterAll(async () => {
  await browser?.close();
  await older?.close();
  await served?.close();
  await running?.end();
});

let crowded: string[];
let page: Page;
beforeEach(async () => {
  crowded = [];
  const context = await browser.newContext({
    locale: "zh-CN",
    viewport: SIZES[1]!,
    reducedMotion: "reduce",
    serviceWorkers: "block",
  });
  page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
});
afterEach(() => page.context().close());

const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });

async function look(name: string): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    crowded.push(...(await crowdedIn(page)).map((where) => `${name} at ${size.width}: ${where}`));
  }
}

describe("in a browser without gaps between flex items, distances are kept", () => {
  test("on the landing and around an open form", async () => {
    await page.goto(older.page);
    await button(/^用样例试一试|^打开样例|样例/)
      .first()
      .waitFor();
    await look("landing");
    await button(/^看样例/).click();
    await page.getByRole("article").first().waitFor();
    await look("form");
    expect(crowded).toEqual([]);
  });

  test("at the bureau's desk", async () => {
    await page.goto(`${older.page}#desk`);
    await page.getByLabel("用户名").fill("统计");
    await look("signing in");
    await page.getByLabel("密码").fill(PASSWORD);
    await button("登录").click();
    await button("打开 财政局").waitFor();
    await look("roster");
    for (const [tab, there] of [
      ["审核结果", page.getByRole("tab", { name: "审核结果", selected: true })],
      ["全年情况", page.getByRole("table")],
      ["汇总", button("保存汇总表（.xlsx）")],
    ] as const) {
      await page.getByRole("tab", { name: tab, exact: true }).click();
      await there.first().waitFor();
      await look(tab);
    }
    await page.getByRole("tab", { name: "报送情况" }).click();
    await button("催报").click();
    await page.getByText("【催报】").first().waitFor();
    await look("reminding");
    await button("取消").click();
    await button("打开 财政局").click();
    await page.getByRole("grid").waitFor();
    await look("unit");
    expect(crowded).toEqual([]);
  });
});
