import { bundledTargetList } from "../../actions/bundled-list";
import type { AlteredSummary } from "../../actions/history";
import { areaOf } from "../../actions/received-file";
import { rollUp } from "../../actions/rollup";
import { writeSummaryWorkbook } from "../../actions/summary-workbook";
import { isCoded } from "../../core/errors/coded-error";
import type { Level } from "../../core/findings/finding";
import { listed } from "../../core/findings/listed";
import type { Period } from "../../core/period";
import type { Summary } from "../../core/rollup/summary";
import type { ChoiceRule } from "../../core/rollup/versions";
import { listForDistrict } from "../../core/targets/district";
import { type KnownLists, listOfYear } from "../../core/targets/known-lists";
import { type Language, type Speaker, speakerOf } from "../../language/speaker";
import { nodePlatform } from "../../workbook/platform/node";
import { FORM_LIMITS } from "../../workbook/zip/limits";
import type { FoundFile } from "../files";
import { historyFrom } from "../history";
import { areOfOtherMonths, type Months, monthIn, monthsOf } from "../other-months";
import { readRegular } from "../read-file";
import { readFoundFile } from "../read-found-file";
import { writeFile } from "../write-file";

/** The summary of one district to be written. */
export interface DistrictJob {
  readonly area: string;
  readonly files: readonly FoundFile[];
  readonly chosen: ReadonlyMap<string, ChoiceRule>;
  readonly period: Period;
  readonly historyPath?: string;
  /** The lists there are, where the program's own is not the only one. */
  readonly lists?: KnownLists;
  readonly language: Language;
  readonly generatedAt: string;
  readonly out: string;
  /** Whether a summary is written although none of the forms is of the month. */
  readonly evenEmpty?: boolean;
}

/** What was written for one district. */
export interface DistrictReport {
  readonly area: string;
  readonly coverage: Summary["coverage"];
  readonly counts: Readonly<Record<Level, number>>;
  readonly summaryFile: string;
  /** Earlier summaries with cells that were not believed. */
  readonly altered: readonly AlteredSummary[];
}

const speakers = new Map<Language, Speaker>();

/** The speaker of a language with all it has said before: a thread writes many summaries. */
function speaker(language: Language): Speaker {
  const known = speakers.get(language) ?? speakerOf(language);
  speakers.set(language, known);
  return known;
}

/** A district whose forms are all of other months: nothing was written, and these are they. */
export interface OtherMonths {
  readonly months: Months;
}

/** The division code a file names; null where it cannot be told. */
export function areaIn({ path, refusal }: FoundFile): string | null {
  if (refusal) return null;
  try {
    return areaOf(readRegular(path, FORM_LIMITS), nodePlatform);
  } catch (error) {
    if (isCoded(error, "refusal")) return null;
    throw error;
  }
}

function inDistrict([first, ...others]: KnownLists, area: string): KnownLists {
  return [listForDistrict(first, area), ...others.map((list) => listForDistrict(list, area))];
}

/** Writes the summary of a district. */
export async function rolledUp(job: DistrictJob): Promise<DistrictReport | OtherMonths> {
  const { area, files, chosen, period, language, generatedAt, out } = job;
  const lists = job.lists ?? ([bundledTargetList(nodePlatform)] as const);
  const receivedFiles = files.map((file) => readFoundFile(file, lists));
  const months = monthsOf(receivedFiles.map(monthIn));
  if (!job.evenEmpty && areOfOtherMonths(months, period)) return { months };
  const list = listForDistrict(listOfYear(lists, period.year), area);
  const say = speaker(language);
  const earlier = historyFrom(job.historyPath, { list, lists: inDistrict(lists, area) });
  const rolled = rollUp(receivedFiles, {
    list,
    period,
    chosen,
    ...earlier,
  });
  const { summary } = rolled;
  writeFile(out, await writeSummaryWorkbook(summary, { ...rolled, say, generatedAt, packer: nodePlatform }));
  const counts = { A: 0, B: 0, C: 0, D: 0 };
  for (const { level } of listed(summary.findings)) counts[level] += 1;
  return { area, coverage: summary.coverage, counts, summaryFile: out, altered: earlier.altered ?? [] };
}
