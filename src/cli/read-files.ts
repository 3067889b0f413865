import type { ReceiptProblem } from "../actions/received";
import type { ReceivedFile } from "../actions/received-file";
import { CodedError } from "../core/errors/coded-error";
import type { LeftOutFile } from "../core/rollup/summary";
import type { Environment } from "./environment";
import { type Found, findFiles } from "./files";
import { readForms } from "./threads/forms";

/** What was read, and what was left out of it. */
export interface ReceivedFiles {
  readonly receivedFiles: readonly ReceivedFile[];
  readonly leftOut: readonly LeftOutFile[];
  readonly strayReceipts: readonly ReceiptProblem[];
}

/** The files under the paths; none that is named like a workbook is an error. */
export function someFiles(paths: readonly string[]): Found {
  const found = findFiles(paths);
  if (found.files.every(({ refusal }) => refusal)) {
    throw new CodedError("usage", "no-workbooks", { paths: paths.join(" ") });
  }
  return found;
}

/** Reads every workbook under the paths, many of them on every core, with a progress bar. */
export async function readFiles(paths: readonly string[], surroundings: Environment): Promise<ReceivedFiles> {
  const { files, leftOut, strayReceipts } = someFiles(paths);
  const forms = await readForms(files, surroundings);
  return { receivedFiles: await forms.receivedFiles(), leftOut, strayReceipts };
}
