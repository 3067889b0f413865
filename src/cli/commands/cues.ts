import { cueInputOf, cueReport } from "../../actions/cues";
import { historyOfFiles } from "../../actions/history";
import { findCues } from "../../core/cues/find-cues";
import { formatPeriod } from "../../core/period";
import { cueSentences, unsearchedSentence } from "../../language/cue-sentence";
import { tellAltered } from "../altered";
import { environmentWithLists, type ListOptions } from "../environment";
import { EXIT, type ExitCode } from "../exit";
import { print, printJson } from "../output";
import { readSummarySources } from "../summary-sources";
import { TOOL } from "../tool";

export interface CuesOptions extends ListOptions {
  readonly from?: string;
  readonly history?: string;
}

/** Cells a line names before it only counts them. */
const MOST_CELLS = 6;

/** Prints what an auditor may look at first in the month of a summary. */
export async function cues(path: string, options: CuesOptions): Promise<ExitCode> {
  const { lists: known, say, json } = await environmentWithLists(options);
  const sources = readSummarySources(path, options, known, say);
  const { stored, list, lists, past } = sources;
  const exit = tellAltered(path, stored, list, say) ? EXIT.attention : EXIT.clean;
  const input = cueInputOf({ ...sources, earlier: historyOfFiles(past, { list, lists }) });
  const report = findCues(input);
  if (json) {
    const basis = { figures: input.figures.length, earlier: input.past.length, forms: sources.forms !== null };
    printJson({
      ...TOOL,
      period: formatPeriod(stored.period),
      area: stored.area,
      basis,
      ...cueReport(report, list, say),
    });
    return exit;
  }
  print(say("cues.caution"));
  print(say("cues.count", { count: report.cues.length, period: say("terms.period", { ...stored.period }) }));
  for (const [index, cue] of report.cues.entries()) {
    const { name, said, formula, effect } = cueSentences(cue, list, say);
    print();
    print(say("cues.line", { number: index + 1, name, said }));
    print(`   ${formula}`);
    if (effect !== "") print(`   ${effect}`);
    const places = cue.cells
      .filter(({ cell }) => cell !== "")
      .map(({ file, sheet, cell }) => `${file} ${sheet}!${cell}`);
    if (places.length > 0) print(`   ${shortened(places, say("terms.separator"))}`);
  }
  if (report.unsearched.length > 0) print();
  for (const one of report.unsearched) print(unsearchedSentence(one, say));
  return exit;
}

function shortened(places: readonly string[], separator: string): string {
  const named = places.slice(0, MOST_CELLS).join(separator);
  return places.length > MOST_CELLS ? `${named}… (${places.length})` : named;
}
