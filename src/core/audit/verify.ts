import { address } from "../grid/address";
import type { Sheet } from "../grid/grid";
import type { SummaryBook } from "./book";
import { compareBeside } from "./compare-beside";
import { type CellDifference, compareSheet } from "./compare-sheet";
import type { Difference, DifferenceReason, Unverified, Verification } from "./difference";
import type { Relocation } from "./formula";
import { EVIDENCE_COLUMNS, FACT_NUMBER, FACT_VALUE, sheetNames } from "./layout";
import { pairSheet, pairSheets, type Row, type SheetPair } from "./pair-sheets";

/**
 * Holds a stored summary workbook against the one generated anew from the source workbooks: every cell of every
 * generated sheet, hidden ones too, with value, text and formula; rows missing and added; names and charts' sources.
 * Moved columns and rows, renamed sheets and other spellings of a formula are no differences.
 */
export function verify(stored: SummaryBook, generated: SummaryBook): Verification {
  const differences: Difference[] = [];
  const unverified: Unverified[] = [];
  let cells = 0;
  const partners = pairSheets(generated.sheets, stored.sheets);
  const pairs = new Map<string, SheetPair>();
  for (const [own, other] of partners) {
    if (!other) continue;
    const { sheet, beyond } = withoutFlood(other, own.rows.size);
    if (beyond) differences.push(beyond);
    pairs.set(own.name, pairSheet(own, sheet, keyColumns(own)));
  }
  const files = filesByNumber(generated.sheets);
  const calculated = hasResults(stored.sheets);
  const bare = new Set<string>();

  for (const sheet of generated.sheets) {
    const pair = pairs.get(sheet.name);
    if (!pair) {
      differences.push({ sheet: sheet.name, cell: "", stored: null, recomputed: sheet.name, reason: "missing-sheet" });
      continue;
    }
    const name = pair.stored.name;
    const compared = compareSheet(pair, relocationIn(pairs, sheet.name));
    cells += compared.cells;
    for (const cell of compared.unread) unverified.push({ sheet: name, cell, reason: "formula-unread" });
    const told: CellDifference[] = [];
    for (const one of compared.differences) {
      if (one.change === "not-calculated" && !calculated) bare.add(name);
      else told.push(one);
    }
    for (const one of differencesOn(pair, told, files)) differences.push(one);
  }
  for (const sheet of bare) unverified.push({ sheet, cell: "", reason: "not-calculated" });
  const generatedSheets = new Set(partners.values());
  for (const sheet of stored.sheets) {
    if (!generatedSheets.has(sheet)) unverified.push({ sheet: sheet.name, cell: "", reason: "extra-sheet" });
  }
  const beside = compareBeside(stored, generated, (sheet) => relocationIn(pairs, sheet));
  return {
    cells,
    differences: [...differences, ...beside.differences],
    unverified: [...unverified, ...beside.unverified],
  };
}

/** A sheet keeps so many times the rows it was made with, and so many more, before its rows are only counted. */
const MOST_TIMES = 2;
const MOST_MORE = 1_000;

/** A sheet without the rows that no honest addition comes to, and the difference that says from where on. */
function withoutFlood(sheet: Sheet, made: number): { sheet: Sheet; beyond: Difference | null } {
  const most = made * MOST_TIMES + MOST_MORE;
  if (sheet.rows.size <= most) return { sheet, beyond: null };
  const rows = [...sheet.rows].sort(([a], [b]) => a - b);
  const [first] = rows[most]!;
  return {
    sheet: { ...sheet, rows: new Map(rows.slice(0, most)) },
    beyond: {
      sheet: sheet.name,
      cell: address(first, 1),
      stored: rows.length - most,
      recomputed: 0,
      reason: "extra-rows",
    },
  };
}

/** Whether any formula has a result: some programs write all formulas without, which no one did by hand. */
function hasResults(sheets: readonly Sheet[]): boolean {
  return sheets.some(({ rows }) =>
    [...rows.values()].some((cells) => cells.some(({ formula, value }) => formula !== undefined && value !== null)),
  );
}

/** The differences of a sheet with their reasons; another file behind many figures is named once. */
function differencesOn(
  pair: SheetPair,
  told: readonly CellDifference[],
  files: ReadonlyMap<number, string>,
): Difference[] {
  const sheet = pair.generated.name;
  const names = columnNames(pair.generated);
  const otherFiles = new Set<string>();
  return told.flatMap((one): Difference[] => {
    const { cell, stored, recomputed } = one;
    const reason = reasonOf(one, sheet, names);
    if (reason === "changed-file") {
      const key = `${stored} ${recomputed}`;
      if (otherFiles.has(key)) return [];
      otherFiles.add(key);
    }
    const file = fileOf(one.cells, sheet, names, pair, files);
    return [{ sheet: pair.stored.name, cell, stored, recomputed, reason, ...(file === null ? {} : { file }) }];
  });
}

