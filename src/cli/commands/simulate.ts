import { join } from "node:path";
import type { TargetList } from "../../core/targets/schema";
import { simulate } from "../../samples/simulate";
import { nodePlatform } from "../../workbook/platform/node";
import { environmentWithLists, type ListOptions } from "../environment";
import { EXIT } from "../exit";
import { hashOf, MADE_FILE, madeIn, madeText, nameIn } from "../made-files";
import { listOfPeriod, reportingPeriod, wholeNumber } from "../options";
import { print, printJson } from "../output";
import { progressBar } from "../progress";
import { intoSinks, openSink, type Sink } from "../sink";
import { TOOL } from "../tool";
import { writeFile } from "../write-file";

export interface SimulateOptions extends ListOptions {
  readonly period: string;
  readonly out: string;
  readonly units?: string;
  readonly faults: string;
  readonly seed: string;
  readonly historyOut?: string;
  readonly force?: boolean;
}

/** Writes an invented month below a folder. */
export async function simulateMonth(options: SimulateOptions): Promise<number> {
  const { lists, say, json } = await environmentWithLists(options);
  const list = listOfPeriod(options.period, lists);
  const period = reportingPeriod(options.period, list);
  const units = options.units === undefined ? undefined : wholeNumber(options.units, 1);
  const force = options.force === true;
  const bar = progressBar(say("cli.writing"), units ?? list.departments.length);
  const month = openOwnSink(options.out, list, force);
  const history = options.historyOut === undefined ? null : openOwnSink(options.historyOut, list, force);
  const report = await intoSinks(history ? [month, history] : [month], () =>
    simulate({
      list,
      period,
      seed: wholeNumber(options.seed, 0),
      faults: wholeNumber(options.faults, 0),
      ...(units === undefined ? {} : { units }),
      platform: nodePlatform,
      tool: TOOL,
      write: month.write,
      ...(history ? { writeHistory: history.write } : {}),
      onFile: bar.step,
    }),
  );
  bar.done();
  if (json) printJson(report);
  else {
    const counts = { files: report.files.length, faults: report.planted.length, folder: options.out };
    print(say("cli.simulate.written", counts));
  }
  return EXIT.clean;
}

/** A folder whose files are replaced where an earlier run made them and nobody has changed them since. */
function openOwnSink(folder: string, list: TargetList, force: boolean): Sink {
  const before = madeIn(folder);
  const own = (path: string) => {
    const hash = hashOf(path);
    return hash !== null && before.get(nameIn(folder, path)) === hash;
  };
  const sink = openSink(folder, { made: "other", list, force, own });
  const now = new Map(before);
  return {
    write(name, bytes) {
      sink.write(name, bytes);
      now.set(name, nodePlatform.sha256(Buffer.from(bytes)));
    },
    commit() {
      sink.commit();
      writeFile(join(folder, MADE_FILE), madeText(now));
    },
    discard: sink.discard,
  };
}
