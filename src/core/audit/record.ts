import type { Cell, Workbook } from "../grid/grid";
import { MEASURES, type Measure } from "../measure";
import { formatPeriod, type Period, parsePeriod } from "../period";
import type { Summary } from "../rollup/summary";

/** A file by its name and SHA-256. */
export interface FileMark {
  readonly name: string;
  readonly sha256: string;
}

/** A file that was counted or returned, and when it was received. */
export interface RecordedFile extends FileMark {
  readonly department: string;
  readonly receivedAt: string | null;
  readonly returned: boolean;
}

/** A city's average and a rank as they were entered. */
export interface RecordedEntry {
  readonly indicator: string;
  readonly measure: Measure;
  readonly cityAverage: number | null;
  readonly rank: number | null;
  readonly source: string;
}

/** What a summary was made with beside the figures of its sources: all that making it again needs. */
export interface SummaryRecord {
  readonly period: Period;
  readonly area: string;
  readonly language: string;
  readonly generatedAt: string;
  readonly files: readonly RecordedFile[];
  /** The earlier forms and summaries that changes, trends, carried figures and findings look back at. */
  readonly history: readonly FileMark[];
  readonly entries: readonly RecordedEntry[];
}

export function recordOf(
  { period, area, roster, rows }: Summary,
  made: Pick<SummaryRecord, "language" | "generatedAt" | "history">,
): SummaryRecord {
  const files = roster.flatMap(({ department, file, sha256, receivedAt, state }): RecordedFile[] =>
    file === null || sha256 === null
      ? []
      : [{ department, name: file, sha256, receivedAt, returned: state === "returned" }],
  );
  const entries = rows.flatMap(({ indicator, measure, cityAverage, rank, externalSource }): RecordedEntry[] =>
    cityAverage === null && rank === null && externalSource === null
      ? []
      : [{ indicator, measure, cityAverage, rank, source: externalSource ?? "" }],
  );
  return { period, area, ...made, files, entries };
}

const PREFIX = "huizong:";

/** The record as rows of texts, the first of each saying what the row is. Every row starts with `huizong:`. */
export function recordRows(record: SummaryRecord): string[][] {
  const { period, area, language, generatedAt, files, history, entries } = record;
  return [
    [`${PREFIX}summary`, formatPeriod(period), area, language, generatedAt],
    ...files.map(({ department, name, sha256, receivedAt, returned }) => [
      `${PREFIX}file`,
      department,
      name,
      sha256,
      receivedAt ?? "",
      returned ? "returned" : "",
    ]),
    ...history.map(({ name, sha256 }) => [`${PREFIX}history`, name, sha256]),
    ...entries.map(({ indicator, measure, cityAverage, rank, source }) => [
      `${PREFIX}entry`,
      indicator,
      measure,
      String(cityAverage ?? ""),
      String(rank ?? ""),
      source,
    ]),
  ];
}

/** Says which of two copies of a record was changed; no proof against one who changes all of them. */
export function recordCheck(rows: readonly (readonly string[])[]): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  const text = JSON.stringify(rows);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  const hex = (number: number) => (number >>> 0).toString(16).padStart(8, "0");
  return `${PREFIX}check ${hex(high)}${hex(low)}`;
}

/**
 * The record of a summary workbook; null for any other. It stands there twice, with a check in a third place, so that one
 * changed copy is seen for what it is.
 */
export function readRecord({ sheets }: Pick<Workbook, "sheets">): SummaryRecord | null {
  const copies: string[][][] = [];
  let check = "";
  for (const { rows } of sheets) {
    const copy: string[][] = [];
    for (const [, cells] of [...rows].sort(([a], [b]) => a - b)) {
      const start = cells.findIndex(({ value }) => typeof value === "string" && value.startsWith(PREFIX));
      if (start < 0) continue;
      const texts = textsFrom(cells, start);
      if (texts[0]!.startsWith(`${PREFIX}check `)) check = texts[0]!;
      else copy.push(texts);
    }
    if (copy.length > 0) copies.push(copy);
  }
  const sound = copies.filter((copy) => parseRecord(copy) !== null);
  const right = sound.find((copy) => recordCheck(copy) === check) ?? sound[0];
  return right ? parseRecord(right) : null;
}

const WIDTHS: Readonly<Record<string, number>> = { summary: 5, file: 6, history: 3, entry: 6 };

/** A blank cell is an empty text; blanks at the end are filled up. */
function textsFrom(cells: readonly Cell[], start: number): string[] {
  const first = cells[start]!;
  const width = WIDTHS[String(first.value).slice(PREFIX.length)] ?? 1;
  const texts = new Array<string>(width).fill("");
  for (const { column, value } of cells.slice(start)) {
    const index = column - first.column;
    if (index < width) texts[index] = String(value ?? "");
  }
  return texts;
}

function parseRecord(rows: readonly (readonly string[])[]): SummaryRecord | null {
  const of = (kind: string) => rows.filter(([first]) => first === PREFIX + kind);
  const [, periodText = "", area = "", language = "", generatedAt = ""] = of("summary")[0] ?? [];
  const period = parsePeriod(periodText);
  if (!period) return null;
  return {
    period,
    area,
    language,
    generatedAt,
    files: of("file").map(([, department = "", name = "", sha256 = "", receivedAt = "", state]) => {
      return { department, name, sha256, receivedAt: receivedAt || null, returned: state === "returned" };
    }),
    history: of("history").map(([, name = "", sha256 = ""]) => ({ name, sha256 })),
    entries: of("entry").flatMap(([, indicator = "", measureText, cityAverage = "", rank = "", source = ""]) => {
      const measure = MEASURES.find((one) => one === measureText);
      return measure ? [{ indicator, measure, cityAverage: numberIn(cityAverage), rank: numberIn(rank), source }] : [];
    }),
  };
}

function numberIn(text: string): number | null {
  return text === "" ? null : Number(text);
}
