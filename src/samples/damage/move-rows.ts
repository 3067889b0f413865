import { columnLetters, parseAddress } from "../../core/grid/address";

/** Texts, quoted names, function names, and references with or without $. */
const TOKENS = /"[^"]*"|'[^']*'|[A-Za-z_][\w.]*\(|\$?[A-Z]{1,3}\$?\d{1,7}(?![\w(])/g;

/** A worksheet's XML with everything from row `from` on moved `by` rows; references to a row that vanishes become #REF!. */
export function moveRows(xml: string, from: number, by: 1 | -1): string {
  const moved = (row: string) => (Number(row) >= from ? Number(row) + by : Number(row));
  return xml
    .replace(/(<row\s[^>]*?\br=")(\d+)"/g, (_, head: string, row: string) => `${head}${moved(row)}"`)
    .replace(
      /(<c\s[^>]*?\br=")([A-Z]+)(\d+)"/g,
      (_, head: string, column: string, row: string) => `${head}${column}${moved(row)}"`,
    )
    .replace(
      /(\s(?:ref|sqref)=")([^"]*)"/g,
      (_, head: string, refs: string) => `${head}${moveFormula(refs, from, by)}"`,
    )
    .replace(
      /(<(?:f|formula|formula1|formula2)(?:\s[^>]*)?>)([^<]+)(?=<\/)/g,
      (_, tag: string, formula: string) => tag + moveFormula(formula, from, by),
    )
    .replace(/<dataValidation\s[^>]*sqref="#REF!"[^>]*>[\s\S]*?<\/dataValidation>/g, "");
}

function moveFormula(formula: string, from: number, by: 1 | -1): string {
  return formula.replace(TOKENS, (token) => {
    const place = /["'(]/.test(token) ? null : parseAddress(token);
    if (!place || place.row < from - (by < 0 ? 1 : 0)) return token;
    if (by < 0 && place.row === from - 1) return "#REF!";
    const [, fixedColumn, , fixedRow] = /^(\$?)([A-Z]+)(\$?)/.exec(token)!;
    return `${fixedColumn}${columnLetters(place.column)}${fixedRow}${place.row + by}`;
  });
}
