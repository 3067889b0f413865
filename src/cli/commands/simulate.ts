import { simulate } from "../../actions/simulate";
import { nodePlatform } from "../../workbook/platform/node";
import { environment, type GlobalOptions } from "../environment";
import { EXIT } from "../exit";
import { reportingPeriod, wholeNumber } from "../options";
import { print, printJson } from "../output";
import { progressBar } from "../progress";
import { fileSink } from "../sink";
import { TOOL } from "../tool";

export interface SimulateOptions extends GlobalOptions {
  readonly period: string;
  readonly out: string;
  readonly units?: string;
  readonly faults: string;
  readonly seed: string;
  readonly historyOut?: string;
}

/** Writes an invented month below a folder. */
export async function simulateMonth(options: SimulateOptions): Promise<number> {
  const { list, say, json } = environment(options);
  const period = reportingPeriod(options.period, list);
  const units = options.units === undefined ? undefined : wholeNumber(options.units, 1);
  const bar = progressBar(say("cli.writing"), units ?? list.departments.length);
  const report = await simulate({
    list,
    period,
    seed: wholeNumber(options.seed, 0),
    faults: wholeNumber(options.faults, 0),
    ...(units === undefined ? {} : { units }),
    platform: nodePlatform,
    tool: TOOL,
    write: fileSink(options.out),
    ...(options.historyOut === undefined ? {} : { writeHistory: fileSink(options.historyOut) }),
    onFile: bar.step,
  });
  bar.done();
  if (json) printJson(report);
  else {
    const counts = { files: report.files.length, faults: report.planted.length, folder: options.out };
    print(say("cli.simulate.written", counts));
  }
  return EXIT.clean;
}
