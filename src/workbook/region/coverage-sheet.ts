import { address, columnLetters } from "../../core/grid/address";
import { type CoverageLine, coverageLines } from "../../core/rollup/region-report";
import { departmentName, indicatorName } from "../../language/names";
import type { CellDraft, RowDraft, SheetDraft } from "../ooxml/draft";
import { headingRow, heightOf, rowHeight, textCell } from "../summary/context";
import { withFrame } from "../summary/frame";
import { footer } from "../summary/print";
import * as look from "../summary/style";
import { type RegionSource, titleRows } from "./source";

const COLUMNS = ["part", "expected", "received", "returned", "missing"] as const;
const WIDTHS = [26, 9, 9, 9, 80];
const COUNTED = ["expected", "received", "returned"] as const;
/** Rows above the first part. */
const HEAD_ROWS = 3;

/** 报送情况: how many units of each part have reported of how many, and which of a district have not; sums are formulas. */
export function coverageSheet(source: RegionSource): SheetDraft {
  const { say, total, month, areaName } = source;
  const lines = coverageLines(total.area, total.coverage.districts);
  const title = say("summary.region.coverage.title", { area: areaName(total.area), month });
  const headings = headingRow(
    COLUMNS.map((name) => say(`summary.region.coverage.${name}`)),
    WIDTHS,
    22,
  );
  const body = lines.map((line, index) => lineRow(line, sumOver(lines, index), source));
  const foot = remarks(source);
  const bottom = HEAD_ROWS + lines.length + 1;
  return {
    name: say("summary.region.coverage.sheet"),
    rows: [
      ...titleRows(source, title, COLUMNS.length),
      ...withFrame([headings, ...body, totalRow(lines, source)], 1, COLUMNS.length),
      ...foot.map((text): RowDraft => {
        return { cells: [textCell(text, look.foot)], height: heightOf([[text, 130]], 13, 16) };
      }),
    ],
    columns: WIDTHS.map((width) => ({ width })),
    merges: [1, ...foot.map((_, index) => bottom + 1 + index)].map(acrossRow),
    freeze: { row: HEAD_ROWS + 1, column: 2 },
    print: { paper: 9, landscape: true, titleRows: [HEAD_ROWS, HEAD_ROWS], footer: footer(say) },
  };
}

function acrossRow(row: number): string {
  return `A${row}:${columnLetters(COLUMNS.length)}${row}`;
}

/** The rows of what lies within a line, whose counts it is the sum of; null for a line of its own. */
function sumOver(lines: readonly CoverageLine[], index: number): readonly [first: number, last: number] | null {
  if (lines[index]!.depth === 1) return null;
  const next = lines.findIndex(({ depth }, at) => at > index && depth === 0);
  const within = (next < 0 ? lines.length : next) - index - 1;
  const first = HEAD_ROWS + index + 2;
  return within === 0 ? null : [first, first + within - 1];
}

function lineRow(line: CoverageLine, within: ReturnType<typeof sumOver>, source: RegionSource): RowDraft {
  const { say, areaName } = source;
  const counts = COUNTED.map((name, index): CellDraft => {
    const column = columnLetters(index + 2);
    const formula = within && `SUM(${column}${within[0]}:${column}${within[1]})`;
    return { value: line[name], style: look.count, ...(formula ? { formula } : {}) };
  });
  const who = missingText(line, source);
  const cells = [
    textCell(areaName(line.area), line.depth === 1 ? look.nested : look.text),
    ...counts,
    textCell(who || say("summary.region.coverage.nobody"), who ? look.small : look.none),
  ];
  return { cells, height: rowHeight(cells, WIDTHS) };
}

/** Which units have not reported; of a region of several districts how many. */
function missingText(line: CoverageLine, { list, say }: RegionSource): string {
  const { missing, expected, received, returned } = line;
  const count = expected - received - returned;
  if (missing === null) return count > 0 ? say("summary.region.coverage.lacking", { count }) : "";
  return missing.map((unit) => departmentName(unit, list, say)).join(say("terms.separator"));
}

function totalRow(lines: readonly CoverageLine[], { say, total }: RegionSource): RowDraft {
  const rows = lines.flatMap(({ depth }, index) => (depth === 0 ? [HEAD_ROWS + 1 + index] : []));
  const counts = COUNTED.map((name, index): CellDraft => {
    const cells = rows.map((row) => address(row, index + 2));
    const value = total.coverage.districts.reduce((sum, district) => sum + district[name], 0);
    return { value, style: look.count, ...(cells.length > 0 ? { formula: cells.join("+") } : {}) };
  });
  return { cells: [textCell(say("summary.region.total"), look.light), ...counts, textCell("")], height: 22 };
}

/** Which districts are in no count, and what another list leaves out of the figures. */
function remarks({ total: { coverage }, areaName, list, say }: RegionSource): string[] {
  const { silent, otherLists } = coverage;
  const separator = say("terms.separator");
  return [
    ...(silent.length > 0 ? [say("terms.region.silent", { districts: silent.map(areaName).join(separator) })] : []),
    ...otherLists.flatMap(({ forms, leftOut }) => {
      const indicators = leftOut.map((id) => indicatorName(id, list, say)).join(separator);
      return leftOut.length > 0 ? [say("terms.region.other-list", { forms, indicators })] : [];
    }),
  ];
}
