import { type RolledUp, rollUp, rollUpTogether } from "../../actions/rollup";
import { writeSummaryWorkbook } from "../../actions/summary-workbook";
import { nodePlatform } from "../../workbook/platform/node";
import { type Environment, environment, type GlobalOptions } from "../environment";
import { CommandError, EXIT, type ExitCode } from "../exit";
import { writeFile } from "../files";
import { historyFrom } from "../history";
import { takeFiles } from "../intake";
import { requiredPeriod } from "../options";
import { printJson } from "../output";
import { printSummary, rollupReport } from "../reports/rollup";
import { rollUpEach } from "./rollup-each";

export interface RollupOptions extends GlobalOptions {
  readonly period: string;
  readonly out: string;
  readonly history?: string;
  readonly districts: "own" | "each" | "together";
}

/** What districts rolled up together are called; a region's name is not in their list. */
const REGION = { code: "000000", nameZh: "各区合计", nameEn: "All districts" };

/** Rolls a month of files up into a summary workbook, or one for each district. */
export async function rollup(paths: readonly string[], options: RollupOptions): Promise<ExitCode> {
  const surroundings = environment(options);
  const { list, say, json } = surroundings;
  const period = requiredPeriod(options.period);
  if (options.districts === "each") return rollUpEach(paths, { ...options, period }, surroundings);
  if (options.districts === "together" && options.history !== undefined) {
    throw new CommandError("U13", "cli.rollup.no-common-history");
  }
  const earlier = historyFrom(options.history, list);
  const intakes = await takeFiles(paths, list, say);
  const request = { list, period, ...earlier };
  const region = { ...REGION, cityZh: list.header.area.cityZh };
  const rolled = options.districts === "own" ? rollUp(intakes, request) : rollUpTogether(intakes, request, region);
  await writeRolledUp(rolled, options.out, surroundings);
  if (json) printJson(rollupReport(rolled.summary, rolled.list, say, options.out));
  else printSummary(rolled, options.out, say);
  const { refused, setAside } = rolled.summary.coverage;
  return refused.length + setAside.length > 0 ? EXIT.attention : EXIT.clean;
}

/** Writes the summary workbook, making its folder. */
export async function writeRolledUp({ summary, list, simulated }: RolledUp, out: string, { say }: Environment) {
  const generatedAt = new Date().toISOString();
  const bytes = await writeSummaryWorkbook(summary, { list, say, generatedAt, simulated, packer: nodePlatform });
  writeFile(out, bytes);
}
