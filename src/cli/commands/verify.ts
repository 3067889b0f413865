import { openSummary, reperform } from "../../actions/stored-summary";
import { nodePlatform } from "../../workbook/platform/node";
import { environment, type GlobalOptions } from "../environment";
import { CommandError, EXIT, type ExitCode } from "../exit";
import { readBytes } from "../files";
import { takeFiles } from "../intake";
import { print, printJson, table } from "../output";
import { TOOL } from "../tool";

export interface VerifyOptions extends GlobalOptions {
  readonly from: string;
}

/** Recomputes a summary from its source workbooks. */
export async function verifySummary(file: string, options: VerifyOptions): Promise<ExitCode> {
  const { list, say, json } = environment(options);
  const stored = openSummary(readBytes(file), nodePlatform);
  if (!stored) throw new CommandError("U10", "cli.not-a-summary", { file });
  const { cells, differences } = reperform(stored, await takeFiles([options.from], list, say), list);
  if (json) printJson({ ...TOOL, cells, differences });
  else if (differences.length === 0) print(say("cli.verify.same", { cells }));
  else {
    print(say("cli.verify.different", { cells, count: differences.length }));
    const head = ["sheet", "cell", "stored", "recomputed", "reason"].map((part) => say(`cli.verify.head.${part}`));
    const rows = differences.map(({ sheet, cell, stored: before, recomputed, reason }) => [
      sheet,
      cell,
      before === null ? "" : String(before),
      recomputed === null ? "" : String(recomputed),
      say(`summary.difference.${reason}`),
    ]);
    print(table(head, rows, [2, 3]));
  }
  return differences.length === 0 ? EXIT.clean : EXIT.attention;
}
