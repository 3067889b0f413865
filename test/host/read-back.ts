import { readStoredSummary, type StoredSummary } from "#src/core/audit/stored";
import type { Workbook } from "#src/core/grid/grid";
import { submissionOf } from "../scenario/form-file";

/** What a form says, but for the texts of formulas: a file writes a shared one once. */
export function saidBy(source: Workbook | Uint8Array): unknown {
  const { facts, ...rest } = submissionOf(source);
  return { ...rest, facts: facts.map(({ formula, ...fact }) => ({ ...fact, computed: formula !== undefined })) };
}

/** Sheets, visibility, merged ranges and every cell. */
export function outline({ sheets }: Workbook): unknown {
  return sheets.map(({ name, visibility, merges, rows }) => ({
    name,
    visibility,
    merges: merges.map((merge) => JSON.stringify(merge)).sort(),
    cells: [...rows.values()]
      .flat()
      .map(({ row, column, kind, value, format }) => ({ row, column, kind, value, format })),
  }));
}

/** Figures and sources of a summary; a sum may come out a last digit apart. */
export function figuresIn(workbook: Workbook): unknown {
  const { figures, evidence, ...rest } = readStoredSummary(workbook)!;
  const shown = (value: StoredSummary["figures"][number]["value"]) =>
    // The emulated programs round every step to ten decimals, which a percentage makes eight.
    typeof value === "number" ? Number(value.toFixed(7)) : value;
  return { ...rest, evidence, figures: figures.map((figure) => ({ ...figure, value: shown(figure.value) })) };
}
