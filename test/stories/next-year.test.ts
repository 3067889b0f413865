import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import type { Download, Frame, Page } from "playwright-core";
import { hashOf } from "#src/actions/bundled-list";
import { formOf, templateName } from "#src/core/form/form";
import type { TargetList } from "#src/core/targets/schema";
import { positionOf } from "#src/page/book/position";
import { simulateMonth } from "#src/samples/month";
import { nodePlatform } from "#src/workbook/platform/node";
import { readWorkbook } from "#src/workbook/read/read";
import { importTargetList } from "#src/workbook/target-list/import";
import { filledForm, list } from "../scenario/form-file";
import { PASSWORD, type RunningService, runService } from "../service/running";
import { violationsIn } from "../tools/axe";
import { ways } from "../tools/breadth";
import { PATIENCE } from "../tools/patience";
import { drop } from "./drop";
import { type Running, type Stage, setStage } from "./stage";

const SHEET = "报表";
const folder = mkdtempSync(join(tmpdir(), "huizong-next-year-"));
const at = (name: string) => join(folder, name);

let running: RunningService;
let stage: Stage;
let next: TargetList;
const pictures = process.env.HUIZONG_PICTURES;
beforeAll(async () => {
  running = await runService();
  running.at("2025-03-03T02:00:00.000Z");
  await running.person("商务", "department", "commerce");
  await running.person("投资", "department", "investment-cooperation");
  await running.person("统计", "bureau");
  await running.person("管理", "admin");
  stage = await setStage(running.service);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await stage?.close();
  await running?.end();
});

async function signIn(pane: Page | Frame, name: string): Promise<void> {
  await pane.getByLabel("用户名").fill(name);
  await pane.getByLabel("密码").fill(PASSWORD);
  await pane.getByRole("button", { name: "登录", exact: true }).last().click();
}

