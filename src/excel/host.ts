import { CodedError } from "../core/errors/coded-error";
import type { Sheet } from "../core/grid/grid";
import { otherBooksIn } from "../pane/host/contents";
import type { Mark, WorkbookHost, WorkbookReading } from "../pane/host/workbook-host";
import { openWithForm } from "./auto-open";
import { documentBytes } from "./bytes";
import { inExcel, isKind, waitsForUser } from "./errors";
import { listen } from "./events";
import { type Layer, layerOf, redraw, takesMarks } from "./marks";
import { mergesInFile } from "./merges";
import { type BookReading, readBook } from "./read";
import { saveFile } from "./save";
import { activeCell, selectCell } from "./selection";
import { type BookShape, readDate1904, readShape } from "./shape";
import { keepsUndo, supports } from "./support";
import { withoutMarks } from "./unmarked";
import { writeCells } from "./write";

const MACRO_BOOK = /\.(xlsm|xlsb|xltm|xlam)$/i;

/** Milliseconds for which a reading tells how a sheet is protected: Excel says nothing when that changes. */
const FRESH = 5_000;

/** The workbook open in Excel. What it reads it remembers, so that writing and marking need no second look. */
export function excelHost(): WorkbookHost {
  let last: BookReading | null = null;
  /** Ids of the sheets there are as far as is known, so that one question asks for all their cells. */
  let known: readonly string[] = [];
  let shape: BookShape | null = null;
  let date1904: boolean | null = null;
  let layer: Layer = new Map();
  let fileMerges: Awaited<ReturnType<typeof mergesInFile>> | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let readAt = 0;
  const ear = listen({
    sheets: () => last?.sheets ?? [],
    restructured: () => {
      shape = null;
    },
  });

  /** One change of the workbook after the other: a file saved while marks are drawn would hold half of them. */
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = turn.then(work, work);
    turn = mine.catch(() => undefined);
    return mine;
  };

  const look = async (): Promise<BookReading> => {
    last = await readBook(known);
    known = last.sheets.map(({ id }) => id);
    readAt = Date.now();
    return last;
  };

  const lookAround = async ({ sheets }: BookReading): Promise<BookShape> => {
    const before = shape;
    if (before && sheets.every(({ id }) => before.sheets.has(id))) return before;
    date1904 ??= await readDate1904();
    const seen = await readShape(sheets.map(({ id }) => id));
    // Marks drawn by this session are known better; those it has not drawn are left from an earlier one.
    const drawn = new Set([...layer.values()].flat().map(({ id }) => id));
    for (const [id, found] of layerOf(seen.sheets)) {
      const others = found.filter((one) => !drawn.has(one.id));
      if (others.length > 0 || !layer.has(id)) layer = new Map([...layer, [id, [...(layer.get(id) ?? []), ...others]]]);
    }
    shape = seen;
    return seen;
  };

  const draw = async (marks: readonly Mark[]): Promise<void> => {
    const book = last && Date.now() - readAt < FRESH ? last : await look();
    await lookAround(book);
    const drawn = await redraw(book.sheets, layer, marks);
    layer = drawn.layer;
    const [first] = drawn.refused;
    if (!first) return;
    last = null;
    const kind = drawn.refused.every(({ error }) => isKind(error, "protected")) ? "marks-locked" : "marks-failed";
    throw new CodedError("host", kind, { sheet: drawn.refused.map(({ sheet }) => sheet).join("、") });
  };

  return {
    name: "excel",
    async read(whole = false): Promise<WorkbookReading> {
      const revision = ear.revision();
      const book = await look();
      if (whole) {
        shape = null;
        date1904 = null;
      }
      const around = await lookAround(book);
      openWithForm(book.sheets);
      // An older Excel tells of merged cells in its file only; the form a unit hands in is read from there anyway.
      if (!supports("1.13") && (!fileMerges || whole)) {
        fileMerges = await mergesInFile().catch(() => new Map());
        readAt = Date.now();
      }
      const untold = book.sheets.filter(({ id }) => around.untold.has(id)).map(({ name }) => name);
      const workbook = { ...workbookOf(book, around, fileMerges), date1904: date1904 ?? false };
      return { workbook, fileName: book.fileName, revision, ...(untold.length > 0 ? { untold } : {}) };
    },
    onChange: ear.onChange,
    onSelect: ear.onSelect,
    selection: activeCell,
    select(place) {
      ear.showing();
      return selectCell(place);
    },
    write: (edits) =>
      inTurn(async () => {
        const inverse = await writeCells(edits, last?.sheets ?? []);
        for (const { sheet, cell } of edits) ear.tell(sheet, cell);
        return inverse;
      }),
    waitsForUser,
    mark: (marks) => inTurn(() => draw(marks)),
    keepsUndo: () =>
      keepsUndo() && (last?.sheets ?? []).every((sheet) => sheet.visibility === "veryHidden" || takesMarks(sheet)),
    bytes: () =>
      inTurn(async () => {
        // Excel hands out no file while a cell is being edited, and does not say so.
        await inExcel((context) => context.sync());
        return withoutMarks(await documentBytes());
      }),
    save: saveFile,
    selfCheck: () =>
      inTurn(async () => {
        const { selfCheck } = await import("./self-check");
        let found: Awaited<ReturnType<typeof selfCheck>> | undefined;
        await ear.asOne(async () => {
          found = await selfCheck();
        });
        known = [];
        shape = null;
        return found!;
      }),
    // Excel keeps the steps itself and forgets them where it must.
    settle: () => undefined,
    async foreignSheets(names) {
      const { foreignSheets } = await import("./delivery/deliver");
      return foreignSheets(names);
    },
    deliver: (delivery) =>
      inTurn(async () => {
        const { deliverSheets } = await import("./delivery/deliver");
        await ear.asOne(async () => {
          try {
            known = await deliverSheets(delivery);
          } catch (error) {
            known = [];
            throw error;
          } finally {
            last = null;
            shape = null;
          }
        });
      }),
  };
}

type FileMerges = Awaited<ReturnType<typeof mergesInFile>> | null;

function workbookOf(
  { sheets, fileName }: BookReading,
  shape: BookShape,
  inFile: FileMerges,
): Omit<WorkbookReading["workbook"], "date1904"> {
  return {
    hasMacros: MACRO_BOOK.test(fileName),
    externalLinks: [...new Set(sheets.flatMap(({ rows }) => otherBooksIn(rows)))],
    sheets: sheets.map(({ id, name, visibility, rows }): Sheet => {
      const around = shape.sheets.get(id);
      const merges = around?.merges ?? inFile?.get(name) ?? [];
      const { rows: hiddenRows, columns: hiddenColumns } = around?.hidden ?? { rows: NONE, columns: NONE };
      return { name, visibility, rows, merges, hiddenRows, hiddenColumns };
    }),
  };
}

const NONE: ReadonlySet<number> = new Set();
