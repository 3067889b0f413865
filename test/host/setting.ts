import { SHEETS } from "#src/core/form/form";
import type { CellAddress, Workbook } from "#src/core/grid/grid";
import type { CellEdit, Mark } from "#src/pane/host/workbook-host";
import { filledForm, formFor } from "../scenario/form-file";
import { type Beside, type Program, readBeside } from "./beside";
import type { Outcome } from "./offered";

const { layout } = formFor("commerce");
/** A cell of the form that is filled in, its explanation, and a cell that is locked. */
export const INPUT = layout.figure("retail-sales", "month");
export const NOTE = layout.note("retail-sales");
export const LOCKED = { sheet: SHEETS.form, cell: "A10" };
export const MARKS: readonly Mark[] = [
  { ...INPUT, level: "A", text: "A" },
  { ...NOTE, level: "C", text: "C" },
  { ...LOCKED, level: "A", text: "A" },
];

/** A host under test and what is asked of it. */
export interface Setting<Open extends Beside> {
  /** What was opened last. */
  beside(): Open;
  form(): Uint8Array;
  /** Opens a workbook, an empty one without bytes. */
  open(workbook?: Uint8Array): Promise<void>;
  openForm(): Promise<void>;
  close(): Promise<void>;
  read(): Promise<Workbook>;
  write(edits: readonly CellEdit[]): Promise<Outcome<readonly CellEdit[]>>;
  mark(marks: readonly Mark[]): Promise<Outcome<void>>;
  shown(place: CellAddress): unknown;
  marked(): ReturnType<Beside["marked"]>;
  heard(): Promise<Window["heard"]>;
  /** Puts the sheets of a summary in; `replace` are sheets the user has agreed to lose. */
  deliver(summary: Uint8Array, sheets: readonly string[], replace?: readonly string[]): Promise<Outcome<void>>;
  foreign(sheets: readonly string[]): Promise<readonly string[]>;
  /** The file that would be handed in. */
  bytes(): Promise<Uint8Array>;
}

/** Sets a host up for the tests of a block. */
export function settingOf<Open extends Beside>(program: Program<Open>): Setting<Open> {
  let started: Awaited<ReturnType<typeof program.start>>;
  let form: Uint8Array;
  let beside: Open;
  beforeAll(async () => {
    [started, form] = await Promise.all([program.start(), filledForm("commerce").bytes()]);
  });
  afterAll(() => started?.end());
  const open = async (workbook?: Uint8Array) => {
    beside = await started.open(workbook);
    await readBeside(beside);
  };
  return {
    beside: () => beside,
    form: () => form,
    open,
    openForm: () => open(form),
    close: async () => beside?.close(),
    read: () => readBeside(beside),
    write: (edits) => beside.pane.evaluate((given) => window.tryHost((host) => host.write(given)), edits),
    mark: (marks) => beside.pane.evaluate((given) => window.tryHost((host) => host.mark(given)), marks),
    shown: (place) => beside.shown(place),
    marked: () => beside.marked(SHEETS.form),
    heard: () => beside.pane.evaluate(() => window.heard),
    deliver: (summary, sheets, replace = []) =>
      beside.pane.evaluate(
        ([base64, names, losing]) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          return window.tryHost((host) => host.deliver({ bytes, sheets: names, replace: losing }));
        },
        [Buffer.from(summary).toString("base64"), sheets, replace] as const,
      ),
    foreign: (sheets) => beside.pane.evaluate((names) => window.host.foreignSheets(names), sheets),
    async bytes() {
      const base64 = await beside.pane.evaluate(async () => {
        const bytes = await window.host.bytes();
        return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ""));
      });
      return new Uint8Array(Buffer.from(base64, "base64"));
    },
  };
}
