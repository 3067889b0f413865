import { launchBrowser } from "@huizong/excel-host/browser";
import type { Browser } from "playwright-core";
import { positionOf } from "#src/page/book/position";
import { guideAt } from "#src/pane/workspace/guide";
import { changed, filledForm, typedFigures } from "../../scenario/form-file";
import { type RunningService, runService } from "../../service/running";
import { lookAround, openDesk } from "./desk-page";

let running: RunningService;
let browser: Browser;
let form: Uint8Array;
beforeAll(async () => {
  [running, browser, form] = await Promise.all([runService(), launchBrowser(), filledForm("finance").bytes()]);
  await running.person("财政", "department", "finance");
  await running.person("商务", "department", "commerce");
  await running.person("统计", "bureau");
  await running.person("审计", "auditor");
  await submit("财政", form);
  await submit("商务", await filledForm("commerce").bytes());
});
afterAll(async () => {
  await browser?.close();
  await running?.end();
});

const submit = (as: string, body: Uint8Array) =>
  running.ask("POST", `/api/submissions?name=${encodeURIComponent(`${as}.xlsx`)}`, { as, body });

const { complaints, look } = lookAround();
const deskOf = (name: string) => openDesk(browser, running, name);

test("The bureau returns two cells, accepts the correction, closes and rolls up; the auditor reads and traces", async () => {
  const page = await deskOf("统计");
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  await button("打开 财政局").waitFor();
  await look(page, "roster");
  // On a phone a unit is a few lines, and nothing of it lies beside the screen.
  await page.setViewportSize({ width: 390, height: 844 });
  const beside = await page.getByRole("region", { name: "报送情况" }).evaluate((region) => {
    const { right } = region.getBoundingClientRect();
    const cells = [...region.querySelectorAll("tbody th, tbody td")].map((cell) => cell.getBoundingClientRect());
    return [region.scrollWidth - region.clientWidth, cells.filter((cell) => cell.right > right).length];
  });
  expect(beside).toEqual([0, 0]);
  const line = await page.getByRole("button", { name: "打开 财政局" }).evaluate((name) => {
    const row = name.closest("tr")!;
    const seen = [...row.querySelectorAll("td")].filter((cell) => cell.getClientRects().length > 0);
    return [row.getBoundingClientRect().height, seen.map((cell) => cell.dataset.head ?? "").join(" ")] as const;
  });
  expect(line[0]).toBeLessThan(90);
  expect(line[1]).toMatch(/版次 收到时间 .*已填／应报 报送人/);
  await look(page, "roster-phone", [{ width: 390, height: 844 }]);
  await page.setViewportSize({ width: 1280, height: 800 });

  await button("打开 财政局").click();
  const [first, second] = typedFigures(form);
  for (const { cell } of [first!, second!]) {
    const { row, column } = positionOf({ cell });
    await page.locator(`[data-row="${row}"][data-column="${column}"]`).click();
    await button(`把 ${cell} 加入退回`).click();
  }
  await look(page, "unit");
  await button("退回 2 处").click();
  const reason = page.getByRole("dialog").locator("textarea");
  await reason.fill("与台账不符");
  await look(page, "return");
  await button("取消").click();
  await page.reload();
  await button("打开 财政局").click();
  await button("退回 2 处").click();
  expect(await reason.inputValue()).toBe("与台账不符");
  await button("退回").click();
  await page.getByText("退回的单元格").waitFor();

  await submit("财政", changed(form, [{ sheet: first!.sheet, cell: first!.cell, value: first!.value! * 1.01 }]));
  await button("回到列表").click();
  await button("刷新").click();
  await page.getByRole("row", { name: /财政局.*已上报.*2/ }).waitFor();
  await button("打开 财政局").click();
  await page.getByRole("tab", { name: "版本比较" }).click();
  await button(first!.cell).waitFor();
  await look(page, "versions");

  await button("验收").click();
  const dialog = page.getByRole("dialog");
  for (const box of await dialog.getByRole("checkbox").all()) await box.check();
  await dialog.getByRole("button", { name: "验收" }).click();
  await page.getByText("已验收财政局").first().waitFor();
  await page.getByRole("tab", { name: "审核结果", exact: true }).click();
  await look(page, "findings");
  await page.getByRole("tab", { name: "全年情况" }).click();
  await page.getByRole("table").waitFor();
  await look(page, "year");
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-square"));
  await page.locator("[data-square='0 0']").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  expect(await focused()).toBe("1 11");

  await page.getByRole("tab", { name: "报送情况" }).click();
  await button("催报").click();
  await page.getByText("【催报】").first().waitFor();
  await look(page, "remind");
  await button("取消").click();
  await button("封存本期").click();
  await page.getByRole("dialog").getByRole("button", { name: "封存本期" }).click();
  await button("重新开放").waitFor();
  await page.getByRole("tab", { name: "汇总" }).click();
  const [saved] = await Promise.all([page.waitForEvent("download"), button("保存汇总表（.xlsx）").click()]);
  expect(saved.suggestedFilename()).toBe("绿园区汇总表_2024年3月.xlsx");
  await page.context().close();

  const audit = await deskOf("审计");
  await audit.getByText("只读：可以查看").waitFor();
  await audit.getByRole("tab", { name: "汇总" }).click();
  await audit.locator("tbody button").first().click();
  await audit
    .getByRole("button", { name: /^打开 .* 报表 / })
    .first()
    .click();
  await audit.getByRole("grid").waitFor();
  expect(await audit.getByRole("button", { name: /^(退回|验收|催报|开放补报)$/ }).count()).toBe(0);
  await look(audit, "audit");
  await audit.context().close();
});

test("A department's account is told where to go; there, and where one signs in, the guide is a click away", async () => {
  const page = await deskOf("财政");
  await page.getByText("这个账号不能打开统计局工作台").waitFor();
  const help = () => page.getByRole("link", { name: "帮助" }).getAttribute("href");
  expect(await help()).toBe(guideAt("signing"));
  await look(page, "no-right");
  await page.getByRole("button", { name: "退出登录" }).click();
  await page.getByLabel("用户名").waitFor();
  expect(await help()).toBe(guideAt("desk"));
  await look(page, "sign-in");
  await page.context().close();
});

test("axe objects to none of the views", () => expect(complaints).toEqual({}));
