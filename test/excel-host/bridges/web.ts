import type { Frame, Page } from "playwright-core";
import type { ExcelHost, HostEvent } from "../host";
import { DISPATCH, type ExcelContext, FLAGS } from "./context";
import { type FrameMessage, webShim } from "./web-shim";

const CONVERSATION = "huizong-conversation";
const ADDIN = "huizong-under-test";
const EXCEL_ON_THE_WEB = 16;
const UNKNOWN_METHOD = 5001;

/** Opens the pane in a frame of an https page of the same host name, as Excel on the web does. */
export async function openOnTheWeb(page: Page, url: string, host: ExcelHost, context: ExcelContext): Promise<Frame> {
  const parent = `https://${new URL(url).hostname}/excel`;
  await page.exposeFunction("excelHostMessage", (message: FrameMessage) => answer(host, context, message));
  await page.route(parent, (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><title>Excel</title><style>html,body,iframe{margin:0;width:100%;height:100%;border:0}</style>
<script>(${webShim.toString()})(${JSON.stringify(CONVERSATION)},${DISPATCH.documentSlice})</script><iframe name="pane"></iframe>`,
    }),
  );
  host.deliver = async (event) => {
    await page.evaluate(([name, data]) => window.excelHostTell?.(name, data), toWeb(event));
  };
  await page.goto(parent);
  const frame = page.frame("pane");
  if (!frame) throw new Error("the page around the pane has no frame");
  const info = `_host_Info=Excel$Web$16.00$${context.locale}$$$$${FLAGS}`;
  const address = `${url}${url.includes("?") ? "&" : "?"}${info}#&_serializer_version=1&_xdm_Info=${CONVERSATION}|${ADDIN}|${parent}`;
  await frame.goto(address);
  return frame;
}

/** Answers one message; registering for an event needs no more than a yes. */
async function answer(host: ExcelHost, context: ExcelContext, message: FrameMessage): Promise<unknown> {
  switch (message._actionName) {
    case "ContextActivationManager_getAppContextAsync":
      return appContext(host, context);
    case "ContextActivationManager_notifyHost":
      return null;
    case "executeMethod":
      return execute(host, message._data as ExecuteData);
    default:
      return { Error: 0 };
  }
}

interface ExecuteData {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [string, string])[] };
  readonly Properties?: readonly (readonly [string, string])[];
  readonly [index: number]: unknown;
}

async function execute(host: ExcelHost, data: ExecuteData): Promise<unknown> {
  const done = (payload: object = {}) => ({ Version: 1, Error: 0, ...payload });
  switch (data.DdaMethod.DispatchId) {
    case DISPATCH.processQuery: {
      const answered = await host.processQuery(String(data.ArrayData?.[4]), Number(data.ArrayData?.[6]));
      return "refusal" in answered ? { Version: 1, Error: answered.refusal } : done({ Data: [200, [], answered.body] });
    }
    case DISPATCH.loadSettings:
      return done({ Properties: { Settings: settings(host).map(([Name, Value]) => ({ Name, Value })) } });
    case DISPATCH.saveSettings: {
      host.model.settings.clear();
      for (const [name, json] of data.DdaSettingsMethod?.Properties ?? data.Properties ?? []) {
        host.model.settings.set(name, JSON.parse(json));
      }
      return done();
    }
    case DISPATCH.openDocument:
      return done({ 0: Number(data[1]), 1: await host.openDocument() });
    case DISPATCH.documentSlice: {
      // The handle given out above is the size of the slices: this bridge asks for them by number.
      const size = Number(data[2]);
      const slice = host.documentSlice(Number(data[3]) * size, size);
      return done({ 0: slice.base64, 1: slice.length });
    }
    case DISPATCH.closeDocument:
      return done();
    case DISPATCH.commandCompleted:
      host.completedCommands.push({ id: String(data[0]), data: JSON.parse(String(data[2])) });
      return done();
    default:
      return { Version: 1, Error: UNKNOWN_METHOD };
  }
}

function settings(host: ExcelHost): [name: string, json: string][] {
  return [...host.model.settings].map(([name, value]) => [name, JSON.stringify(value)]);
}

function appContext(host: ExcelHost, context: ExcelContext): object {
  return {
    _id: ADDIN,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: 16,
    _appMinorVersion: 0,
    _appUILocale: context.locale,
    _dataLocale: context.locale,
    _docUrl: context.documentUrl,
    _clientMode: 1,
    _settings: settings(host),
    _reason: 2,
    _osfControlType: 0,
    _eToken: "",
    _appInstanceId: ADDIN,
    _requirementMatrix: JSON.stringify(context.sets),
    _hostFullVersion: "16.0.17000.20000",
    _initialDisplayMode: 1,
  };
}

function toWeb(event: HostEvent): [name: string, data: unknown] {
  switch (event.kind) {
    case "messages":
      return ["richApiMessage", { ArrayData: event.entries }];
    case "selection":
      return ["documentSelectionChanged", {}];
    case "command":
      return ["appCommandInvoked", { 0: event.id, 1: event.callback, 2: event.event }];
  }
}
