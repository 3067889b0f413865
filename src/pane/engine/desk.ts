import { sortedBeside } from "../../actions/beside-summary";
import { cueInputOf } from "../../actions/cues";
import { type HistoryFile, historyOfFiles } from "../../actions/history";
import type { ReceivedFile } from "../../actions/received-file";
import { type RollupResult, rollUp } from "../../actions/rollup";
import { reperform } from "../../actions/stored-summary";
import { writeSummaryWorkbook } from "../../actions/summary-workbook";
import type { SummaryBook } from "../../core/audit/book";
import type { Verification } from "../../core/audit/difference";
import type { CueReport } from "../../core/cues/cue";
import { findCues } from "../../core/cues/find-cues";
import { formatPeriod, type Period, parsePeriod } from "../../core/period";
import type { LeftOutFile, RefusedFile } from "../../core/rollup/summary";
import { type ChoiceRule, compareText } from "../../core/rollup/versions";
import { type ListShelf, listInForce } from "../../core/targets/known-lists";
import type { ExternalFigure, TargetList } from "../../core/targets/schema";
import type { Speaker } from "../../language/make-speaker";
import { monthOverview, type Overview } from "./overview";

/** What to look at: null for the month most of the forms are of. `returned` are SHA-256 of files the bureau gave back. */
export interface OverviewRequest {
  readonly period: Period | null;
  readonly returned: readonly string[];
  /** What was entered of the city. */
  readonly cityFigures?: readonly ExternalFigure[];
  /** SHA-256 of the files chosen by hand among the versions of their units. */
  readonly chosen?: readonly string[];
  /** Files given beside the forms that are no part of the month. */
  readonly leftOut?: readonly LeftOutFile[];
}

/** Keeps what was read, and checks, rolls up and recomputes it. */
export interface Desk {
  /** The same file given twice counts once; `path` says where it lies. */
  add(received: ReceivedFile, path?: string): void;
  /** An earlier month's figures, for the checks that look back and for changes and trends. */
  addPast(earlier: HistoryFile): void;
  clear(): void;
  /** Takes other lists for those forms may be of. */
  know(shelf: ListShelf): void;
  overview(look: OverviewRequest): Overview;
  /** The workbook of the month looked at last. */
  write(say: Speaker, generatedAt: string): Promise<Uint8Array>;
  reperform(book: SummaryBook, say: Speaker): Verification;
  /** 疑点 of a summary, with what was read beside it. */
  cues(book: SummaryBook): CueReport;
}

export function openDesk(given: TargetList | ListShelf): Desk {
  let shelf: ListShelf = "hash" in given ? { lists: [given], published: [] } : given;
  const receivedFiles = new Map<string, ReceivedFile>();
  const past: HistoryFile[] = [];
  let rolled: RollupResult | null = null;

  const look = ({
    period: asked,
    returned,
    cityFigures = [],
    chosen = [],
    leftOut = [],
  }: OverviewRequest): Overview => {
    // Files arrive in the order in which threads have read them, and nothing may depend on it.
    const taken = inOrder(receivedFiles);
    const periods = periodsOf(taken);
    const period = asked ?? periods[0]?.period ?? null;
    const byHand = { returned: new Set(returned), chosen: chosenByHand(chosen) };
    const { lists } = shelf;
    const list = period ? listInForce(shelf, period) : lists[0];
    const earlier = historyOfFiles(past, { list, lists });
    const ofPast = { undecidedPast: earlier.undecided ?? [], alteredPast: earlier.altered ?? [] };
    const request = { list, ...earlier, ...byHand, external: cityFigures, leftOut: leftOut.toSorted(byPath) };
    rolled = period && periods.length > 0 ? rollUp(taken, { ...request, period }) : null;
    if (!rolled)
      return { files: receivedFiles.size, periods, refused: refusedIn(taken), leftOut, ...ofPast, month: null };
    const month = monthOverview(rolled.summary);
    const { refused, leftOut: out } = month.coverage;
    return { files: receivedFiles.size, periods, refused, leftOut: out, ...ofPast, month };
  };

  return {
    add: (received, path = received.file) => void receivedFiles.set(keyOf(received, path), received),
    addPast: (earlier) => void past.push(earlier),
    clear() {
      receivedFiles.clear();
      past.length = 0;
      rolled = null;
    },
    know(next) {
      shelf = next;
    },
    overview: look,
    write(say, generatedAt) {
      if (!rolled) throw new Error("nothing has been looked at");
      return writeSummaryWorkbook(rolled.summary, { ...rolled, say, generatedAt });
    },
    reperform(book, say) {
      const beside = sortedBeside(book, inOrder(receivedFiles), shelf.lists);
      return reperform(book, { receivedFiles: beside.month, past: [...past, ...beside.past], list: shelf.lists, say });
    },
    cues(book) {
      const beside = sortedBeside(book, inOrder(receivedFiles), shelf.lists);
      return findCues(cueInputOf({ ...beside, earlier: historyOfFiles(beside.past, beside) }));
    },
  };
}

function chosenByHand(files: readonly string[]): ReadonlyMap<string, ChoiceRule> {
  return new Map(files.map((sha256) => [sha256, "chosen"]));
}

/** Orders by folders, then by name. */
function keyOf(received: ReceivedFile, path: string): string {
  const sha256 = received.status === "taken" ? received.submission.file.sha256 : received.sha256;
  return [...path.split("/"), sha256].join("\0");
}

function inOrder(receivedFiles: ReadonlyMap<string, ReceivedFile>): ReceivedFile[] {
  return [...receivedFiles].sort(([a], [b]) => compareText(a, b)).map(([, received]) => received);
}

function byPath(a: LeftOutFile, b: LeftOutFile): number {
  return compareText(a.path.replaceAll("/", "\0"), b.path.replaceAll("/", "\0"));
}

function periodsOf(receivedFiles: readonly ReceivedFile[]): Overview["periods"] {
  const forms = new Map<string, number>();
  for (const received of receivedFiles) {
    const period = received.status === "taken" ? received.submission.identity.period : null;
    if (period) forms.set(formatPeriod(period), (forms.get(formatPeriod(period)) ?? 0) + 1);
  }
  return [...forms]
    .sort(([a, many], [b, more]) => more - many || (a < b ? 1 : -1))
    .map(([text, count]) => ({ period: parsePeriod(text)!, forms: count }));
}

function refusedIn(receivedFiles: readonly ReceivedFile[]): RefusedFile[] {
  return receivedFiles.flatMap((received) =>
    received.status === "refused" ? [{ file: received.file, ...received.refusal }] : [],
  );
}
