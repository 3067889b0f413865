import {
  alteredAmong,
  type CrossTo,
  type HistoryFile,
  historyOfFiles,
  type KnownHistory,
  nothingKnown,
  readHistoryFile,
} from "../actions/history";
import { type CodedReason, isCoded } from "../core/errors/coded-error";
import type { HistoryFact } from "../core/history/history";
import type { KnownLists } from "../core/targets/known-lists";
import type { TargetList } from "../core/targets/schema";
import { alteredSentence } from "../language/altered-sentence";
import { errorSentence } from "../language/error-sentence";
import { escaped } from "../language/shown-text";
import type { Speaker } from "../language/speaker";
import { nodePlatform } from "../workbook/platform/node";
import { SUMMARY_LIMITS } from "../workbook/zip/limits";
import { type FoundFile, findFiles } from "./files";
import { tell } from "./output";
import { inputOf } from "./read-found-file";

/**
 * The history of `--history`: a folder of earlier workbooks or an earlier summary; none without the option. What cannot be
 * used is left out, and said on standard error where there is a speaker.
 */
export function historyFrom(
  path: string | undefined,
  { list, lists }: Partial<CrossTo> & Pick<CrossTo, "list">,
  say?: Speaker,
): KnownHistory {
  if (path === undefined) return nothingKnown;
  const earlier = historyOfFiles(historyFilesFrom(path, lists ?? list, say), { list, lists: lists ?? list });
  tellUndecided(earlier, say);
  return earlier;
}

/** What earlier forms say, as a list has it, by its hash. */
export interface ListPast {
  readonly list: string;
  readonly facts: readonly HistoryFact[];
}

/** The history of `--history` as each list looks back at it; none without the option. */
export function pastByList(path: string | undefined, lists: KnownLists, say: Speaker): ListPast[] {
  if (path === undefined) return [];
  const files = historyFilesFrom(path, lists, say);
  const known = lists.map((list) => ({ list, earlier: historyOfFiles(files, { list, lists }) }));
  tellUndecided(known[0]!.earlier, say);
  return known.map(({ list, earlier: { past = [] } }) => ({ list: list.hash, facts: past }));
}

function tellUndecided({ undecided = [] }: KnownHistory, say: Speaker | undefined): void {
  for (const versions of say ? undecided : []) {
    tell(say!("cli.history-undecided", { files: versions.map(escaped).join(say!("terms.separator")) }));
  }
}

/** What each of these files says; none without a path. */
export function historyFilesFrom(
  path: string | undefined,
  list: TargetList | KnownLists,
  say?: Speaker,
): HistoryFile[] {
  if (path === undefined) return [];
  const read: HistoryFile[] = [];
  const { files, leftOut } = findFiles([path]);
  for (const { path: file, reason } of say ? leftOut : []) {
    const said = say!(`summary.roster.left-out-reason.${reason}`);
    tell(say!("cli.rollup.left-out", { file: escaped(file), reason: said }));
  }
  for (const file of files) {
    if (file.refusal) continue;
    const earlier = earlierFile(file, list);
    if ("facts" in earlier) {
      read.push(earlier);
      for (const { file: name, cells } of say ? alteredAmong([earlier]) : [])
        tell(alteredSentence("altered-history", name, cells, say!));
    } else if (say) {
      const { code } = earlier;
      tell(say("cli.history-left-out", { file: escaped(file.name), code, message: errorSentence(earlier, say) }));
    }
  }
  if (say && !read.some(({ facts, district }) => facts.length > 0 || district)) {
    tell(say("cli.history-empty", { path: escaped(path) }));
  }
  return read;
}

function earlierFile(file: FoundFile, list: TargetList | KnownLists): HistoryFile | CodedReason<"refusal"> {
  try {
    const earlier = readHistoryFile(inputOf(file, SUMMARY_LIMITS), list, nodePlatform);
    return earlier.refusal ?? earlier;
  } catch (error) {
    if (!isCoded(error, "refusal")) throw error;
    return error;
  }
}
