import type { Range, Sheet, Workbook } from "../core/grid/grid";
import { otherBooksIn } from "../pane/host/contents";
import type { BookReading } from "./read";
import type { BookShape } from "./shape";

const MACRO_BOOK = /\.(xlsm|xlsb|xltm|xlam)$/i;
const NONE: ReadonlySet<number> = new Set();

/** What the workbook's own file tells, where Excel does not. */
export interface Beside {
  readonly merges: ReadonlyMap<string, readonly Range[]> | null;
  readonly date1904: boolean;
}

/** What was read of the cells and of all else, as the workbook the checks know. */
export function asWorkbook({ sheets, fileName }: BookReading, shape: BookShape, beside: Beside): Workbook {
  return {
    date1904: beside.date1904,
    hasMacros: MACRO_BOOK.test(fileName),
    externalLinks: [...new Set(sheets.flatMap(({ rows }) => otherBooksIn(rows)))],
    sheets: sheets.map(({ id, name, visibility, rows }): Sheet => {
      const around = shape.sheets.get(id);
      const merges = around?.merges ?? beside.merges?.get(name) ?? [];
      const { rows: hiddenRows, columns: hiddenColumns } = around?.hidden ?? { rows: NONE, columns: NONE };
      return { name, visibility, rows, merges, hiddenRows, hiddenColumns };
    }),
  };
}
