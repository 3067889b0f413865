import { type Earlier, nothingEarlier, readHistory } from "../actions/history";
import type { TargetList } from "../core/targets/schema";
import { nodePlatform } from "../workbook/platform/node";
import { findWorkbooks, readBytes } from "./files";

/** The history of `--history`: a folder of earlier workbooks or an earlier summary; none without the option. */
export function historyFrom(path: string | undefined, list: TargetList): Earlier {
  if (path === undefined) return nothingEarlier;
  const files = findWorkbooks([path]).map(({ path: found, ...file }) => ({ ...file, bytes: readBytes(found) }));
  return readHistory(files, list, nodePlatform);
}
