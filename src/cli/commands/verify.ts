import { languageOf, listOf, reperform } from "../../actions/stored-summary";
import type { Difference, Unverified } from "../../core/audit/difference";
import { readStoredSummary } from "../../core/audit/stored";
import { LANGUAGES, type Speaker, speakerOf } from "../../language/speaker";
import { nodePlatform } from "../../workbook/platform/node";
import { readSummaryBook } from "../../workbook/read/summary-book";
import { SUMMARY_LIMITS } from "../../workbook/zip/limits";
import { environment, type GlobalOptions } from "../environment";
import { CommandError, EXIT, type ExitCode } from "../exit";
import { readBytes } from "../files";
import { earlierFilesFrom } from "../history";
import { takeFiles } from "../intake";
import { print, printJson, table } from "../output";
import { TOOL } from "../tool";

export interface VerifyOptions extends GlobalOptions {
  readonly from: string;
  readonly history?: string;
}

/** Makes a summary again from its source workbooks and compares every cell. */
export async function verifySummary(file: string, options: VerifyOptions): Promise<ExitCode> {
  const { list, say, json } = environment(options);
  const book = readSummaryBook(readBytes(file, SUMMARY_LIMITS), nodePlatform);
  const stored = readStoredSummary(book);
  if (!stored) throw new CommandError("U10", "cli.not-a-summary", { file });
  const past = earlierFilesFrom(options.history, listOf(stored.area, list), say);
  const { intakes } = await takeFiles([options.from], list, say);
  const language = LANGUAGES.find((one) => one === languageOf(book)) ?? LANGUAGES[0];
  const verification = reperform(book, { intakes, past, list, say: speakerOf(language) });
  const { cells, differences, unverified } = verification;
  if (json) printJson({ ...TOOL, cells, differences, unverified });
  else {
    if (differences.length === 0) print(say("cli.verify.same", { cells }));
    else printDifferences(cells, differences, say);
    if (unverified.length > 0) printUnverified(unverified, say);
  }
  return differences.length === 0 ? EXIT.clean : EXIT.attention;
}

function printDifferences(cells: number, differences: readonly Difference[], say: Speaker): void {
  print(say("cli.verify.different", { cells, count: differences.length }));
  const parts = ["sheet", "cell", "stored", "recomputed", "reason", "file"] as const;
  const rows = differences.map(({ sheet, cell, stored, recomputed, reason, file, about }) => [
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
}

function printUnverified(unverified: readonly Unverified[], say: Speaker): void {
  print(say("cli.verify.unverified", { count: unverified.length }));
  const parts = ["sheet", "cell", "stored", "reason"] as const;
  const rows = unverified.map(({ sheet, cell, stored, reason, about }) => [
    sheet,
    cell === "" ? (about ?? "") : cell,
    String(stored ?? ""),
    say(`summary.unverified.${reason}`),
  ]);
  print(
    table(
      parts.map((part) => say(`cli.verify.head.${part}`)),
      rows,
      [2],
    ),
  );
}
