import { parsePeriod } from "../../core/period";
import type { RegionReport } from "../../core/rollup/region-report";
import type { TargetList } from "../../core/targets/schema";
import { areaNameIn, indicatorName } from "../../language/names";
import type { CellDraft, RowDraft } from "../ooxml/draft";
import { readableTime, textCell } from "../summary/context";
import type { Say } from "../summary/say";
import * as look from "../summary/style";

/** What the summary of a region is written from: the region's month, that of each of its parts, and the list both go by. */
export interface RegionSummary {
  readonly period: string;
  readonly total: RegionReport;
  readonly parts: readonly RegionReport[];
  readonly list: TargetList;
}

export interface RegionOptions {
  /** ISO 8601; the only time in the file. */
  readonly generatedAt: string;
  /** Whether the figures are invented, which every sheet then says. */
  readonly simulated: boolean;
}

/** What every sheet of it is drawn from. */
export interface RegionSource extends RegionSummary {
  readonly say: Say;
  readonly options: RegionOptions;
  readonly month: string;
  areaName(area: string): string;
  /** Its name behind its code, which stands in the name of one that has no other: no two parts are called alike, and no formula takes a code for a number. */
  partName(area: string): string;
  indicatorName(id: string): string;
}

export function regionSource(summary: RegionSummary, say: Say, options: RegionOptions): RegionSource {
  const { total, list, period } = summary;
  const areaName = (area: string) => areaNameIn(total.names, area, say);
  return {
    ...summary,
    say,
    options,
    month: say("summary.month", { ...parsePeriod(period)! }),
    areaName,
    partName: (area) => (total.names[area] ? `${area} ${areaName(area)}` : areaName(area)),
    indicatorName: (id) => indicatorName(id, list, say),
  };
}

/** The rows above a table: its title, and whose month it is and when it was written. */
export function titleRows(
  { say, options, total, list, month }: RegionSource,
  title: string,
  width: number,
): RowDraft[] {
  const made = say("summary.made", { time: readableTime(options.generatedAt), area: total.area });
  const identity = say("summary.region.identity", { month, list: list.header.version });
  const second: (CellDraft | undefined)[] = options.simulated
    ? [textCell(`【${say("summary.simulated")}】${identity}`, { ...look.sample, horizontal: "left" })]
    : [textCell(identity, look.identityLeft)];
  second[width - 1] = textCell(made, look.identityRight);
  return [
    { cells: [textCell(title, look.title)], height: 30 },
    { cells: second, height: 18 },
  ];
}
