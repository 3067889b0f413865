import type { Cell, CellKind } from "../../core/grid/grid";
import { isDateFormat } from "../../workbook/read/formats";

/** What a cell holds, as spreadsheet programs hand it over; "" where it holds nothing. */
export type Content = string | number | boolean;

/** The cells of a sheet from A1 on, row by row. Formulas and formats are those of every language. */
export interface Contents {
  readonly values: readonly (readonly Content[])[];
  readonly formulas: readonly (readonly Content[])[];
  readonly numberFormat: readonly (readonly string[])[];
  /** "Error" where the value is the text of an error. */
  readonly valueTypes: readonly (readonly string[])[];
}

/** A formula's text stands beside another value; a text that begins with "=" stands beside itself. */
export function isFormula(formula: Content, value: Content): formula is string {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

/** The cells that hold something, as the reader of files gives them. */
export function cellsOf({ values, formulas, numberFormat, valueTypes }: Contents): Map<number, Cell[]> {
  const rows = new Map<number, Cell[]>();
  const dates = new Map<string, boolean>();
  const isDate = (format: string) => {
    const known = dates.get(format) ?? isDateFormat(format);
    dates.set(format, known);
    return known;
  };
  values.forEach((line, row) => {
    const cells = line.flatMap((value, column): Cell[] => {
      const formula = formulas[row]![column]!;
      const computed = isFormula(formula, value);
      if (!computed && value === "") return [];
      const format = numberFormat[row]![column]!;
      const kind = kindOf(value, valueTypes[row]![column]!, () => isDate(format));
      return [
        {
          row: row + 1,
          column: column + 1,
          kind,
          value,
          ...(computed ? { formula: formula.slice(1) } : {}),
          ...(/^general$/i.test(format) ? {} : { format }),
        },
      ];
    });
    if (cells.length > 0) rows.set(row + 1, cells);
  });
  return rows;
}

function kindOf(value: Content, type: string, isDate: () => boolean): CellKind {
  if (type === "Error") return "error";
  if (typeof value === "number") return isDate() ? "date" : "number";
  return typeof value === "boolean" ? "boolean" : "text";
}

const OTHER_BOOK = /(?:'([^'[]*)\[([^\]]+)\][^']*'|\[([^\]]+\.xl\w+)\][^!'(),]*)!/gi;

/** The other workbooks that formulas look into. */
export function otherBooksIn(rows: ReadonlyMap<number, readonly Cell[]>): string[] {
  const books = new Set<string>();
  for (const cells of rows.values()) {
    for (const { formula } of cells) {
      if (!formula?.includes("[")) continue;
      for (const [, folder = "", quoted, plain] of formula.matchAll(OTHER_BOOK)) books.add(folder + (quoted ?? plain));
    }
  }
  return [...books];
}
