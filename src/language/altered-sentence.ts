import type { AlteredCell } from "../core/audit/altered";
import type { CellAddress } from "../core/grid/grid";
import { tidy } from "../core/numbers";
import { escaped } from "./shown-text";
import type { Speaker } from "./speaker";

/** Cells a sentence names before it only counts them. */
const MOST_NAMED = 6;

/** Which cells of a summary do not hold what its own sources give. */
export function alteredSentence(
  key: "altered" | "altered-history",
  file: string,
  cells: readonly AlteredCell[],
  say: Speaker,
): string {
  return say(`summary.${key}`, { file: escaped(file), count: cells.length, cells: escaped(namedCells(cells)) });
}

/** Cells with what stands in them and what their sources give: "全区汇总表!K15 55 ≠ 7.28". */
export function namedCells(cells: readonly AlteredCell[]): string {
  return firstOf(
    cells.map(({ sheet, cell, stored, recomputed }) => `${sheet}!${cell} ${shown(stored)} ≠ ${shown(recomputed)}`),
  );
}

/** Cells by their place alone. */
export function namedPlaces(cells: readonly CellAddress[]): string {
  return firstOf(cells.map(({ sheet, cell }) => `${sheet}!${cell}`));
}

function firstOf(named: readonly string[]): string {
  return named.slice(0, MOST_NAMED).join("; ") + (named.length > MOST_NAMED ? " …" : "");
}

function shown(value: number | string | null): string {
  return value === null ? "—" : typeof value === "number" ? String(tidy(value)) : value;
}
