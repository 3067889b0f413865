import { statSync } from "node:fs";
import { verifyEvidence } from "../../actions/evidence/verify";
import { isSummary } from "../../actions/open-summary";
import { languageOf, listsOf, reperform } from "../../actions/stored-summary";
import type { SummaryBook } from "../../core/audit/book";
import { type Difference, groupByReason, type Unverified, type Verification } from "../../core/audit/difference";
import { readStoredSummary, type StoredSummary } from "../../core/audit/stored";
import { CodedError, type CodedReason, isCoded, reasonOf } from "../../core/errors/coded-error";
import { errorSentence } from "../../language/error-sentence";
import { escaped } from "../../language/shown-text";
import { languageNamed, type Speaker, speakerOf } from "../../language/speaker";
import { nodePlatform } from "../../workbook/platform/node";
import { readSummaryBook } from "../../workbook/read/summary-book";
import { SUMMARY_LIMITS } from "../../workbook/zip/limits";
import { environmentWithLists, type ListOptions } from "../environment";
import { EXIT, type ExitCode } from "../exit";
import { findFiles, readBytes } from "../files";
import { historyFilesFrom } from "../history";
import { print, printJson, table, tell } from "../output";
import { readRegular } from "../read-file";
import { readFiles } from "../read-files";
import { evidenceAt, isPackage } from "../summary-bytes";
import { TOOL } from "../tool";

export interface VerifyOptions extends ListOptions {
  readonly from?: string;
  readonly history?: string;
}

/** Makes a summary, or each summary of a folder, again from the source workbooks and compares every cell. */
export async function verifySummary(path: string, options: VerifyOptions): Promise<ExitCode> {
  if (isPackage(path)) return verifyPackage(path, options);
  const surroundings = await environmentWithLists(options);
  const { lists, say, json } = surroundings;
  if (options.from === undefined) throw new CodedError("usage", "missing-arguments", { about: "--from <folder>" });
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const { books, refused } = isFolder ? summariesIn(path) : { books: [summaryAt(path)], refused: [] };
  if (books.length + refused.length === 0) throw new CodedError("usage", "no-summary-in-folder", { path });
  const { receivedFiles } = await readFiles([options.from], surroundings);
  const reports = books.map(({ shown, book, stored }) => {
    const past = historyFilesFrom(options.history, listsOf(stored.area, lists), say);
    const speaker = speakerOf(languageNamed(languageOf(book)));
    return { file: shown, ...reperform(book, { receivedFiles, past, list: lists, say: speaker }) };
  });
  const unread = refused.map(({ file, code, ...reason }) => ({ file, code, message: errorSentence(reason, say) }));
  if (!json) {
    for (const report of reports) printReport(report, isFolder, say);
    for (const { file, code, message } of unread)
      tell(say("cli.verify.refused", { file: escaped(file), code, message }));
  } else if (isFolder) {
    const summaries = reports.map((one) => ({ file: one.file, ...jsonOf(one) }));
    printJson({ ...TOOL, summaries, refused: unread });
  } else printJson({ ...TOOL, ...jsonOf(reports[0]!) });
  const same = reports.every(({ differences }) => differences.length === 0);
  return same && refused.length === 0 ? EXIT.clean : EXIT.attention;
}

interface SummaryFile {
  readonly shown: string;
  readonly book: SummaryBook;
  readonly stored: StoredSummary;
}

function summaryAt(path: string): SummaryFile {
  return summaryOf(readBytes(path, SUMMARY_LIMITS), path, path);
}

function summaryOf(bytes: Uint8Array, path: string, shown: string): SummaryFile {
  const book = readSummaryBook(bytes, nodePlatform);
  const stored = readStoredSummary(book);
  if (!stored) throw new CodedError("usage", "not-a-summary", { file: path });
  return { shown, book, stored };
}

