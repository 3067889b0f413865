import type { SummaryBook } from "../../core/audit/book";
import type { Difference } from "../../core/audit/difference";
import { sheetNames } from "../../core/audit/layout";
import { pairSheet, pairSheets } from "../../core/audit/pair-sheets";
import { PRECISE_FIRST } from "../../core/checks/following";
import { LOOKING_BACK } from "../../core/checks/rules";
import { neighbours } from "../../core/checks/supposed";
import type { Finding } from "../../core/findings/finding";
import { address } from "../../core/grid/address";
import type { Cell, CellAddress, Sheet } from "../../core/grid/grid";
import type { Summary } from "../../core/rollup/summary";
import type { TargetList } from "../../core/targets/schema";
import { FINDING_COLUMNS, FINDING_HEAD_ROWS, listedFindings, nothingFound } from "./findings-sheet";
import { readerOf } from "./read-finding";
import type { Say, SummaryOptions } from "./say";

/** What a stored 审核结果 says where the history is not at hand, held against what is found without it. */
export interface ToldFindings {
  /** The findings of each file, by its SHA-256, that the rest of the workbook has to agree with. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** The rows taken as they stand: only earlier forms can tell whether they are right. */
  readonly taken: readonly (CellAddress & { readonly sentence: string })[];
  /** Of the findings of a summary those whose rows are compared. */
  compared(findings: readonly Finding[]): Finding[];
  /** The stored book without the rows taken as they stand and without the numbers of the others. */
  readonly stored: SummaryBook;
  /** The generated book to hold against it. */
  withoutNumbers(generated: SummaryBook): SummaryBook;
  /** Numbers of rows that do not count them. */
  readonly miscounted: readonly Difference[];
}

export interface ToldRequest {
  /** The summary made without the history, and the book of it. */
  readonly summary: Summary;
  readonly generated: SummaryBook;
  readonly list: TargetList;
  readonly say: Say;
  readonly sentence: SummaryOptions["sentence"];
  /** What the checks found without the history, by the SHA-256 of the file. */
  readonly found: ReadonlyMap<string, readonly Finding[]>;
}

/** A row of the sheet with what it says in each column. */
type Line = readonly [row: number, texts: readonly string[]];

const NUMBER = FINDING_COLUMNS.indexOf("number");
const FINDINGS = sheetNames("findings");
const SENTENCE = FINDING_COLUMNS.indexOf("sentence");

/** null where the stored book has no 审核结果. */
export function toldFindings(book: SummaryBook, request: ToldRequest): ToldFindings | null {
  const { generated, found, list, summary } = request;
  const own = generated.sheets.find(({ name }) => FINDINGS.has(name))!;
  const stored = pairSheets(generated.sheets, book.sheets).get(own);
  if (!stored) return null;
  const pair = pairSheet(own, stored);
  const [ownLines, lines] = [
    linesOf(own, FINDING_HEAD_ROWS, (column) => column),
    linesOf(stored, pair.rowOf(FINDING_HEAD_ROWS), pair.columnOf),
  ];
  const made = listedFindings(summary.findings).map((finding, index) => ({ finding, texts: ownLines[index]![1] }));
  const { taken, told, open } = sortOut(lines, made, request);

  // What the history would answer is waited for no longer, and what it speaks against or explains is not said.
  const dropped = new Set(
    open.filter(
      (finding) => LOOKING_BACK.has(finding.code) || told.some((one) => explains(one.finding, finding, list)),
    ),
  );
  const ofFile = (sha256: string, all: readonly Finding[]) => [
    ...all.filter((finding) => !dropped.has(finding)),
    ...told.flatMap((one) => (one.sha256 === sha256 ? one.finding : [])),
  ];
  const uncompared = new Set([...told.map(({ finding }) => finding), ...taken.values()]);
  const number = pair.columnOf(NUMBER + 1);
  const nothing = nothingFound(request);
  const body = new Set(lines.map(([row]) => row));
  return {
    findings: new Map([...found].map(([sha256, all]) => [sha256, ofFile(sha256, all)])),
    taken: lines.flatMap(([row, texts]) =>
      taken.has(row)
        ? [{ sheet: stored.name, cell: address(row, pair.columnOf(SENTENCE + 1)), sentence: texts[SENTENCE]! }]
        : [],
    ),
    compared: (all) => all.filter((finding) => !uncompared.has(finding)),
    stored: withRows(book, stored, (row, cells) =>
      taken.has(row) ? [] : body.has(row) ? cells.filter(({ column }) => column !== number) : cells,
    ),
    withoutNumbers: (again) => {
      const sheet = again.sheets.find(({ name }) => name === own.name)!;
      return withRows(again, sheet, (row, cells) => {
        if (row <= FINDING_HEAD_ROWS) return cells;
        const isNothingFound = cells.some(({ value }) => value === nothing);
        return isNothingFound && taken.size > 0 ? [] : cells.filter(({ column }) => column !== NUMBER + 1);
      });
    },
    miscounted: miscountedIn(stored, lines, number),
  };
}

