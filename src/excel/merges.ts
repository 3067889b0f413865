import type { Range } from "../core/grid/grid";
import { browserPlatform } from "../workbook/platform/browser";
import { documentBytes } from "./bytes";
import { supports } from "./support";

/** Asks for the merged ranges that touch a range; the answer can be taken after the next sync, null where Excel has none. */
export function askMerges(range: Excel.Range): () => readonly Range[] | null {
  if (!supports("1.13")) return () => null;
  const merged = range.getMergedAreasOrNullObject();
  merged.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  return () =>
    merged.isNullObject
      ? []
      : merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
          top: rowIndex + 1,
          left: columnIndex + 1,
          bottom: rowIndex + rowCount,
          right: columnIndex + columnCount,
        }));
}

/** The merged ranges by sheet, from the workbook's own file: the only place an older Excel tells of them. */
export async function mergesInFile(): Promise<ReadonlyMap<string, readonly Range[]>> {
  const { readAnyWorkbook } = await import("../workbook/read/read-any");
  const { sheets } = readAnyWorkbook(await documentBytes(), browserPlatform);
  return new Map(sheets.map(({ name, merges }) => [name, merges]));
}
