import type { SummaryBook } from "../core/audit/book";
import type { Difference, DifferenceReason, Unverified, Verification } from "../core/audit/difference";
import { carriedFactsOf } from "../core/audit/past-facts";
import { type RecordedFile, readRecord, type SummaryRecord } from "../core/audit/record";
import { readStoredSummary, type StoredSummary } from "../core/audit/stored";
import { withToldChanges } from "../core/audit/told-changes";
import { withToldSeries } from "../core/audit/told-series";
import { verify } from "../core/audit/verify";
import { historyOf } from "../core/history/from-submissions";
import { formatPeriod, samePeriod } from "../core/period";
import type { RollupInput } from "../core/rollup/input";
import type { Summary } from "../core/rollup/summary";
import { listForDistrict, listMeasuring } from "../core/targets/district";
import { type KnownLists, listAmong } from "../core/targets/known-lists";
import type { TargetList } from "../core/targets/schema";
import type { Speaker } from "../language/speaker";
import { bookOf } from "../workbook/ooxml/grid";
import type { SummaryOptions } from "../workbook/summary/say";
import { toldFindings } from "../workbook/summary/told-findings";
import { draftSummary } from "../workbook/summary/write";
import { alteredAmong, type CrossTo, type HistoryFile, historyOfFiles, type KnownHistory } from "./history";
import type { ReceivedFile } from "./received-file";
import { recordedFiles } from "./recorded-files";
import { type RollupRequest, type RollupResult, regionOf, rollUp, rollUpTogether } from "./rollup";
import { summaryOptions } from "./summary-workbook";

export interface ReperformRequest {
  readonly receivedFiles: readonly ReceivedFile[];
  /** Earlier forms and summaries; of these only what the summary says it was made with is used. */
  readonly past: readonly HistoryFile[];
  /** The lists there are; the summary names its own. */
  readonly list: TargetList | KnownLists;
  /** Speaks the language the summary was written in; see `languageOf`. */
  readonly say: Speaker;
}

/** The list a stored summary is of: that its district is measured by, or the list itself for districts rolled up together. */
export function listOf(area: string, list: TargetList): TargetList {
  return area === regionOf(list).code ? list : listMeasuring(listForDistrict(list, area));
}

/** The same of several lists. */
export function listsOf(area: string, [first, ...others]: KnownLists): KnownLists {
  return [listOf(area, first), ...others.map((list) => listOf(area, list))];
}

/** The language a summary was written in, as it says. */
export function languageOf(book: Pick<SummaryBook, "sheets">): string | null {
  return readRecord(book)?.language ?? null;
}

/** A summary made again from its files, with what was found on the way. */
export interface Remade extends Remaking {
  readonly stored: StoredSummary;
  readonly record: SummaryRecord;
  /** The list of the summary's district. */
  readonly list: TargetList;
  /** Earlier files it was made with that are not at hand. */
  readonly missing: SummaryRecord["history"];
  readonly added: readonly string[];
  readonly undated: readonly string[];
}

/** Makes a stored summary again from the month's files, by the writer that made it. Throws a TypeError for what is none. */
export function remake(book: SummaryBook, { receivedFiles, past, list, say }: ReperformRequest): Remade {
  const stored = readStoredSummary(book);
  if (!stored) throw new TypeError("no summary");
  const record = readRecord(book) ?? recordIn(stored);
  const own = listOf(record.area, listAmong(list, stored.list));
  const { earlier, missing } = earlierFor(stored, record, past, { list: own, lists: list });
  const together = record.area === regionOf(own).code;
  const { receivedFiles: recorded, added, undated } = recordedFiles(receivedFiles, record, own, together);
  const request: RollupRequest = {
    list: own,
    period: record.period,
    ...earlier,
    historyFiles: record.history,
    leftOut: record.leftOut,
    chosen: new Map(
      record.files.flatMap(({ sha256, rule, state }) => (state === "counted" ? [[sha256, rule ?? "chosen"]] : [])),
    ),
    returned: new Set(record.files.flatMap(({ state, sha256 }) => (state === "returned" ? [sha256] : []))),
    external: enteredIn(record),
  };
  const make = (asked: RollupRequest) => (together ? rollUpTogether(recorded, asked) : rollUp(recorded, asked));
  const rolled = make(request);
  const options = summaryOptions({ ...rolled, say, generatedAt: record.generatedAt, logHead: record.logHead });
  return {
    ...{ stored, record, list: own, missing, added, undated, rolled, say, options },
    draw: (summary) => bookOf(draftSummary(summary, rolled.list, say, options)),
    again: (findings) => make({ ...request, findings }),
  };
}

