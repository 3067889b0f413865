import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../excel-host/browser";
import { type RunningExcel, type StartOptions, startExcel } from "../excel-host/excel";
import { type BuiltPane, serveBuiltPane } from "./built-pane";

/** What the stories of a file share: a browser and the server of the built pane. */
export interface Stage {
  readonly browser: Browser;
  readonly served: BuiltPane;
  /** Opens a workbook in Excel with the pane beside it; an empty one without a path. */
  open(
    options: Omit<StartOptions, "pane" | "browser" | "workbook"> & { readonly path?: string },
  ): Promise<RunningExcel>;
  close(): Promise<void>;
}

/** Milliseconds anything may take to appear. */
const PATIENCE = 30_000;

export const BRIDGES = ["windows", "web"] as const;

export async function setStage(): Promise<Stage> {
  const served = await serveBuiltPane();
  const browser = await launchBrowser();
  return {
    browser,
    served,
    async open({ path, ...options }) {
      const workbook = path === undefined ? {} : { workbook: new Uint8Array(readFileSync(path)) };
      const excel = await startExcel({ ...options, ...workbook, browser, pane: { url: served.taskpane } });
      excel.page.setDefaultTimeout(PATIENCE);
      if (path !== undefined) excel.model.fileName = basename(path);
      return excel;
    },
    async close() {
      await browser.close();
      await served.close();
    },
  };
}

/**
 * Fails when the pane reached for another origin, threw, or met something the browser had to forbid. Left out is what
 * office.js does itself: it asks for the telemetry that is not served, writes two style elements of its own that the
 * policy forbids, and tries a store that browsers keep from frames.
 */
export function expectQuiet({ escaped, pageErrors, complaints }: RunningExcel): void {
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
