import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "playwright-core";
import { takeFile } from "../../src/actions/intake";
import { formOf } from "../../src/core/form/form";
import { layoutOf } from "../../src/core/form/layout";
import { cellAt } from "../../src/core/grid/address";
import { spotOf } from "../../src/page/book/place";
import { nodePlatform } from "../../src/workbook/platform/node";
import { readWorkbook } from "../../src/workbook/read/read";
import { openZip } from "../../src/workbook/zip/archive";
import { eventually, type Stage, setStage } from "../stories/stage";
import { list, march } from "./filled";

const department = list.departments.find(({ id }) => id === "investment-cooperation")!;
const form = formOf(list, department)!;
const layout = layoutOf(form);
const NAME = "绿园区_投资合作局_2024.xlsx";
/** 「引进内资」1—本月, in 亿元; 「引入项目」1—本月 and its 核实说明. */
const [CAPITAL, PROJECTS] = ["E11", "E12"] as const;
const signatures = new Set(Object.values(layout.signatures).map(({ cell }) => cell));

/** Cells of 报表 a unit fills in, without who signs. */
const entries = march(form)
  .typed.filter(({ sheet, cell }) => sheet === layout.mainSheet && !signatures.has(cell))
  .map(({ cell, value }) => ({ cell, value: String(value ?? "") }));

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage?.close());

