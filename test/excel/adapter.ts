import { resolve } from "node:path";
import type { Browser } from "playwright-core";
import type { Workbook } from "../../src/core/grid/grid";
import { type RunningExcel, type StartOptions, startExcel } from "../excel-host/excel";
import type { Sheet } from "../excel-host/model/sheet";
import { type BundledPage, bundlePage } from "./bundle";

/** Bundles the adapter without the pane. */
export const bundleAdapter = () => bundlePage(resolve("test/excel/page"), "adapter.ts");

/** Opens a workbook in Excel with the adapter beside it. */
export async function openBeside(
  { folder }: BundledPage,
  browser: Browser,
  options: Omit<StartOptions, "pane" | "browser">,
): Promise<RunningExcel> {
  const excel = await startExcel({ ...options, browser, pane: { folder, path: "/" } });
  await excel.pane.locator("body[data-ready]").waitFor({ state: "attached" });
  await excel.pane.evaluate(() => new Promise((heard) => setTimeout(heard, 50)));
  return excel;
}

/** What the adapter reads; `whole` as the pane does when it is told to read again. It crosses from the page as text, which is much the fastest for so much of it. */
export async function readInExcel(excel: RunningExcel, whole = false): Promise<Workbook> {
  const text = await excel.pane.evaluate(async (asked) => {
    const { workbook } = await window.host.read(asked);
    return JSON.stringify(workbook, (_, part: unknown) =>
      part instanceof Map || part instanceof Set ? { kind: part.constructor.name, entries: [...part] } : part,
    );
  }, whole);
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