/**
 * Makes a stored summary again from the month's files, and compares the two cell by cell. Without the earlier months it
 * was made with, what only they can tell is taken as stored and unverified: carried figures, changes on last month,
 * findings of checks that look back. All else is compared, with what follows from these too.
 */
export function reperform(book: SummaryBook, request: ReperformRequest): Verification {
  return compareRemade(book, remake(book, request), request);
}

/** Compares a summary with itself made again. */
export function compareRemade(
  book: SummaryBook,
  remade: Remade,
  { receivedFiles, past }: Pick<ReperformRequest, "receivedFiles" | "past">,
): Verification {
  const { stored, record, missing, rolled, draw, added, undated } = remade;
  const verification =
    missing.length > 0 ? verifyWithoutHistory(book, stored, remade) : verify(book, draw(rolled.summary));
  const unverified: Unverified[] = [
    ...missing.map(({ name }): Unverified => ({ sheet: "", cell: "", reason: "needs-history", about: name })),
    ...(missing.length > 0 || past.length === 0 ? carriedIn(stored) : []),
    ...added.map((file): Unverified => ({ sheet: "", cell: "", reason: "added-file", about: file })),
    ...undated.map((file): Unverified => ({ sheet: "", cell: "", reason: "received-at", about: file })),
    ...enteredCells(stored, record, rolled.list),
  ];
  const differences = [
    ...filesGone(record, receivedFiles),
    ...filesChanged(missing, past),
    ...alteredHistory(record, past),
    ...verification.differences,
  ];
  return { ...verification, differences, unverified: [...unverified, ...verification.unverified] };
}

/** Sources of the month that are not among the files: neither themselves nor another of their name. */
function filesGone({ files }: SummaryRecord, received: readonly ReceivedFile[]): Difference[] {
  const hashes = new Set(received.map((one) => (one.status === "taken" ? one.submission.file.sha256 : one.sha256)));
  const names = new Set(
    received.flatMap((one) => (one.status === "taken" ? [one.submission.file.name, one.file] : one.file)),
  );
  return files
    .filter(({ sha256, name, path }) => !hashes.has(sha256) && !names.has(name) && !names.has(path))
    .map(({ name, sha256 }) => ofFile("missing-file", name, sha256, null));
}

/** Earlier files that were given under the name they had, with other content than the summary was made with. */
function filesChanged(missing: SummaryRecord["history"], past: readonly HistoryFile[]): Difference[] {
  return missing.flatMap(({ name, sha256 }) => {
    const other = past.find(({ file }) => file.name === name);
    return other ? [ofFile("changed-file", name, sha256, other.file.sha256)] : [];
  });
}

/** Cells of the earlier summaries it was made with that do not hold what their own sources give. */
function alteredHistory({ history }: SummaryRecord, past: readonly HistoryFile[]): Difference[] {
  const used = past.filter(({ file }) => history.some(({ sha256 }) => sha256 === file.sha256));
  return alteredAmong(used).flatMap(({ file, cells }) =>
    cells.map((cell): Difference => ({ ...cell, reason: "altered-history", file })),
  );
}

function ofFile(reason: DifferenceReason, file: string, stored: string, recomputed: string | null): Difference {
  return { sheet: "", cell: "", stored, recomputed, reason, file };
}

/** How the summary is made and drawn again. */
interface Remaking {
  /** The summary made without the history. */
  readonly rolled: RollupResult;
  readonly say: Speaker;
  readonly options: SummaryOptions;
  /** The same with other findings. */
  again(findings: RollupResult["findings"]): RollupResult;
  draw(summary: Summary): SummaryBook;
}

