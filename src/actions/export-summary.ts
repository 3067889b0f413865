import type { Absence } from "../core/audit/absence";
import { isOwn } from "../core/audit/figure-unit";
import { FIGURE_COLUMNS } from "../core/audit/layout";
import { byLine, type StoredSummary } from "../core/audit/stored";
import { type Trace, traceOf } from "../core/audit/trace";
import { formatPeriod } from "../core/period";
import type { TargetList } from "../core/targets/schema";
import type { Speaker } from "../language/make-speaker";
import { csvOf } from "./delimited";

/** The lines of 全区汇总表 as CSV, one a line, with the headings of the sheet; figures in full, as the cells hold them. */
export function summaryCsv(stored: StoredSummary, list: TargetList, say: Speaker): Uint8Array {
  const heading = (column: (typeof FIGURE_COLUMNS)[number] | "name" | "department" | "unit") =>
    say(`summary.main.column.${column}`).replaceAll("\n", "");
  const head = (["area", "period", "code"] as const).map((column) => say(`summary.export.${column}`));
  const described = ["name", "department", "unit"] as const;
  const rows = byLine(stored.figures).map((figures) => {
    const { line } = figures[0]!;
    const indicator = list.indicators.find(({ id }) => id === line.indicator);
    const target = list.targets.find(({ id }) => id === line.target);
    const department = list.departments.find(({ id }) => id === (line.reporter ?? target?.department));
    const name = (named: { readonly nameZh: string; readonly nameEn: string } | undefined) =>
      named ? say("terms.name", { nameZh: named.nameZh, nameEn: named.nameEn }) : "";
    return [
      stored.area,
      formatPeriod(stored.period),
      indicator?.code ?? "",
      name(indicator) || line.indicator,
      name(department),
      indicator?.unit ?? "",
      ...FIGURE_COLUMNS.map((column) => figures.find((figure) => figure.column === column)?.value ?? null),
    ];
  });
  return csvOf([[...head, ...described.map(heading), ...FIGURE_COLUMNS.map(heading)], ...rows]);
}

/** Identifies the structure that docs/export.md describes. */
const STRUCTURE_ID = "HUIZONG:DISTRICT_SUMMARY(1.0.0)";

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
] as const;

/** All of the district, as SDMX's code lists write a total. */
const TOTAL = "_T";

/**
 * The figures of a summary as SDMX-CSV 2.0 (SDMX 3.0, section 5 of its technical specifications), one observation a row:
 * the district's and, where a line is about one unit, that unit's. A missing figure has no value and says why.
 */
export function summarySdmx(stored: StoredSummary, list: TargetList): Uint8Array {
  const seen = new Set<string>();
  const rows = stored.figures.flatMap((figure) => {
    const { indicator, reporter } = figure.line;
    const key = `${indicator}/${figure.measure}/${reporter ?? TOTAL}`;
    if (!isOwn(figure.column) || seen.has(key)) return [];
    const known = list.indicators.find(({ id }) => id === indicator);
    const traced = traceOf(stored, list, figure);
    if (!known || traced.absence === "not-applicable") return [];
    seen.add(key);
    return [observation(traced, known.code, stored.area)];
  });
  return csvOf([SDMX_COLUMNS, ...rows]);
}

/** A figure carried from an earlier form is an observation of its own month. */
function observation(traced: Trace, code: string, area: string): (string | number | null)[] {
  const { measure, reporter, period, value, unit, decimals, composition, absence } = traced;
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
    statusOf(absence),
    decimals,
    composition.filter((component) => component.value !== null).length,
  ];
}

/** SDMX's CL_OBS_STATUS: A normal value, O missing value, M missing because it cannot exist. */
function statusOf(absence: Absence | null): string {
  return absence === null ? "A" : absence === "not-reported" ? "O" : "M";
}
