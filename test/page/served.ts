import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { launchBrowser } from "@huizong/excel-host/browser";
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core";
import { type Language, speakerOf } from "#src/language/speaker";
import { positionOf } from "#src/page/book/position";
import { createServer } from "#src/service/pages/server";
import { PATIENCE } from "../tools/patience";

/** A browser and the built page as it ships; another build is named by HUIZONG_WEB. */
export interface ServedPage {
  readonly browser: Browser;
  readonly origin: string;
  close(): Promise<void>;
}

export async function servePage(host = "localhost"): Promise<ServedPage> {
  const server = await createServer({
    web: resolve(process.env.HUIZONG_WEB ?? "dist/web"),
    manifest: readFileSync("manifest.xml", "utf8"),
    sample: { period: "", folder: "templates", submissions: "", earlier: "", summary: "" },
    officeJs: "office/office.js",
  });
  await server.listen({ port: 0, host });
  const browser = await launchBrowser();
  return {
    browser,
    origin: `http://${host}:${(server.server.address() as AddressInfo).port}`,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** A file to drop or to find on the disk. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The page open in a browser, and what a user does with it. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Addresses asked for, and what the browser complained of. */
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
  button(name: string | RegExp): Locator;
  cell(address: string): Locator;
  /** What a cell shows. */
  text(address: string): Promise<string>;
  /** Selects a cell and types into it. */
  type(address: string, value: string): Promise<void>;
  /** Pastes as WPS and Excel put a block on the clipboard. */
  paste(block: string): Promise<void>;
  drop(files: readonly GivenFile[]): Promise<void>;
  /** The file that an action hands over. */
  download(act: () => Promise<void>): Promise<GivenFile>;
  /** Starts with the blank form of a unit, found by a part of its name. */
  takeBlank(unit: string): Promise<void>;
}

export interface VisitOptions extends BrowserContextOptions {
  readonly language?: Language;
  /** Runs before the page does. */
  readonly before?: () => void;
}

/** A browser that cannot write files, which is every one but Chrome and Edge: it hands them over as downloads. */
function withoutPickers(): void {
  Reflect.deleteProperty(window, "showSaveFilePicker");
  Reflect.deleteProperty(window, "showOpenFilePicker");
}

/**
 * Opens the page in a browser of its own; without its service worker unless that is allowed, which would fetch all the page
 * may ever need.
 */
export async function visit({ browser, origin }: ServedPage, options: VisitOptions = {}): Promise<Visit> {
  const { language = "zh-CN", before = withoutPickers, ...rest } = options;
  const plain = { locale: language, viewport: { width: 1440, height: 900 }, serviceWorkers: "block" } as const;
  const context = await browser.newContext({ ...plain, ...rest });
  await context.addInitScript(before);
  return visitIn(context, origin, language);
}

/** Opens the page in one more tab. */
export async function visitIn(context: BrowserContext, origin: string, language: Language = "zh-CN"): Promise<Visit> {
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  const say = speakerOf(language);
  page.setDefaultTimeout(PATIENCE);
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`${origin}/`);
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const cell = (address: string) => {
    const { row, column } = positionOf({ cell: address });
    return page.locator(`[data-row="${row}"][data-column="${column}"]`);
  };
  return {
    context,
    page,
    requests,
    complaints,
    button,
    cell,
    text: async (address) => ((await cell(address).locator("> span").first().textContent()) ?? "").trim(),
    async type(address, value) {
      await cell(address).click();
      await page.keyboard.insertText(value);
      await page.keyboard.press("Enter");
    },
    paste: (block) =>
      page.evaluate((plain) => {
        const data = new DataTransfer();
        data.setData("text/plain", plain);
        const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
        document.activeElement!.dispatchEvent(event);
      }, block),
    async drop(files) {
      const encoded = files.map(({ name, bytes }) => ({ name, text: Buffer.from(bytes).toString("base64") }));
      await page.locator("main").evaluate((element, dropped) => {
        const dataTransfer = new DataTransfer();
        for (const { name, text } of dropped) {
          dataTransfer.items.add(new File([Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0))], name));
        }
        element.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
      }, encoded);
    },
    async download(act) {
      const [handed] = await Promise.all([page.waitForEvent("download"), act()]);
      return { name: handed.suggestedFilename(), bytes: new Uint8Array(readFileSync(await handed.path())) };
    },
    async takeBlank(unit) {
      await page.getByRole("combobox", { name: say("pane.page.landing.department") }).fill(unit);
      await page.getByRole("option").first().click();
      await button(say("pane.page.landing.take")).click();
      await page.getByRole("grid", { name: "报表" }).waitFor();
    },
  };
}
