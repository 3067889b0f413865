import { address } from "../grid/address";
import type { Cell, CellAddress, Sheet, Workbook } from "../grid/grid";
import { MEASURES, type Measure } from "../measure";
import { onceFor } from "../once-for";
import { type Period, parsePeriod } from "../period";
import type { Component, Operation } from "../rollup/summary";
import { CHOICE_RULES, type ChoiceRule } from "../rollup/versions";
import {
  EVIDENCE_COLUMNS,
  type EvidenceColumn,
  FACT_NUMBER,
  FACT_VALUE,
  FIGURE_COLUMNS,
  type FigureColumn,
  formatLineKey,
  LINE_KEY,
  type LineKey,
  parseLineKey,
  SUMMARY_KIND,
} from "./layout";
import { type RecordedEntry, readRecord } from "./record";

/** A figure of 全区汇总表 as it stands in the file: a number, a text such as "—" or a light, null when blank. */
export interface StoredFigure extends CellAddress {
  readonly column: FigureColumn;
  readonly line: LineKey;
  /** The measure the figure is of; for a comparison that of its target. */
  readonly measure: Measure;
  readonly value: number | string | null;
  /** Without the leading "="; null for a constant, "" where the file does not say it. */
  readonly formula: string | null;
}

/** A row of 证据: a source figure, the figure it enters, and the cell its value stands in. */
export interface StoredComponent extends Component {
  readonly number: number;
  readonly row: { readonly indicator: string; readonly measure: Measure; readonly period: Period };
  readonly receivedAt: string | null;
  /** What chose the file among several versions; null where it was the only one. */
  readonly rule: ChoiceRule | null;
  readonly at: CellAddress;
}

/** A reported figure, by whose it is and what of. */
export type SourceFigure = Pick<StoredComponent, "department" | "indicator" | "measure" | "period">;

/** A value of 明细 with its number, which is also its row's in 证据. */
interface StoredFact extends CellAddress {
  readonly number: number;
  readonly value: number | null;
}

/** A summary workbook as it stands in a file, whatever was done to it since it was written. */
export interface StoredSummary {
  readonly period: Period;
  readonly area: string;
  readonly list: { readonly id: string; readonly version: string; readonly hash: string };
  readonly generatedAt: string;
  /** Whether it says that its figures are invented. */
  readonly simulated: boolean;
  readonly figures: readonly StoredFigure[];
  readonly evidence: readonly StoredComponent[];
  readonly facts: readonly StoredFact[];
  /** The city's averages and ranks as they were entered; null where the summary has lost its record. */
  readonly entries: readonly RecordedEntry[] | null;
}

/**
 * Reads a summary workbook; null for any other workbook. Columns and rows are found by the names written beside them,
 * so that moved columns, renamed sheets and files saved again by WPS or LibreOffice read the same.
 */
export function readStoredSummary({ sheets }: Pick<Workbook, "sheets">): StoredSummary | null {
  const identity = sheets.map(identityIn).find((entries) => entries?.get("kind") === SUMMARY_KIND);
  const entry = (key: string) => identity?.get(key) ?? "";
  const record = readRecord({ sheets });
  const period = record?.period ?? parsePeriod(entry("period"));
  if (!period) return null;
  const tables = (...names: readonly string[]) => tablesIn({ sheets }, names);
  return {
    period,
    area: record?.area ?? entry("area"),
    list: { id: entry("list"), version: entry("listVersion"), hash: entry("listHash") },
    generatedAt: record?.generatedAt ?? entry("generatedAt"),
    simulated: entry("simulated") === "yes",
    figures: storedFigures({ sheets }),
    evidence: tables(...EVIDENCE_COLUMNS.filter((name) => name !== "rule")).flatMap(componentsIn),
    facts: tables(FACT_NUMBER, FACT_VALUE, "entry").flatMap(factsIn),
    entries: record?.entries ?? null,
  };
}

/** The figures of 全区汇总表, line by line. */
export function storedFigures(book: Pick<Workbook, "sheets">): StoredFigure[] {
  return tablesIn(book, [LINE_KEY, ...FIGURE_COLUMNS]).flatMap(figuresIn);
}

/** The figures by line, in the order of the sheet. */
export function byLine(figures: readonly StoredFigure[]): StoredFigure[][] {
  const lines = new Map<string, StoredFigure[]>();
  for (const figure of figures) {
    const key = formatLineKey(figure.line);
    const line = lines.get(key);
    if (line) line.push(figure);
    else lines.set(key, [figure]);
  }
  return [...lines.values()];
}

/** What a figure's sources are asked by: its indicator and reporter, and its measure. */
type Asked = Pick<StoredFigure, "measure"> & { readonly line: Pick<LineKey, "indicator" | "reporter"> };

/** The sources of a stored figure, in the order of 证据. */
export function compositionOf({ evidence }: Pick<StoredSummary, "evidence">, { line, measure }: Asked) {
  return (bySummaryRow(evidence).get(`${line.indicator}/${measure}`) ?? []).filter(
    ({ department }) => line.reporter === null || line.reporter === department,
  );
}

