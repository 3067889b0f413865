import type { Period } from "../../core/period";
import { formatPeriod } from "../../core/period";
import { listForDistrict } from "../../core/targets/district";
import { listOfYear } from "../../core/targets/known-lists";
import type { TargetList } from "../../core/targets/schema";
import { alteredSentence } from "../../language/altered-sentence";
import { areaName } from "../../language/names";
import type { Speaker } from "../../language/speaker";
import { nodePlatform } from "../../workbook/platform/node";
import type { Environment } from "../environment";
import { EXIT, type ExitCode } from "../exit";
import { type FoundFile, readBytes } from "../files";
import { historyFrom } from "../history";
import { besideForms } from "../inputs";
import { addMonths, refuseOtherMonths } from "../other-months";
import { print, printJson, tell } from "../output";
import { refuseInput, refuseToOverwrite } from "../overwrite";
import { progressBar } from "../progress";
import { someFiles } from "../read-files";
import { notRead, printCoverage, printDoubts, printFindings, tellStrayReceipts } from "../reports/rollup";
import { openThread, thisThread, threadsFor, workOff } from "../threads/crew";
import type { DistrictJob, DistrictReport } from "../threads/district";
import { TOOL } from "../tool";
import { makeFolder, pathWithin } from "../write-file";

interface EachRequest {
  readonly period: Period;
  /** A folder; each summary is named after its district. */
  readonly out: string;
  readonly history?: string;
  /** Files to use among those of their unit. */
  readonly use?: readonly string[];
  readonly force?: boolean;
}

/**
 * Writes a summary for every district with a file. Files are first sorted by the district they name; only as many
 * districts as there are cores are in memory at a time, so the number of files does not matter.
 */
export async function rollUpEach(
  paths: readonly string[],
  { period, out, history, use = [], force = false }: EachRequest,
  { lists, say, language, json }: Environment,
): Promise<ExitCode> {
  const list = listOfYear(lists, period.year);
  const home = list.header.area.code;
  const { files: found, strayReceipts } = someFiles(paths);
  makeFolder(out);
  const wanted = threadsFor(found.length);
  const threads = wanted === 1 ? [thisThread] : Array.from({ length: wanted }, openThread);
  try {
    const sorting = progressBar(say("cli.reading"), found.length);
    const chunks = await workOff(threads, inChunks(found), async (thread, files) => {
      const areas = await thread.ask("areas", files);
      for (const _ of files) sorting.step();
      return areas;
    });
    sorting.done();
    const named = chunks.flat();
    const districts = new Map<string, FoundFile[]>();
    for (const [index, file] of found.entries()) {
      const area = named[index] ?? list.header.area.code;
      const files = districts.get(area);
      if (files) files.push(file);
      else districts.set(area, [file]);
    }
    const chosen = new Map(use.map((path) => [nodePlatform.sha256(readBytes(path)), "chosen" as const]));
    const summaryPath = (area: string) => pathWithin(out, `${area}-${formatPeriod(period)}.xlsx`);
    const inputs = found.map(({ path }) => path);
    const beside = besideForms(found, { history, use });
    for (const area of districts.keys()) {
      refuseInput(summaryPath(area), [...paths, ...beside]);
      refuseToOverwrite(summaryPath(area), { made: "summary", list, force, inputs });
    }
    // Said once here, and not again by every thread that reads them.
    historyFrom(history, { list, lists }, say);
    const generatedAt = new Date().toISOString();
    const writing = progressBar(say("cli.writing"), districts.size);
    const jobs = [...districts].map(([area, files]): DistrictJob => {
      const given = lists.length > 1 ? { lists } : {};
      const job = { area, files, chosen, period, language, generatedAt, out: summaryPath(area), ...given };
      return history === undefined ? job : { ...job, historyPath: history };
    });
    const done = await workOff(threads, jobs, async (thread, job) => {
      const report = await thread.ask("district", job);
      writing.step();
      return report;
    });
    if (done.every((report) => "months" in report)) {
      refuseOtherMonths(addMonths(done.map(({ months }) => months)), period, say);
    }
    // One district without the month among others with it has reported nothing, which its summary says.
    const empty = jobs.filter((_, index) => "months" in done[index]!);
    const again = await workOff(threads, empty, (thread, job) => thread.ask("district", { ...job, evenEmpty: true }));
    writing.done();
    const reports = [...done, ...again].flatMap((report) => ("months" in report ? [] : [report]));
    reports.sort((a, b) => (a.area < b.area ? -1 : 1));
    if (json) printJson({ ...TOOL, period: formatPeriod(period), districts: reports, strayReceipts });
    else {
      for (const report of reports) printDistrict(report, list, say);
      for (const { file, cells } of reports.flatMap(({ area, altered }) => (area === home ? [] : altered)))
        tell(alteredSentence("altered-history", file, cells, say));
      const forms = reports.reduce((left, { coverage }) => left - notRead(coverage).length, found.length);
      print(say("cli.rollup.each", { districts: reports.length, files: forms, folder: out }));
      tellStrayReceipts(strayReceipts, say);
    }
    const clean = reports.every(
      ({ coverage: { refused, setAside, undecided }, counts, altered }) =>
        refused.length + setAside.length + undecided.length + counts.A + altered.length === 0,
    );
    return clean ? EXIT.clean : EXIT.attention;
  } finally {
    for (const thread of threads) thread.close();
  }
}

/** What a summary of one district says on its own, under the district's name. */
function printDistrict({ area, coverage, counts, summaryFile }: DistrictReport, list: TargetList, say: Speaker): void {
  const own = listForDistrict(list, area);
  print(say("cli.rollup.district", { area: areaName(own.header.area, say) }));
  printCoverage(coverage, own, say);
  printDoubts(coverage, own, say);
  printFindings(counts, summaryFile, say);
}

/** Files whose districts are looked for in one go. */
const CHUNK = 16;

function inChunks(files: readonly FoundFile[]): FoundFile[][] {
  return Array.from({ length: Math.ceil(files.length / CHUNK) }, (_, index) =>
    files.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}
