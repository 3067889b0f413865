import type { Cell, Range, Sheet } from "./grid";

/** The letters of a column: 1 → "A", 28 → "AB". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The address of a cell: (12, 4) → "D12". */
export function address(row: number, column: number): string {
  return columnLetters(column) + row;
}

const ADDRESS = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

/** Reads "D12" or "$D$12"; null for anything else. */
export function parseAddress(text: string): { row: number; column: number } | null {
  const match = ADDRESS.exec(text.trim());
  if (!match) return null;
  let column = 0;
  for (const letter of match[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), column };
}

/** The cell at a place; undefined when it is blank. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.rows.get(row)?.find((cell) => cell.column === column);
}

/** The merged range that covers a place, if any. */
export function mergeAt(sheet: Pick<Sheet, "merges">, row: number, column: number): Range | undefined {
  return sheet.merges.find(
    (range) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
  );
}
