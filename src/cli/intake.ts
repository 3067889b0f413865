import { type Intake, takeFile } from "../actions/intake";
import type { TargetList } from "../core/targets/schema";
import type { Speaker } from "../language/speaker";
import { nodePlatform } from "../workbook/platform/node";
import { CommandError } from "./exit";
import { findWorkbooks, readBytes } from "./files";
import { progressBar } from "./progress";

/** Reads every workbook under the paths, with a progress bar; none at all is an error. */
export function takeFiles(paths: readonly string[], list: TargetList, say: Speaker): Intake[] {
  const found = findWorkbooks(paths);
  if (found.length === 0) throw new CommandError("U08", "cli.no-workbooks", { paths: paths.join(" ") });
  const bar = progressBar(say("cli.reading"), found.length);
  const intakes = found.map(({ path, ...file }) => {
    const intake = takeFile({ ...file, bytes: readBytes(path) }, list, nodePlatform);
    bar.step();
    return intake;
  });
  bar.done();
  return intakes;
}
