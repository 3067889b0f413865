import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Command } from "commander";
import { simulate } from "../../actions/simulate";
import type { Speaker } from "../../language/speaker";
import { nodePlatform } from "../../workbook/platform/node";
import { environment, type GlobalOptions, TOOL } from "../environment";
import { CommandError, EXIT } from "../exit";
import { requiredPeriod, wholeNumber } from "../options";
import { print, printJson } from "../output";
import { progressBar } from "../progress";

interface SimulateOptions extends GlobalOptions {
  readonly period: string;
  readonly out: string;
  readonly units?: string;
  readonly faults: string;
  readonly seed: string;
  readonly historyOut?: string;
}

export function simulateCommand(say: Speaker): Command {
  return new Command("simulate")
    .description(say("cli.simulate.description"))
    .requiredOption("--period <yyyy-mm>", say("cli.option.period"))
    .requiredOption("--out <folder>", say("cli.simulate.out"))
    .option("--units <n>", say("cli.simulate.units"))
    .option("--faults <n>", say("cli.simulate.faults"), "6")
    .option("--seed <n>", say("cli.simulate.seed"), "1")
    .option("--history-out <folder>", say("cli.simulate.history-out"))
    .action(async (options: SimulateOptions) => {
      process.exitCode = await runSimulate(options);
    });
}

/** Writes below a folder, making folders as they are needed. */
export function fileSink(folder: string): (name: string, bytes: Uint8Array) => void {
  const made = new Set<string>();
  return (name, bytes) => {
    const path = join(folder, name);
    const parent = dirname(path);
    if (!made.has(parent)) {
      mkdirSync(parent, { recursive: true });
      made.add(parent);
    }
    writeFileSync(path, bytes);
  };
}

async function runSimulate(options: SimulateOptions): Promise<number> {
  const { list, say, json } = environment(options);
  const period = requiredPeriod(options.period);
  const { firstMonth } = list.calendar;
  if (period.month < firstMonth) throw new CommandError("U09", "cli.no-form-in-month", { ...period, firstMonth });
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
