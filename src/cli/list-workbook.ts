import { hashOf } from "../actions/bundled-list";
import { isSummary } from "../actions/open-summary";
import { CodedError } from "../core/errors/coded-error";
import { TargetListError } from "../core/targets/problems";
import type { TargetList } from "../core/targets/schema";
import { listProblemLine } from "../language/error-sentence";
import type { Speaker } from "../language/speaker";
import { nodePlatform } from "../workbook/platform/node";
import { readWorkbook } from "../workbook/read/read";
import { importTargetList } from "../workbook/target-list/import";
import { readBytes } from "./files";
import { readAs } from "./unfit-file";

/** The list in a 目标清单 workbook. Throws TargetListError with its mistakes, and a coded error for what is no list. */
export function listInWorkbook(path: string): TargetList {
  const bytes = readBytes(path);
  if (isSummary(bytes, nodePlatform)) throw new CodedError("usage", "not-a-list", { file: path });
  try {
    const workbook = readAs("list", path, () => readWorkbook(bytes, nodePlatform));
    return importTargetList(workbook, (files) => hashOf(files, nodePlatform));
  } catch (error) {
    throw error instanceof TargetListError && isOther(error)
      ? new CodedError("usage", "not-a-list", { file: path })
      : error;
  }
}

/** Without targets and indicators it is no list that lacks sheets but another workbook, which may have one of a list's names. */
function isOther({ problems }: TargetListError): boolean {
  const lost = problems.filter(({ kind }) => kind === "missing-sheet").map(({ file }) => file);
  return lost.includes("targets.json") && lost.includes("indicators.json");
}

/** A list that cannot be used, with every mistake on a line of its own. */
export function badList(
  kind: "bad-city" | "bad-targets",
  file: string,
  { problems }: TargetListError,
  say: Speaker,
): CodedError<"usage"> {
  const lines = problems.map((problem) => listProblemLine(problem, say));
  return new CodedError("usage", kind, { file, count: problems.length }, { details: { lines } });
}