/** The summaries of a folder, and what may be one and cannot be read; the rest goes on without it. */
function summariesIn(folder: string) {
  const books: SummaryFile[] = [];
  const refused: (CodedReason<"refusal"> & { readonly file: string })[] = [];
  for (const { path, shown, refusal } of findFiles([folder]).files) {
    if (refusal) continue;
    try {
      const bytes = readRegular(path, SUMMARY_LIMITS);
      if (isSummary(bytes, nodePlatform)) books.push(summaryOf(bytes, path, shown));
    } catch (error) {
      if (!isCoded(error, "refusal")) throw error;
      refused.push({ file: shown, ...reasonOf(error) });
    }
  }
  return { books, refused };
}

/** Makes what is in an evidence package again from the package alone. */
async function verifyPackage(path: string, options: VerifyOptions): Promise<ExitCode> {
  for (const option of ["from", "history"] as const) {
    if (options[option] !== undefined) throw new CodedError("usage", "package-alone", { option: `--${option}` });
  }
  const { lists: known, say, json } = await environmentWithLists(options);
  const evidence = evidenceAt(path);
  const book = readSummaryBook(evidence.summary, nodePlatform);
  const speaker = speakerOf(languageNamed(languageOf(book)));
  const verified = verifyEvidence(evidence, { platform: nodePlatform, known, say: speaker });
  const { sha256, manifest } = evidence;
  const { tool: made, seed } = manifest;
  if (json) printJson({ ...TOOL, ...jsonOf(verified), parts: verified.parts, sha256, seed, made });
  else {
    printReport({ file: path, ...verified }, false, say);
    print(say("cli.evidence.parts", { count: verified.parts }));
    const shown = seed === null ? say("cli.evidence.unseeded") : escaped(seed);
    print(say("cli.evidence.made", { ...made, version: escaped(made.version), seed: shown, hash: sha256 }));
  }
  return verified.differences.length === 0 ? EXIT.clean : EXIT.attention;
}

function jsonOf({ cells, differences, unverified }: Verification) {
  const unverifiedByReason = groupByReason(unverified).map(({ reason, places }) => {
    return { reason, count: places.length, places };
  });
  return { cells, differences, unverified, unverifiedByReason };
}

function printReport(
  { file, cells, differences, unverified }: Verification & { file: string },
  named: boolean,
  say: Speaker,
) {
  if (named) print(escaped(file));
  if (differences.length === 0) print(say("cli.verify.same", { cells }));
  else printDifferences(cells, differences, say);
  if (unverified.length > 0) printUnverified(unverified, say);
}

/** More than anybody reads in a terminal; `--json` gives all. */
const MOST_PRINTED = 200;

function printDifferences(cells: number, differences: readonly Difference[], say: Speaker): void {
  const count = differences.length;
  print(cells === 0 ? say("cli.verify.parts-different", { count }) : say("cli.verify.different", { cells, count }));
  const parts = ["sheet", "cell", "stored", "recomputed", "reason", "file"] as const;
  const rows = differences
    .slice(0, MOST_PRINTED)
    .map(({ sheet, cell, stored, recomputed, reason, file, about }) => [
      sheet,
      cell === "" ? (about ?? "") : cell,
      stored === null ? "" : String(stored),
      recomputed === null ? "" : String(recomputed),
      say(`summary.difference.${reason}`),
      file ?? "",
    ]);
  print(
    table(
      parts.map((part) => say(`cli.verify.head.${part}`)),
      rows,
      [2, 3],
    ),
  );
  const more = differences.length - rows.length;
  if (more > 0) print(say("cli.verify.more", { count: more }));
}

function printUnverified(unverified: readonly Unverified[], say: Speaker): void {
  print(say("cli.verify.unverified", { count: unverified.length }));
  for (const { reason, places } of groupByReason(unverified)) {
    print(say("cli.verify.of-reason", { reason: say(`summary.unverified.${reason}`), count: places.length }));
    const rows = places
      .slice(0, MOST_PRINTED)
      .map(({ sheet, cell, stored, about }) => [sheet, cell === "" ? (about ?? "") : cell, String(stored ?? "")]);
    print(
      table(
        (["sheet", "cell", "stored"] as const).map((part) => say(`cli.verify.head.${part}`)),
        rows,
        [2],
      ),
    );
    const more = places.length - rows.length;
    if (more > 0) print(say("cli.verify.more", { count: more }));
  }
}
