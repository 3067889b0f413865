import { recordCheck, recordOf, recordRows } from "../../core/audit/record";
import type { Summary } from "../../core/rollup/summary";
import type { TargetList } from "../../core/targets/schema";
import { listText } from "../../language/list-text";
import { areaName } from "../../language/names";
import { type BulletinRequest, bulletinOf } from "../bulletin/bulletin";
import { bulletinSheet } from "../bulletin/sheet";
import { writeBook } from "../ooxml/book";
import type { BookDraft } from "../ooxml/draft";
import { gridOf } from "../ooxml/grid";
import { addressesOf } from "./addresses";
import { briefSheet } from "./brief-sheet";
import { FACT_HEAD_ROWS, readableTime, type SheetSource, sourceOf } from "./context";
import { evidenceSheet } from "./evidence-sheet";
import { factNames, factsSheet } from "./facts-sheet";
import { findingsSheet } from "./findings-sheet";
import { identitySheet } from "./identity-sheet";
import { mainSheet } from "./main-sheet";
import { milestonesSheet } from "./milestones-sheet";
import { rosterRanges, rosterSheet } from "./roster-sheet";
import { rulesSheet } from "./rules-sheet";
import { remembering, type Say, type SummaryOptions } from "./say";
import { seriesPlaces, seriesSheet } from "./series-sheet";
import { targetRanges, targetsSheet } from "./targets-sheet";

const MOST_SOURCES = 1_048_576 - FACT_HEAD_ROWS;

/**
 * The district summary as an .xlsx workbook. Figures of 全区汇总表 are formulas over 明细 with the engine's results
 * beside them, so that readers with and without recalculation show the same. Equal input gives equal bytes. Throws a
 * RangeError for more source figures than a worksheet has rows.
 */
export async function writeSummary(
  summary: Summary,
  list: TargetList,
  say: Say,
  options: SummaryOptions,
): Promise<Uint8Array> {
  return writeBook(draftSummary(summary, list, say, options), options.packer);
}

/** The same before it becomes bytes. */
export function draftSummary(summary: Summary, list: TargetList, say: Say, options: SummaryOptions): BookDraft {
  const sources = summary.rows.reduce((sum, row) => sum + row.composition.length, 0);
  if (sources > MOST_SOURCES) throw new RangeError(`${sources} source figures are more than a worksheet's rows`);
  const source = sourceOf(summary, list, remembering(say), options);
  const places = addressesOf(source.groups);
  const targets = targetRanges(source);
  const roster = rosterRanges(source);
  const record = recordRows(
    recordOf(summary, {
      language: say("summary.language"),
      generatedAt: options.generatedAt,
      history: options.history ?? [],
      logHead: options.logHead ?? null,
    }),
  );
  const series = seriesPlaces(source);
  const main = mainSheet(source, places, roster, series);
  const sheets = [
    main,
    briefSheet(source, main, places, { targets, roster, series }),
    seriesSheet(source),
    // Where there are no targets the month's text has nothing to tell.
    list.targets.length === 0
      ? null
      : bulletinSheet(bulletinOf({ sheets: [gridOf(main)] }, bulletinRequest(source)), source.say),
    targetsSheet(source, places, targets),
    rosterSheet(source, targets),
    findingsSheet(source),
    ...rulesSheet(source),
    milestonesSheet(source),
    factsSheet(source, recordCheck(record)),
    evidenceSheet(source, record),
    identitySheet(source, record),
  ];
  return {
    sheets: sheets.filter((sheet) => sheet !== null),
    names: new Map(factNames(source)),
    title: say("summary.main.title", { area: areaName(list.header.area, say), month: source.month }),
    author: listText(list.header.agencyZh, say) || areaName(list.header.area, say),
    createdAt: options.generatedAt,
  };
}

function bulletinRequest({ list, say, summary, options }: SheetSource): BulletinRequest {
  const made = readableTime(options.generatedAt);
  return { list, say, period: summary.period, made, simulated: options.simulated ?? false };
}
