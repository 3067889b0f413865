import type { CellAddress } from "../core/grid/grid";
import { openEvents, type Unsubscribe } from "../pane/host/events";
import type { WorkbookChange } from "../pane/host/workbook-host";
import { inExcel } from "./errors";
import { activeCell } from "./selection";
import { supports } from "./support";

/** What goes on in the workbook, as it is heard. */
export interface WorkbookEvents {
  /** Rises with every change. */
  revision(): number;
  onChange(listener: (change: WorkbookChange) => void): Unsubscribe;
  onSelect(listener: (place: CellAddress) => void): Unsubscribe;
  /** Tells of a change the add-in has made itself; what Excel says of it goes unheard where it says whose it is. */
  tell(sheet: string, range: string | null): void;
  /** The add-in itself shows a sheet by its name, which therefore needs no look. */
  showing(): void;
  /** Does something that changes the workbook in many steps, and tells of it once, when it is over. */
  asOne<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** What the ear needs of what was read, and tells it. */
export interface Known {
  sheets(): readonly { readonly id: string; readonly name: string }[];
  /** More than cells may have changed. */
  restructured(): void;
}

type NameOf = (id: string) => string | undefined;

/** Listens to the workbook from now on. A failure to listen leaves the pane with what it is asked to read. */
export function listen({ sheets, restructured }: Known): WorkbookEvents {
  const changes = openEvents<WorkbookChange>();
  const selections = openEvents<CellAddress>();
  let revision = 1;
  let holding = false;
  const nameOf: NameOf = (id) => sheets().find((sheet) => sheet.id === id)?.name;
  const tell = (sheet: string, range: string | null) => {
    revision++;
    if (!holding) changes.emit({ revision, sheet, range });
  };
  const rebuilt = async () => {
    restructured();
    tell("", null);
  };
  const hear = async ({ worksheetId, address, changeType, triggerSource }: Excel.WorksheetChangedEventArgs) => {
    if (triggerSource === "ThisLocalAddin") return;
    if (changeType !== "RangeEdited") restructured();
    tell(nameOf(worksheetId) ?? "", changeType === "RangeEdited" ? address : null);
  };
  const names = namesWatch(sheets, rebuilt);
  void inExcel(async (context) => {
    await listenToChanges(context, hear);
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(rebuilt);
    worksheets.onDeleted.add(rebuilt);
    if (!tellsNames(worksheets)) {
      worksheets.onActivated.add(names.look);
      lookFromPane(names.look);
    }
    listenToSelection(context, nameOf, selections.emit);
    await context.sync();
  }).catch(() => undefined);
  for (const name of ["onRowHiddenChanged", "onNameChanged", "onVisibilityChanged"] as const) {
    if (!supports(name === "onRowHiddenChanged" ? "1.11" : "1.17")) continue;
    // Each apart: the office.js that is served with the pane may be older than this Excel.
    void inExcel(async (context) => {
      context.workbook.worksheets[name]?.add(rebuilt);
      await context.sync();
    }).catch(() => undefined);
  }

  return {
    revision: () => revision,
    onChange: changes.on,
    onSelect: selections.on,
    tell,
    showing: names.rest,
    async asOne(work) {
      holding = true;
      try {
        return await work();
      } finally {
        holding = false;
        tell("", null);
      }
    },
  };
}

/** Milliseconds in which sheets that are added one after the other are taken together. */
const GATHERING = 50;

type Hear = (event: Excel.WorksheetChangedEventArgs) => Promise<void>;

/** On the workbook where Excel has that, else on every sheet there is and will be. */
async function listenToChanges(context: Excel.RequestContext, hear: Hear): Promise<void> {
  if (supports("1.9")) {
    context.workbook.worksheets.onChanged.add(hear);
    return;
  }
  const heard = new Set<string>();
  const hearNew = async (current: Excel.RequestContext) => {
    const { worksheets } = current.workbook;
    worksheets.load("items/id");
    await current.sync();
    const news = worksheets.items.filter(({ id }) => !heard.has(id));
    for (const sheet of news) sheet.onChanged.add(hear);
    await current.sync();
    for (const { id } of news) heard.add(id);
  };
  await hearNew(context);
  let gathering: ReturnType<typeof setTimeout> | undefined;
  context.workbook.worksheets.onAdded.add(async () => {
    clearTimeout(gathering);
    gathering = setTimeout(() => void inExcel(hearNew).catch(() => undefined), GATHERING);
  });
}

/** Whether this Excel tells of sheets that are renamed, and the office.js that is served with the pane knows of it. */
function tellsNames(worksheets: Excel.WorksheetCollection): boolean {
  return supports("1.17") && worksheets.onNameChanged !== undefined;
}

/** Who has renamed a sheet comes to the pane sooner than to another sheet. */
function lookFromPane(look: () => void): void {
  addEventListener("focus", look);
  document.documentElement.addEventListener("pointerenter", look);
}

/** Milliseconds between two looks at the sheets' names. */
const NAMES_APART = 500;

/** Compares the sheets' names with those known: only newer versions tell of a sheet that is renamed. */
function namesWatch(sheets: Known["sheets"], differ: () => void): { look: () => Promise<void>; rest: () => void } {
  let lookedAt = 0;
  return {
    rest() {
      lookedAt = Date.now();
    },
    async look() {
      const known = sheets();
      if (known.length === 0 || Date.now() - lookedAt < NAMES_APART) return;
      lookedAt = Date.now();
      const names = await inExcel(async (context) => {
        const { workbook } = context;
        workbook.worksheets.load("items/name");
        await context.sync();
        return workbook.worksheets.items.map(({ name }) => name);
      }).catch(() => null);
      if (names && names.join("/") !== known.map(({ name }) => name).join("/")) differ();
    },
  };
}

/** The event of newer versions carries the place, so that no question need follow it. */
function listenToSelection(context: Excel.RequestContext, nameOf: NameOf, moved: (place: CellAddress) => void): void {
  const ask = () => activeCell().then(moved, () => undefined);
  if (!supports("1.9")) {
    context.workbook.onSelectionChanged.add(ask);
    return;
  }
  context.workbook.worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
    const sheet = nameOf(worksheetId);
    const [first = ""] = address.split(/[:,]/);
    if (sheet === undefined || !/^[A-Z]+\d+$/.test(first)) await ask();
    else moved({ sheet, cell: first });
  });
}
