import type { CellAddress } from "../core/grid/grid";
import { openEvents, type Unsubscribe } from "../pane/host/events";
import type { WorkbookChange } from "../pane/host/workbook-host";
import type { Application, EventListener, EventName, Range, Workbook, Worksheet } from "./application";
import { areaOf } from "./areas";
import { activeCell } from "./selection";
import { isSameBook } from "./sheets";

/** What goes on in the workbook, as WPS tells it. */
export interface WorkbookEvents {
  /** Rises with every change. */
  revision(): number;
  onChange(listener: (change: WorkbookChange) => void): Unsubscribe;
  onSelect(listener: (place: CellAddress) => void): Unsubscribe;
  /** Tells of a change the add-in has made itself, of which WPS is made to say nothing. */
  tell(sheet: string, range: string | null): void;
}

/** What to do around a saving, so that nothing of the add-in's gets into the file. */
export interface AroundSaving {
  before(): void;
  after(): void;
}

/** Listens to a workbook until the page goes. An event this WPS does not have is missed and nothing else. */
export function listen(app: Application, book: () => Workbook, saving: AroundSaving): WorkbookEvents {
  const changed = openEvents<WorkbookChange>();
  const selected = openEvents<CellAddress>();
  let revision = 1;
  const tell = (sheet: string, range: string | null) => {
    revision++;
    changed.emit({ revision, sheet, range });
  };
  const moved = (place: CellAddress | null) => {
    if (place) selected.emit(place);
  };
  const isOurs = (other: Workbook) => isSameBook(other, book());
  const handles: [EventName, EventListener][] = [];
  const on = <First, Second>(name: EventName, listener: (first: First, second: Second) => void): boolean => {
    // What is thrown into WPS would end nowhere, or end WPS's own work.
    const safe = (first: First, second: Second) => {
      try {
        listener(first, second);
      } catch {
        return;
      }
    };
    try {
      app.ApiEvent.AddApiEventListener(name, safe);
      handles.push([name, safe]);
      return true;
    } catch {
      return false;
    }
  };

  on("SheetChange", (sheet: Worksheet, target: Range) => {
    if (!isOurs(sheet.Parent)) return;
    const area = target.Address();
    tell(sheet.Name, areaOf(area) ? area.split("$").join("") : null);
  });
  on("SheetSelectionChange", (sheet: Worksheet) => {
    if (isOurs(sheet.Parent)) moved(activeCell(app, book()));
  });
  on("SheetActivate", (sheet: Worksheet) => {
    if (isOurs(sheet.Parent)) moved(activeCell(app, book()));
  });
  on("WorkbookNewSheet", (other: Workbook) => {
    if (isOurs(other)) tell("", null);
  });
  on("SheetBeforeDelete", (sheet: Worksheet) => {
    // The sheet is gone once WPS has gone on.
    if (isOurs(sheet.Parent)) setTimeout(() => tell("", null));
  });
  // Marks that could not be put back after saving are better left in the file than taken from the user.
  const returns = on("WorkbookAfterSave", (other: Workbook) => {
    if (isOurs(other)) saving.after();
  });
  if (returns) {
    on("WorkbookBeforeSave", (other: Workbook) => {
      if (isOurs(other)) saving.before();
    });
  }
  // WPS may go on calling a page that has been loaded anew.
  addEventListener("pagehide", () => {
    for (const [name, listener] of handles) app.ApiEvent.RemoveApiEventListener(name, listener);
  });

  return {
    revision: () => revision,
    onChange: changed.on,
    onSelect: selected.on,
    tell,
  };
}
