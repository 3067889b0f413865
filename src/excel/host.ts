import type { Sheet } from "../core/grid/grid";
import type { Mark, Reading, WorkbookHost } from "../pane/host/workbook-host";
import { documentBytes } from "./bytes";
import { isKind } from "./errors";
import { listen } from "./events";
import { otherBooksIn } from "./grid";
import { replaceMarks } from "./marks";
import { mergesInFile } from "./merges";
import { type BookReading, readBook } from "./read";
import { saveFile } from "./save";
import { activeCell, selectCell } from "./selection";
import { supports } from "./support";
import { writeCells } from "./write";

const MACRO_BOOK = /\.(xlsm|xlsb|xltm|xlam)$/i;

/** Milliseconds for which a reading tells how a sheet is protected: Excel says nothing when that changes. */
const FRESH = 5_000;

/** The workbook open in Excel. What it reads it remembers, so that writing and marking need no second look. */
export function excelHost(): WorkbookHost {
  let last: BookReading | null = null;
  let fileMerges: Awaited<ReturnType<typeof mergesInFile>> | null = null;
  let drawn: readonly Mark[] = [];
  let turn: Promise<unknown> = Promise.resolve();
  let readAt = 0;
  const ear = listen((id) => last?.sheets.find((sheet) => sheet.id === id)?.name);

  /** One change of the workbook after the other: a file saved while marks are drawn would hold half of them. */
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = turn.then(work, work);
    turn = mine.catch(() => undefined);
    return mine;
  };

  const look = async (): Promise<BookReading> => {
    last = await readBook(last?.sheets.map(({ id }) => id) ?? []);
    readAt = Date.now();
    return last;
  };

  const draw = async (marks: readonly Mark[], again = true): Promise<void> => {
    const { sheets, ...book } = last && Date.now() - readAt < FRESH ? last : await look();
    try {
      const marked = await replaceMarks(sheets, marks);
      last = { ...book, sheets: sheets.map((sheet, index) => ({ ...sheet, marks: marked[index]!.marks })) };
    } catch (error) {
      // The user may have protected or opened a sheet, or removed a mark, since it was read.
      last = null;
      if (again && isKind(error, "protected", "missing-sheet")) return draw(marks, false);
      throw error;
    }
  };

  return {
    name: "excel",
    async read(): Promise<Reading> {
      const revision = ear.revision();
      const book = await look();
      // An older Excel tells of merged cells in its file only; the form a unit hands in is read from there anyway.
      if (!supports("1.13") && !fileMerges) {
        fileMerges = await mergesInFile().catch(() => new Map());
        readAt = Date.now();
      }
      return { workbook: workbookOf(book, fileMerges), fileName: book.fileName, revision };
    },
    onChange: ear.onChange,
    onSelect: ear.onSelect,
    selection: activeCell,
    select: selectCell,
    write: (edits) =>
      inTurn(async () => {
        const inverse = await writeCells(edits, last?.sheets ?? []);
        for (const { sheet, cell } of edits) ear.tell(sheet, cell);
        return inverse;
      }),
    mark: (marks) =>
      inTurn(async () => {
        await draw(marks);
        drawn = marks;
      }),
    bytes: () =>
      inTurn(async () => {
        await draw([]);
        try {
          return await documentBytes();
        } finally {
          await draw(drawn);
        }
      }),
    save: saveFile,
    // Excel keeps no steps across what an add-in writes.
    settle: () => undefined,
    async foreignSheets(names) {
      const { foreignSheets } = await import("./delivery/deliver");
      return foreignSheets(names);
    },
    deliver: (delivery) =>
      inTurn(async () => {
        const { deliverSheets } = await import("./delivery/deliver");
        await ear.asOne(async () => {
          await deliverSheets(delivery);
          last = null;
        });
      }),
  };
}

type FileMerges = Awaited<ReturnType<typeof mergesInFile>> | null;

function workbookOf({ date1904, sheets, fileName }: BookReading, fileMerges: FileMerges): Reading["workbook"] {
  return {
    date1904,
    hasMacros: MACRO_BOOK.test(fileName),
    externalLinks: [...new Set(sheets.flatMap(({ rows }) => otherBooksIn(rows)))],
    sheets: sheets.map(({ name, visibility, rows, merges, hiddenRows, hiddenColumns }): Sheet => {
      return { name, visibility, rows, merges: merges ?? fileMerges?.get(name) ?? [], hiddenRows, hiddenColumns };
    }),
  };
}
