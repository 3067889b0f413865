import { columnLetters, parseAddress } from "../../core/grid/address";
import type { CellAddress, Range, Workbook } from "../../core/grid/grid";
import { keyOf, positionOf } from "./position";

/** Cells a formula looks at on one sheet. */
interface Reference extends Range {
  readonly sheet: string;
}

/** What a formula looks at; null when that cannot be told from its text, so that it may be anything. */
type Reach = readonly Reference[] | null;

const SHEET = `(?:('(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!)?`;
const CELL = "\\$?[A-Z]{1,3}\\$?\\d{1,7}";
const WHOLE = "\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}|\\$?\\d{1,7}:\\$?\\d{1,7}";
const REFERENCE = new RegExp(`${SHEET}(${CELL}(?::${CELL})?|${WHOLE})(?![\\p{L}\\p{N}_(!])`, "giu");
/** Names, tables and functions that find cells by themselves. */
const UNKNOWN = /\[|#REF!|\b(?:INDIRECT|OFFSET|INDEX|CHOOSE|NOW|TODAY|RAND)\b/i;

function reachOf(formula: string, sheet: string): Reach {
  const bare = formula.replace(/"[^"]*"/g, '""');
  // A follower of a shared formula does not say what it computes.
  if (bare === "" || UNKNOWN.test(bare)) return null;
  const references: Reference[] = [];
  const rest = bare.replace(REFERENCE, (_, prefix: string | undefined, text: string) => {
    const name = prefix?.replace(/^'|'$/g, "").replaceAll("''", "'") ?? sheet;
    references.push({ sheet: name, ...rangeOf(text) });
    return "";
  });
  const named = rest.replace(/[\p{L}_][\p{L}\p{N}_.]*(?=\()|\b(?:TRUE|FALSE)\b|\d+(?:\.\d+)?(?:E[+-]?\d+)?/giu, "");
  return /[\p{L}_]/u.test(named) ? null : references;
}

function rangeOf(text: string): Range {
  const [from = "", to = from] = text.replaceAll("$", "").split(":", 2);
  const first = parseAddress(from) ?? parseAddress(/^\d/.test(from) ? `A${from}` : `${from}1`)!;
  const last = parseAddress(to) ?? parseAddress(/^\d/.test(to) ? `XFD${to}` : `${to}1048576`)!;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

/** A formula of the workbook that the page cannot compute, with the result the file holds. */
export interface ForeignFormula extends CellAddress {
  readonly value: number | string | boolean | null;
  readonly reach: Reach;
}

/** Every formula of a workbook but those named by `own`. */
export function foreignFormulas(workbook: Workbook, own: ReadonlySet<string>): ForeignFormula[] {
  const found: ForeignFormula[] = [];
  for (const { name, rows } of workbook.sheets) {
    for (const cells of rows.values()) {
      for (const { row, column, formula, value } of cells) {
        if (formula === undefined) continue;
        const place = { sheet: name, cell: columnLetters(column) + row };
        if (!own.has(keyOf(place))) found.push({ ...place, value, reach: reachOf(formula, name) });
      }
    }
  }
  return found;
}

/** Those formulas whose result may have changed since cells did, directly or through one another. */
export function staleFormulas(formulas: readonly ForeignFormula[], changed: readonly CellAddress[]): Set<string> {
  const stale = new Set<string>();
  if (changed.length === 0) return stale;
  let moved: readonly CellAddress[] = changed;
  let waiting = formulas;
  while (moved.length > 0 && waiting.length > 0) {
    const reached = waiting.filter(({ reach }) => reach === null || moved.some((place) => isReached(reach, place)));
    for (const formula of reached) stale.add(keyOf(formula));
    const found = new Set(reached);
    waiting = waiting.filter((formula) => !found.has(formula));
    moved = reached;
  }
  return stale;
}

function isReached(reach: readonly Reference[], place: CellAddress): boolean {
  const { row, column } = positionOf(place);
  return reach.some(
    ({ sheet, top, left, bottom, right }) =>
      sheet === place.sheet && top <= row && row <= bottom && left <= column && column <= right,
  );
}
