import type { SheetDelivery, WorkbookHost } from "../pane/host/workbook-host";
import { documentBytes } from "./bytes";
import { inExcel, waitsForUser } from "./errors";
import { listen, type WorkbookEvents } from "./events";
import { type KnownBook, knownBook } from "./known-book";
import { markLayer } from "./mark-layer";
import { takesMarks } from "./marks";
import { openPage } from "./open-page";
import { openFile, saveFile } from "./save";
import { activeCell, selectCell } from "./selection";
import { takeTurns } from "./turns";
import { marksKeepUndo } from "./undo";
import { withoutMarks } from "./unmarked";
import { writeCells } from "./write";

/** The workbook open in Excel. */
export function excelHost(): WorkbookHost {
  const inTurn = takeTurns();
  const layer = markLayer();
  const book = knownBook(layer.adopt);
  const events = listen({ sheets: book.sheets, restructured: book.forgetShape });
  return {
    name: "excel",
    async read(whole = false) {
      const revision = events.revision();
      return { ...(await book.read(whole)), revision };
    },
    onChange: events.onChange,
    onSelect: events.onSelect,
    selection: activeCell,
    select(place) {
      events.showing();
      return selectCell(place);
    },
    write: (edits) =>
      inTurn(async () => {
        const inverse = await writeCells(edits, book.sheets());
        for (const { sheet, cell } of edits) events.tell(sheet, cell);
        return inverse;
      }),
    waitsForUser,
    mark: (marks) =>
      inTurn(async () => {
        try {
          await layer.draw(await book.toMark(), marks);
        } catch (error) {
          book.forgetCells();
          throw error;
        }
      }),
    keepsUndo: () =>
      marksKeepUndo() && book.sheets().every((sheet) => sheet.visibility === "veryHidden" || takesMarks(sheet)),
    tryMark: () => inTurn(tryMark),
    bytes: () => inTurn(bytesWithoutMarks),
    save: saveFile,
    open: openFile,
    openPage,
    selfCheck: () => inTurn(() => checkExcel(book, events)),
    // Excel keeps the steps itself and forgets them where it must.
    settle: () => undefined,
    async foreignSheets(names) {
      const { foreignSheets } = await import("./delivery/deliver");
      return foreignSheets(names);
    },
    deliver: (delivery) => inTurn(() => deliver(book, events, delivery)),
  };
}

async function bytesWithoutMarks(): Promise<Uint8Array> {
  // Excel hands out no file while a cell is being edited, and does not say so.
  await inExcel((context) => context.sync());
  return withoutMarks(await documentBytes());
}

async function tryMark(): Promise<void> {
  const { markOnce } = await import("./mark-once");
  await markOnce();
}

async function checkExcel(book: KnownBook, events: WorkbookEvents) {
  const { selfCheck } = await import("./self-check/self-check");
  const found = await events.asOne(selfCheck);
  book.forget();
  return found;
}

async function deliver(book: KnownBook, events: WorkbookEvents, delivery: SheetDelivery): Promise<void> {
  const { deliverSheets } = await import("./delivery/deliver");
  await events.asOne(async () => {
    let ids: readonly string[] = [];
    try {
      ids = await deliverSheets(delivery);
    } finally {
      book.forget(ids);
    }
  });
}