async function openPage(path = ""): Promise<Page> {
  const context = await stage.browser.newContext({ locale: "zh-CN", viewport: { width: 1440, height: 900 } });
  await context.addInitScript(() => {
    Reflect.deleteProperty(window, "showSaveFilePicker");
    Reflect.deleteProperty(window, "showOpenFilePicker");
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(stage.served.page + path);
  return page;
}

const bytesOf = async (download: Download) => new Uint8Array(readFileSync(await download.path()));
const saving = async (page: Page, act: () => Promise<void>) =>
  bytesOf((await Promise.all([page.waitForEvent("download"), act()]))[0]);

/** What a unit types into its February form of next year's list. */
function entriesOf(department: string): ReturnType<typeof simulateMonth>["files"][number]["changes"] {
  const form = formOf(next, next.departments.find(({ id }) => id === department)!)!;
  const world = { ...next, header: { ...next.header, year: list.header.year }, targets: list.targets };
  const about = { period: { year: 2025, month: 2 }, seed: 1, area: "220106", forms: [form], faults: 0 };
  return simulateMonth(world, about).files[0]!.changes;
}

async function blankForm(department: string): Promise<string> {
  const { bytes } = await running.ask("GET", `/api/periods/2025-02/blank-forms/${department}`, { as: "统计" });
  const path = at(templateName(next, next.departments.find(({ id }) => id === department)!));
  writeFileSync(path, bytes);
  return path;
}

/** At full width and on a phone, light and dark, for whoever looks at them. */
async function picture(page: Page, name: string): Promise<void> {
  if (!pictures) return;
  for (const [colorScheme, width] of [
    ["light", 1440],
    ["dark", 400],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(500);
    await page.screenshot({ path: `${pictures}/${name}-${colorScheme}-${width}.png` });
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: "light" });
}

const formAt = async (department: string) =>
  (await running.ask("GET", `/api/submissions/2025-02/${department}`, { as: "统计" })).json;

describe("The bureau publishes next year's list at the desk", () => {
  let page: Page;
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const dialog = () => page.getByRole("dialog");
  beforeAll(async () => {
    page = await openPage("#desk");
    await signIn(page, "统计");
    await button("目标清单").click();
  });
  afterAll(() => page?.context().close());

  test("it downloads the draft made from this year's, which says what is to be filled in", async () => {
    await page.getByRole("row", { name: /程序自带/ }).waitFor();
    const draft = await saving(page, () => button("做下一年的清单").click());
    writeFileSync(at("2025.xlsx"), draft);
    next = importTargetList(readWorkbook(draft, nodePlatform), (files) => hashOf(files, nodePlatform));
    expect(next.header.id).toBe("luyuan-2025");
    await picture(page, "lists");
    expect(await violationsIn(page)).toEqual([]);
  });

  test("a list with mistakes is refused with each of them and its cell, and what was written stays", async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(at("2025.xlsx"));
    workbook.getWorksheet("目标")!.getCell("G4").value = "约七";
    await workbook.xlsx.writeFile(at("bad.xlsx"));
    await button("发布清单…").click();
    await dialog().locator("input[type=file]").setInputFiles(at("bad.xlsx"));
    await dialog().getByLabel("月").or(dialog().getByLabel("报告期")).first().selectOption("1");
    await dialog().locator("textarea").fill("2025年政府工作报告");
    await dialog().getByRole("button", { name: "发布", exact: true }).click();
    await dialog()
      .getByText(/目标!G4/)
      .first()
      .waitFor();
    await picture(page, "lists-refused");
    expect(await violationsIn(page)).toEqual([]);
    expect(await dialog().locator("textarea").inputValue()).toBe("2025年政府工作报告");
  });

  test("mended it is published, and stands there with its month, by whom and why; its blank forms can be had", async () => {
    await dialog().locator("input[type=file]").setInputFiles(at("2025.xlsx"));
    await dialog().getByRole("button", { name: "发布", exact: true }).click();
    await page.getByText("清单 2025.1 已发布，从2025年1月起执行").first().waitFor();
    const row = page.getByRole("row", { name: /2025-01.*2025\.1.*统计.*2025年政府工作报告/ });
    await row.waitFor();
    await picture(page, "lists-published");
    const zip = await saving(page, () => row.getByRole("button", { name: "下载空白报表" }).click());
    expect(zip.length).toBeGreaterThan(100_000);
  });

  test("the keeper of accounts comes to the lists too", async () => {
    const other = await openPage("#desk");
    await signIn(other, "管理");
    await other.getByRole("button", { name: "目标清单" }).click();
    await other.getByRole("row", { name: /2025-01/ }).waitFor();
    await other.context().close();
  });
});

describe.each(ways(["windows", "wps"] as const, "windows"))(
  "A department opens its form of the new list beside the pane (%s)",
  (host) => {
    let excel: Running;
    beforeAll(async () => {
      excel = await stage.open({ host, apiSet: "1.19", path: await blankForm("commerce") });
    });
    afterAll(() => excel?.close());

    test("it is told to sign in, and signed in it has its list and fills in and sends the form", async () => {
      const button = (name: string | RegExp) => excel.pane.getByRole("button", { name, exact: true });
      const said = (text: string | RegExp) => excel.pane.getByText(text).first().waitFor();
      await said(/目标清单 luyuan-2025.*请登录报送服务/);
      if (pictures) await excel.page.screenshot({ path: `${pictures}/other-list-${host}.png` });
      await button("登录").first().click();
      await signIn(excel.pane as Frame, "商务");
      await excel.pane.getByRole("tab", { name: "签署报送" }).waitFor();
      for (const { sheet, cell, value } of entriesOf("commerce")) {
        if (cell !== "A1") await excel.type(sheet, cell, value);
      }
      await said(/现有的审核没有发现问题|数据审核通过/);
      await excel.pane.getByRole("tab", { name: "签署报送" }).click();
      await button(/^封存并报送$|^报送$/).click();
      await said("已报送");
      const { state, version } = await formAt("commerce");
      expect([state, version]).toEqual(["submitted", host === "windows" ? 1 : 2]);
    });
  },
);

test("A department fills in its form of the new list on the page, where what follows from it is worked out", async () => {
  const page = await openPage();
  const path = await blankForm("investment-cooperation");
  await page.locator("main").evaluate(
    (element, { name, text }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0))], name));
      element.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    { name: "2025.xlsx", text: readFileSync(path).toString("base64") },
  );
  await page.getByRole("grid", { name: SHEET }).waitFor();
  await page.getByText(/目标清单 luyuan-2025.*请登录报送服务/).waitFor();
  await page.getByRole("button", { name: "登录", exact: true }).first().click();
  await signIn(page, "投资");
  await page.getByRole("tab", { name: "签署报送" }).waitFor();
  for (const { sheet, cell, value } of entriesOf("investment-cooperation")) {
    if (sheet !== SHEET || cell === "A1") continue;
    const { row, column } = positionOf({ cell });
    await page.locator(`[data-row="${row}"][data-column="${column}"]`).click();
    await page.keyboard.insertText(String(value));
    await page.keyboard.press("Enter");
  }
  await page
    .getByText(/现有的审核没有发现问题|数据审核通过/)
    .first()
    .waitFor();
  await page.getByRole("tab", { name: "签署报送" }).click();
  await page.getByRole("button", { name: /^封存并报送$|^报送$/ }).click();
  await page.getByText("已报送").first().waitFor();
  expect(await formAt("investment-cooperation")).toMatchObject({ state: "submitted", version: 1 });

  // The receipt is seen without a network, also after a reload.
  await page.waitForFunction(
    async () => (await navigator.serviceWorker.getRegistration())?.active?.state === "activated",
  );
  await page.context().setOffline(true);
  await page.reload();
  await page.getByText(/现在连不上报送服务，这是 .* 时的情况/).waitFor();
  await page.getByRole("button", { name: "回执" }).click();
  await page.getByText("第 1 版").first().waitFor();
  if (pictures) await page.screenshot({ path: `${pictures}/receipt-offline.png` });
  await page.context().close();
});

