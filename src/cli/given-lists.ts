import { hashOf } from "../actions/bundled-list";
import { CodedError } from "../core/errors/coded-error";
import type { KnownLists } from "../core/targets/known-lists";
import { TargetListError } from "../core/targets/problems";
import type { TargetList } from "../core/targets/schema";
import { listProblemLine } from "../language/error-sentence";
import type { Speaker } from "../language/speaker";
import { nodePlatform } from "../workbook/platform/node";
import { readWorkbook } from "../workbook/read/read";
import { importTargetList } from "../workbook/target-list/import";
import { readBytes } from "./files";

/**
 * The lists of `--targets`, 目标清单 workbooks, and behind them the program's own, unless one of them is that list as it was
 * corrected. Mistakes are told by cell.
 */
export function givenLists(paths: readonly string[], bundled: TargetList, say: Speaker): KnownLists {
  const lists = paths.map((path) => listAt(path, say));
  for (const [index, { header }] of lists.entries()) {
    const before = lists.findIndex((other) => other.header.year === header.year);
    if (before < index)
      throw new CodedError("usage", "same-year-lists", { first: paths[before]!, second: paths[index]! });
  }
  const [first, ...others] = [
    ...lists,
    ...(lists.some(({ header }) => header.id === bundled.header.id) ? [] : [bundled]),
  ];
  return [first!, ...others];
}

function listAt(path: string, say: Speaker): TargetList {
  const bytes = readBytes(path);
  try {
    return importTargetList(readWorkbook(bytes, nodePlatform), (files) => hashOf(files, nodePlatform));
  } catch (error) {
    if (!(error instanceof TargetListError)) throw error;
    const problems = error.problems.map((problem) => listProblemLine(problem, say)).join(say("terms.clauses"));
    throw new CodedError("usage", "bad-targets", { file: path, problems });
  }
}
