import { launchBrowser } from "@huizong/excel-host/browser";
import type { Browser, Page } from "playwright-core";
import { changed, filledForm, typedFigures } from "../../scenario/form-file";
import { type RunningService, runService } from "../../service/running";
import { lookAround, openDesk, PHONE } from "./desk-page";

const MARCH = "/api/submissions/2024-03/finance";
const NAME = "财政局2024年3月.xlsx";
const SIZES = [{ width: 1280, height: 800 }, PHONE];

/** The one collects at its desk what the unit itself hands in at the other. */
let collecting: RunningService;
let handing: RunningService;
let browser: Browser;
beforeAll(async () => {
  [collecting, handing, browser] = await Promise.all([runService(), runService(), launchBrowser()]);
  for (const one of [collecting, handing]) {
    await one.person("统计", "bureau");
    await one.person("财政", "department", "finance");
  }
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([collecting?.end(), handing?.end()]);
});

const { complaints, look } = lookAround();

async function expectSoon(see: () => Promise<string>, expected: string): Promise<void> {
  for (let tries = 0; tries < 40 && (await see()) !== expected; tries++)
    await new Promise((later) => setTimeout(later, 50));
  expect(await see()).toBe(expected);
}

interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Drops files on the desk, as from a folder. */
async function drop(page: Page, files: readonly Given[]): Promise<void> {
  const encoded = files.map(({ name, bytes }) => ({ name, text: Buffer.from(bytes).toString("base64") }));
  await page.locator("main").evaluate((element, dropped) => {
    const dataTransfer = new DataTransfer();
    for (const { name, text } of dropped) {
      dataTransfer.items.add(new File([Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0))], name));
    }
    element.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, encoded);
}

const choose = (page: Page, files: readonly Given[]) =>
  page
    .getByRole("dialog")
    .locator("input[type=file]")
    .setInputFiles(
      files.map(({ name, bytes }) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) })),
    );

/** A form as the service has it, but for who handed it in and where that stands in the log. */
async function standing(service: RunningService) {
  const { json } = await service.ask("GET", MARCH, { as: "统计" });
  const told = JSON.stringify(json, (key, value) => {
    if (["sentBy", "by", "role", "logIndex", "index", "handedOverAt", "receivedAt", "at"].includes(key))
      return undefined;
    return value;
  });
  return JSON.parse(told);
}

