import { address, parseAddress } from "../grid/address";
import { near } from "../numbers";

/** Where a cell of the generated workbook stands in the stored one; `edge` for the first and last row of a range. */
export type Relocation = (sheet: string | null, row: number, column: number, edge: "first" | "last" | null) => Place;

interface Place {
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
}

/** No spelling makes a formula so many times as long. */
const LONGER = 10;

/**
 * Whether two formulas calculate the same from the same cells. Spaces, case, `$`, quotes round sheets, prefixes of newer
 * functions and the digits of constants are spelling; a reference agrees where it leads to the place its cell has now.
 */
export function sameFormula(generated: string, stored: string, relocate: Relocation): boolean {
  if (stored.length > generated.length * LONGER + LONGER * 100) return false;
  const [own, other] = [tokensOf(generated), tokensOf(stored)];
  if (own.length !== other.length) return false;
  return own.every((token, index) => {
    const found = other[index]!;
    if (token.kind !== found.kind) return false;
    if (token.kind === "number") return near(Number(token.text), Number(found.text));
    if (token.kind !== "cell" || found.kind !== "cell") return token.text === found.text;
    const edge = own[index + 1]?.text === ":" ? "first" : own[index - 1]?.text === ":" ? "last" : null;
    // A range may begin or end where nothing stands.
    if (edge !== null && nameOf(token) === nameOf(found)) return true;
    return nameOf(relocate(token.sheet, token.row, token.column, edge)) === nameOf(found);
  });
}

interface CellToken extends Place {
  readonly kind: "cell";
  readonly text: string;
}

type Token = CellToken | { readonly kind: "number" | "other"; readonly text: string };

function nameOf({ sheet, row, column }: Place): string {
  return `${sheet ?? ""}!${address(row, column)}`;
}

const TOKEN =
  /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!|\$?[A-Z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(])|[\p{L}_\\][\p{L}\p{N}_.\\]*|(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?|\s+|[\s\S]/giu;

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  let sheet: string | null = null;
  for (const [text, quoted, bare] of formula.replace(/^[=+]/, "").matchAll(TOKEN)) {
    if (text === "$" || text.trim() === "") continue;
    if (quoted !== undefined || bare !== undefined) sheet = quoted?.replaceAll("''", "'") ?? bare!;
    else {
      tokens.push(tokenOf(text, sheet ?? sheetOfRange(tokens)));
      sheet = null;
    }
  }
  return tokens;
}

/** The end of a range is on the sheet of its beginning. */
function sheetOfRange(tokens: readonly Token[]): string | null {
  const start = tokens.at(-1)?.text === ":" ? tokens.at(-2) : undefined;
  return start?.kind === "cell" ? start.sheet : null;
}

function tokenOf(text: string, sheet: string | null): Token {
  if (text.startsWith('"')) return { kind: "other", text };
  const place = parseAddress(text);
  if (place) return { kind: "cell", text: "", sheet, ...place };
  if (/^[.\d]/.test(text)) return { kind: "number", text };
  const bare = text.toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/, "");
  return { kind: "other", text: sheet === null ? bare : `${sheet}!${bare}` };
}
