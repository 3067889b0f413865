import { launchBrowser } from "@huizong/excel-host/browser";
import { parseArea } from "@huizong/excel-host/model/area";
import type { CellValue } from "@huizong/excel-host/model/cell-format";
import { WorkbookModel } from "@huizong/excel-host/model/workbook";
import { loadWorkbook } from "@huizong/excel-host/model/xlsx-load";
import { servePage } from "@huizong/excel-host/server";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { Bridge } from "./bridge";
import { bringToFront, closeBook } from "./objects/application";
import { WpsObject } from "./objects/object";
import type { Session } from "./objects/targets";
import { stand } from "./server";

/** How the emulated WPS is started. */
export interface WpsOptions {
  /** The .xlsx to open; an empty workbook with one sheet otherwise. */
  readonly workbook?: Uint8Array;
  readonly fileName?: string;
  readonly locale?: string;
  /** Whether number formats of several cells come cell by cell, as reported, or as null where they differ, as in VBA. */
  readonly cellByCell?: boolean;
  /** Whether panes stay in the window they were made in; else WPS shows them beside whatever is in front. */
  readonly panesStayInWindow?: boolean;
  /** A page opened in a pane by itself, from a folder; or the address of the add-in, whose ribbon then opens the pane. */
  readonly pane: { readonly folder: string; readonly path: string } | { readonly addin: string };
  readonly browser?: Browser;
}

/** A running WPS with the pane open in it. */
export interface RunningWps {
  readonly page: Page;
  readonly pane: Page;
  readonly model: WorkbookModel;
  readonly session: Session;
  /** Members asked for so far. */
  readonly asked: readonly string[];
  readonly requests: readonly string[];
  readonly pageErrors: readonly string[];
  readonly complaints: readonly string[];
  readonly escaped: readonly string[];
  /** Types into the workbook WPS was started with, or into another. */
  type(sheet: string, cell: string, entry: CellValue, book?: WorkbookModel): Promise<void>;
  select(sheet: string, cells: string): Promise<void>;
  /** Presses a button of the add-in's ribbon. */
  press(id: string): Promise<void>;
  /** Opens one more workbook, as the user does; it is in front then. */
  openBook(workbook: Uint8Array, fileName: string): Promise<WorkbookModel>;
  /** Brings a workbook to the front, as the user does. */
  bringToFront(book: WorkbookModel): Promise<void>;
  /** Closes a workbook, as the user does. */
  closeBook(book: WorkbookModel): Promise<void>;
  /** The pages of the panes the user sees now. */
  seen(): readonly Page[];
  /** Saves as the user does; gives how many conditional formats went into the file. */
  save(): Promise<number>;
  close(): Promise<void>;
}

