import { isGrowth, MEASURES, type Measure } from "../measure";
import { decimalsOf, SUMMARY_GROWTH_DECIMALS } from "../numbers";
import { SHARE_DECIMALS } from "../rollup/judgement";
import type { TargetList } from "../targets/schema";
import type { FigureColumn } from "./layout";
import type { StoredFigure } from "./stored";

/** What a figure of the summary is read with; "points" are percentage points. */
export interface FigureUnit {
  /** Empty where there is none or the list has no such indicator. */
  readonly unit: string;
  /** With which the sheet prints it. */
  readonly decimals: number;
}

/** Whether a column holds figures of indicators rather than comparisons with them. */
export function isOwn(column: FigureColumn): column is Measure {
  return MEASURES.some((measure) => measure === column);
}

/** The unit a cell is in, and the decimals with which the sheet prints it. */
export function unitOf({ column, measure, line, value }: StoredFigure, list: TargetList): FigureUnit {
  const indicator = list.indicators.find(({ id }) => id === line.indicator);
  const target = list.targets.find(({ id }) => id === line.target);
  const own = isGrowth(measure)
    ? { unit: "%", decimals: SUMMARY_GROWTH_DECIMALS }
    : { unit: indicator?.unit ?? "", decimals: indicator?.decimals ?? 0 };
  switch (column) {
    case "target":
      return { unit: own.unit, decimals: typeof value === "number" ? decimalsOf(value) : 0 };
    case "completion":
    case "schedule":
      return { unit: "%", decimals: SHARE_DECIMALS };
    case "change":
      return { unit: "points", decimals: SUMMARY_GROWTH_DECIMALS };
    case "scheduleGap":
      return { unit: "points", decimals: SHARE_DECIMALS };
    case "pointGap":
      return { unit: "points", decimals: Math.max(own.decimals, decimalsOf(target?.value ?? 0)) };
    case "rank":
    case "light":
      return { unit: "", decimals: 0 };
    default:
      return own;
  }
}
