import type { Cell, Workbook } from "../grid/grid";
import type { SignedHead } from "../log/head";
import { MEASURES, type Measure } from "../measure";
import { formatPeriod, type Period, parsePeriod } from "../period";
import type { LeftOutFile, Summary } from "../rollup/summary";
import { CHOICE_RULES, type ChoiceRule } from "../rollup/versions";

/** A file by its name and SHA-256. */
export interface FileMark {
  readonly name: string;
  readonly sha256: string;
}

const FILE_STATES = ["counted", "returned", "other", "set-aside"] as const;

/** A file that was read for the month: what became of it, and what is known of it beside what it holds. */
export interface RecordedFile extends FileMark {
  /** "" where the file names none. */
  readonly department: string;
  readonly receivedAt: string | null;
  /** "other" is a version that does not count, or one of those that nothing decided between. */
  readonly state: (typeof FILE_STATES)[number];
  /** What decided for it among several versions. */
  readonly rule: ChoiceRule | null;
  /** Where it lay; "" where its name says it all. */
  readonly path: string;
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
  /** Names of the files that could not be read. */
  readonly refused: readonly string[];
  readonly leftOut: readonly LeftOutFile[];
  /** The earlier forms and summaries that changes, trends, carried figures and findings look back at. */
  readonly history: readonly FileMark[];
  readonly entries: readonly RecordedEntry[];
  /** The log of the service that made the summary, as it stood then; null where no service did. */
  readonly logHead: SignedHead | null;
}

export function recordOf(
  { period, area, roster, rows, coverage }: Summary,
  made: Pick<SummaryRecord, "language" | "generatedAt" | "history" | "logHead">,
): SummaryRecord {
  const entries = rows.flatMap(({ indicator, measure, cityAverage, rank, externalSource }): RecordedEntry[] =>
    cityAverage === null && rank === null && externalSource === null
      ? []
      : [{ indicator, measure, cityAverage, rank, source: externalSource ?? "" }],
  );
  const refused = coverage.refused.map(({ file }) => file);
  return { period, area, ...made, files: filesOf({ roster, coverage }), refused, leftOut: coverage.leftOut, entries };
}

function filesOf({ roster, coverage }: Pick<Summary, "roster" | "coverage">): RecordedFile[] {
  const { duplicates, undecided, setAside } = coverage;
  const several = new Map([...duplicates, ...undecided].map(({ department, versions }) => [department, versions]));
  const rules = new Map(duplicates.map(({ department, rule }) => [department, rule]));
  const ofUnits = roster.flatMap(({ department, file, sha256, receivedAt, state }): RecordedFile[] => {
    const versions = several.get(department) ?? [];
    const others = versions.flatMap((one): RecordedFile[] =>
      one.sha256 === sha256
        ? []
        : [
            {
              ...{ department, name: one.file, sha256: one.sha256, receivedAt: one.receivedAt },
              ...{ state: "other", rule: null, path: one.path },
            },
          ],
    );
    if (file === null || sha256 === null) return others;
    const used: RecordedFile = {
      ...{ department, name: file, sha256, receivedAt },
      state: state === "returned" ? "returned" : "counted",
      rule: rules.get(department) ?? null,
      path: versions.find((one) => one.sha256 === sha256)?.path ?? "",
    };
    return [used, ...others];
  });
  const aside = setAside.map(({ file, sha256, department }): RecordedFile => {
    return { ...{ department: department ?? "", name: file, sha256 }, ...ASIDE };
  });
  return [...ofUnits, ...aside];
}

const ASIDE = { receivedAt: null, state: "set-aside", rule: null, path: "" } as const;

const PREFIX = "huizong:";

/** The record as rows of texts, the first of each saying what the row is. Every row starts with `huizong:`. */
export function recordRows(record: SummaryRecord): string[][] {
  const { period, area, language, generatedAt, files, refused, leftOut, history, entries, logHead } = record;
  return [
    [`${PREFIX}summary`, formatPeriod(period), area, language, generatedAt],
    ...files.map(({ department, name, sha256, receivedAt, state, rule, path }) => [
      ...[`${PREFIX}file`, department, name, sha256, receivedAt ?? ""],
      ...[state, rule ?? "", path],
    ]),
    ...refused.map((name) => [`${PREFIX}refused`, name]),
    ...leftOut.map(({ path, reason }) => [`${PREFIX}left-out`, path, reason]),
    ...history.map(({ name, sha256 }) => [`${PREFIX}history`, name, sha256]),
    ...entries.map(({ indicator, measure, cityAverage, rank, source }) => [
      `${PREFIX}entry`,
      indicator,
      measure,
      String(cityAverage ?? ""),
      String(rank ?? ""),
      source,
    ]),
    ...(logHead ? [[`${PREFIX}log-head`, ...headTexts(logHead)]] : []),
  ];
}

function headTexts({ area, size, root, at, key, signature }: SignedHead): string[] {
  return [area, String(size), root, at, key, signature];
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

const WIDTHS: Readonly<Record<string, number>> = {
  summary: 5,
  file: 8,
  refused: 2,
  "left-out": 3,
  history: 3,
  entry: 6,
  "log-head": 7,
};

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
    files: of("file").map(([, department = "", name = "", sha256 = "", receivedAt = "", ...decided]) => {
      const [stateText, ruleText, path = ""] = decided;
      const state = FILE_STATES.find((one) => one === stateText) ?? "counted";
      const rule = CHOICE_RULES.find((one) => one === ruleText) ?? null;
      return { department, name, sha256, receivedAt: receivedAt || null, state, rule, path };
    }),
    refused: of("refused").map(([, name = ""]) => name),
    leftOut: of("left-out").map(([, path = "", reason]) => {
      return { path, reason: reason === "summary" || reason === "link" ? reason : "folder" };
    }),
    history: of("history").map(([, name = "", sha256 = ""]) => ({ name, sha256 })),
    entries: of("entry").flatMap(([, indicator = "", measureText, cityAverage = "", rank = "", source = ""]) => {
      const measure = MEASURES.find((one) => one === measureText);
      return measure ? [{ indicator, measure, cityAverage: numberIn(cityAverage), rank: numberIn(rank), source }] : [];
    }),
    logHead: of("log-head").map(headIn)[0] ?? null,
  };
}

function headIn([, area = "", size = "", root = "", at = "", key = "", signature = ""]: readonly string[]): SignedHead {
  return { area, size: Number(size), root, at, key, signature };
}

function numberIn(text: string): number | null {
  return text === "" ? null : Number(text);
}
