import { address } from "../../core/grid/address";
import type { Cell } from "../../core/grid/grid";

/** Formulas of cells that stand side by side, with their equals signs. */
export interface FormulaRun {
  /** "D12:F12" */
  readonly cells: string;
  readonly formulas: readonly string[];
}

/** The formulas of a sheet that look outside it, at another sheet or by a name. */
export function outwardFormulas(
  rows: ReadonlyMap<number, readonly Cell[]>,
  names: ReadonlyMap<string, string>,
): FormulaRun[] {
  return [...rows.values()].flatMap((cells) =>
    runsOf(cells.filter(({ formula }) => formula && looksOutside(formula, names))).map((run) => {
      const [first, last] = [run[0]!, run[run.length - 1]!];
      return {
        cells: `${address(first.row, first.column)}:${address(last.row, last.column)}`,
        formulas: run.map(({ formula }) => `=${formula}`),
      };
    }),
  );
}

/** Whether a formula looks at another sheet or by a name. */
export function looksOutside(formula: string, names: ReadonlyMap<string, string>): boolean {
  return formula.includes("!") || [...names.keys()].some((name) => formula.includes(name));
}

/** Cells of one row, split where they do not stand side by side. */
function runsOf(cells: readonly Cell[]): Cell[][] {
  const runs: Cell[][] = [];
  for (const cell of cells) {
    const last = runs[runs.length - 1];
    if (last?.[last.length - 1]?.column === cell.column - 1) last.push(cell);
    else runs.push([cell]);
  }
  return runs;
}