/** The sources by the figure they enter; asked for every figure of a summary. */
const bySummaryRow = onceFor((evidence: readonly StoredComponent[]) => {
  const rows = new Map<string, StoredComponent[]>();
  for (const one of evidence) {
    const key = `${one.row.indicator}/${one.row.measure}`;
    const row = rows.get(key);
    if (row) row.push(one);
    else rows.set(key, [one]);
  }
  return rows;
});

function identityIn({ rows }: Sheet): Map<string, string> | null {
  const entries = new Map<string, string>();
  for (const [key, value] of rows.values()) {
    if (typeof key?.value === "string" && value) entries.set(key.value, String(value.value ?? ""));
  }
  return entries.has("kind") ? entries : null;
}

/** A stretch of a sheet under a row that names its columns. */
interface Table {
  readonly sheet: Sheet;
  readonly columns: ReadonlyMap<string, number>;
  readonly body: readonly (readonly [row: number, cells: ReadonlyMap<number, Cell>])[];
}

/** The stretches of a book under rows that hold all of some names. */
export function tablesIn({ sheets }: Pick<Workbook, "sheets">, names: readonly string[]): Table[] {
  return sheets.flatMap((sheet) => tableIn(sheet, names) ?? []);
}

function tableIn(sheet: Sheet, names: readonly string[]): Table | null {
  const rows = [...sheet.rows].sort(([a], [b]) => a - b);
  const head = rows.findIndex(([, cells]) => {
    const texts = new Set(cells.map(({ value }) => value));
    return names.every((name) => texts.has(name));
  });
  if (head < 0) return null;
  const columns = new Map(rows[head]![1].map(({ value, column }) => [String(value), column]));
  const body = rows
    .slice(head + 1)
    .map(([row, cells]) => [row, new Map(cells.map((cell) => [cell.column, cell]))] as const);
  return { sheet, columns, body };
}

function figuresIn({ sheet, columns, body }: Table): StoredFigure[] {
  return body.flatMap(([row, cells]) => {
    const line = parseLineKey(textOf(cells.get(columns.get(LINE_KEY)!)));
    if (!line) return [];
    return FIGURE_COLUMNS.map((name): StoredFigure => {
      const column = columns.get(name)!;
      const cell = cells.get(column);
      const value = typeof cell?.value === "number" || typeof cell?.value === "string" ? cell.value : null;
      const place = { sheet: sheet.name, cell: address(row, column) };
      const blank = value === "";
      return {
        ...place,
        column: name,
        line,
        measure: measureOf(name, line),
        value: blank ? null : value,
        formula: cell?.formula ?? null,
      };
    });
  });
}

function measureOf(column: FigureColumn, line: LineKey): Measure {
  const own = MEASURES.find((measure) => measure === column);
  return own ?? (column === "change" ? "growth" : line.about);
}

const OPERATIONS: readonly Operation[] = ["add", "take", "numerator", "denominator", "level", "base"];

function componentsIn({ sheet, columns, body }: Table): StoredComponent[] {
  return body.flatMap(([row, cells]) => {
    const cell = (name: EvidenceColumn) => cells.get(columns.get(name) ?? 0);
    const text = (name: EvidenceColumn) => textOf(cell(name));
    const operation = OPERATIONS.find((one) => one === text("operation"));
    const [measure, rowMeasure] = [asMeasure(text("measure")), asMeasure(text("rowMeasure"))];
    const [period, rowPeriod] = [parsePeriod(text("period")), parsePeriod(text("rowPeriod"))];
    if (!operation || !measure || !rowMeasure || !period || !rowPeriod) return [];
    return {
      number: Number(text("number")),
      row: { indicator: text("rowIndicator"), measure: rowMeasure, period: rowPeriod },
      operation,
      department: text("department"),
      indicator: text("indicator"),
      measure,
      period,
      value: numberOf(cell("value")),
      file: text("file"),
      sha256: text("sha256"),
      version: Number(text("version")),
      sheet: text("sheet"),
      cell: text("cell"),
      receivedAt: text("receivedAt") || null,
      rule: CHOICE_RULES.find((one) => one === text("rule")) ?? null,
      at: { sheet: sheet.name, cell: address(row, columns.get("value")!) },
    };
  });
}

function factsIn({ sheet, columns, body }: Table): StoredFact[] {
  const valueColumn = columns.get(FACT_VALUE)!;
  return body.flatMap(([row, cells]) => {
    const number = numberOf(cells.get(columns.get(FACT_NUMBER)!));
    if (number === null) return [];
    return { number, value: numberOf(cells.get(valueColumn)), sheet: sheet.name, cell: address(row, valueColumn) };
  });
}

function asMeasure(text: string): Measure | undefined {
  return MEASURES.find((measure) => measure === text);
}

function textOf(cell: Cell | undefined): string {
  return String(cell?.value ?? "");
}

function numberOf(cell: Cell | undefined): number | null {
  return typeof cell?.value === "number" ? cell.value : null;
}
