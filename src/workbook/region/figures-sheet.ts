import { columnLetters } from "../../core/grid/address";
import { MEASURES, type Measure } from "../../core/measure";
import { figureNamed } from "../../core/rollup/figure-name";
import type { RegionRow } from "../../core/rollup/region-figures";
import { isDefinedOtherwise } from "../../core/rollup/region-report";
import { unitText } from "../../language/units";
import type { CellDraft, RowDraft, SheetDraft } from "../ooxml/draft";
import { headingRow, rowHeight, textCell } from "../summary/context";
import { figureFormula } from "../summary/formulas";
import { withFrame } from "../summary/frame";
import { footer } from "../summary/print";
import * as look from "../summary/style";
import { type RegionSource, titleRows } from "./source";

/** Rows above the first indicator. */
const HEAD_ROWS = 3;
/** The most columns that can be read on A4, upright and lying. */
const [UPRIGHT_COLUMNS, A4_COLUMNS] = [7, 10];

/** The measures that occur, one sheet each; what stands of the year so far comes first. */
export function measuresIn({ total }: RegionSource): Measure[] {
  const ordered = new Set<Measure>(["cumulative", ...MEASURES]);
  return [...ordered].filter((measure) => total.rows.some((row) => row.measure === measure));
}

/** 分区汇总: one measure of every indicator, over the region and of each part, as formulas over 明细. */
export function figuresSheet(source: RegionSource, measure: Measure): SheetDraft {
  const { say, total, parts, month, areaName } = source;
  const rows = total.rows.filter((row) => row.measure === measure);
  const named = say(`summary.measure.${measure}`);
  const headings = [
    say("terms.region.column.indicator"),
    say("terms.region.column.unit"),
    say("summary.region.total"),
    ...parts.map(({ area }) => areaName(area)),
    say("terms.region.column.units"),
  ];
  const width = headings.length;
  const widths = [34, 11, 15, ...parts.map(() => 14), 11];
  const title = say("summary.region.figures.title", { area: areaName(total.area), month, measure: named });
  const note = HEAD_ROWS + rows.length + 1;
  const across = (row: number) => `A${row}:${columnLetters(width)}${row}`;
  return {
    name: named,
    rows: [
      ...titleRows(source, title, width),
      ...withFrame([headingRow(headings, widths), ...rows.map((row) => figureRow(row, widths, source))], 1, width),
      { cells: [textCell(say("summary.region.figures.note"), look.foot)], height: 30 },
    ],
    columns: widths.map((each) => ({ width: each })),
    merges: [across(1), across(note)],
    freeze: { row: HEAD_ROWS + 1, column: 4 },
    print: {
      paper: width > A4_COLUMNS ? 8 : 9,
      landscape: width > UPRIGHT_COLUMNS,
      titleRows: [HEAD_ROWS, HEAD_ROWS],
      footer: footer(say),
    },
  };
}

function figureRow(row: RegionRow, widths: readonly number[], source: RegionSource): RowDraft {
  const ofParts = source.parts.map((part): CellDraft => {
    const own = isDefinedOtherwise(part, row.indicator) ? undefined : figureNamed(part.rows, row);
    return own ? figureCell(own, part.area, source) : textCell("—", look.none);
  });
  const { received, expected } = row.coverage;
  const cells = [
    textCell(source.indicatorName(row.indicator)),
    textCell(unitText(row.unit, source.say), look.unit),
    figureCell(row, null, source),
    ...ofParts,
    textCell(source.say("summary.main.covered", { received, expected }), look.centered),
  ];
  return { cells, height: rowHeight(cells, widths) };
}

/** A figure of the region or of one part; blank where it was not reported, "—" where there is none. */
function figureCell(row: RegionRow, area: string | null, { list, say, partName }: RegionSource): CellDraft {
  const { value, totals, measure, decimals } = row;
  if (value === null) return textCell(row.absent === "not-reported" ? "" : "—", look.none);
  const indicator = list.indicators.find(({ id }) => id === row.indicator)!;
  const operations = new Set(totals.map(({ operation }) => operation));
  const formula = figureFormula(operations, indicator, measure, area && partName(area), say);
  return { value, formula, style: look.figure(look.numberFormat(decimals)) };
}
