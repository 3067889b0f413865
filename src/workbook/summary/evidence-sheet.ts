import { EVIDENCE_COLUMNS } from "../../core/audit/layout";
import { address } from "../../core/grid/address";
import { formatPeriod } from "../../core/period";
import type { Component, SummaryRow } from "../../core/rollup/summary";
import type { ChoiceRule } from "../../core/rollup/versions";
import type { CellDraft, RowDraft, SheetDraft } from "../ooxml/draft";
import { FACT_HEAD_ROWS, headingRow, headRows, type SheetSource, textCell } from "./context";
import { footer } from "./print";
import { sheetName } from "./sheet-name";
import * as look from "./style";

const WIDTHS = [7, 36, 20, 10, 13, 34, 36, 20, 10, 14, 34, 68, 7, 11, 9, 27, 13];

/**
 * 证据: for every source figure the file, its SHA-256 and version, sheet, cell and time; row n tells of row n of 明细.
 * Below stands what else the summary was made with.
 */
export function evidenceSheet(source: SheetSource, record: readonly (readonly string[])[]): SheetDraft {
  const { summary, say } = source;
  const received = new Map(summary.roster.map(({ sha256, receivedAt }) => [sha256, receivedAt]));
  const rules = new Map(summary.coverage.duplicates.map(({ sha256, rule }) => [sha256, rule]));
  const title = headRows(source, say("summary.evidence.title", { month: source.month }), EVIDENCE_COLUMNS.length);
  const rows: RowDraft[] = [
    ...title,
    { cells: [textCell(say("summary.evidence.remark"), look.identityLeft)], height: 18 },
    headingRow(
      EVIDENCE_COLUMNS.map((name) => say(`summary.evidence.${name}`)),
      WIDTHS,
      22,
    ),
    { cells: EVIDENCE_COLUMNS.map((value) => ({ value, style: look.machine })), height: 14 },
  ];
  let number = 0;
  for (const row of summary.rows) {
    for (const one of row.composition) {
      number += 1;
      rows.push({
        cells: evidenceCells(number, row, one, received.get(one.sha256) ?? null, rules.get(one.sha256) ?? null),
      });
    }
  }
  const bottom = Math.max(rows.length, FACT_HEAD_ROWS + 1);
  while (rows.length < bottom + 1) rows.push({ cells: [] });
  rows.push({ cells: [{ value: say("summary.evidence.record"), style: look.groupHead }], height: 20 });
  rows.push(
    ...record.map((texts): RowDraft => ({ cells: [undefined, ...texts.map((text) => textCell(text, look.code))] })),
  );
  return {
    name: sheetName("evidence", source.say),
    rows,
    columns: WIDTHS.map((width) => ({ width })),
    merges: [`A1:${address(1, EVIDENCE_COLUMNS.length)}`],
    freeze: { row: FACT_HEAD_ROWS + 1, column: 2 },
    filter: `A${FACT_HEAD_ROWS}:${address(bottom, EVIDENCE_COLUMNS.length)}`,
    print: { paper: 8, landscape: true, titleRows: [FACT_HEAD_ROWS - 1, FACT_HEAD_ROWS], footer: footer(say) },
  };
}

function evidenceCells(
  number: number,
  row: SummaryRow,
  one: Component,
  receivedAt: string | null,
  rule: ChoiceRule | null,
): CellDraft[] {
  return [
    { value: number, style: look.count },
    textCell(row.indicator, look.code),
    textCell(row.measure, look.code),
    textCell(formatPeriod(row.period), look.code),
    textCell(one.operation, look.code),
    textCell(one.department, look.code),
    textCell(one.indicator, look.code),
    textCell(one.measure, look.code),
    textCell(formatPeriod(one.period), look.code),
    one.value === null ? textCell("") : { value: one.value, style: look.figure("General") },
    textCell(one.file),
    textCell(one.sha256, look.code),
    { value: one.version, style: look.count },
    textCell(one.sheet),
    textCell(one.cell, look.code),
    textCell(receivedAt, look.code),
    textCell(rule, look.code),
  ];
}
