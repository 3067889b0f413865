import type { Browser } from "playwright-core";
import { speakerOf } from "#src/language/speaker";
import { receive } from "#src/service/receive";
import { launchBrowser } from "../../excel-host/browser";
import { filledForm, list } from "../../scenario/form-file";
import { type RunningService, runService } from "../../service/running";
import { lookAround, openDesk, PHONE } from "./desk-page";

const SIZES = [{ width: 1280, height: 800 }, { width: 1600, height: 900 }, PHONE];
/** Who has handed in, by district. */
const SENT = { 220105: ["finance", "commerce"], 220106: ["finance", "commerce", "investment-cooperation"] };

let running: RunningService;
let browser: Browser;
beforeAll(async () => {
  [running, browser] = await Promise.all([runService(), launchBrowser()]);
  // One district has a name by what is set up, one by its list, one by nothing.
  Object.assign(running.service, { divisionNames: { 220105: "二道区" } });
  await running.person("市统计局", "bureau", undefined, "220100");
  await running.person("区填报", "department", "finance", "220104");
  const actor = { name: "统计", role: "bureau", department: null } as const;
  for (const [area, departments] of Object.entries(SENT)) {
    for (const department of departments) {
      const bytes = await filledForm(department, "2024-03", list, area).bytes();
      const arrival = { area, actor, name: "a.xlsx", bytes, handedOverAt: null, say: speakerOf("zh-CN") };
      await receive(running.service, arrival);
    }
  }
});
afterAll(async () => {
  await browser?.close();
  await running?.end();
});

const { complaints, look } = lookAround();

test("A city sees its districts: how many units of how many, who has not, and their figures beside the total", async () => {
  const page = await openDesk(browser, running, "市统计局");
  const asked = new Set(list.indicators.flatMap(({ reporters }) => reporters)).size;
  await page.getByRole("heading", { name: "长春市 2024年3月所属各区" }).waitFor();
  await page.getByText(`有报表的区 2 个，应报 ${asked * 2} 个单位，已报 5 个。`).waitFor();
  await page.getByText("建了单位账号而没有报表、未计入的区：220104").waitFor();
  const row = (name: string) => page.getByRole("row").filter({ hasText: name });
  expect(await row("绿园区").textContent()).toContain(`3／${asked}0`);
  expect(await row("绿园区").textContent()).not.toContain("商务局");
  expect(await row("二道区").textContent()).toMatch(new RegExp(`2／${asked}0.*投资合作局`));
  await look(page, "region-districts", SIZES);

  await page.getByRole("tab", { name: "汇总" }).click();
  const heads = page.getByRole("columnheader");
  await heads.filter({ hasText: "二道区" }).waitFor();
  expect(await heads.allTextContents()).toEqual(["指标", "单位", "合计", "二道区", "绿园区", "已报／应报"]);
  const figures = async (region: string) => {
    const { json } = await running.ask("GET", `/api/periods/2024-03/region?area=${region}`, { as: "市统计局" });
    return json.rows.filter((one: { measure: string }) => one.measure === "cumulative");
  };
  const [total, first, second] = await Promise.all(["220100", "220105", "220106"].map(figures));
  const at = total.findIndex(({ coverage }: { coverage: { received: number } }) => coverage.received > 1);
  const shown = (await page.locator("tbody tr").nth(at).locator("td").allTextContents()).slice(1, 4);
  const told = [total, first, second].map((rows) => rows[at].value.toFixed(rows[at].decimals));
  expect(shown.map((text) => text.replaceAll(",", ""))).toEqual(told);
  await look(page, "region-figures", SIZES);
  await page.getByRole("combobox", { name: "计量" }).selectOption("month");
  await page.getByRole("button", { name: "上一期" }).click();
  await page.getByText("这一期所属各区还没有报表。").waitFor();
  await page.context().close();
});

test("axe objects to none of the views", () => expect(complaints).toEqual({}));
