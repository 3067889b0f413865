import { launchBrowser } from "@huizong/excel-host/browser";
import type { Browser } from "playwright-core";
import { type RunningService, runService } from "../../service/running";
import { eventually } from "../../stories/stage";
import { lookAround, openDesk, PHONE } from "./desk-page";

const SIZES = [{ width: 1280, height: 800 }, PHONE];

let running: RunningService;
let browser: Browser;
beforeAll(async () => {
  [running, browser] = await Promise.all([runService(), launchBrowser()]);
  await running.person("财政甲", "department", "finance");
  await running.person("财政乙", "department", "finance");
  await running.person("商务甲", "department", "commerce");
  await running.person("统计", "bureau");
  await running.person("管理", "admin");
});
afterAll(async () => {
  await browser?.close();
  await running?.end();
});

const { complaints, look } = lookAround();
const units = async () => (await running.ask("GET", "/api/units", { as: "统计" })).json.units;

test("The bureau gives duties and requires review where two people are, and is told of a unit that got stuck", async () => {
  const page = await openDesk(browser, running, "统计");
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  await button("填报与复核").click();
  const required = (unit: string) => page.getByRole("switch", { name: `${unit} 要求复核` });
  await required("财政局").waitFor();
  expect(await required("商务局").isDisabled()).toBe(true);
  await page.getByText("能填报的 1 个、能复核的 1 个，不够两个人，还不能要求复核。").waitFor();
  await page.getByLabel("财政甲的职责").selectOption("只填报");
  await page.getByLabel("财政乙的职责").selectOption("只复核");
  // Duties do nothing where nobody reviews: that is told, with the way to have it so.
  await page.getByText("没有要求复核，“只填报”“只复核”不起作用：每个账号都能直接报送。").waitFor();
  await look(page, "review-idle", SIZES);
  await button("要求复核").click();
  await page.getByRole("dialog").locator("textarea").fill("内控要求");
  await button("要求复核").click();
  await required("财政局").waitFor();
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>("[role=switch]:checked") !== null);
  expect(await page.getByText(/不起作用/).count()).toBe(0);
  await look(page, "review", SIZES);
  expect(await units()).toContainEqual(
    expect.objectContaining({
      ...{ department: "finance", reviewed: true, stuck: false, preparers: 1, reviewers: 1 },
      people: [
        { name: "财政乙", duty: "review", disabled: false },
        { name: "财政甲", duty: "prepare", disabled: false },
      ],
    }),
  );
  await button("关闭").click();
  await running.ask("PATCH", "/api/users/财政乙", { as: "管理", body: { disabled: true } });
  await page.reload();
  await page.getByText(/财政局要求复核，但没有两个能填报、复核的账号，报表报不上来/).waitFor();
  await look(page, "review-stuck-roster", SIZES);
  await button("填报与复核").click();
  await page.getByText(/能填报的 1 个、能复核的 0 个，不够两个人，报表报不上来/).waitFor();
  await look(page, "review-stuck", SIZES);
  await required("财政局").click();
  await page.getByRole("dialog").locator("textarea").fill("人员调整");
  await button("不再要求复核").click();
  await page.getByText("不够两个人，还不能要求复核").first().waitFor();
  expect((await units()).filter(({ stuck }: { stuck: boolean }) => stuck)).toEqual([]);
  await page.context().close();
});

test("The keeper of accounts comes to the same screen, and reads no forms", async () => {
  const page = await openDesk(browser, running, "管理");
  await page.getByText("这个账号不能打开统计局工作台").waitFor();
  await page.getByRole("button", { name: "填报与复核" }).click();
  await page.getByLabel("财政甲的职责").selectOption("填报和复核");
  await page.getByRole("button", { name: "关闭" }).click();
  const preparer = async () => {
    const [, finance] = await units();
    return finance.people.find(({ name }: { name: string }) => name === "财政甲");
  };
  await eventually(async () => (await preparer()).duty, null);
  await page.getByRole("button", { name: "目标清单" }).click();
  await page.getByRole("button", { name: "下载空白报表" }).waitFor();
  await look(page, "lists", SIZES);
  // On a phone each list's actions stand below it, in sight.
  await page.setViewportSize(PHONE);
  for (const action of ["下载空白报表", "做下一年的清单"]) {
    const box = (await page.getByRole("button", { name: action }).boundingBox())!;
    expect(box.x).toBeGreaterThan(0);
    expect(box.x + box.width).toBeLessThan(PHONE.width);
  }
  await page.context().close();
});

test("axe objects to none of the views", () => expect(complaints).toEqual({}));
