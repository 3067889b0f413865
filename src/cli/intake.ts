import { type Intake, takeFile } from "../actions/intake";
import type { TargetList } from "../core/targets/schema";
import type { Speaker } from "../language/speaker";
import { nodePlatform } from "../workbook/platform/node";
import { CommandError } from "./exit";
import { type FoundFile, findWorkbooks, readBytes } from "./files";
import { openPool, WORTH_A_POOL } from "./pool";
import { progressBar } from "./progress";

/** The workbooks under the paths; none at all is an error. */
export function someWorkbooks(paths: readonly string[]): FoundFile[] {
  const found = findWorkbooks(paths);
  if (found.length === 0) throw new CommandError("U08", "cli.no-workbooks", { paths: paths.join(" ") });
  return found;
}

/** Reads every workbook under the paths, many of them on every core, with a progress bar. */
export async function takeFiles(paths: readonly string[], list: TargetList, say: Speaker): Promise<Intake[]> {
  const found = someWorkbooks(paths);
  const bar = progressBar(say("cli.reading"), found.length);
  try {
    return found.length < WORTH_A_POOL ? takeHere(found, list, bar.step) : await takeOnEveryCore(found, bar.step);
  } finally {
    bar.done();
  }
}

function takeHere(found: readonly FoundFile[], list: TargetList, onFile: () => void): Intake[] {
  return found.map(({ path, ...file }) => {
    const intake = takeFile({ ...file, bytes: readBytes(path) }, list, nodePlatform);
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
