import { isOwn } from "../../core/audit/figure-unit";
import { isOfSeveral } from "../../core/audit/summary-list";
import { formatPeriod } from "../../core/period";
import { csvOf } from "./delimited";
import type { ExportedSummary, FigureStanding } from "./standing";

/** Identifies the structure that docs/export.md describes. */
const STRUCTURE_ID = "HUIZONG:DISTRICT_SUMMARY(1.1.0)";

const SDMX_COLUMNS = [
  "STRUCTURE",
  "STRUCTURE_ID",
  "ACTION",
  "FREQ",
  "REF_AREA",
  "INDICATOR",
  "MEASURE",
  "REPORTER",
  "TIME_PERIOD",
  "OBS_VALUE",
  "UNIT_MEASURE",
  "OBS_STATUS",
  "DECIMALS",
  "SOURCES",
  "COVERAGE",
] as const;

/** All there is of something, as SDMX's code lists write a total. */
const TOTAL = "_T";

/**
 * The figures of a summary as SDMX-CSV 2.0: one observation for each indicator, measure and reporter that the list has,
 * the district's and, where a line is about one unit, that unit's. A missing figure has no value and says why.
 */
export function summarySdmx(exported: ExportedSummary): Uint8Array {
  const { stored, list } = exported;
  const area = isOfSeveral(stored) ? TOTAL : stored.area;
  const seen = new Set<string>();
  const rows = stored.figures.flatMap((figure) => {
    const { indicator, reporter } = figure.line;
    const key = `${indicator}/${figure.measure}/${reporter ?? TOTAL}`;
    const known = list.indicators.find(({ id }) => id === indicator);
    if (!known || !isOwn(figure.column) || seen.has(key)) return [];
    const standing = exported.standingOf(figure);
    if (standing.trace.absence === "not-applicable") return [];
    seen.add(key);
    return [observation(standing, known.code, area)];
  });
  return csvOf([SDMX_COLUMNS, ...rows]);
}

/** A figure carried from an earlier form is an observation of its own month. */
function observation(standing: FigureStanding, code: string, area: string): (string | number | null)[] {
  const { measure, reporter, period, value, unit, decimals, composition } = standing.trace;
  const { received, expected } = standing;
  return [
    "dataflow",
    STRUCTURE_ID,
    "I",
    "M",
    area,
    code,
    measure,
    reporter ?? TOTAL,
    formatPeriod(period),
    typeof value === "number" ? value : null,
    unit,
    statusOf(standing),
    decimals,
    composition.filter((component) => component.value !== null).length,
    typeof value === "number" ? `${received}/${expected}` : null,
  ];
}

/**
 * SDMX's CL_OBS_STATUS: A normal value, U low reliability, P provisional value, O missing value, M missing because it cannot
 * exist. What is in question and lacks units too is of low reliability.
 */
function statusOf({ trace: { absence, value }, isQuestioned, received, expected }: FigureStanding): string {
  if (typeof value === "number") return isQuestioned ? "U" : received < expected ? "P" : "A";
  return absence === "not-reported" || absence === null ? "O" : "M";
}
