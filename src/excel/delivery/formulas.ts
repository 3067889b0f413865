import { address } from "../../core/grid/address";
import type { Cell } from "../../core/grid/grid";
import type { DeliveredSheet } from "./book";
import type { Trips } from "./trips";

/**
 * Writes again the formulas that look outside their own sheet: Excel on the web makes links to another workbook of
 * them, and names they use were not yet there when the sheet was inserted.
 */
export async function writeLinks(
  target: Excel.Worksheet,
  { rows }: DeliveredSheet,
  names: ReadonlyMap<string, string>,
  trips: Trips,
): Promise<void> {
  const outward = (formula: string) =>
    formula.includes("!") || [...names.keys()].some((name) => formula.includes(name));
  for (const cells of rows.values()) {
    for (const run of runsOf(cells.filter(({ formula }) => formula && outward(formula)))) {
      const formulas = run.map(({ formula }) => `=${formula}`);
      const place = `${address(run[0]!.row, run[0]!.column)}:${address(run[0]!.row, run.at(-1)!.column)}`;
      await trips.add(formulas.join().length * 3, () => {
        target.getRange(place).formulas = [formulas];
      });
    }
  }
}

/** Cells of one row, split where they do not stand side by side. */
function runsOf(cells: readonly Cell[]): Cell[][] {
  const runs: Cell[][] = [];
  for (const cell of cells) {
    const last = runs.at(-1);
    if (last?.at(-1)?.column === cell.column - 1) last!.push(cell);
    else runs.push([cell]);
  }
  return runs;
}