function relocationIn(pairs: ReadonlyMap<string, SheetPair>, home: string): Relocation {
  return (sheet, row, column, edge) => {
    const pair = pairs.get(sheet ?? home);
    if (!pair) return { sheet, row, column };
    const name = sheet === null ? null : pair.stored.name;
    return { sheet: name, row: pair.rowOf(row, edge), column: pair.columnOf(column) };
  };
}

const EVIDENCE = sheetNames("evidence");
const FACTS = sheetNames("facts");
const IDENTITY = sheetNames("identity");

/** What tells one source figure on 证据, and on 明细, from another. */
const KEYS: ReadonlySet<string> = new Set([
  ...["rowIndicator", "rowMeasure", "operation", "department", "indicator", "measure", "period", "file"],
  ...["unit", "code", "entry"],
]);

function keyColumns(sheet: Sheet): number[] {
  return [...columnNames(sheet)].flatMap(([column, name]) => (KEYS.has(name) ? [column] : []));
}

/** The columns of 明细 and 证据 by the names written beside them; of other sheets none are asked for. */
function columnNames({ name, rows }: Sheet): ReadonlyMap<number, string> {
  const wanted = EVIDENCE.has(name) ? EVIDENCE_COLUMNS : FACTS.has(name) ? [FACT_NUMBER, FACT_VALUE] : [];
  if (wanted.length === 0) return new Map();
  for (const cells of rows.values()) {
    const texts = new Set(cells.map(({ value }) => value));
    if (wanted.every((text) => texts.has(text))) {
      return new Map(cells.map(({ column, value }) => [column, String(value)]));
    }
  }
  return new Map();
}

function reasonOf(
  { change, column, cells, stored, recomputed }: CellDifference,
  sheet: string,
  names: ReadonlyMap<number, string>,
): DifferenceReason {
  const isSource =
    EVIDENCE.has(sheet) && typeof [...(cells.generated ?? cells.stored!).values()][0]?.value === "number";
  switch (change) {
    case "missing-row":
      return isSource ? "extra-source" : "missing-row";
    case "extra-row":
      return isSource ? "missing-source" : "extra-row";
    case "missing":
      return "missing-figure";
    case "extra":
      return "extra-cell";
    case "formula":
      return "changed-formula";
    case "overwritten-formula":
    case "not-calculated":
      return change;
    default:
  }
  const name = names.get(column);
  if (isSource && name === "sha256") return "changed-file";
  if (isSource && (name === "sheet" || name === "cell")) return "changed-composition";
  if (IDENTITY.has(sheet) && isListHash(cells.generated, recomputed)) return "changed-list";
  if (change === "text" && typeof stored === "string") return "changed-text";
  return names.size > 0 ? "changed-value" : "changed-figure";
}

function isListHash(row: Row | null, recomputed: number | string | null): boolean {
  return row !== null && [...row.values()][0]?.value === "listHash" && [...row.values()][1]?.value === recomputed;
}

/** The file of each source figure by its number, the same on 明细 and 证据. */
function filesByNumber(sheets: readonly Sheet[]): ReadonlyMap<number, string> {
  const evidence = sheets.find(({ name }) => EVIDENCE.has(name));
  if (!evidence) return new Map();
  const names = columnNames(evidence);
  const files = new Map<number, string>();
  for (const cells of evidence.rows.values()) {
    const row = new Map(cells.map((cell) => [names.get(cell.column), cell.value]));
    const [number, file] = [row.get("number"), row.get("file")];
    if (typeof number === "number" && typeof file === "string") files.set(number, file);
  }
  return files;
}

function fileOf(
  { generated, stored }: CellDifference["cells"],
  sheet: string,
  names: ReadonlyMap<number, string>,
  pair: SheetPair,
  files: ReadonlyMap<number, string>,
): string | null {
  if (names.size === 0) return null;
  const read = (row: Row | null, name: string, place: (column: number) => number) => {
    const column = [...names].find(([, own]) => own === name)?.[0];
    return column === undefined ? undefined : row?.get(place(column))?.value;
  };
  if (EVIDENCE.has(sheet)) {
    const file = read(generated, "file", (column) => column) ?? read(stored, "file", pair.columnOf);
    return typeof file === "string" && file !== "" ? file : null;
  }
  const number = read(generated, FACT_NUMBER, (column) => column);
  return typeof number === "number" ? (files.get(number) ?? null) : null;
}