/** Whether a finding may only follow from one that earlier forms tell: it is then said under that one. */
function explains(told: Finding, { department, indicator, outcome }: Finding, list: TargetList): boolean {
  if (told.department !== department || told.outcome !== "fail" || outcome !== "fail") return false;
  if (indicator === null || told.indicator === null || !PRECISE_FIRST.some((code) => code === told.code)) return false;
  return neighbours(list, new Set([told.indicator])).has(indicator);
}

interface Made {
  readonly finding: Finding;
  readonly texts: readonly string[];
}

/** Which stored rows are taken as they stand, what they tell, and which findings made without the history have no row. */
function sortOut(lines: readonly Line[], made: readonly Made[], request: ToldRequest) {
  const open = new Set(made);
  const byText = new Map<string, Made[]>();
  for (const one of made) byText.set(keyOf(one.texts), [...(byText.get(keyOf(one.texts)) ?? []), one]);
  const others = lines.filter(([, texts]) => {
    const same = byText.get(keyOf(texts))?.shift();
    if (same) open.delete(same);
    return !same;
  });
  const reader = readerOf(request);
  const taken = new Map<number, Finding>();
  const told: { readonly finding: Finding; readonly sha256: string }[] = [];
  for (const [row, texts] of others) {
    const same = [...open].find((one) => asksOtherwise(one, texts, request));
    const read = same ? null : reader(texts);
    if (same) open.delete(same);
    if (read) told.push(read);
    const finding = same?.finding ?? read?.finding;
    if (finding) taken.set(row, finding);
  }
  return { taken, told, open: [...open].map(({ finding }) => finding) };
}

/** Whether a row says what a finding does and only asks another question: what is offered depends on the history. */
function asksOtherwise({ finding, texts }: Made, said: readonly string[], { say, sentence }: ToldRequest): boolean {
  if (texts.some((text, index) => index !== SENTENCE && index !== NUMBER && text !== said[index])) return false;
  const { suggestion: _, ...plain } = finding;
  const [own, other] = [sentence(plain as Finding), said[SENTENCE]!];
  const none = say("findings.question.none");
  if (!own.endsWith(none)) return false;
  return own === other || (!other.startsWith(own) && other.startsWith(own.slice(0, -none.length)));
}

/** The rows under the headings, each with the texts of its columns in their order. */
function linesOf({ rows }: Sheet, head: number, columnOf: (column: number) => number): Line[] {
  return [...rows]
    .filter(([row, cells]) => row > head && cells.some(({ value, formula }) => formula ?? value))
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => [row, FINDING_COLUMNS.map((_, index) => textAt(cells, columnOf(index + 1)))]);
}

/** A formula that shows the right words is still no text. */
function textAt(cells: readonly Cell[], column: number): string {
  const cell = cells.find((one) => one.column === column);
  return cell?.formula === undefined ? String(cell?.value ?? "").replaceAll("\r\n", "\n") : `=${cell.formula}`;
}

function keyOf(texts: readonly string[]): string {
  return texts.filter((_, index) => index !== NUMBER).join("\u0001");
}

function miscountedIn({ name: sheet }: Sheet, lines: readonly Line[], column: number): Difference[] {
  return lines.flatMap(([row, texts], index): Difference[] => {
    const isNote = texts.every((text, at) => text === "" || at === NUMBER);
    if (isNote || texts[NUMBER] === String(index + 1)) return [];
    const stored = texts[NUMBER] === "" ? null : texts[NUMBER]!;
    return [{ sheet, cell: address(row, column), stored, recomputed: index + 1, reason: "changed-figure" }];
  });
}

function withRows(
  book: SummaryBook,
  sheet: Sheet,
  change: (row: number, cells: readonly Cell[]) => readonly Cell[],
): SummaryBook {
  const rows = new Map([...sheet.rows].map(([row, cells]) => [row, [...change(row, cells)]]));
  return { ...book, sheets: book.sheets.map((one) => (one === sheet ? { ...sheet, rows } : one)) };
}
