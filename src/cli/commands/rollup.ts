import { type RollupResult, rollUp, rollUpTogether } from "../../actions/rollup";
import { writeSummaryWorkbook } from "../../actions/summary-workbook";
import { CodedError } from "../../core/errors/coded-error";
import type { Finding } from "../../core/findings/finding";
import { listed } from "../../core/findings/listed";
import { decisionsOf } from "../../core/rollup/input";
import type { ChoiceRule } from "../../core/rollup/versions";
import { nodePlatform } from "../../workbook/platform/node";
import { cityFiguresFrom } from "../city";
import { type Environment, environmentWithLists, type ListOptions } from "../environment";
import { EXIT, type ExitCode } from "../exit";
import { readBytes } from "../files";
import { historyFrom } from "../history";
import { besideForms } from "../inputs";
import { listOfPeriod, reportingPeriod } from "../options";
import { monthsOf, refuseOtherMonths } from "../other-months";
import { printJson } from "../output";
import { refuseInput, refuseToOverwrite } from "../overwrite";
import { someFiles } from "../read-files";
import { printSummary, rollupReport, tellStrayReceipts } from "../reports/rollup";
import { readForms } from "../threads/forms";
import type { SummaryPart } from "../threads/member";
import type { FileLabel } from "../threads/share";
import { writeFile } from "../write-file";
import { rollUpEach } from "./rollup-each";

export interface RollupOptions extends ListOptions {
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
  const surroundings = await environmentWithLists(options);
  const { lists, say, json } = surroundings;
  const list = listOfPeriod(options.period, lists);
  const period = reportingPeriod(options.period, list);
  if (options.districts !== "own" && options.city !== undefined) {
    throw new CodedError("usage", "no-common-city");
  }
  if (options.districts === "each") return rollUpEach(paths, { ...options, period }, surroundings);
  if (options.districts === "together" && options.history !== undefined) {
    throw new CodedError("usage", "no-common-history");
  }
  const { files, leftOut, strayReceipts } = someFiles(paths);
  const inputs = files.map(({ path }) => path);
  refuseInput(options.out, [...paths, ...besideForms(files, options)]);
  refuseToOverwrite(options.out, { made: "summary", list, force: options.force === true, inputs });
  const earlier = historyFrom(options.history, { list, lists }, say);
  const external = cityFiguresFrom(options.city, say);
  const together = options.districts === "together";
  const forms = await readForms(files, surroundings, together);
  refuseOtherMonths(monthsOf(forms.labels.map(({ month }) => month)), period, say);
  const chosen = chosenAmong(forms.labels, options.use ?? []);
  const { past = [] } = earlier;
  const parts = await forms.parts({
    period,
    past: [{ list: list.hash, facts: past }],
    decisions: decisionsOf({ chosen }),
  });
  const receivedFiles = parts.map(({ received }) => received);
  const request = { list, period, external, ...earlier, leftOut, chosen, findings: findingsByFile(parts) };
  const rolled = together ? rollUpTogether(receivedFiles, request) : rollUp(receivedFiles, request);
  await writeRolledUp(rolled, options.out, surroundings);
  if (json) printJson({ ...rollupReport(rolled.summary, rolled.list, say, options.out), strayReceipts });
  else {
    printSummary(rolled, options.out, say);
    tellStrayReceipts(strayReceipts, say);
  }
  const { refused, setAside, undecided } = rolled.summary.coverage;
  const mustMend = listed(rolled.summary.findings).filter(({ level }) => level === "A");
  const doubts = [refused, setAside, undecided, mustMend, earlier.altered ?? []];
  return doubts.every(({ length }) => length === 0) ? EXIT.clean : EXIT.attention;
}

/** The files of `--use` by their hash; each has to be among the files that were read. */
function chosenAmong(labels: readonly FileLabel[], files: readonly string[]): ReadonlyMap<string, ChoiceRule> {
  const read = new Set(labels.map(({ form }) => form?.sha256));
  return new Map(
    files.map((path) => {
      const sha256 = nodePlatform.sha256(readBytes(path));
      if (!read.has(sha256)) throw new CodedError("usage", "use-unknown", { file: path });
      return [sha256, "chosen"];
    }),
  );
}

function findingsByFile(parts: readonly SummaryPart[]): ReadonlyMap<string, readonly Finding[]> {
  return new Map(
    parts.flatMap(({ received, findings }) =>
      received.status === "taken" ? [[received.submission.file.sha256, findings] as const] : [],
    ),
  );
}

/** Writes the summary workbook, making its folder. */
export async function writeRolledUp(rolled: RollupResult, out: string, { say }: Environment) {
  const generatedAt = new Date().toISOString();
  const bytes = await writeSummaryWorkbook(rolled.summary, { ...rolled, say, generatedAt, packer: nodePlatform });
  writeFile(out, bytes);
}