test("A file that came by stick gives what the unit's own submission gives, and one bad file never ends the rest", async () => {
  const form = await filledForm("finance").bytes();
  const [figure] = typedFigures(form);
  const faulty = changed(form, [{ sheet: figure!.sheet, cell: figure!.cell, value: `${figure!.value}亿元` }]);
  const commerce = await filledForm("commerce").bytes();
  // Late by the clock, in time by when it was handed over.
  collecting.at("2024-04-09T02:00:00.000Z");
  const page = await openDesk(browser, collecting, "统计");
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const dialog = page.getByRole("dialog");
  const line = (name: string) => dialog.getByRole("row").filter({ hasText: name });
  await button("打开 财政局").waitFor();

  await button("代收报表").click();
  await look(page, "collect-empty", SIZES);
  await choose(page, [
    { name: "不是报表.xlsx", bytes: new TextEncoder().encode("nothing of the kind") },
    { name: "财政局（有错）.xlsx", bytes: faulty },
  ]);
  await drop(page, [
    { name: NAME, bytes: form },
    { name: "商务局.xlsx", bytes: commerce },
  ]);
  await line("商务局.xlsx").waitFor();
  // A time that is half typed is asked for; nothing is handed in as if it came now.
  await dialog.getByLabel(`${NAME}的交到时间`).focus();
  await page.keyboard.type("0403");
  await button("代收 4 份").click();
  await dialog.getByText("有交到时间没有写完整").waitFor();
  expect(await dialog.getByLabel(`${NAME}的交到时间`).evaluate((input) => input === document.activeElement)).toBe(true);
  await dialog.getByLabel(`${NAME}的交到时间`).fill("2024-04-03T09:00");
  await dialog.getByLabel("商务局.xlsx的交到时间").fill("2024-05-03T09:00");
  await look(page, "collect-chosen", SIZES);
  await page.route("**/api/submissions?name=*", (route) => route.abort());
  await button("代收 4 份").click();
  await dialog.getByText("收到 0 份，已有 0 份，未接收 0 份，没有办成 4 份。").waitFor();
  await page.unroute("**/api/submissions?name=*");
  await button("代收 4 份").click();
  await dialog.getByText("收到 1 份，已有 0 份，未接收 2 份，没有办成 1 份。").waitFor();
  expect(await line("不是报表.xlsx").textContent()).toContain("未接收这不是 Excel 工作簿");
  expect(await line("财政局（有错）.xlsx").textContent()).toMatch(
    /财政局.*2024年3月.*未接收有 1 处必须先改正.*V06.*亿元/,
  );
  expect(await line("商务局.xlsx").textContent()).toContain("没有办成报表交来的时间应在");
  // The time is put right where it stands.
  expect(await dialog.getByLabel("商务局.xlsx的交到时间").inputValue()).toBe("2024-05-03T09:00");
  expect(await line(NAME).textContent()).toMatch(/财政局.*2024年3月.*2024-04-03 09:00.*收到第 1 版，按时/);
  await look(page, "collect-done", SIZES);

  // The very same files, handed in by the unit itself.
  const own = (body: Uint8Array, name: string) =>
    handing.ask("POST", `/api/submissions?name=${encodeURIComponent(name)}`, { as: "财政", body });
  const { json } = await own(form, NAME);
  await own(faulty, "财政局（有错）.xlsx");
  expect(json.receipt).toMatchObject({ version: 1, late: false });
  expect(await standing(collecting)).toEqual(await standing(handing));
  const findings = async (service: RunningService) =>
    (await service.ask("GET", `${MARCH}/1/findings`, { as: "统计" })).json.findings;
  expect(await findings(collecting)).toEqual(await findings(handing));
  const { versions, changes } = (await collecting.ask("GET", MARCH, { as: "财政" })).json;
  expect(versions).toMatchObject([
    { sentBy: "统计", handedOverAt: "2024-04-03T01:00:00.000Z", receivedAt: "2024-04-09T02:00:00.000Z" },
  ]);
  expect(changes).toMatchObject([
    { kind: "submission", by: "统计", role: "bureau" },
    { kind: "refused-file", by: "统计", role: "bureau" },
  ]);

  // Files that are left are not forgotten unasked, and the keyboard stays where it was.
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
  expect(await focused()).toBe("代收 1 份");
  const question = page.getByRole("alertdialog");
  for (const leave of [() => page.keyboard.press("Escape"), () => button("关闭").click()]) {
    await leave();
    await question.getByText("还有 1 份没有代收").waitFor();
    await look(page, "collect-leaving", SIZES);
    await question.getByRole("button", { name: "继续代收" }).click();
    await question.waitFor({ state: "detached" });
    expect(await dialog.getByLabel("商务局.xlsx的交到时间").inputValue()).toBe("2024-05-03T09:00");
  }
  await choose(page, [
    { name: "甲.xlsx", bytes: form },
    { name: "乙.xlsx", bytes: form },
  ]);
  const focusedLabel = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  await dialog.getByRole("button", { name: "去掉 甲.xlsx" }).press("Enter");
  expect(await focusedLabel()).toBe("去掉 乙.xlsx");
  await dialog.getByRole("button", { name: "去掉 乙.xlsx" }).press("Enter");
  expect(await focusedLabel()).toBe("去掉 商务局.xlsx");
  await button("关闭").click();
  await question.getByRole("button", { name: "不代收，关闭" }).click();
  await dialog.waitFor({ state: "detached" });
  await expectSoon(focused, "代收报表");
  await page.getByRole("row", { name: /财政局.*已上报.*1/ }).waitFor();
  await button("代收报表").click();
  await choose(page, [{ name: NAME, bytes: form }]);
  await button("代收 1 份").click();
  await line("已有").waitFor();
  await dialog.getByRole("button", { name: "打开报表" }).click();
  await page.getByRole("grid").waitFor();

  // The time was entered wrong: it is put right with a reason, and late follows.
  await page.getByText(/，按时，交到时间 04\D03 09:00/).waitFor();
  await button("更正交到时间").click();
  await dialog.getByText("现在记的是 2024-04-03 09:00").waitFor();
  const verb = dialog.getByRole("button", { name: "更正交到时间" });
  await dialog.getByLabel("原因").fill("登记时看错了日期");
  expect(await verb.isDisabled()).toBe(true);
  await dialog.getByLabel("实际交到时间").fill("2024-03-03T10:00");
  await verb.click();
  await dialog.getByText(/第 1 版的交到时间应在 2024-03-31 00:00 到 2024-04-09 10:00 之间/).waitFor();
  await look(page, "correct-time", SIZES);
  await dialog.getByLabel("实际交到时间").fill("2024-04-09T09:00");
  await verb.click();
  await page.getByText(/，迟报，交到时间 04\D09 09:00/).waitFor();
  await expectSoon(focused, "更正交到时间");
  await page.getByRole("tab", { name: "办理记录" }).click();
  await page
    .getByRole("row", { name: /更正第 1 版的交到时间：04\D03 09:00 改为 04\D09 09:00.*登记时看错了日期/ })
    .waitFor();
  await page.context().close();
});

test("axe objects to none of the views", () => expect(complaints).toEqual({}));
