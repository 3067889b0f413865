import type { CellPlace } from "../core/grid/grid";
import { openEvents, type Unsubscribe } from "../pane/host/events";
import type { WorkbookChange } from "../pane/host/workbook-host";
import { inExcel } from "./errors";
import { activeCell } from "./selection";
import { supports } from "./support";

/** What goes on in the workbook, as it is heard. */
export interface Ear {
  /** Rises with every change. */
  revision(): number;
  onChange(listener: (change: WorkbookChange) => void): Unsubscribe;
  onSelect(listener: (place: CellPlace) => void): Unsubscribe;
  /** Tells of a change the add-in has made itself; what Excel says of it goes unheard where it says whose it is. */
  tell(sheet: string, range: string | null): void;
  /** Does something that changes the workbook in many steps, and tells of it once, when it is over. */
  asOne(work: () => Promise<void>): Promise<void>;
}

/** Names a sheet by its id, as far as it is known. */
type NameOf = (id: string) => string | undefined;

/** Listens to the workbook from now on. A failure to listen leaves the pane with what it is asked to read. */
export function listen(nameOf: NameOf): Ear {
  const changes = openEvents<WorkbookChange>();
  const selections = openEvents<CellPlace>();
  let revision = 1;
  let holding = false;
  const tell = (sheet: string, range: string | null) => {
    revision++;
    if (!holding) changes.emit({ revision, sheet, range });
  };
  const hear = async ({ worksheetId, address, changeType, triggerSource }: Excel.WorksheetChangedEventArgs) => {
    if (triggerSource === "ThisLocalAddin") return;
    tell(nameOf(worksheetId) ?? "", changeType === "RangeEdited" ? address : null);
  };
  void inExcel(async (context) => {
    await listenToChanges(context, hear);
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(async () => tell("", null));
    worksheets.onDeleted.add(async () => tell("", null));
    listenToSelection(context, nameOf, selections.emit);
    await context.sync();
  }).catch(() => undefined);

  return {
    revision: () => revision,
    onChange: changes.on,
    onSelect: selections.on,
    tell,
    async asOne(work) {
      holding = true;
      try {
        await work();
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

/** The event of newer versions carries the place, so that no question need follow it. */
function listenToSelection(context: Excel.RequestContext, nameOf: NameOf, moved: (place: CellPlace) => void): void {
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