/** Takes from the summary what only the history can tell, and holds all else against what follows from it. */
function verifyWithoutHistory(book: SummaryBook, stored: StoredSummary, remaking: Remaking): Verification {
  const { rolled, draw, again, say, options } = remaking;
  const { summary, list, findings } = rolled;
  const { sentence } = options;
  const told = toldFindings(book, { summary, generated: draw(summary), list, say, sentence, found: findings });
  const changed = withToldChanges(told ? again(told.findings).summary : summary, stored);
  const lined = withToldSeries(changed.summary, book);
  const drawn = draw({ ...lined.summary, findings: told?.compared(lined.summary.findings) ?? lined.summary.findings });
  const verification = told ? verify(told.stored, told.withoutNumbers(drawn)) : verify(book, drawn);
  const reason = "needs-history";
  return {
    ...verification,
    differences: [...verification.differences, ...(told?.miscounted ?? [])],
    unverified: [
      ...changed.taken.map(({ sheet, cell, value }): Unverified => ({ sheet, cell, stored: value, reason })),
      ...[...lined.sheets].map((sheet): Unverified => ({ sheet, cell: "", reason })),
      ...(told?.taken ?? []).map(
        ({ sheet, cell, sentence }): Unverified => ({ sheet, cell, stored: sentence, reason }),
      ),
      ...verification.unverified,
    ],
  };
}

/** What stands for a record that was lost: the sources 证据 names. */
function recordIn({ period, area, generatedAt, evidence }: StoredSummary): SummaryRecord {
  const sources = new Map(
    evidence
      .filter((one) => samePeriod(one.period, period))
      .map(({ sha256, department, file, rule }): [string, RecordedFile] => [
        sha256,
        { department, name: file, sha256, receivedAt: null, state: "counted", rule, path: "" },
      ]),
  );
  const none = { refused: [], leftOut: [], history: [], entries: [], logHead: null };
  return { period, area, generatedAt, language: "zh-CN", files: [...sources.values()], ...none };
}

function earlierFor(
  stored: StoredSummary,
  { history }: SummaryRecord,
  past: readonly HistoryFile[],
  to: CrossTo,
): { earlier: KnownHistory; missing: SummaryRecord["history"] } {
  const given = new Map(past.map((one) => [one.file.sha256, one]));
  const missing = history.filter(({ sha256 }) => !given.has(sha256));
  if (missing.length > 0) return { earlier: { history: historyOf(carriedFactsOf(stored)) }, missing };
  // Kept in the order of the first making: where two files tell of one figure, the order decides.
  const used = history.flatMap(({ sha256 }) => given.get(sha256) ?? []);
  return {
    earlier: history.length > 0 ? historyOfFiles(used, to) : { history: historyOf(carriedFactsOf(stored)) },
    missing,
  };
}

function enteredIn({ entries, period }: SummaryRecord): NonNullable<RollupInput["external"]> {
  return entries.map(({ cityAverage, rank, source, ...entry }) => ({
    ...entry,
    period: formatPeriod(period),
    sourceZh: source,
    ...(cityAverage === null ? {} : { cityAverage }),
    ...(rank === null ? {} : { rank }),
  }));
}

function carriedIn(stored: StoredSummary): Unverified[] {
  const carried = new Set(
    carriedFactsOf(stored).map(({ department, indicator, measure }) => [department, indicator, measure].join("/")),
  );
  return stored.evidence.flatMap(({ department, indicator, measure, period, value, at }): Unverified[] => {
    const earlier = period.year !== stored.period.year || period.month !== stored.period.month;
    const key = [department, indicator, measure].join("/");
    return earlier && carried.has(key) ? [{ ...at, stored: value, reason: "carried-figure" }] : [];
  });
}

/** What was entered elsewhere than in the target list, which the list's own hash speaks for. */
function enteredCells({ figures }: StoredSummary, { entries, period }: SummaryRecord, list: TargetList): Unverified[] {
  const month = formatPeriod(period);
  const others = entries.filter(
    ({ indicator, measure, cityAverage, rank }) =>
      !list.external.some(
        (one) =>
          one.indicator === indicator &&
          one.measure === measure &&
          one.period === month &&
          (one.cityAverage ?? null) === cityAverage &&
          (one.rank ?? null) === rank,
      ),
  );
  const keys = new Set(others.map(({ indicator, measure }) => `${indicator}/${measure}`));
  return figures.flatMap(({ column, line, measure, value, sheet, cell }): Unverified[] =>
    (column === "cityAverage" || column === "rank") &&
    typeof value === "number" &&
    keys.has(`${line.indicator}/${measure}`)
      ? [{ sheet, cell, stored: value, reason: "entered" }]
      : [],
  );
}
