import { basename, join } from "node:path";
import { RECEIVED_FILE } from "../../actions/received";
import { PLANTED_FILE, type SimulationReport, simulate } from "../../samples/simulate";
import { nodePlatform } from "../../workbook/platform/node";
import { FORM_LIMITS } from "../../workbook/zip/limits";
import { environment, type GlobalOptions } from "../environment";
import { EXIT } from "../exit";
import { reportingPeriod, wholeNumber } from "../options";
import { print, printJson } from "../output";
import { progressBar } from "../progress";
import { readRegular } from "../read-file";
import { fileSink } from "../sink";
import { TOOL } from "../tool";

export interface SimulateOptions extends GlobalOptions {
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
  const { list, say, json } = environment(options);
  const period = reportingPeriod(options.period, list);
  const units = options.units === undefined ? undefined : wholeNumber(options.units, 1);
  const overwriting = { made: "sample", list, force: options.force === true } as const;
  const bar = progressBar(say("cli.writing"), units ?? list.departments.length);
  const report = await simulate({
    list,
    period,
    seed: wholeNumber(options.seed, 0),
    faults: wholeNumber(options.faults, 0),
    ...(units === undefined ? {} : { units }),
    platform: nodePlatform,
    tool: TOOL,
    write: fileSink(options.out, { ...overwriting, own: plantedIn(options.out) }),
    ...(options.historyOut === undefined ? {} : { writeHistory: fileSink(options.historyOut, overwriting) }),
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

/** Whether a file of a folder is of an earlier run, as its planted.json says. */
function plantedIn(folder: string): (path: string) => boolean {
  const made = plantedFiles(join(folder, PLANTED_FILE));
  return (path) => made.has(basename(path));
}

function plantedFiles(path: string): ReadonlySet<string> {
  try {
    const { tool, files } = JSON.parse(readRegular(path, FORM_LIMITS).toString("utf8")) as Partial<SimulationReport>;
    return new Set(tool === TOOL.tool ? [...files!, PLANTED_FILE, RECEIVED_FILE] : []);
  } catch {
    // Not there, or not of such a run.
    return new Set();
  }
}
