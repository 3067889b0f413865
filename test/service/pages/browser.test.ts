import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { launchBrowser } from "@huizong/excel-host/browser";
import type { FastifyInstance } from "fastify";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { createServer } from "#src/service/pages/server";

const folder = mkdtempSync(join(tmpdir(), "huizong-browser-"));
let server: FastifyInstance;
let address: string;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  writeFileSync(join(folder, "summary.xlsx"), "");
  server = await createServer({
    web: resolve("dist/web"),
    manifest: readFileSync("manifest.xml", "utf8"),
    sample: { period: "2024-03", folder, submissions: "", earlier: "", summary: "summary.xlsx" },
    officeJs: "office/office.js",
  });
  address = await server.listen({ port: 0, host: "127.0.0.1" });
  browser = await launchBrowser();
});

beforeEach(async () => {
  context = await browser.newContext({ locale: "zh-CN" });
});

afterEach(() => context.close());

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Opens a path and notes every complaint of the browser and every request that was answered from elsewhere. */
async function open(path: string): Promise<{ page: Page; complaints: string[]; elsewhere: string[] }> {
  const page = await context.newPage();
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("response", (response) => response.url().startsWith(address) || elsewhere.push(response.url()));
  await page.goto(address + path);
  await page.waitForFunction(() => document.body.textContent!.trim() !== "");
  return { page, complaints, elsewhere };
}

/** Waits for the rules that the page's components put in one by one. */
const styled = (page: Page) =>
  page.waitForFunction(
    () => [...document.styleSheets].reduce((rules, { cssRules }) => rules + cssRules.length, 0) > 100,
  );

test("the page comes up with its styles under the policy, from this server alone and without office.js", async () => {
  const { page, complaints, elsewhere } = await open("/");
  await styled(page);
  expect(complaints).toEqual([]);
  expect(elsewhere).toEqual([]);
  expect(await page.evaluate(() => "Office" in window)).toBe(false);
});

test("the page works on when the server is gone", async () => {
  const { page } = await open("/");
  await page.evaluate(() => navigator.serviceWorker.ready);
  await context.setOffline(true);
  await page.reload();
  await page.waitForFunction(() => document.body.textContent!.includes("打开文件"));
  await styled(page);
});

test("the pane outside Excel says that it belongs there", async () => {
  const { page, elsewhere } = await open("/taskpane.html");
  expect(await page.getByRole("alert").textContent()).toContain("Excel");
  expect(elsewhere).toEqual([]);
});
