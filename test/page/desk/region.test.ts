import { launchBrowser } from "@huizong/excel-host/browser";
import type { Browser, Page } from "playwright-core";
import { speakerOf } from "#src/language/speaker";
import { receive } from "#src/service/receive";
import { nodePlatform } from "#src/workbook/platform/node";
import { readWorkbook } from "#src/workbook/read/read";
import { SUMMARY_LIMITS } from "#src/workbook/zip/limits";
import { factOf, filledForm, list } from "../../scenario/form-file";
import { type RunningService, runService } from "../../service/running";
import { lookAround, openDesk, PHONE } from "./desk-page";

const SIZES = [{ width: 1280, height: 800 }, { width: 1600, height: 900 }, PHONE];
/** Who has handed in, by district; one of another city. */
const SENT = {
  220105: ["finance", "commerce"],
  220106: ["finance", "commerce", "investment-cooperation"],
  220203: ["finance"],
};

let running: RunningService;
let browser: Browser;
beforeAll(async () => {
  [running, browser] = await Promise.all([runService(), launchBrowser()]);
  // One district has a name by what is set up, one by its list, one by nothing.
  Object.assign(running.service, {
    divisionNames: { 220000: "吉林省", 220105: "二道区", 220200: "吉林市", 220203: "龙潭区" },
  });
  await running.person("市统计局", "bureau", undefined, "220100");
  await running.person("省统计局", "bureau", undefined, "220000");
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
const asked = new Set(list.indicators.flatMap(({ reporters }) => reporters)).size;

/** The rows of a region's answer for one measure. */
async function rowsOf(as: string, region: string, beside = region) {
  const path = `/api/periods/2024-03/region?area=${region}&beside=${beside}`;
  const { json } = await running.ask("GET", path, { as });
  return json.rows.filter((one: { measure: string }) => one.measure === "cumulative");
}

const shownAs = ({ value, decimals }: { value: number; decimals: number }) =>
  value.toLocaleString("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

test("A city sees its districts: how many units of how many, who has not, and their figures beside the total", async () => {
  const page = await openDesk(browser, running, "市统计局");
  await page.getByRole("heading", { name: "长春市 2024年3月所属各区" }).waitFor();
  await page.getByText(`有报表的区 2 个，应报 ${asked * 2} 个单位，已报 5 个。`).waitFor();
  await page.getByText("建了单位账号而没有报表、未计入的区：220104地区").waitFor();
  const row = (name: string) => page.getByRole("row").filter({ hasText: name });
  expect(await row("绿园区").textContent()).toContain(`3／${asked}0`);
  expect(await row("绿园区").textContent()).not.toContain("商务局");
  expect(await row("二道区").textContent()).toMatch(new RegExp(`2／${asked}0.*投资合作局`));
  await look(page, "region-districts", SIZES);

  await page.getByRole("tab", { name: "汇总" }).click();
  const heads = page.getByRole("columnheader");
  await heads.filter({ hasText: "二道区" }).waitFor();
  expect(await heads.allTextContents()).toEqual(["指标", "单位", "合计", "二道区", "绿园区", "已报／应报"]);
  const [total, first, second] = await Promise.all([
    rowsOf("市统计局", "220100"),
    rowsOf("市统计局", "220105", "220100"),
    rowsOf("市统计局", "220106", "220100"),
  ]);
  const at = total.findIndex(({ coverage }: { coverage: { received: number } }) => coverage.received > 1);
  const shown = (await page.locator("tbody tr").nth(at).locator("td").allTextContents()).slice(1, 4);
  expect(shown).toEqual([total, first, second].map((rows) => shownAs(rows[at])));
  await look(page, "region-figures", SIZES);
  await page.getByRole("combobox", { name: "计量" }).selectOption("month");
  await page.getByRole("button", { name: "上一期" }).click();
  await page.getByText("这一期所属各区还没有报表。").waitFor();
  await page.context().close();
});

test("A province follows a figure down: its cities, a city's districts, a district's units, the cell of a form", async () => {
  const page = await openDesk(browser, running, "省统计局");
  await page.getByRole("heading", { name: "吉林省 2024年3月所属各市、区" }).waitFor();
  const lines = await page.locator("tbody tr").evaluateAll((rows) => rows.map((row) => row.textContent!));
  expect(lines.map((line) => line.slice(0, 3))).toEqual(["长春市", "二道区", "绿园区", "吉林市", "龙潭区"]);
  expect(lines[0]).toContain(`5／${asked * 2}`);
  await look(page, "region-cities", SIZES);

  await page.getByRole("tab", { name: "汇总" }).click();
  const rows = await rowsOf("省统计局", "220000");
  const retail = rows.find(({ indicator }: { indicator: string }) => indicator === "retail-sales");
  await chosenFigure(page, "社会消费品零售总额 1—本月由哪些地区的数得出");
  await heading(page, `社会消费品零售总额 1—本月：${shownAs(retail)}`);
  await look(page, "region-sources", SIZES);
  await page.getByRole("button", { name: "到长春市看社会消费品零售总额 1—本月" }).first().click();
  await page.getByRole("heading", { name: "长春市 2024年3月所属各区" }).waitFor();
  const [city] = (await rowsOf("省统计局", "220100")).filter((one: typeof retail) => one.indicator === "retail-sales");
  await heading(page, `社会消费品零售总额 1—本月：${shownAs(city)}`);

  await page.getByRole("button", { name: "到绿园区看社会消费品零售总额 1—本月" }).first().click();
  await page.getByText("只读：可以查看、溯源").waitFor();
  await heading(page, "社会消费品零售总额 1—本月：");
  await look(page, "region-district", SIZES);
  await page.getByRole("button", { name: /^打开 商务局 报表 E\d+/ }).click();
  await page.getByRole("heading", { name: "商务局" }).waitFor();
  const cell = page.getByRole("gridcell", { selected: true });
  await cell.waitFor();
  expect(Number((await cell.textContent())!.replaceAll(",", "").trim())).toBeGreaterThan(0);
  expect(await page.getByRole("button", { name: /^(退回|验收|开放补报|要求复核)/ }).count()).toBe(0);
  await look(page, "region-form");
  await page.getByRole("navigation", { name: "所在地区" }).getByRole("button", { name: "吉林省" }).click();
  await page.getByRole("heading", { name: "吉林省 2024年3月所属各市、区" }).waitFor();
  await page.context().close();
});

test("What a region's desk shows is saved as a workbook with the same figures", async () => {
  const page = await openDesk(browser, running, "市统计局");
  await page.getByRole("tab", { name: "汇总" }).click();
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "保存汇总表（.xlsx）" }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe("长春市分区汇总表_2024年3月.xlsx");
  const chunks: Buffer[] = [];
  for await (const chunk of await saved.createReadStream()) chunks.push(chunk as Buffer);
  const { sheets } = readWorkbook(new Uint8Array(Buffer.concat(chunks)), nodePlatform, SUMMARY_LIMITS);
  const rows = await rowsOf("市统计局", "220100");
  const totals = [...sheets[0]!.rows.values()].flat().filter(({ column, row }) => column === 3 && row > 3);
  const values = totals.map(({ value }) => value).filter((value) => typeof value === "number");
  expect(values).toEqual(
    rows.map(({ value }: { value: number | null }) => value).filter((value: unknown) => value !== null),
  );
  await page.context().close();
});

test("A corrected figure comes into the total and into its part at once", async () => {
  const page = await openDesk(browser, running, "市统计局");
  await page.getByRole("tab", { name: "汇总" }).click();
  await chosenFigure(page, "社会消费品零售总额 1—本月由哪些地区的数得出");
  const figures = async () => {
    const texts = await page
      .getByRole("row")
      .filter({ hasText: /^社会消费品零售总额/ })
      .locator("td")
      .allTextContents();
    const [, total, ...parts] = texts.slice(0, -1).map((text) => Number(text.replaceAll(",", "")));
    const sources = await page.getByRole("complementary").locator("tbody td:nth-child(2)").allTextContents();
    return { total: total!, parts, sources: sources.map((text) => Number(text.replaceAll(",", ""))) };
  };
  const before = await figures();
  const form = filledForm("commerce", "2024-03", list, "220106");
  const fact = factOf(await form.submission(), "retail-sales", "cumulative")!;
  const bytes = await form.with({ sheet: fact.sheet, cell: fact.cell, value: fact.value! + 1 }).bytes();
  const arrival = { name: "更正.xlsx", bytes, handedOverAt: null, say: speakerOf("zh-CN") };
  const actor = { name: "统计", role: "bureau", department: null } as const;
  await receive(running.service, { area: "220106", actor, ...arrival });
  // As where somebody comes back to the window.
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  const corrected = (before.total + 1).toLocaleString("en-US", { minimumFractionDigits: 2 });
  await page.getByRole("heading", { name: `社会消费品零售总额 1—本月：${corrected}` }).waitFor();
  const after = await figures();
  expect(after.total).toBeCloseTo(before.total + 1, 2);
  expect(after.parts[0]).toBe(before.parts[0]);
  expect(after.parts[1]).toBeCloseTo(before.parts[1]! + 1, 2);
  expect(after.sources).toEqual(after.parts);
  await page.context().close();
});

test("axe objects to none of the views", () => expect(complaints).toEqual({}));

async function chosenFigure(page: Page, title: string) {
  await page.getByTitle(title).click();
}

async function heading(page: Page, name: string) {
  await page.getByRole("heading", { name }).waitFor();
}
