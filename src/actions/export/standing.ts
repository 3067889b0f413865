import { isUncalculated, settledFigures } from "../../core/audit/altered";
import { formatLineKey, sheetNames } from "../../core/audit/layout";
import { type LineTexts, lineTexts } from "../../core/audit/line-texts";
import { recomputing } from "../../core/audit/recomputed";
import { readStoredSummary, type StoredFigure, type StoredSummary } from "../../core/audit/stored";
import { summaryList } from "../../core/audit/summary-list";
import { type Trace, traceOf } from "../../core/audit/trace";
import type { Workbook } from "../../core/grid/grid";
import { samePeriod } from "../../core/period";
import { type KnownLists, listAmong } from "../../core/targets/known-lists";
import type { TargetList } from "../../core/targets/schema";
import type { Speaker } from "../../language/make-speaker";
import { alteredJudgements } from "../../workbook/bulletin/altered-words";
import type { Platform } from "../../workbook/platform/platform";
import { readWithinLimits } from "../../workbook/read/limits-of";
import { readSomeSheets } from "../../workbook/read/read";
import { formCell, questionedCells } from "../../workbook/summary/questioned-cells";
import { withLights } from "../../workbook/summary/silent-lights";
import { refuseAltered, refuseAny } from "../altered";
import { listOf } from "../stored-summary";

/** A summary as it is handed to other systems: every figure as its sources make it, and how far it can be relied on. */
export interface ExportedSummary {
  readonly stored: StoredSummary;
  readonly list: TargetList;
  /** Speaks the language it is written in. */
  readonly say: Speaker;
  /** Those that have no result in the file and that nothing in it gives; none of them has a value. */
  readonly unknown: readonly StoredFigure[];
  textsOf(line: StoredFigure["line"]): LineTexts;
  standingOf(figure: StoredFigure): FigureStanding;
}

/** What is known of an exported figure. */
export interface FigureStanding {
  readonly trace: Trace;
  /** Whether it stands on an earlier form than the month's. */
  readonly isCarried: boolean;
  /** How many units should have reported it, and how many did. */
  readonly expected: number;
  readonly received: number;
  /** Whether a finding of level A or B stands about a cell it is made of. */
  readonly isQuestioned: boolean;
}

const FACTS = sheetNames("facts");

/**
 * Reads a summary to be exported; null where the workbook is none. Formulas without a result are worked out; a summary with
 * altered cells is refused.
 */
export function openForExport(
  bytes: Uint8Array,
  platform: Platform,
  lists: KnownLists,
  speakerOfBook: (book: Pick<Workbook, "sheets">) => Speaker,
): ExportedSummary | null {
  const book = readWithinLimits(bytes, platform, (limits) =>
    readSomeSheets(bytes, (name) => !FACTS.has(name), platform, limits),
  );
  const read = readStoredSummary(book);
  if (!read) return null;
  const list = summaryList(read, listOf(read.area, listAmong(lists, read.list)));
  refuseAltered(read, list);
  const say = speakerOfBook(book);
  if (list.hash === read.list.hash) refuseAny(alteredJudgements(book, read, list, say));
  const settled = { ...read, figures: settledFigures(read, list) };
  const lit = withLights(settled, list, say);
  const given = recomputing(read, list);
  const isUnknown = (figure: StoredFigure) => isUncalculated(figure) && given(figure) === undefined;
  const stored = {
    ...settled,
    figures: lit.map((figure) => (isUnknown(figure) ? { ...figure, value: null } : figure)),
  };
  const texts = lineTexts(book);
  const textsOf = (line: StoredFigure["line"]) => texts.get(formatLineKey(line)) ?? {};
  const questioned = questionedCells(book, list, say);
  const recomputedOf = recomputing(stored, list);
  return {
    stored,
    list,
    say,
    unknown: stored.figures.filter(isUnknown),
    textsOf,
    standingOf(figure) {
      const trace = traceOf(stored, list, figure, recomputedOf);
      const { composition } = trace;
      return {
        trace,
        isCarried: composition.some(({ period }) => !samePeriod(period, stored.period)),
        isQuestioned: composition.some(
          ({ department, sheet, cell, value }) => value !== null && questioned.has(formCell(department, sheet, cell)),
        ),
        ...coverageOf(figure, trace, textsOf(figure.line), stored),
      };
    },
  };
}

/**
 * Whether a unit without a figure answered "—" stands on 全区汇总表 alone, in the coverage of the line's main figure; another
 * figure of the same units is covered as that one is.
 */
function coverageOf(
  { line, measure }: StoredFigure,
  { expected, missing, composition }: Trace,
  { coverage = "" }: LineTexts,
  { evidence, period }: StoredSummary,
): { expected: number; received: number } {
  const alone = { expected: expected.length, received: expected.length - missing.length };
  const [received, owed] = (coverage.match(/\d+/g) ?? []).map(Number);
  const isCarried = composition.some((one) => !samePeriod(one.period, period));
  if (received === undefined || owed === undefined || isCarried) return alone;
  const giversOf = (sources: readonly { readonly department: string; readonly value: number | null }[]) =>
    [...new Set(sources.flatMap(({ department, value }) => (value === null ? [] : department)))].sort().join();
  const main = evidence.filter(({ row }) => row.indicator === line.indicator && row.measure === line.about);
  const isAsMain = measure === line.about || giversOf(main) === giversOf(composition);
  return isAsMain ? { expected: owed, received } : alone;
}
