import type { Page } from "playwright-core";
import { EVENTS } from "./context";
import { type WindowsSetup, windowsShim } from "./windows-shim";

/** Microsoft's numbers: the first address is of another domain; a dialog is open already; the user has closed it. */
const OTHER_DOMAIN = 12004;
const ALREADY_OPEN = 12007;
const CLOSED = 12006;

/** The kind of event that carries a message, as office.js has it. */
const MESSAGE = 0;

/**
 * Gives a pane Office's dialogs as documented: one at a time, in a window of its own that begins at an address of the
 * pane's domain and may go elsewhere. What it tells reaches the pane, with where it came from, only when the origin it
 * named, its own where it named none, is the pane's.
 */
export async function allowDialogs(pane: Page, setup: WindowsSetup): Promise<void> {
  let dialog: Page | null = null;
  const tell = (payload: readonly unknown[]) =>
    pane.evaluate(([id, told]) => window.excelHostEvent?.(id, told), [EVENTS.dialog, payload] as const);
  const originOf = (page: Page) => new URL(page.url()).origin;

  await pane.exposeFunction("excelHostOpenDialog", async (asked: string) => {
    const { url } = JSON.parse(asked) as { readonly url: string };
    if (new URL(url).origin !== originOf(pane)) return OTHER_DOMAIN;
    if (dialog) return ALREADY_OPEN;
    const opened = await pane.context().newPage();
    dialog = opened;
    await opened.exposeFunction("excelHostMessageParent", (told: string) => {
      const { messageToParent, targetOrigin } = JSON.parse(told) as Record<string, string>;
      const from = originOf(opened);
      if ((targetOrigin ?? from) === originOf(pane)) return tell([MESSAGE, messageToParent, from]);
    });
    await opened.addInitScript(windowsShim, { ...setup, hostInfo: setup.hostInfo.replace("$$$$", "$$$$isDialog$$$$") });
    opened.on("close", () => {
      // Whom the add-in closes it for is told nothing.
      if (dialog === opened) void tell([CLOSED]).catch(() => undefined);
      dialog = null;
    });
    void opened.goto(url).catch(() => undefined);
    return 0;
  });
  await pane.exposeFunction("excelHostCloseDialog", async () => {
    const closing = dialog;
    dialog = null;
    await closing?.close();
  });
}
