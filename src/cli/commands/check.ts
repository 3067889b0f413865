import { environmentWithLists, type ListOptions } from "../environment";
import { EXIT, type ExitCode } from "../exit";
import { pastByList } from "../history";
import { listOfPeriod, reportingPeriod } from "../options";
import { printSafe } from "../output";
import { someFiles } from "../read-files";
import { jsonWithList } from "../safe-text";
import { readForms } from "../threads/forms";
import { TOOL } from "../tool";

export interface CheckOptions extends ListOptions {
  readonly period?: string;
  readonly history?: string;
}

/** Checks files and prints or returns what was found. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const surroundings = await environmentWithLists(options);
  const { lists, say, json } = surroundings;
  const period =
    options.period === undefined ? null : reportingPeriod(options.period, listOfPeriod(options.period, lists));
  const past = pastByList(options.history, lists, say);
  performance.mark("files");
  const forms = await readForms(someFiles(paths).files, surroundings);
  const reports = await forms.reports({ period, past });
  performance.measure("read and checked", "files");
  const texts = reports.map(({ text }) => text);
  printSafe(json ? jsonWithList(TOOL, "files", texts) : texts.join("\n"));
  const outcomes = reports.map(({ outcome }) => outcome);
  if (outcomes.every((outcome) => outcome === "refused" || outcome === "summary")) return EXIT.failed;
  return outcomes.every((outcome) => outcome === "passed" || outcome === "summary") ? EXIT.clean : EXIT.attention;
}
