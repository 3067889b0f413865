import type { Intake } from "../../actions/intake";
import { type RolledUp, rollUp, rollUpTogether } from "../../actions/rollup";
import { writeSummaryWorkbook } from "../../actions/summary-workbook";
import type { ChoiceRule } from "../../core/rollup/versions";
import { nodePlatform } from "../../workbook/platform/node";
import { cityFiguresFrom } from "../city";
import { type Environment, environment, type GlobalOptions } from "../environment";
import { CommandError, EXIT, type ExitCode } from "../exit";
import { readBytes } from "../files";
import { historyFrom } from "../history";
import { someFiles, takeFiles } from "../intake";
import { reportingPeriod } from "../options";
import { monthsOf, refuseOtherMonths } from "../other-months";
import { printJson } from "../output";
import { refuseInput, refuseToOverwrite } from "../overwrite";
import { printSummary, rollupReport, tellStrayReceipts } from "../reports/rollup";
import { writeFile } from "../write-file";
import { rollUpEach } from "./rollup-each";

export interface RollupOptions extends GlobalOptions {
  readonly period: string;
  readonly out: string;
  readonly history?: string;
  /** A 目标清单 workbook with the city's figures. */
  readonly city?: string;
  readonly use?: readonly string[];
  readonly force?: boolean;
  readonly districts: "own" | "each" | "together";
}

/** Rolls a month of files up into a summary workbook, or one for each district. */
export async function rollup(paths: readonly string[], options: RollupOptions): Promise<ExitCode> {
  const surroundings = environment(options);
  const { list, say, json } = surroundings;
  const period = reportingPeriod(options.period, list);
  if (options.districts !== "own" && options.city !== undefined) {
    throw new CommandError("cli.rollup.no-common-city");
  }
  if (options.districts === "each") return rollUpEach(paths, { ...options, period }, surroundings);
  if (options.districts === "together" && options.history !== undefined) {
    throw new CommandError("cli.rollup.no-common-history");
  }
  const inputs = someFiles(paths).files.map(({ path }) => path);
  refuseInput(options.out, [...paths, ...(options.history === undefined ? [] : [options.history])]);
  refuseToOverwrite(options.out, { made: "summary", list, force: options.force === true, inputs });
  const earlier = historyFrom(options.history, list, say);
  const external = cityFiguresFrom(options.city, say);
  const { intakes, leftOut, strayReceipts } = await takeFiles(paths, list, say);
  refuseOtherMonths(monthsOf(intakes), period, say);
  const chosen = chosenAmong(intakes, options.use ?? []);
  const request = { list, period, external, ...earlier, leftOut, chosen };
  const rolled = options.districts === "own" ? rollUp(intakes, request) : rollUpTogether(intakes, request);
  await writeRolledUp(rolled, options.out, surroundings);
  if (json) printJson({ ...rollupReport(rolled.summary, rolled.list, say, options.out), strayReceipts });
  else {
    printSummary(rolled, options.out, say);
    tellStrayReceipts(strayReceipts, say);
  }
  const { refused, setAside, undecided } = rolled.summary.coverage;
  return refused.length + setAside.length + undecided.length > 0 ? EXIT.attention : EXIT.clean;
}

/** The files of `--use` by their hash; each has to be among the files that were read. */
function chosenAmong(intakes: readonly Intake[], files: readonly string[]): ReadonlyMap<string, ChoiceRule> {
  const read = new Set(intakes.map((intake) => (intake.status === "taken" ? intake.submission.file.sha256 : "")));
  return new Map(
    files.map((path) => {
      const sha256 = nodePlatform.sha256(readBytes(path));
      if (!read.has(sha256)) throw new CommandError("cli.rollup.use-unknown", { file: path });
      return [sha256, "chosen"];
    }),
  );
}

/** Writes the summary workbook, making its folder. */
export async function writeRolledUp(rolled: RolledUp, out: string, { say }: Environment) {
  const generatedAt = new Date().toISOString();
  const bytes = await writeSummaryWorkbook(rolled.summary, { ...rolled, say, generatedAt, packer: nodePlatform });
  writeFile(out, bytes);
}
