import { columnLetters, parseAddress } from "../../core/grid/address";

/** Texts, quoted names, function names, and references and ranges with or without $. */
const TOKENS = /"[^"]*"|'[^']*'|[A-Za-z_][\w.]*\(|\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?(?![\w(])/g;

/** What is about cells of a sheet and goes with the last of them. */
const ABOUT_CELLS =
  /<(dataValidation|conditionalFormatting|mergeCell|hyperlink|protectedRange|ignoredError)\b[^>]*\s(?:ref|sqref)=""[^>]*?(?:\/>|>[\s\S]*?<\/\1>)/g;

/** A worksheet's XML with everything from row `from` on moved `by` rows; references to a row that vanishes become #REF!. */
export function moveRows(xml: string, from: number, by: 1 | -1): string {
  const moved = (row: string) => (Number(row) >= from ? Number(row) + by : Number(row));
  return xml
    .replace(/(<row\s[^>]*?\br=")(\d+)"/g, (_, head: string, row: string) => `${head}${moved(row)}"`)
    .replace(
      /(<c\s[^>]*?\br=")([A-Z]+)(\d+)"/g,
      (_, head: string, column: string, row: string) => `${head}${column}${moved(row)}"`,
    )
    .replace(/(\s(?:ref|sqref)=")([^"]*)"/g, (_, head: string, areas: string) => {
      const left = areas.split(" ").flatMap((area) => moveArea(area, from, by) ?? []);
      return `${head}${left.join(" ")}"`;
    })
    .replace(
      /(<(?:f|formula|formula1|formula2)(?:\s[^>]*)?>)([^<]+)(?=<\/)/g,
      (_, tag: string, formula: string) => tag + moveFormula(formula, from, by),
    )
    .replace(ABOUT_CELLS, "")
    .replace(/(<dataValidations\s[^>]*?count=")\d+("[^>]*>)([\s\S]*?<\/dataValidations>)/, recounted);
}

function recounted(_: string, head: string, tail: string, body: string): string {
  return `${head}${body.match(/<dataValidation\s/g)?.length ?? 0}${tail}${body}`;
}

function moveFormula(formula: string, from: number, by: 1 | -1): string {
  return formula.replace(TOKENS, (token) => (/["'(]/.test(token) ? token : (moveArea(token, from, by) ?? "#REF!")));
}

/** A cell or range after the move; a range loses the row that vanishes. Null where nothing of it is left. */
function moveArea(area: string, from: number, by: 1 | -1): string | null {
  const [first, last = first] = area.split(":") as [string, string?];
  const [top, bottom] = [parseAddress(first), parseAddress(last)];
  if (!top || !bottom) return area;
  const gone = by < 0 ? from - 1 : Number.NaN;
  if (top.row === gone && bottom.row === gone) return null;
  const start = moveCell(first, top.row >= from ? by : 0);
  const end = moveCell(last, bottom.row >= from || bottom.row === gone ? by : 0);
  return area.includes(":") ? `${start}:${end}` : start;
}

function moveCell(reference: string, by: number): string {
  const place = parseAddress(reference)!;
  const [, fixedColumn, , fixedRow] = /^(\$?)([A-Z]+)(\$?)/.exec(reference)!;
  return `${fixedColumn}${columnLetters(place.column)}${fixedRow}${place.row + by}`;
}
