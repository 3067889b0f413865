import type { Mark, WorkbookHost } from "../pane/host/workbook-host";
import type { Application } from "./application";
import { inWps } from "./errors";
import { listen } from "./events";
import { bytesOf, openFile, saveFile } from "./files";
import { markLayer } from "./marks";
import { openPage } from "./open-page";
import { type Frames, readBook } from "./read";
import type { Seat } from "./seat";
import { activeCell, selectCell } from "./selection";
import { boundBook } from "./sheets";
import { writeCells } from "./write";

/** The workbook open in WPS. Its calls are synchronous, so none of what follows is interrupted. */
export function wpsHost(app: Application, seat: Seat): WorkbookHost {
  const book = boundBook(app, seat);
  const layer = markLayer(app, book);
  let marks: readonly Mark[] = [];
  let frames: Frames = new Map();
  /** Puts the marks back; one that cannot be was said when it was first drawn. */
  const drawAgain = () => {
    try {
      layer.draw(marks);
    } catch {
      return;
    }
  };
  const withoutMarks = <Result>(work: () => Result): Result => {
    layer.draw([]);
    try {
      return work();
    } finally {
      drawAgain();
    }
  };
  let copying = false;
  const events = listen(app, book, {
    before: () => {
      if (!copying) layer.draw([]);
    },
    after: () => {
      if (!copying) drawAgain();
      seat.keepBookName(book().FullName);
    },
  });

  return {
    name: "wps",
    read: (whole = false) =>
      inWps(() => {
        // A pane that outlives its workbook begins anew with the next, so that nothing of the old one is written there.
        if (book.isReplaced()) location.reload();
        const open = book();
        seat.keepBookName(open.FullName);
        const known: Frames = whole ? new Map() : frames;
        frames = new Map();
        const workbook = readBook(open, known, frames, Date.now());
        return { workbook, fileName: open.Name, revision: events.revision() };
      }),
    onChange: events.onChange,
    onSelect: events.onSelect,
    selection: () => inWps(() => activeCell(app, book())),
    select: (place) => inWps(() => selectCell(app, book(), place)),
    write: (edits) =>
      inWps(() => {
        const inverse = writeCells(app, book(), edits);
        for (const { sheet, cell } of edits) events.tell(sheet, cell);
        return inverse;
      }),
    mark: (next) =>
      inWps(() => {
        marks = next;
        layer.draw(marks);
      }),
    bytes: () =>
      inWps(() => {
        // The copy may be told of as a saving.
        copying = true;
        try {
          return withoutMarks(() => bytesOf(app, book()));
        } finally {
          copying = false;
        }
      }),
    save: (bytes, fileName) => inWps(() => saveFile(app, book(), bytes, fileName)),
    open: (bytes, fileName) => inWps(() => openFile(app, book(), bytes, fileName)),
    openPage: (path) => openPage(app, path),
    async selfCheck() {
      const { selfCheck } = await import("./self-check");
      copying = true;
      try {
        return await selfCheck(app, book());
      } finally {
        copying = false;
      }
    },
    // The steps WPS itself keeps are not the add-in's to forget.
    settle: () => undefined,
    async foreignSheets(names) {
      const { foreignSheets } = await import("./deliver");
      return inWps(() => foreignSheets(book(), names));
    },
    async deliver(delivery) {
      const { deliverSheets } = await import("./deliver");
      await inWps(() => deliverSheets(app, book(), delivery));
      events.tell("", null);
    },
  };
}
