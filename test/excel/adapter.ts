import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import webpack from "webpack";
import type { Workbook } from "../../src/core/grid/grid";
import { type RunningExcel, type StartOptions, startExcel } from "../excel-host/excel";
import type { Sheet } from "../excel-host/model/sheet";

/** A folder with the adapter to Excel bundled into a page. */
export interface Adapter {
  readonly folder: string;
  remove(): void;
}

/** Bundles the adapter as the pane's build does, without the pane. */
export async function bundleAdapter(): Promise<Adapter> {
  const folder = mkdtempSync(join(tmpdir(), "adapter-"));
  cpSync(resolve("test/excel/page/index.html"), join(folder, "index.html"));
  const options = { jsc: { parser: { syntax: "typescript", tsx: true }, target: "es2022" } };
  const compiler = webpack({
    mode: "development",
    devtool: false,
    target: ["web", "es2022"],
    entry: resolve("test/excel/page/adapter.ts"),
    output: { path: folder, filename: "adapter.js", publicPath: "/" },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: { loader: "swc-loader", options } }] },
  });
  await new Promise<void>((done, failed) =>
    compiler.run((error, stats) => {
      const problem = error ?? (stats?.hasErrors() ? new Error(stats.toString("errors-only")) : null);
      compiler.close(() => (problem ? failed(problem) : done()));
    }),
  );
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

/** Opens a workbook in Excel with the adapter beside it. */
export async function openBeside(
  { folder }: Adapter,
  browser: Browser,
  options: Omit<StartOptions, "pane" | "browser">,
): Promise<RunningExcel> {
  const excel = await startExcel({ ...options, browser, pane: { folder, path: "/" } });
  await excel.pane.locator("body[data-ready]").waitFor({ state: "attached" });
  await excel.pane.evaluate(() => new Promise((heard) => setTimeout(heard, 50)));
  return excel;
}

/** What the adapter reads. It crosses from the page as text, which is much the fastest for so much of it. */
export async function readInExcel(excel: RunningExcel): Promise<Workbook> {
  const text = await excel.pane.evaluate(async () => {
    const { workbook } = await window.host.read();
    return JSON.stringify(workbook, (_, part: unknown) =>
      part instanceof Map || part instanceof Set ? { kind: part.constructor.name, entries: [...part] } : part,
    );
  });
  return JSON.parse(text, (_, part) => {
    if (Array.isArray(part?.entries)) return part.kind === "Map" ? new Map(part.entries) : new Set(part.entries);
    return part;
  });
}

/** What Excel means by a permission a file does not mention. */
const UNSAID = { allowEditScenarios: false, allowPivotTables: false, selectionMode: "Normal" };

function protectionOf(protection: Sheet["protection"]) {
  return protection && { ...protection, options: { ...UNSAID, ...protection.options } };
}

/** Everything on the workbook's sheets, to be compared before and after. */
export function stateOf({ model }: RunningExcel): string {
  return sorted(
    model.sheets.map(
      ({ name, visibility, protection, merges, conditionalFormats, validations, comments, ...sheet }) => {
        const cells = [...model.sheet(name).everyCell()].map(({ row, column, cell }) => {
          const { loadedFormat: _, ...rest } = cell;
          return [row, column, rest];
        });
        const bands = [[...sheet.rows], [...sheet.columns]];
        return {
          name,
          visibility,
          protection: protectionOf(protection),
          merges,
          conditionalFormats,
          validations,
          comments,
          bands,
          cells,
        };
      },
    ),
  );
}

/** JSON whose keys are in order, so that equal things are equal texts. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === "object" && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort()) : part,
  );
}
