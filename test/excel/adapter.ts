import { resolve } from "node:path";
import { type RunningExcel, type StartOptions, startExcel } from "@huizong/excel-host/excel";
import type { Browser } from "playwright-core";
import { bundlePage } from "./bundle";

export { readBeside as readInExcel, stateOf } from "../host/beside";

/** Bundles the adapter without the pane. */
export const bundleAdapter = () => bundlePage(resolve("test/excel/page"), "adapter.ts");

/** Opens a workbook in Excel with the adapter beside it. */
export async function openBeside(
  folder: string,
  browser: Browser,
  options: Omit<StartOptions, "pane" | "browser">,
): Promise<RunningExcel> {
  const excel = await startExcel({ ...options, browser, pane: { folder, path: "/" } });
  await excel.pane.locator("body[data-ready]").waitFor({ state: "attached" });
  await excel.pane.evaluate(() => new Promise((heard) => setTimeout(heard, 50)));
  return excel;
}
