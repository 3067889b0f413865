import { FACT_NUMBER, FACT_VALUE } from "../../core/audit/layout";
import { address } from "../../core/grid/address";
import { formatPeriod } from "../../core/period";
import { unitText } from "../../language/units";
import type { RowDraft, SheetDraft } from "../ooxml/draft";
import { columnRange } from "../ooxml/sheet";
import { FACT_HEAD_ROWS, headingRow, headRows, type SheetSource, textCell } from "./context";
import { entryOf, factName, factsTable } from "./formulas";
import { footer } from "./print";
import { sheetName } from "./sheet-name";
import * as look from "./style";

const COLUMNS = [
  FACT_NUMBER,
  "period",
  "unit",
  "code",
  "indicator",
  "unitOfMeasure",
  "measure",
  "operation",
  FACT_VALUE,
  "entry",
] as const;
const WIDTHS = [7, 10, 22, 8, 34, 11, 12, 8, 16, 18];
const column = (name: (typeof COLUMNS)[number]) => COLUMNS.indexOf(name) + 1;

/** 明细: every source figure once for each figure of 全区汇总表 it enters, as a native table with filters. */
export function factsSheet(source: SheetSource, recordCheck: string): SheetDraft {
  const { summary, say, unitName } = source;
  const rows: RowDraft[] = [
    ...headRows(source, say("summary.facts.title", { month: source.month }), COLUMNS.length),
    { cells: [textCell(say("summary.facts.note"), look.identityLeft)], height: 18 },
  ];
  const names = [...COLUMNS, recordCheck].map((value) => ({ value, style: look.machine }));
  rows.push({ cells: names, hidden: true });
  const headings = COLUMNS.map((name) => say(`summary.facts.${name}`));
  rows.push(headingRow(headings, WIDTHS, 22));
  let number = 0;
  for (const row of summary.rows) {
    const target = source.indicator(row.indicator);
    if (!target) continue;
    const entry = entryOf(target, row.measure, say);
    for (const one of row.composition) {
      number += 1;
      const indicator = source.indicator(one.indicator);
      rows.push({
        cells: [
          { value: number, style: look.count },
          textCell(formatPeriod(one.period), look.centered),
          textCell(unitName(one.department)),
          textCell(indicator?.code ?? "", look.centered),
          textCell(source.indicatorName(one.indicator)),
          textCell(indicator ? unitText(indicator.unit, say) : "", look.unit),
          textCell(say(`summary.measure.${one.measure}`), look.centered),
          textCell(say(`summary.operation.${one.operation}`), look.centered),
          one.value === null
            ? textCell("")
            : { value: one.value, style: look.figure(look.numberFormat(indicator?.decimals ?? 2)) },
          textCell(entry, look.centered),
        ],
      });
    }
  }
  const bottom = Math.max(rows.length, FACT_HEAD_ROWS + 1);
  return {
    name: sheetName("facts", say),
    rows,
    columns: WIDTHS.map((width) => ({ width })),
    merges: [`A1:${address(1, COLUMNS.length)}`],
    freeze: { row: FACT_HEAD_ROWS + 1, column: 1 },
    table: { name: factsTable(say), range: `A${FACT_HEAD_ROWS}:${address(bottom, COLUMNS.length)}`, columns: headings },
    print: { paper: 9, landscape: true, titleRows: [FACT_HEAD_ROWS, FACT_HEAD_ROWS], footer: footer(say) },
  };
}

/** The names the formulas of 全区汇总表 use for the columns of 明细. */
export function factNames({ summary, say }: SheetSource): [name: string, range: string][] {
  const count = summary.rows.reduce((sum, row) => sum + row.composition.length, 0);
  const range = (name: (typeof COLUMNS)[number]) =>
    columnRange(sheetName("facts", say), column(name), FACT_HEAD_ROWS + 1, FACT_HEAD_ROWS + Math.max(1, count));
  return [
    [factName("value", say), range("value")],
    [factName("entry", say), range("entry")],
    [factName("operation", say), range("operation")],
    [factName("unit", say), range("unit")],
  ];
}
