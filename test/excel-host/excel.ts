import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import type { ExcelContext, Theme } from "./bridges/context";
import { openOnTheWeb } from "./bridges/web";
import { openOnWindows } from "./bridges/windows";
import { launchBrowser } from "./browser";
import type { Faults } from "./faults";
import { ExcelHost, type Sync } from "./host";
import { parseArea } from "./model/area";
import type { CellValue } from "./model/cell-format";
import { WorkbookModel } from "./model/workbook";
import { loadWorkbook } from "./model/xlsx-load";
import { saveWorkbook } from "./model/xlsx-save";
import type { FunctionResult } from "./objects/addin-frame";
import { servePage } from "./server";

/** How the emulated Excel is started. */
export interface StartOptions {
  /** `windows` puts the pane at the top of a page, `web` into a frame of an https page as Excel on the web does. */
  readonly bridge: "windows" | "web";
  /** The .xlsx to open; an empty workbook with one sheet otherwise. */
  readonly workbook?: Uint8Array;
  /** What the workbook is called; 工作簿1.xlsx otherwise. */
  readonly fileName?: string;
  /** The newest ExcelApi this Excel has; newer members fail with ApiNotFound. */
  readonly apiSet?: string;
  /** Whether this Excel keeps the user's undo whatever office.js says of a batch; false otherwise. */
  readonly keepsUndo?: boolean;
  readonly locale?: string;
  readonly theme?: Theme;
  /** Pixels of the screen to one of the page; 1 otherwise. */
  readonly pixels?: number;
  /**
   * The pane under test: a folder to serve and its page, with office.js below /office/; or the address of a page
   * another server serves together with office.js. The plain page of this folder otherwise.
   */
  readonly pane?: { readonly folder: string; readonly path: string } | { readonly url: string };
  /** A browser to share between tests; otherwise one is started and closed with the workbook. */
  readonly browser?: Browser;
}

/** A running Excel with the pane open in it. */
export interface RunningExcel {
  /** The browser page, for screenshots and the keyboard. */
  readonly page: Page;
  /** The frame the pane runs in; under the Windows bridge the page's own. */
  readonly pane: Frame;
  readonly model: WorkbookModel;
  /** Round trips of `context.sync()` made so far, oldest first; `host.roundTrips` has office.js's own as well. */
  readonly syncs: readonly Sync[];
  readonly faults: Faults;
  readonly host: ExcelHost;
  /** Address of every request the page made. */
  readonly requests: readonly string[];
  /** Errors the page's scripts did not catch. */
  readonly pageErrors: readonly string[];
  /** What the console calls an error, after the file it is about: a policy not kept to, a file that is not there. */
  readonly complaints: readonly string[];
  /** Requests to any other origin; they were not let out. */
  readonly escaped: readonly string[];
  /** Enters something into a cell as the user does; throws AccessDenied where the sheet locks it. */
  type(sheet: string, cell: string, entry: CellValue): Promise<void>;
  /** Selects cells as the user does. */
  select(sheet: string, cells: string): Promise<void>;
  /** Presses a ribbon button whose action is the function of that name. */
  press(action: string, controlId?: string): Promise<void>;
  /** Resolves once so many ribbon commands have said they are done. */
  commandsCompleted(count: number): Promise<void>;
  /** Calls a custom function as a cell does; an argument that is left out is null. */
  call(name: string, ...args: readonly (string | number | null)[]): Promise<FunctionResult>;
  /** Counts the round trips a piece of work takes. */
  count(work: () => Promise<unknown>): Promise<readonly Sync[]>;
  /** The workbook as the user would save it. */
  save(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Starts the emulated Excel, opens the pane in it and waits until the page has loaded. */
export async function startExcel(options: StartOptions): Promise<RunningExcel> {
  const { locale = "zh-CN", theme = "light", apiSet = "1.15" } = options;
  const model = options.workbook ? await loadWorkbook(options.workbook) : emptyWorkbook();
  model.locale = locale;
  if (options.fileName !== undefined) model.fileName = options.fileName;
  const host = new ExcelHost(model, apiSet, options.bridge === "web", options.keepsUndo);
  const pane = options.pane ?? { folder: join(import.meta.dirname, "page"), path: "/" };
  const server = "url" in pane ? null : await servePage(pane.folder);
  const url = "url" in pane ? pane.url : (server?.origin ?? "") + pane.path;
  const home = new URL(url).origin;
  const browser = options.browser ?? (await launchBrowser());
  const context = await browser.newContext({
    locale,
    colorScheme: theme === "light" ? "light" : "dark",
    forcedColors: theme === "contrast" ? "active" : "none",
    viewport: { width: 400, height: 900 },
    deviceScaleFactor: options.pixels ?? 1,
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const escaped: string[] = [];
  const pageErrors: string[] = [];
  const complaints: string[] = [];
  page.on("pageerror", (error) => pageErrors.push(error.message));
  page.on("console", (said) => {
    if (said.type() === "error") complaints.push(`${said.location().url} ${said.text()}`);
  });
  await page.route("**/*", (route) => {
    const { origin } = new URL(route.request().url());
    requests.push(route.request().url());
    if (origin === home) return route.continue();
    escaped.push(route.request().url());
    return route.abort();
  });
  const told: ExcelContext = {
    locale,
    theme,
    sets: host.sets,
    documentUrl: `https://example.invalid/${encodeURIComponent(model.fileName)}`,
    settings: [...model.settings].map(([name, value]) => [name, JSON.stringify(value)]),
  };
  const frame = await (options.bridge === "web" ? openOnTheWeb : openOnWindows)(page, url, host, told);
  const tell = host.deliver;
  host.deliver = (event) =>
    tell(event).catch((error: unknown) => {
      // A page that closes or goes elsewhere hears no more events, in Excel as here.
      if (!/has been closed|context was destroyed|frame was detached/i.test(String(error))) throw error;
    });
  return {
    page,
    pane: frame,
    model,
    get syncs() {
      return host.roundTrips.filter((sync) => sync.purpose === "sync");
    },
    faults: host.faults,
    host,
    requests,
    pageErrors,
    complaints,
    escaped,
    type: async (sheet, cell, entry) => {
      model.write(model.sheet(sheet), parseArea(cell), [[entry ?? ""]]);
      host.undo.typed();
      await host.flush();
    },
    select: async (sheet, cells) => {
      model.select(model.sheet(sheet), parseArea(cells));
      await host.flush();
    },
    press: (action, controlId = action) => host.command(action, controlId),
    commandsCompleted: async (count) => {
      while (host.completedCommands.length < count) await page.waitForTimeout(10);
    },
    call: async (name, ...args) => {
      const call = await host.callFunction(name, args);
      for (;;) {
        const result = host.frame.functionResults.get(call);
        if (result) return result;
        await page.waitForTimeout(10);
      }
    },
    count: async (work) => {
      const before = host.roundTrips.length;
      await work();
      return host.roundTrips.slice(before).filter((sync) => sync.purpose === "sync");
    },
    save: () => saveWorkbook(model),
    close: async () => {
      await context.close();
      if (!options.browser) await browser.close();
      await server?.close();
    },
  };
}

function emptyWorkbook(): WorkbookModel {
  const model = new WorkbookModel();
  model.activate(model.addSheet("Sheet1"));
  return model;
}
