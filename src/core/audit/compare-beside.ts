import { address, parseAddress } from "../grid/address";
import type { ChartSeries, ChartSources, RangeName, SparklineSource, SummaryBook } from "./book";
import type { Difference, Unverified } from "./difference";
import { type Relocation, sameFormula } from "./formula";

interface Beside {
  readonly differences: readonly Difference[];
  readonly unverified: readonly Unverified[];
}

/** Compares what stands beside the cells: the names that formulas use and the cells that charts show. */
export function compareBeside(
  stored: SummaryBook,
  generated: SummaryBook,
  relocationOn: (sheet: string) => Relocation,
): Beside {
  const names = compareNames(stored.names, generated.names ?? [], relocationOn(""));
  const charts = compareCharts(stored.charts, generated.charts ?? [], relocationOn);
  const lines = compareSparklines(stored.sparklines ?? null, generated.sparklines ?? [], relocationOn);
  return {
    differences: [...names.differences, ...charts.differences, ...lines.differences],
    unverified: [...names.unverified, ...charts.unverified, ...lines.unverified],
  };
}

function compareNames(
  stored: readonly RangeName[] | null,
  generated: readonly RangeName[],
  relocate: Relocation,
): Beside {
  if (!stored) return { differences: [], unverified: [{ sheet: "", cell: "", reason: "names-unread" }] };
  const differences: Difference[] = [];
  const unverified: Unverified[] = [];
  const differs = (about: string, before: string | null, recomputed: string | null) =>
    differences.push({ sheet: "", cell: "", stored: before, recomputed, reason: "changed-name", about });
  const known = new Set(generated.map(({ name }) => name));
  for (const { name, range } of generated) {
    const found = stored.find((one) => one.name === name && one.sheet === null);
    if (!found || !sameFormula(range, found.range, relocate)) differs(name, found?.range ?? null, range);
  }
  for (const { name, sheet, range } of stored) {
    // A name of one sheet alone takes the place of the workbook's on that sheet.
    if (known.has(name)) {
      if (sheet !== null) differs(`${sheet}!${name}`, range, null);
    } else unverified.push({ sheet: sheet ?? "", cell: "", reason: "extra-name", stored: range, about: name });
  }
  return { differences, unverified };
}

/** Of series too many so many are named. */
const MOST_EXTRA = 100;

function compareCharts(
  stored: readonly ChartSources[] | null,
  generated: readonly ChartSources[],
  relocationOn: (sheet: string) => Relocation,
): Beside {
  if (!stored) {
    const unread = [...new Set(generated.map(({ sheet }) => sheet))];
    return { differences: [], unverified: unread.map((sheet) => ({ sheet, cell: "", reason: "charts-unread" })) };
  }
  const free = new Set(stored);
  const differences: Difference[] = [];
  const partners = generated.map((chart) => {
    const same = [...free].find(({ title, series }) => title === chart.title && series.length === chart.series.length);
    if (same) free.delete(same);
    return same;
  });
  generated.forEach((chart, index) => {
    const relocate = relocationOn(chart.sheet);
    const found =
      partners[index] ?? [...free].find(({ series }) => alike(chart.series, series, relocate)) ?? [...free][0];
    if (found) free.delete(found);
    const differs = (before: string | null, recomputed: string | null) =>
      differences.push({
        sheet: found?.sheet ?? chart.sheet,
        cell: "",
        stored: before,
        recomputed,
        reason: "changed-chart",
        about: chart.title,
      });
    if (!found) {
      differs(null, chart.title);
      return;
    }
    if (found.title !== chart.title) differs(found.title, chart.title);
    chart.series.forEach((own, at) => {
      const other = found.series.find(({ name }) => name === own.name) ?? found.series[at];
      if (other?.name !== own.name) differs(other?.name ?? null, own.name);
      for (const part of ["categories", "values"] as const) {
        const [expected, range] = [own[part], other?.[part] ?? null];
        if (!sameRange(expected, range, relocate)) differs(range, expected);
      }
    });
    const { length } = chart.series;
    for (const { name, values } of found.series.slice(length, length + MOST_EXTRA)) differs(values ?? name, null);
  });
  const unverified = [...free].map(
    ({ sheet, title }): Unverified => ({ sheet, cell: "", reason: "extra-chart", about: title }),
  );
  return { differences, unverified };
}

function alike(own: readonly ChartSeries[], other: readonly ChartSeries[], relocate: Relocation): boolean {
  return (
    own.length === other.length && own.every(({ values }, index) => sameRange(values, other[index]!.values, relocate))
  );
}

function sameRange(expected: string | null, range: string | null, relocate: Relocation): boolean {
  if (expected === null || range === null) return expected === range;
  return sameFormula(expected, range, relocate);
}

/** Lines within cells. A program that knows none drops all of them, which changes no figure. */
function compareSparklines(
  stored: readonly SparklineSource[] | null,
  generated: readonly SparklineSource[],
  relocationOn: (sheet: string) => Relocation,
): Beside {
  if (!stored || generated.length === 0) return { differences: [], unverified: [] };
  if (stored.length === 0) {
    const sheets = [...new Set(generated.map(({ sheet }) => sheet))];
    return { differences: [], unverified: sheets.map((sheet) => ({ sheet, cell: "", reason: "sparklines-gone" })) };
  }
  const known = new Map(stored.map((line) => [`${line.sheet}!${line.cell}`, line]));
  const differences = generated.flatMap(({ sheet, cell, range }): Difference[] => {
    const { row, column } = parseAddress(cell)!;
    const place = relocationOn(sheet)(sheet, row, column, null);
    const at = { sheet: place.sheet ?? sheet, cell: address(place.row, place.column) };
    const found = known.get(`${at.sheet}!${at.cell}`);
    if (found && sameFormula(range, found.range, relocationOn(sheet))) return [];
    return [{ ...at, stored: found?.range ?? null, recomputed: range, reason: "changed-chart", about: range }];
  });
  return { differences, unverified: [] };
}
