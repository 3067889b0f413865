import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { launchBrowser } from "@huizong/excel-host/browser";
import { type RunningExcel, startExcel } from "@huizong/excel-host/excel";
import type { Sync } from "@huizong/excel-host/host";
import type { Browser } from "playwright-core";
import type { Service } from "#src/service/service";
import { PATIENCE } from "../tools/patience";
import { stand } from "../wps-host/server";
import { type RunningWps, startWps } from "../wps-host/wps";
import { type BuiltPane, serveBuiltPane } from "./built-pane";

/**
 * Where the stories are told: in the oldest Excel on Windows, in an older browser, in the newest on the web, and in WPS,
 * whose browser is older too.
 */
export const HOSTS = ["windows", "web", "wps"] as const;

/** What ExcelApi an Excel has where a story does not say. */
const API = { windows: "1.7", web: "1.19" } as const;

type StoryHost = (typeof HOSTS)[number];

/** What a user does in either program, and what there is to see. */
export interface Running
  extends Pick<RunningExcel, "page" | "pane" | "model" | "type" | "select" | "escaped" | "pageErrors" | "complaints"> {
  /** Excel's own; null in WPS, which has no round trips. */
  readonly excel: RunningExcel | null;
  /** Presses a ribbon button, until the pane has heard of it. */
  press(action: "check" | "seal" | "rollup" | "trace"): Promise<void>;
  /** The file that an action hands to the user. */
  saving(act: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  /** The round trips a piece of work takes in Excel; null in WPS. */
  count(work: () => Promise<unknown>): Promise<readonly Sync[] | null>;
  close(): Promise<void>;
}

/** What the stories of a file share: a browser and the server of the built pane. */
export interface Stage {
  readonly browser: Browser;
  readonly served: BuiltPane;
  /** Opens a workbook with the pane beside it; an empty one without a path. */
  open(options: { readonly host: StoryHost; readonly apiSet?: string; readonly path?: string }): Promise<Running>;
  close(): Promise<void>;
}

export async function setStage(service?: Service): Promise<Stage> {
  const served = await serveBuiltPane(service);
  const older = await standOlder(served);
  const browser = await launchBrowser();
  return {
    browser,
    served,
    async open({ path, host, ...options }) {
      const workbook =
        path === undefined ? {} : { workbook: new Uint8Array(readFileSync(path)), fileName: basename(path) };
      const running =
        host === "wps"
          ? inWps(await startWps({ ...workbook, browser, pane: { addin: `${served.origin}/wps/index.html` } }))
          : inExcel(
              await startExcel({
                apiSet: API[host],
                ...options,
                ...workbook,
                bridge: host,
                browser,
                pane: { url: host === "windows" ? older.taskpane : served.taskpane },
              }),
            );
      running.page.setDefaultTimeout(PATIENCE);
      return running;
    },
    async close() {
      await browser.close();
      await older.close();
      await served.close();
    },
  };
}

/** The built pane and page, served as an older browser runs them. */
export async function standOlder(served: BuiltPane): Promise<Pick<BuiltPane, "taskpane" | "page" | "close">> {
  const { origin, close } = await stand(served.origin, () => Promise.reject(new Error("nobody asks for WPS here")));
  const at = (address: string) => address.replace(served.origin, origin);
  return { taskpane: at(served.taskpane), page: at(served.page), close };
}

function inExcel(excel: RunningExcel): Running {
  let pressed = 0;
  return {
    ...excel,
    excel,
    async press(action) {
      await excel.press(action);
      pressed++;
      await excel.commandsCompleted(pressed);
    },
    async saving(act) {
      const waiting = excel.page.waitForEvent("download");
      await act();
      const download = await waiting;
      return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
    },
  };
}

const BUTTONS = { check: "huizongCheck", seal: "huizongSubmit", rollup: "huizongRollup", trace: "huizongTrace" };

function inWps(wps: RunningWps): Running {
  return {
    ...wps,
    pane: wps.page.mainFrame(),
    excel: null,
    press: async (action) => {
      await wps.press(BUTTONS[action]);
      const isAsked = () => [...wps.session.storage].some(([key, text]) => key.startsWith("huizong.command.") && text);
      while (isAsked()) await wps.page.waitForTimeout(25);
    },
    async saving(act) {
      const before = new Set(wps.session.files.keys());
      const saved = () => [...wps.session.files].find(([path]) => !before.has(path) && !/[\\/]huizong-/.test(path));
      await act();
      while (!saved()) await wps.page.waitForTimeout(25);
      const [path, bytes] = saved()!;
      return { name: path.split(/[\\/]/).pop()!, bytes };
    },
    count: async (work) => {
      await work();
      return null;
    },
  };
}

/**
 * Fails when the pane reached for another origin, threw, or met something the browser had to forbid. Left out is what
 * office.js does itself: it asks for the telemetry that is not served, writes two style elements of its own that the
 * policy forbids, and tries a store that browsers keep from frames.
 */
export function expectQuiet({
  escaped,
  pageErrors,
  complaints,
}: Pick<Running, "escaped" | "pageErrors" | "complaints">): void {
  const ours = complaints.filter((text) => !/\/office\/(?:telemetry|excel-\w+-[\d.]+\.js)/.test(text));
  expect({ escaped, pageErrors, complaints: ours }).toEqual({ escaped: [], pageErrors: [], complaints: [] });
}

/** Waits until something comes to be so, and fails with what it is instead when it does not. */
export async function eventually<Value>(look: () => Value | Promise<Value>, expected: Value): Promise<void> {
  const deadline = performance.now() + PATIENCE;
  const isSo = async () => JSON.stringify(await look()) === JSON.stringify(expected);
  while (performance.now() < deadline && !(await isSo())) await new Promise((later) => setTimeout(later, 25));
  expect(await look()).toEqual(expected);
}
