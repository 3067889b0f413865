import { type Earlier, type EarlierFile, earlierOf, nothingEarlier, readEarlierFiles } from "../actions/history";
import type { TargetList } from "../core/targets/schema";
import { nodePlatform } from "../workbook/platform/node";
import { findFiles } from "./files";
import { inputOf } from "./take";

/** The history of `--history`: a folder of earlier workbooks or an earlier summary; none without the option. */
export function historyFrom(path: string | undefined, list: TargetList): Earlier {
  return path === undefined ? nothingEarlier : earlierOf(earlierFilesFrom(path, list));
}

/** What each of these files says; none without a path. */
export function earlierFilesFrom(path: string | undefined, list: TargetList): EarlierFile[] {
  if (path === undefined) return [];
  const files = findFiles([path]).files.filter(({ refusal }) => !refusal);
  return readEarlierFiles(files.map(inputOf), list, nodePlatform);
}
