import { address } from "../../core/grid/address";
import { figureNamed } from "../../core/rollup/figure-name";
import type { RegionRow } from "../../core/rollup/region-figures";
import type { RowDraft, SheetDraft } from "../ooxml/draft";
import { columnRange } from "../ooxml/sheet";
import { headingRow, textCell } from "../summary/context";
import { entryOf, factName, factsTable } from "../summary/formulas";
import { footer } from "../summary/print";
import type { Say } from "../summary/say";
import { sheetName } from "../summary/sheet-name";
import * as look from "../summary/style";
import { type RegionSource, titleRows } from "./source";

const COLUMNS = ["number", "part", "indicator", "measure", "operation", "value", "entry"] as const;
const WIDTHS = [7, 26, 36, 14, 9, 18, 22];
const HEAD_ROWS = 3;
const column = (name: (typeof COLUMNS)[number]) => COLUMNS.indexOf(name) + 1;

/** What a part brings into a figure: the sum of its units' figures. */
interface RegionFact {
  readonly area: string;
  readonly row: RegionRow;
  readonly operation: RegionRow["totals"][number]["operation"];
  readonly value: number;
}

export function factsOf({ total, parts }: RegionSource): RegionFact[] {
  return total.rows.flatMap(({ indicator, measure, value: whole }) =>
    parts.flatMap((part): RegionFact[] => {
      const row = figureNamed(part.rows, { indicator, measure });
      if (!row || (whole === null && row.value === null)) return [];
      return row.totals.flatMap(({ operation, value }) =>
        value === null ? [] : [{ area: part.area, row, operation, value }],
      );
    }),
  );
}

/** 明细: the sums of every part that the figures are formulas over. */
export function factsSheet(source: RegionSource, facts: readonly RegionFact[]): SheetDraft {
  const { say, total, month, list, areaName } = source;
  const known = new Map(list.indicators.map((indicator) => [indicator.id, indicator]));
  const headings = COLUMNS.map((name) => say(`summary.region.facts.${name}`));
  const rows = facts.map(({ area, row, operation, value }, index): RowDraft => {
    const indicator = known.get(row.indicator)!;
    return {
      cells: [
        { value: index + 1, style: look.count },
        textCell(source.partName(area)),
        textCell(source.indicatorName(row.indicator)),
        textCell(say(`summary.measure.${row.measure}`), look.centered),
        textCell(say(`summary.operation.${operation}`), look.centered),
        { value, style: look.figure(look.numberFormat(indicator.decimals)) },
        textCell(entryOf(indicator, row.measure, say), look.centered),
      ],
    };
  });
  const title = say("summary.region.facts.title", { area: areaName(total.area), month });
  const bottom = HEAD_ROWS + Math.max(1, rows.length);
  return {
    name: sheetName("facts", say),
    rows: [...titleRows(source, title, COLUMNS.length), headingRow(headings, WIDTHS, 22), ...rows],
    columns: WIDTHS.map((width) => ({ width })),
    merges: [`A1:${address(1, COLUMNS.length)}`],
    freeze: { row: HEAD_ROWS + 1, column: 1 },
    table: { name: factsTable(say), range: `A${HEAD_ROWS}:${address(bottom, COLUMNS.length)}`, columns: headings },
    print: { paper: 9, landscape: true, titleRows: [HEAD_ROWS, HEAD_ROWS], footer: footer(say) },
  };
}

/** The names the formulas use for the columns of 明细. */
export function factNames(facts: readonly RegionFact[], say: Say): Map<string, string> {
  const range = (name: (typeof COLUMNS)[number]) =>
    columnRange(sheetName("facts", say), column(name), HEAD_ROWS + 1, HEAD_ROWS + Math.max(1, facts.length));
  return new Map([
    [factName("value", say), range("value")],
    [factName("entry", say), range("entry")],
    [factName("operation", say), range("operation")],
    [factName("unit", say), range("part")],
  ]);
}