test("The bureau rolls up a folder with both years' forms, each month by its own list", async () => {
  const excel = await stage.open({ host: "windows", apiSet: "1.19" });
  const said = (text: string | RegExp) => excel.pane.getByText(text).first().waitFor();
  const paths: string[] = [];
  for (const [unit, month, of] of [
    ["commerce", "2025-02", next],
    ["investment-cooperation", "2025-02", next],
    ["finance", "2025-02", next],
    ["commerce", "2024-12", list],
  ] as const) {
    paths.push(at(`${unit}-${month}.xlsx`));
    writeFileSync(paths.at(-1)!, await filledForm(unit, month, of).bytes());
  }
  await said("把各单位交来的报表拖到这里");
  await drop(excel, paths);
  const month = excel.pane.getByRole("combobox", { name: "报告期" });
  await said("已读 4 份文件，应报 23 个单位，已报 1 个");
  await excel.pane.getByRole("button", { name: "更多", exact: true }).click();
  await excel.pane.getByRole("menuitem", { name: "登录" }).click();
  await signIn(excel.pane as Frame, "统计");
  await said(/已读 4 份文件，应报 \d+ 个单位，已报 3 个/);
  expect(await month.inputValue()).toBe("2025-02");
  if (pictures) await excel.page.screenshot({ path: `${pictures}/both-years.png` });
  await month.selectOption("2024-12");
  await said("已读 4 份文件，应报 23 个单位，已报 1 个");
  await excel.close();
  const rolled = (await running.ask("GET", "/api/periods/2025-02/rollup", { as: "统计" })).json;
  expect(rolled.coverage.received).toBe(2);
});
