import type { Intake } from "../actions/intake";
import type { LeftOutFile } from "../core/rollup/summary";
import type { TargetList } from "../core/targets/schema";
import type { Speaker } from "../language/speaker";
import { CommandError } from "./exit";
import { type Found, type FoundFile, findFiles, type StrayReceipt } from "./files";
import { openPool, WORTH_A_POOL } from "./pool";
import { progressBar } from "./progress";
import { takeFound } from "./take";

/** What was read, and what was left out of it. */
export interface Taken {
  readonly intakes: readonly Intake[];
  readonly leftOut: readonly LeftOutFile[];
  readonly strayReceipts: readonly StrayReceipt[];
}

/** The files under the paths; none that is named like a workbook is an error. */
export function someFiles(paths: readonly string[]): Found {
  const found = findFiles(paths);
  if (found.files.every(({ refusal }) => refusal)) {
    throw new CommandError("cli.no-workbooks", { paths: paths.join(" ") });
  }
  return found;
}

/** Reads every workbook under the paths, many of them on every core, with a progress bar. */
export async function takeFiles(paths: readonly string[], list: TargetList, say: Speaker): Promise<Taken> {
  const { files, leftOut, strayReceipts } = someFiles(paths);
  const bar = progressBar(say("cli.reading"), files.length);
  try {
    const intakes = files.length < WORTH_A_POOL ? takeHere(files, list, bar.step) : takeOnEveryCore(files, bar.step);
    return { intakes: await intakes, leftOut, strayReceipts };
  } finally {
    bar.done();
  }
}

function takeHere(found: readonly FoundFile[], list: TargetList, onFile: () => void): Intake[] {
  return found.map((file) => {
    const intake = takeFound(file, list);
    onFile();
    return intake;
  });
}

async function takeOnEveryCore(found: readonly FoundFile[], onFile: () => void): Promise<Intake[]> {
  const pool = await openPool();
  try {
    return await pool.take(found, onFile);
  } finally {
    await pool.close();
  }
}
