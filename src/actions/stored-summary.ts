import type { SummaryBook } from "../core/audit/book";
import type { Unverified, Verification } from "../core/audit/difference";
import { carriedFactsOf } from "../core/audit/past-facts";
import { readRecord, type SummaryRecord } from "../core/audit/record";
import { readStoredSummary, type StoredSummary } from "../core/audit/stored";
import { verify } from "../core/audit/verify";
import { historyOf } from "../core/history/from-submissions";
import { formatPeriod } from "../core/period";
import type { RollupInput } from "../core/rollup/input";
import type { TargetList } from "../core/targets/schema";
import type { Speaker } from "../language/speaker";
import { bookOf } from "../workbook/ooxml/grid";
import { looksBack } from "../workbook/summary/looks-back";
import { draftSummary } from "../workbook/summary/write";
import { type Earlier, type EarlierFile, earlierOf } from "./history";
import type { Intake } from "./intake";
import { rollUp } from "./rollup";
import { summaryOptions } from "./summary-workbook";

export interface ReperformRequest {
  readonly intakes: readonly Intake[];
  /** Earlier forms and summaries; of these only what the summary says it was made with is used. */
  readonly past: readonly EarlierFile[];
  readonly list: TargetList;
  /** Speaks the language the summary was written in; see `languageOf`. */
  readonly say: Speaker;
}

/** The language a summary was written in, as it says. */
export function languageOf(book: Pick<SummaryBook, "sheets">): string | null {
  return readRecord(book)?.language ?? null;
}

/**
 * Makes a stored summary again from the month's files, by the writer that made it, and compares the two cell by cell.
 * Without the earlier months it was made with, carried figures are taken as stored and what follows from those months is
 * unverified.
 */
export function reperform(book: SummaryBook, { intakes, past, list, say }: ReperformRequest): Verification {
  const stored = readStoredSummary(book);
  if (!stored) throw new TypeError("no summary");
  const record = readRecord(book) ?? withoutRecord(stored);
  const { earlier, missing } = earlierFor(stored, record, past);
  const { intakes: dated, undated } = withTimes(intakes, record);
  const rolled = rollUp(dated, {
    list,
    period: record.period,
    ...earlier,
    historyFiles: record.history,
    chosen: new Map(stored.evidence.map(({ sha256, rule }) => [sha256, rule ?? "chosen"] as const)),
    returned: new Set(record.files.flatMap(({ returned, sha256 }) => (returned ? [sha256] : []))),
    external: enteredIn(record),
  });
  const options = summaryOptions({ ...rolled, say, generatedAt: record.generatedAt });
  const generated = bookOf(draftSummary(rolled.summary, list, say, options));
  const verification = verify(book, generated, missing.length > 0 ? looksBack : undefined);
  const unverified: Unverified[] = [
    ...missing.map(({ name }): Unverified => ({ sheet: "", cell: "", reason: "needs-history", about: name })),
    ...(missing.length > 0 || past.length === 0 ? carriedIn(stored) : []),
    ...undated.map((file): Unverified => ({ sheet: "", cell: "", reason: "received-at", about: file })),
    ...enteredCells(stored, record, list),
  ];
  return { ...verification, unverified: [...unverified, ...verification.unverified] };
}

function withoutRecord({ period, area, generatedAt }: StoredSummary): SummaryRecord {
  return { period, area, generatedAt, language: "zh-CN", files: [], history: [], entries: [] };
}

function earlierFor(
  stored: StoredSummary,
  { history }: SummaryRecord,
  past: readonly EarlierFile[],
): { earlier: Earlier; missing: SummaryRecord["history"] } {
  const given = new Map(past.map((one) => [one.file.sha256, one]));
  const missing = history.filter(({ sha256 }) => !given.has(sha256));
  if (missing.length > 0) return { earlier: { history: historyOf(carriedFactsOf(stored)) }, missing };
  // Kept in the order of the first making: where two files tell of one figure, the order decides.
  const used = history.flatMap(({ sha256 }) => given.get(sha256) ?? []);
  return { earlier: history.length > 0 ? earlierOf(used) : { history: historyOf(carriedFactsOf(stored)) }, missing };
}

/** A folder copied elsewhere no longer says when its files were received; the summary does. */
function withTimes(intakes: readonly Intake[], { files }: SummaryRecord): { intakes: Intake[]; undated: string[] } {
  const times = new Map(files.map(({ sha256, receivedAt }) => [sha256, receivedAt]));
  const undated: string[] = [];
  const dated = intakes.map((intake): Intake => {
    if (intake.status !== "taken" || intake.submission.file.receivedAt !== undefined) return intake;
    const receivedAt = times.get(intake.submission.file.sha256) ?? null;
    if (receivedAt === null) return intake;
    undated.push(intake.file);
    const { submission } = intake;
    return { ...intake, submission: { ...submission, file: { ...submission.file, receivedAt } } };
  });
  return { intakes: dated, undated };
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
