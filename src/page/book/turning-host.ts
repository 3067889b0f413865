import type { CellAddress } from "../../core/grid/grid";
import { openEvents } from "../../pane/host/events";
import type { WorkbookChange, WorkbookHost } from "../../pane/host/workbook-host";
import type { Book } from "./book";

/** A host whose workbook may give way to another one, which a pane that stands beside it takes for a great change. */
export interface TurningHost extends WorkbookHost {
  readonly book: () => Book;
  turnTo(book: Book): void;
}

/** Starts with a book; what a pane has subscribed to goes on with the next one. */
export function turningHost(initial: Book): TurningHost {
  let book = initial;
  let turned = 0;
  const changes = openEvents<WorkbookChange>();
  const selections = openEvents<CellAddress>();
  /** Revisions go on rising from one book to the next. */
  const risen = (revision: number) => revision + turned;
  const listen = () => {
    const stops = [
      book.onChange((change) => changes.emit({ ...change, revision: risen(change.revision) })),
      book.onSelect(selections.emit),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  };
  let stop = listen();

  return {
    name: "page",
    book: () => book,
    turnTo(next) {
      stop();
      turned += book.view().revision + 1;
      book = next;
      stop = listen();
      changes.emit({ revision: risen(0), sheet: next.view().sheet, range: null });
    },
    read: async () => {
      const reading = await book.read();
      return { ...reading, revision: risen(reading.revision) };
    },
    onChange: changes.on,
    onSelect: selections.on,
    selection: () => book.selection(),
    select: (place) => book.select(place),
    write: (edits) => book.write(edits),
    mark: (marks) => book.mark(marks),
    bytes: () => book.bytes(),
    save: (bytes, name, holds) => book.save(bytes, name, holds === undefined ? undefined : holds - turned),
    open: (bytes, name) => book.open(bytes, name),
    openPage: (path) => book.openPage(path),
    settle: () => book.settle(),
    foreignSheets: (names) => book.foreignSheets(names),
    deliver: (delivery) => book.deliver(delivery),
  };
}