describe("a department without Excel fills in its form in the browser", () => {
  let context: BrowserContext;
  let page: Page;
  const requests: string[] = [];
  const complaints: string[] = [];
  let saved: Uint8Array;

  const button = (name: string | RegExp) => page.getByRole("button", { name });
  const cell = (address: string) => {
    const { row, column } = spotOf({ cell: address });
    return page.locator(`[data-row="${row}"][data-column="${column}"]`);
  };
  const text = async (address: string) => (await cell(address).locator("> span").first().textContent())?.trim();
  const type = async (address: string, value: string) => {
    await cell(address).click();
    await page.keyboard.insertText(value);
    await page.keyboard.press("Enter");
  };
  /** As WPS puts a block on the clipboard. */
  const paste = (block: string) =>
    page.evaluate((plain) => {
      const data = new DataTransfer();
      data.setData("text/plain", plain);
      const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement!.dispatchEvent(event);
    }, block);
  const download = async (act: () => Promise<void>) => {
    const [handed] = await Promise.all([page.waitForEvent("download"), act()]);
    return { name: handed.suggestedFilename(), bytes: new Uint8Array(readFileSync(await handed.path())) };
  };

  beforeAll(async () => {
    context = await stage.browser.newContext({ locale: "zh-CN", viewport: { width: 1440, height: 900 } });
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on("request", (request) => requests.push(request.url()));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    // A browser that cannot write files hands them over as downloads.
    await page.addInitScript(() => {
      Reflect.deleteProperty(window, "showSaveFilePicker");
      Reflect.deleteProperty(window, "showOpenFilePicker");
    });
    await page.goto(stage.served.page);
  });
  afterAll(() => context?.close());

  test("takes the blank form of its unit", async () => {
    await page.getByRole("combobox", { name: "单位" }).fill("投资");
    await page.getByRole("option", { name: "投资合作局" }).click();
    await button("开始填").click();
    await page.getByRole("heading", { name: /^投资合作局/ }).waitFor();
    await page.getByRole("grid", { name: "报表" }).waitFor();
    expect(await text("A2")).toBe(form.titleZh);
  });

  test("types the month and the figures, pastes a block, and sees them take their shape", async () => {
    for (const { cell: address, value } of entries) await type(address, value);
    const pasted = entries.find((entry) => entry.cell === CAPITAL)!.value;
    await cell(CAPITAL).click();
    await page.keyboard.press("Delete");
    await eventually(() => text(CAPITAL), "");
    await paste(`${pasted}\r\n`);
    await eventually(async () => Number((await text(CAPITAL))!.replaceAll(",", "")), Number(pasted));
    await page.getByText("数据审核通过").first().waitFor();
  });

  test("cannot write where nothing is to be filled in", async () => {
    await cell("A11").click();
    await page.keyboard.press("F2");
    await page.getByText("A11 是锁定的").first().waitFor();
  });

  test("types a unit into a cell, sees it flagged there, and takes the fix", async () => {
    await type(CAPITAL, "21.6亿元");
    await cell(CAPITAL).getByText("A", { exact: true }).waitFor();
    await page
      .getByRole("article", { name: /A 引进内资/ })
      .first()
      .waitFor();
    await button(/采用.*21\.6/)
      .first()
      .click();
    await eventually(() => text(CAPITAL), "21.60");
    expect(await cell(CAPITAL).getByText("A", { exact: true }).count()).toBe(0);
    await page.keyboard.press("Control+z");
    await cell(CAPITAL).click();
    await page.keyboard.press("Control+z");
    await eventually(() => text(CAPITAL), "21.6亿元");
    await page.keyboard.press("Control+z");
  });

  test("finds everything again after the page was closed without saving", async () => {
    const before = await text(PROJECTS);
    await page.reload();
    await page.getByText(/已恢复 \d+ 处未保存的修改/).waitFor();
    await eventually(() => text(PROJECTS), before);
    await button("知道了").click();
  });

  test.each([
    { width: 1440, height: 900, theme: "light" },
    { width: 390, height: 844, theme: "dark" },
  ] as const)("can be used by everyone at $width pixels, $theme", async ({ width, height, theme }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: theme });
    await page.evaluate(readFileSync("node_modules/axe-core/axe.min.js", "utf8"));
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof import("axe-core") };
      // Fluent keeps the focus inside its menus with elements that nobody can see or reach.
      const found = await axe.run({ exclude: "[data-tabster-dummy]" }, { resultTypes: ["violations"] });
      return found.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
    });
    expect(violations).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ colorScheme: "light" });
  });

  test("signs, seals, and hands in a file that reads back as what was filled in", async () => {
    const typed = new Map(march(form).typed.map((entry) => [`${entry.sheet}!${entry.cell}`, entry.value]));
    for (const place of Object.values(layout.signatures))
      await type(place.cell, String(typed.get(`${place.sheet}!${place.cell}`)));
    for (const article of await page.getByRole("article").all()) {
      const explain = article.getByRole("button", { name: "写说明" });
      if ((await explain.count()) === 0) continue;
      await explain.first().click();
      await article.getByRole("textbox").fill("经核对原始台账,情况属实");
      await article.getByRole("button", { name: "写入" }).click();
    }
    await page.getByRole("tab", { name: "签署报送" }).click();
    const sealed = await download(() => page.getByRole("button", { name: /封存/ }).click());
    expect(sealed.name).toBe("绿园区_投资合作局_2024年3月.xlsx");
    const intake = takeFile(sealed, list, nodePlatform);
    expect(intake).toMatchObject({
      status: "taken",
      submission: { seal: { intact: true }, identity: { department: department.id } },
    });
  });

  test("saves the form, in which all but the cells filled in is the template's, byte for byte", async () => {
    const handed = await download(() => page.getByRole("button", { name: "保存", exact: true }).click());
    expect(handed.name).toBe(NAME);
    saved = handed.bytes;
    const issued = openZip(new Uint8Array(readFileSync(`templates/${NAME}`)), nodePlatform);
    const now = openZip(saved, nodePlatform);
    const parts = issued.names.filter((name) => !name.endsWith("/"));
    expect(now.names).toEqual(parts);
    const changed = parts.filter((name) => Buffer.compare(issued.read(name), now.read(name)) !== 0);
    expect(changed).toEqual(["xl/worksheets/sheet1.xml"]);
    const sheet = readWorkbook(saved, nodePlatform).sheets.find(({ name }) => name === layout.mainSheet)!;
    for (const { cell: address, value } of entries) {
      const { row, column } = spotOf({ cell: address });
      expect([address, String(cellAt(sheet, row, column)?.value ?? "")]).toEqual([address, value]);
    }
  });

  test("goes on without a network, and never asked another origin for anything", async () => {
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    expect(complaints).toEqual([]);
    const missed: string[] = [];
    page.on("requestfailed", (request) => missed.push(new URL(request.url()).pathname));
    await context.setOffline(true);
    await page.reload();
    await page.getByRole("heading", { name: /^投资合作局/ }).waitFor();
    await context.setOffline(false);
    expect(missed).toEqual([]);
    const foreign = requests.filter((url) => !url.startsWith(stage.served.origin) && !/^(?:blob|data):/.test(url));
    expect(foreign).toEqual([]);
    expect(requests.filter((url) => /office/i.test(url))).toEqual([]);
  });
});
