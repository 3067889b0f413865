import type { Period } from "../../core/period";
import { formatPeriod } from "../../core/period";
import { nodePlatform } from "../../workbook/platform/node";
import type { Environment } from "../environment";
import { EXIT, type ExitCode } from "../exit";
import { type FoundFile, readBytes } from "../files";
import { historyFrom } from "../history";
import { someFiles } from "../intake";
import { addMonths, refuseOtherMonths } from "../other-months";
import { print, printJson } from "../output";
import { refuseInput, refuseToOverwrite } from "../overwrite";
import { openPool, type Pool } from "../pool";
import { progressBar } from "../progress";
import { tellStrayReceipts } from "../reports/rollup";
import { TOOL } from "../tool";
import type { DistrictJob, DistrictReport, OtherMonths } from "../worker";
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
  { list, say, language, json }: Environment,
): Promise<ExitCode> {
  const { files: found, strayReceipts } = someFiles(paths);
  makeFolder(out);
  const pool = await openPool();
  try {
    const sorting = progressBar(say("cli.reading"), found.length);
    const areas = await pool.areas(found, sorting.step);
    sorting.done();
    const districts = new Map<string, FoundFile[]>();
    for (const [index, file] of found.entries()) {
      const area = areas[index] ?? list.header.area.code;
      const files = districts.get(area);
      if (files) files.push(file);
      else districts.set(area, [file]);
    }
    const chosen = new Map(use.map((path) => [nodePlatform.sha256(readBytes(path)), "chosen" as const]));
    const summaryPath = (area: string) => pathWithin(out, `${area}-${formatPeriod(period)}.xlsx`);
    const inputs = found.map(({ path }) => path);
    for (const area of districts.keys()) {
      refuseInput(summaryPath(area), [...paths, ...(history === undefined ? [] : [history])]);
      refuseToOverwrite(summaryPath(area), { made: "summary", list, force, inputs });
    }
    // Said once here, and not again by every thread that reads them.
    historyFrom(history, list, say);
    const generatedAt = new Date().toISOString();
    const writing = progressBar(say("cli.writing"), districts.size);
    const jobs = [...districts].map(([area, files]): DistrictJob => {
      const job = { area, files, chosen, period, language, generatedAt, out: summaryPath(area) };
      return history === undefined ? job : { ...job, historyPath: history };
    });
    const done = await Promise.all(
      jobs.map(async (job) => {
        const report = await pool.district(job);
        writing.step();
        return report;
      }),
    );
    if (done.every((report) => "months" in report)) {
      refuseOtherMonths(addMonths(done.map(({ months }) => months)), period, say);
    }
    // One district without the month among others with it has reported nothing, which its summary says.
    const reports = await Promise.all(done.map((report, index) => writtenReport(pool, jobs[index]!, report)));
    writing.done();
    reports.sort((a, b) => (a.area < b.area ? -1 : 1));
    if (json) printJson({ ...TOOL, period: formatPeriod(period), districts: reports, strayReceipts });
    else {
      print(say("cli.rollup.each", { districts: reports.length, files: found.length, folder: out }));
      tellStrayReceipts(strayReceipts, say);
    }
    const clean = reports.every(
      ({ coverage: { refused, setAside, undecided } }) => refused.length + setAside.length + undecided.length === 0,
    );
    return clean ? EXIT.clean : EXIT.attention;
  } finally {
    await pool.close();
  }
}

async function writtenReport(pool: Pool, job: DistrictJob, report: DistrictReport | OtherMonths) {
  if (!("months" in report)) return report;
  const again = await pool.district({ ...job, evenEmpty: true });
  if ("months" in again) throw new TypeError("an empty summary was asked for and not written");
  return again;
}
