import { columnLetters, parseAddress } from "./address";

/**
 * Texts, quoted sheet names, external books, functions, and references with what stands around them. No place is looked at
 * many times over, whatever a file holds.
 */
const TOKENS =
  /"[^"]*"|'[^']*'|\[[^[\]]*\]|(?<![\w.\\])[A-Za-z_\\][\w.\\]*\(|(?<![\w.$])\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\w.(!])/g;

/** A formula as it reads when copied so many rows down and columns right: relative references move along. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKENS, (token) => {
    const place = /["'[(]/.test(token) ? null : parseAddress(token);
    if (!place) return token;
    const [, fixedColumn, , fixedRow] = /^(\$?)([A-Za-z]+)(\$?)/.exec(token)!;
    const column = fixedColumn ? place.column : place.column + columns;
    const row = fixedRow ? place.row : place.row + rows;
    return column < 1 || row < 1 ? "#REF!" : `${fixedColumn}${columnLetters(column)}${fixedRow}${row}`;
  });
}