/** Starts the emulated WPS and opens the pane in it. */
export async function startWps(options: WpsOptions): Promise<RunningWps> {
  const { locale = "zh-CN", cellByCell = true, panesStayInWindow = false } = options;
  const model = options.workbook ? await loadWorkbook(options.workbook) : emptyWorkbook();
  model.fileName = options.fileName ?? model.fileName;
  const browser = options.browser ?? (await launchBrowser());
  const context = await browser.newContext({ locale, viewport: { width: 400, height: 900 } });
  const pages = "addin" in options.pane ? null : await servePage(options.pane.folder);
  const { origin, pathname } =
    "addin" in options.pane ? new URL(options.pane.addin) : { origin: pages!.origin, pathname: options.pane.path };
  const log = {
    requests: [] as string[],
    pageErrors: [] as string[],
    complaints: [] as string[],
    escaped: [] as string[],
  };
  let pane: Page | undefined;
  const session: Session = {
    books: [model],
    ...{ enableEvents: true, screenUpdating: true, displayAlerts: true, cellByCell, panesStayInWindow },
    ...{ saved: new Map(), files: new Map(), storage: new Map(), places: [], copies: [], panes: [] },
    listen: (book) => bridge.listen(book),
    openPane: async (address) => {
      const opened = await openPage(address);
      pane ??= opened;
      return opened;
    },
    raise: (name, ...args) => bridge.raise(name, ...args),
    openDialog: (address) => void showDialog(context, bridge, address),
  };
  const bridge = new Bridge(session);
  bridge.listen(model);
  const server = await stand(origin, (id, question) => bridge.answer(id, question));
  const openPage = async (address: string) => {
    const page = await newPage(context, server.origin, log);
    await bridge.enter(page);
    // The page that asks for a pane waits for the answer, not for the pane.
    void page.goto(address);
    return page;
  };
  const first = await openPage(server.origin + pathname);
  await first.waitForLoadState("load");
  if ("addin" in options.pane) {
    await first.waitForFunction(() => "ribbon" in window);
    await first.evaluate(() => void window.ribbon.OnAddinLoad(null));
    await first.evaluate(() => void window.ribbon.OnAction({ Id: "huizongPane" }));
    await pane!.waitForURL(/taskpane\.html/);
  }
  const shown = pane ?? first;
  const flush = () => bridge.flush();
  const marked = () => model.sheets.reduce((sum, { conditionalFormats }) => sum + conditionalFormats.length, 0);
  return {
    ...log,
    page: shown,
    pane: shown,
    model,
    session,
    asked: bridge.asked,
    async type(sheet, cell, entry, book = model) {
      book.write(book.sheet(sheet), parseArea(cell), [[entry ?? ""]]);
      await flush();
    },
    async select(sheet, cells) {
      model.select(model.sheet(sheet), parseArea(cells));
      await flush();
    },
    press: (id) => first.evaluate((Id) => void window.ribbon.OnAction({ Id }), id),
    async openBook(bytes, fileName) {
      const book = await loadWorkbook(bytes);
      book.fileName = fileName;
      bridge.listen(book);
      bridge.raise("WorkbookOpen", new WpsObject("Workbook", { session, book }));
      bringToFront(session, book);
      await flush();
      return book;
    },
    async bringToFront(book) {
      bringToFront(session, book);
      await flush();
    },
    async closeBook(book) {
      closeBook(session, book);
      await flush();
    },
    seen: () =>
      session.panes
        .filter(({ visible, madeBeside }) => visible && (!panesStayInWindow || madeBeside === session.books[0]))
        .map(({ page }) => page),
    async save() {
      const book = new WpsObject("Workbook", { session, book: model });
      bridge.raise("WorkbookBeforeSave", book);
      await flush();
      const written = marked();
      session.saved.set(model, true);
      bridge.raise("WorkbookAfterSave", book, true);
      await flush();
      return written;
    },
    async close() {
      await context.close();
      if (!options.browser) await browser.close();
      await server.close();
      await pages?.close();
    },
  };
}

/** What a page says that asks WPS to close its window. */
const CLOSE = "close this window of WPS";

/**
 * Opens a window of WPS's own. Whoever asks for it waits for the answer and not for the window, which could share the
 * process that waits. Who signs in is led elsewhere in it, so that nothing of it escapes.
 */
async function showDialog(context: BrowserContext, bridge: Bridge, address: string): Promise<void> {
  const dialog = await context.newPage();
  await bridge.enter(dialog);
  // WPS closes its windows for their pages, which a browser would not.
  await dialog.addInitScript((word) => {
    window.close = () => console.debug(word);
  }, CLOSE);
  dialog.on("console", (said) => {
    if (said.text() === CLOSE) void dialog.close();
  });
  // The user may close it before it has loaded.
  await dialog.goto(address).catch(() => undefined);
}

type Log = Record<"requests" | "pageErrors" | "complaints" | "escaped", string[]>;

async function newPage(context: BrowserContext, home: string, log: Log): Promise<Page> {
  const page = await context.newPage();
  page.on("pageerror", (error) => log.pageErrors.push(error.message));
  page.on("console", (said) => {
    if (said.type() === "error") log.complaints.push(`${said.location().url} ${said.text()}`);
  });
  page.on("request", (request) => {
    log.requests.push(request.url());
    if (new URL(request.url()).origin !== home) log.escaped.push(request.url());
  });
  return page;
}

declare global {
  interface Window {
    /** The callbacks of the add-in's ribbon. */
    readonly ribbon: { OnAddinLoad(ui: unknown): unknown; OnAction(control: { Id: string }): unknown };
  }
}

function emptyWorkbook(): WorkbookModel {
  const model = new WorkbookModel();
  model.activate(model.addSheet("Sheet1"));
  return model;
}
