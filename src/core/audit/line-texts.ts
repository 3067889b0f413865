import type { Workbook } from "../grid/grid";
import { LINE_KEY } from "./layout";
import { tablesIn } from "./stored";

/** Columns of 全区汇总表 that hold words beside the figures. */
const TEXT_COLUMNS = ["trend", "coverage", "note", "source"] as const;

export type LineTexts = Partial<Record<(typeof TEXT_COLUMNS)[number], string>>;

/** The words of each line of 全区汇总表 by the line's key. */
export function lineTexts(book: Pick<Workbook, "sheets">): ReadonlyMap<string, LineTexts> {
  const texts = new Map<string, LineTexts>();
  for (const { columns, body } of tablesIn(book, [LINE_KEY, "note"])) {
    for (const [, cells] of body) {
      const text = (name: string) => String(cells.get(columns.get(name) ?? 0)?.value ?? "");
      texts.set(text(LINE_KEY), Object.fromEntries(TEXT_COLUMNS.map((name) => [name, text(name)])));
    }
  }
  return texts;
}
