import { resolve } from "node:path";
import type { Browser, Frame } from "playwright-core";
import type { Workbook } from "../../src/core/grid/grid";
import { type BundledPage, bundlePage } from "../excel/bundle";
import { startExcel } from "../excel-host/excel";
import type { CellValue } from "../excel-host/model/cell-format";
import type { Sheet } from "../excel-host/model/sheet";
import type { WorkbookModel } from "../excel-host/model/workbook";
import { startWps } from "../wps-host/wps";

/** A workbook open in a spreadsheet program, with a host of the pane beside it. */
export interface Beside {
  readonly pane: Pick<Frame, "evaluate" | "waitForFunction" | "goto" | "url" | "locator">;
  readonly model: WorkbookModel;
  type(sheet: string, cell: string, entry: CellValue): Promise<void>;
  select(sheet: string, cells: string): Promise<void>;
  close(): Promise<void>;
}

/** A program the host contract is held against. */
export interface Program {
  readonly name: string;
  bundle(): Promise<BundledPage>;
  open(page: BundledPage, browser: Browser, workbook?: Uint8Array): Promise<Beside>;
}

const bundled = (folder: string) => () => bundlePage(resolve(folder), "adapter.ts");

/** Lets the host's registrations come through. */
async function ready<Running extends Beside>(running: Running): Promise<Running> {
  await running.pane.locator("body[data-ready]").waitFor({ state: "attached" });
  await running.pane.evaluate(() => new Promise((heard) => setTimeout(heard, 50)));
  return running;
}

export function excelWith(bridge: "windows" | "web", apiSet: string): Program {
  return {
    name: `Excel over the ${bridge} bridge with ExcelApi ${apiSet}`,
    bundle: bundled("test/excel/page"),
    open: async ({ folder }, browser, workbook) =>
      ready(
        await startExcel({ bridge, apiSet, browser, pane: { folder, path: "/" }, ...(workbook ? { workbook } : {}) }),
      ),
  };
}

export function wpsThat(cellByCell: boolean): Program {
  return {
    name: `WPS that tells formats ${cellByCell ? "cell by cell" : "only where they agree"}`,
    bundle: bundled("test/wps/page"),
    open: async ({ folder }, browser, workbook) =>
      ready(await startWps({ cellByCell, browser, pane: { folder, path: "/" }, ...(workbook ? { workbook } : {}) })),
  };
}

/** What the host reads; `whole` as the pane does when it is told to read again. It crosses from the page as text, which is much the fastest for so much of it. */
export async function readBeside({ pane }: Pick<Beside, "pane">, whole = false): Promise<Workbook> {
  const text = await pane.evaluate(async (asked) => {
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

/** What is meant by a permission a file does not mention. */
const UNSAID = { allowEditScenarios: false, allowPivotTables: false, selectionMode: "Normal" };

function protectionOf(protection: Sheet["protection"]) {
  return protection && { ...protection, options: { ...UNSAID, ...protection.options } };
}

/** Everything on the workbook's sheets, to be compared before and after. */
export function stateOf({ model }: Pick<Beside, "model">): string {
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
