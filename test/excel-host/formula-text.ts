import { quotedSheet } from "./model/area";

/** A sheet name or a defined name in letters that a formula writes without quotes. */
const WORD = /[\p{L}_][\p{L}\p{N}_.]*/gu;
/** What must be left alone: text in double quotes and sheet names in single ones. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;

/** A sheet's name before its exclamation mark. */
const SHEET = /('(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** Rewrites formulas that look at a sheet which is renamed, as Excel does; `null` for one that is deleted. */
export function following(old: string, now: string | null): (formula: string) => string {
  const plain = (written: string) => written.replace(/^'|'$/g, "").replaceAll("''", "'");
  return (formula) =>
    formula.replace(SHEET, (whole, written: string) => {
      if (plain(written).toLowerCase() !== old.toLowerCase()) return whole;
      return now === null ? "#REF!" : `${quotedSheet(now)}!`;
    });
}

const BEYOND_LATIN = /[\u02b0-\uffff]/;

/** Whether a name has letters the formula engine does not take in names. */
export function needsAlias(name: string): boolean {
  return BEYOND_LATIN.test(name);
}

/**
 * Rewrites a formula for an engine that knows Latin letters only: sheet names are quoted and defined names
 * replaced by their aliases.
 */
export function forEngine(formula: string, aliases: ReadonlyMap<string, string>): string {
  if (!BEYOND_LATIN.test(formula)) return formula;
  return formula
    .split(QUOTED)
    .map((piece, index) => (index % 2 === 1 ? piece : rewritten(piece, aliases)))
    .join("");
}

function rewritten(piece: string, aliases: ReadonlyMap<string, string>): string {
  return piece.replace(WORD, (word, at: number) => {
    if (piece[at + word.length] === "!") return BEYOND_LATIN.test(word) ? `'${word}'` : word;
    return aliases.get(word.toLowerCase()) ?? word;
  });
}
