import * as SheetJs from "@e965/xlsx";
import type { Cell, CellKind, Sheet, Visibility, Workbook } from "#src/core/grid/grid";

const VISIBILITY: readonly Visibility[] = ["visible", "hidden", "veryHidden"];
const KINDS: Readonly<Record<string, CellKind>> = { n: "number", s: "text", b: "boolean", d: "date", e: "error" };

/** A workbook as SheetJS reads it, for the same engine. */
export function sheetJsGrid(bytes: Uint8Array): Workbook {
  const book = SheetJs.read(bytes, { dense: true, cellFormula: true, cellNF: true });
  return {
    sheets: book.SheetNames.map((name, index) => {
      const visibility = VISIBILITY[book.Workbook?.Sheets?.[index]?.Hidden ?? 0]!;
      return sheetOf(name, visibility, book.Sheets[name]!);
    }),
    date1904: book.Workbook?.WBProps?.date1904 === true,
    externalLinks: [],
    hasMacros: book.vbaraw !== undefined,
  };
}

function sheetOf(name: string, visibility: Visibility, sheet: SheetJs.WorkSheet): Sheet {
  const rows = new Map<number, Cell[]>();
  for (const [row, found] of (sheet["!data"] ?? []).entries()) {
    const cells: Cell[] = [];
    for (const [column, cell] of (found ?? []).entries()) {
      const read = cell && cellOf(row + 1, column + 1, cell);
      if (read) cells.push(read);
    }
    if (cells.length > 0) rows.set(row + 1, cells);
  }
  const merges = sheet["!merges"] ?? [];
  return {
    name,
    visibility,
    rows,
    merges: merges.map(({ s, e }) => ({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 })),
    hiddenRows: hiddenOf(sheet["!rows"]),
    hiddenColumns: hiddenOf(sheet["!cols"]),
  };
}

function cellOf(row: number, column: number, { t, v, w, f, z }: SheetJs.CellObject): Cell | null {
  const value = t === "e" ? (w ?? "") : typeof v === "object" ? null : (v ?? null);
  if (f === undefined && (value === null || value === "")) return null;
  const format = z === undefined || z === "General" ? {} : { format: String(z) };
  return { row, column, kind: KINDS[t] ?? "number", value, ...(f === undefined ? {} : { formula: f }), ...format };
}

function hiddenOf(lines: readonly ({ hidden?: boolean } | undefined)[] | undefined): Set<number> {
  return new Set([...(lines ?? []).entries()].filter(([, line]) => line?.hidden).map(([index]) => index + 1));
}
