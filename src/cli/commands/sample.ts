import { basename } from "node:path";
import { drawPaper } from "../../actions/draw-paper";
import { openForTracing } from "../../actions/open-summary";
import { scopeOf } from "../../actions/working-paper";
import type { StoredSummary } from "../../core/audit/stored";
import { CodedError } from "../../core/errors/coded-error";
import type { Measure } from "../../core/measure";
import type { PopulationScope } from "../../core/sampling/population";
import type { SelectionMethod } from "../../core/sampling/select";
import { listAmong } from "../../core/targets/known-lists";
import type { TargetList } from "../../core/targets/schema";
import { writePaper } from "../../workbook/paper/write";
import { nodePlatform } from "../../workbook/platform/node";
import { tellAltered } from "../altered";
import { environmentWithLists, type ListOptions } from "../environment";
import { EXIT, type ExitCode } from "../exit";
import { wholeNumber } from "../options";
import { print, printJson, table } from "../output";
import { refuseInput, refuseToOverwrite } from "../overwrite";
import { readSummaryFile } from "../summary-bytes";
import { TOOL } from "../tool";
import { writeFile } from "../write-file";

export interface SampleOptions extends ListOptions {
  readonly method: SelectionMethod;
  readonly size: string;
  readonly seed: string;
  readonly figure?: string;
  readonly indicator?: string;
  readonly measure?: Measure;
  readonly out?: string;
  readonly force?: boolean;
}

/** Draws an audit sample from a summary and writes its working paper. */
export async function sample(file: string, options: SampleOptions): Promise<ExitCode> {
  const { lists: known, say, json } = await environmentWithLists(options);
  const { bytes, lists } = readSummaryFile(file, known);
  const stored = openForTracing(bytes, nodePlatform);
  if (!stored) throw new CodedError("usage", "not-a-summary", { file });
  const list = listAmong(lists, stored.list);
  const isAltered = tellAltered(file, stored, list, say);
  const scope = scopeFrom(stored, list, options);
  const { method, seed, out, force } = options;
  const size = wholeNumber(options.size, 1);
  const summary = { file: basename(file), sha256: nodePlatform.sha256(bytes) };
  const about = { stored, list, scope, method, size, seed, summary, tool: TOOL, say, platform: nodePlatform };
  const { subject, items, words } = drawPaper(about);
  const rest = subject.sample;
  if (out !== undefined) {
    refuseInput(out, [file]);
    refuseToOverwrite(out, { made: "other", list, inputs: [file], ...(force ? { force } : {}) });
    writeFile(out, await writePaper(subject, items, words, stored.generatedAt));
  }
  if (json) {
    printJson({ ...TOOL, ...rest, size: items.length, summary, items });
    return isAltered ? EXIT.attention : EXIT.clean;
  }
  const columns = ["department", "indicator", "measure", "file", "sheet", "cell", "reported"] as const;
  const rows = items.map((item) => [
    words.word(item, "department"),
    words.word(item, "indicator"),
    words.word(item, "measure"),
    item.file,
    item.sheet,
    item.cell,
    String(item.value),
  ]);
  const names = { method: say(`sampling.method.${method}`), seed };
  print(say("sampling.sample.result", { population: rest.population.size, count: items.length, ...names }));
  const whole = items.filter(({ selectedBy }) => selectedBy === "whole").length;
  if (whole > 0) print(say("sampling.sample.whole", { count: whole }));
  print(
    table(
      columns.map((column) => words.headings[column]),
      rows,
      [6],
    ),
  );
  if (out !== undefined) print(say("sampling.sample.paper", { file: out }));
  return isAltered ? EXIT.attention : EXIT.clean;
}

function scopeFrom(
  stored: StoredSummary,
  list: TargetList,
  { figure, indicator, measure }: SampleOptions,
): PopulationScope {
  if ((indicator === undefined) !== (measure === undefined) || (figure !== undefined && indicator !== undefined)) {
    throw new CodedError("usage", "which-scope");
  }
  if (indicator !== undefined && measure !== undefined) {
    const named = list.indicators.find(({ id, code }) => id === indicator || code === indicator);
    if (!named) throw new CodedError("usage", "unknown-indicator", { indicator });
    return scopeOf(stored, { indicator: named.id, measure });
  }
  return scopeOf(stored, figure === undefined ? {} : { figure });
}
