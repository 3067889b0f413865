import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "../actions/bundled-list";
import { CodedError } from "../core/errors/coded-error";
import type { KnownLists } from "../core/targets/known-lists";
import { parseTargetList } from "../core/targets/parse";
import { TargetListError } from "../core/targets/problems";
import type { TargetList } from "../core/targets/schema";
import type { Speaker } from "../language/speaker";
import { nodePlatform } from "../workbook/platform/node";
import { readBytes } from "./files";
import { badList, listInWorkbook } from "./list-workbook";

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

/** A list in an Excel workbook, in a JSON file with a property for each of its files, or in a folder of them. */
export function listAt(path: string, say: Speaker): TargetList {
  const files = statSync(path, { throwIfNoEntry: false })?.isDirectory() ? filesIn(path) : contentOf(path);
  try {
    if (files !== null) return parseTargetList(files, hashOf(files, nodePlatform));
    return listInWorkbook(path);
  } catch (error) {
    if (!(error instanceof TargetListError)) throw error;
    throw badList("bad-targets", path, error, say);
  }
}

type Files = Readonly<Record<string, unknown>>;

function filesIn(folder: string): Files {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  if (names.length === 0) throw new CodedError("usage", "not-a-list", { file: folder });
  return Object.fromEntries(names.map((name) => [name.slice(0, -".json".length), jsonAt(join(folder, name), folder)]));
}

/** null for a workbook. */
function contentOf(path: string): Files | null {
  if (!path.toLowerCase().endsWith(".json")) return null;
  const content = jsonAt(path, path);
  if (typeof content === "object" && content !== null) return content as Files;
  throw new CodedError("usage", "not-a-list", { file: path });
}

function jsonAt(path: string, shown: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(readBytes(path)));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new CodedError("usage", "not-a-list", { file: shown });
  }
}
