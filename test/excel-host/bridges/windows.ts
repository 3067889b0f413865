import type { Frame, Page } from "playwright-core";
import type { ExcelHost, HostEvent } from "../host";
import { DISPATCH, EVENTS, type ExcelContext, FLAGS, THEME_COLORS } from "./context";
import { allowDialogs } from "./dialog";
import { type WindowsSetup, windowsShim } from "./windows-shim";

const UNKNOWN_METHOD = 5001;

/** Makes a page believe it is the pane of Excel on Windows: `window.external` talks to the host. */
export async function openOnWindows(page: Page, url: string, host: ExcelHost, context: ExcelContext): Promise<Frame> {
  await page.exposeFunction("excelHostExecute", (id: number, args: unknown[]) => execute(host, id, args));
  await page.exposeFunction("excelHostSettings", (entries: [string, string][]) => {
    host.model.settings.clear();
    for (const [name, json] of entries) host.model.settings.set(name, JSON.parse(json));
  });
  const setup: WindowsSetup = {
    hostInfo: `Excel$Win32$16.01$${context.locale}$$$$${FLAGS}`,
    locale: context.locale,
    sets: JSON.stringify(context.sets),
    theme: JSON.stringify(THEME_COLORS[context.theme]),
    documentUrl: context.documentUrl,
    settings: context.settings,
    documentSlice: DISPATCH.documentSlice,
    dialog: EVENTS.dialog,
  };
  await allowDialogs(page, setup);
  await page.addInitScript(windowsShim, setup);
  host.deliver = async (event) => {
    await page.evaluate(([id, payload]) => window.excelHostEvent?.(id, payload), toWindows(event));
  };
  await page.goto(url);
  return page.mainFrame();
}

/** Answers one call as a status followed by what it returns. */
async function execute(host: ExcelHost, id: number, args: readonly unknown[]): Promise<readonly unknown[]> {
  switch (id) {
    case DISPATCH.processQuery: {
      const data = args[0] as readonly unknown[];
      const answer = await host.processQuery(String(data[4]), Number(data[6]));
      return "refusal" in answer ? [answer.refusal] : [0, [200, [], answer.body]];
    }
    case DISPATCH.openDocument:
      return [0, [1, await host.openDocument()]];
    case DISPATCH.documentSlice: {
      const slice = host.documentSlice(Number(args[1]), Number(args[2]));
      return [0, [slice.base64, slice.length]];
    }
    case DISPATCH.closeDocument:
      return [0];
    case DISPATCH.commandCompleted:
      host.completedCommands.push({ id: String(args[0]), data: JSON.parse(String(args[2])) });
      return [0];
    default:
      return [UNKNOWN_METHOD];
  }
}

function toWindows(event: HostEvent): [id: number, payload: unknown] {
  switch (event.kind) {
    case "messages":
      return [EVENTS.messages, event.entries];
    case "selection":
      return [EVENTS.selection, []];
    case "command":
      return [EVENTS.command, [event.id, event.callback, event.event]];
  }
}
