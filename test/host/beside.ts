import { resolve } from "node:path";
import { launchBrowser } from "@huizong/excel-host/browser";
import { startExcel } from "@huizong/excel-host/excel";
import { areaAddress, parseArea } from "@huizong/excel-host/model/area";
import type { CellValue } from "@huizong/excel-host/model/cell-format";
import type { Sheet } from "@huizong/excel-host/model/sheet";
import type { WorkbookModel } from "@huizong/excel-host/model/workbook";
import type { Browser, Frame } from "playwright-core";
import { cellAt } from "#src/core/grid/address";
import type { CellAddress, Workbook } from "#src/core/grid/grid";
import type { Book } from "#src/page/book/book";
import { positionOf } from "#src/page/book/position";
import { MARK_FILLS } from "#src/pane/host/mark-look";
import { bundlePage } from "../excel/bundle";
import { filledForm } from "../scenario/form-file";
import { bookOf } from "../scenario/open-book";
import { startWps } from "../wps-host/wps";
import { offered } from "./offered";

/** A workbook that is open, with a host of the pane beside it. */
export interface Beside {
  readonly pane: Pick<Frame, "evaluate" | "waitForFunction" | "goto" | "url" | "locator">;
  /** The value a cell shows. */
  shown(place: CellAddress): unknown;
  /** Everything on the sheets, to be compared before and after. */
  state(): string;
  /** The marks on a sheet: each cell with its color. */
  marked(sheet: string): readonly { readonly cell: string; readonly color: string }[];
  type(sheet: string, cell: string, entry: CellValue): Promise<void>;
  select(sheet: string, cells: string): Promise<void>;
  close(): Promise<void>;
}

/** The same in a spreadsheet program, where the user does to the workbook what he likes. */
export interface BesideProgram extends Beside {
  readonly model: WorkbookModel;
}

/** What the host contract is held against. */
export interface Program<Open extends Beside = BesideProgram> {
  readonly name: string;
  start(): Promise<Started<Open>>;
}

interface Started<Open> {
  /** Opens a workbook, an empty one without bytes. */
  open(workbook?: Uint8Array): Promise<Open>;
  end(): Promise<void>;
}

type Run = (
  page: { readonly browser: Browser; readonly pane: { readonly folder: string; readonly path: string } },
  workbook: { readonly workbook?: Uint8Array },
) => Promise<Omit<BesideProgram, "shown" | "state" | "marked">>;

/** A program whose pane is a page bundled from a folder. */
function program(name: string, from: string, run: Run): Program {
  return {
    name,
    async start() {
      const [browser, folder] = await Promise.all([launchBrowser(), bundlePage(resolve(from), "adapter.ts")]);
      const pane = { folder, path: "/" };
      return {
        open: async (workbook) => ready(await run({ browser, pane }, workbook ? { workbook } : {})),
        end: () => browser.close(),
      };
    },
  };
}

/** Lets the host's registrations come through. */
async function ready(running: Omit<BesideProgram, "shown" | "state" | "marked">): Promise<BesideProgram> {
  const { pane, model, type, select, close } = running;
  await pane.locator("body[data-ready]").waitFor({ state: "attached" });
  await pane.evaluate(() => new Promise((heard) => setTimeout(heard, 50)));
  return {
    ...{ pane, model, type, select, close },
    state: () => stateOf({ model }),
    shown({ sheet, cell }) {
      const { top, left } = parseArea(cell);
      return model.value(model.sheet(sheet), top, left);
    },
    marked: (sheet) =>
      model.sheet(sheet).conditionalFormats.flatMap(({ formula, areas, format }) => {
        const color = String(format.fillColor);
        return formula.includes("huizong-mark") ? areas.map((area) => ({ cell: areaAddress(area), color })) : [];
      }),
  };
}

export function excelWith(bridge: "windows" | "web", apiSet: string): Program {
  return program(`Excel over the ${bridge} bridge with ExcelApi ${apiSet}`, "test/excel/page", (page, workbook) =>
    startExcel({ bridge, apiSet, ...page, ...workbook }),
  );
}

export function wpsThat(cellByCell: boolean): Program {
  const name = `WPS that tells formats ${cellByCell ? "cell by cell" : "only where they agree"}`;
  return program(name, "test/wps/page", (page, workbook) => startWps({ cellByCell, ...page, ...workbook }));
}

/** The page that opens files itself. */
export const inPage: Program<Beside> = {
  name: "the page",
  start: async () => ({
    open: async (workbook) => besideBook(workbook ?? (await filledForm("commerce").bytes())),
    end: async () => void Reflect.deleteProperty(globalThis, "window"),
  }),
};

/** A file as the page opens it; what is delivered is opened in its place. It needs no browser for this. */
function besideBook(bytes: Uint8Array): Beside {
  const openAs = (file: Uint8Array): Book => {
    const opened = bookOf(file, {
      open: async (delivered) => {
        book = openAs(delivered);
      },
    });
    Object.assign(globalThis, { window: offered(opened) });
    return opened;
  };
  let book = openAs(bytes);
  const pane = {
    evaluate: async (work: (given: unknown) => unknown, given: unknown) => work(given),
    async waitForFunction(is: (given: unknown) => unknown, given: unknown) {
      while (!is(given)) await new Promise((later) => setTimeout(later, 5));
    },
  };
  return {
    pane: pane as unknown as Beside["pane"],
    state() {
      const { workbook, marks } = book.view();
      return JSON.stringify([workbook, [...marks]], (_, part) => (part instanceof Map ? [...part] : part));
    },
    shown({ sheet, cell }) {
      const { row, column } = positionOf({ cell });
      return cellAt(book.view().workbook.sheets.find(({ name }) => name === sheet)!, row, column)?.value ?? null;
    },
    marked: (sheet) =>
      [...book.view().marks.values()]
        .filter((mark) => mark.sheet === sheet)
        .map(({ cell, level }) => ({ cell, color: MARK_FILLS[level] })),
    type: async (sheet, cell, entry) => void (await book.write([{ sheet, cell, value: entry as string | number }])),
    select: async (sheet, cell) => book.activate({ sheet, cell }),
    close: async () => undefined,
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
export function stateOf({ model }: Pick<BesideProgram, "model">): string {
  return sorted(
    model.sheets.map(
      ({ name, visibility, protection, merges, conditionalFormats, validations, comments, ...sheet }) => {
        const cells = [...model.sheet(name).everyCell()].map(({ row, column, cell }) => {
          const { loadedFormat: _, result: __, ...rest } = cell;
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
