import { statedRules } from "../../core/checks/rules-in-force";
import { type Finding, LEVELS } from "../../core/findings/finding";
import { listed } from "../../core/findings/listed";
import { address } from "../../core/grid/address";
import type { Conditional, RowDraft, SheetDraft } from "../ooxml/draft";
import { headingRow, headRows, rowHeight, type SheetSource, textCell } from "./context";
import { quote } from "./formulas";
import { withFrame } from "./frame";
import { footer } from "./print";
import { sheetName } from "./sheet-name";
import * as look from "./style";

/** The columns of 审核结果, in order. */
export const FINDING_COLUMNS = [
  "number",
  "level",
  "code",
  "department",
  "indicator",
  "place",
  "outcome",
  "sentence",
  "explanation",
] as const;
const WIDTHS = [6, 11, 7, 18, 26, 14, 10, 92, 30];
export const FINDING_HEAD_ROWS = 3;

const LEVEL_COLORS = { A: look.COLORS.error, B: look.COLORS.slow, C: "7A6A00", D: "5B6B7F" } as const;

/** 审核结果: every finding of the month's files as a sentence, by level, then by how much of the district figure hangs on it. */
export function findingsSheet(source: SheetSource): SheetDraft {
  const { summary, say } = source;
  const rows: RowDraft[] = [
    ...headRows(source, say("summary.findings.title", { month: source.month }), FINDING_COLUMNS.length),
    headingRow(
      FINDING_COLUMNS.map((name) => say(`summary.findings.${name}`)),
      WIDTHS,
      22,
    ),
    ...listedFindings(summary.findings).map((finding, index) => findingRow(finding, index + 1, source)),
  ];
  rows.push(...withFrame(rows.splice(FINDING_HEAD_ROWS - 1), 1, FINDING_COLUMNS.length));
  if (listed(summary.findings).length === 0) rows.push({ cells: [{ value: nothingFound(source), style: look.foot }] });
  const bottom = Math.max(rows.length, FINDING_HEAD_ROWS + 1);
  return {
    name: sheetName("findings", say),
    rows,
    columns: WIDTHS.map((width) => ({ width })),
    merges: [`A1:${address(1, FINDING_COLUMNS.length)}`],
    freeze: { row: FINDING_HEAD_ROWS + 1, column: 1 },
    filter: `A${FINDING_HEAD_ROWS}:${address(bottom, FINDING_COLUMNS.length)}`,
    conditionals: LEVELS.map(
      (level): Conditional => ({
        kind: "highlight",
        range: `B${FINDING_HEAD_ROWS + 1}:B${bottom}`,
        formula: `$B${FINDING_HEAD_ROWS + 1}=${quote(say(`summary.level.${level}`))}`,
        highlight: { color: LEVEL_COLORS[level], bold: level === "A" },
      }),
    ),
    print: { paper: 9, landscape: true, titleRows: [FINDING_HEAD_ROWS, FINDING_HEAD_ROWS], footer: footer(say) },
  };
}

/** What is said where nothing was found: no pass, where a rule was not applied. */
export function nothingFound({ list, summary, say }: Pick<SheetSource, "list" | "summary" | "say">): string {
  const withdrawn = statedRules(list, summary.period).filter(({ state }) => state === "withdrawn");
  return withdrawn.length === 0
    ? say("summary.findings.none")
    : say("summary.findings.none-but", { count: withdrawn.length, sheet: sheetName("rules", say) });
}

/** The findings of the sheet in the order of its rows. */
export function listedFindings(findings: readonly Finding[]): Finding[] {
  const effect = (finding: Finding) => Math.abs(finding.effect ?? 0);
  return listed(findings).sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || effect(b) - effect(a));
}

function findingRow(finding: Finding, number: number, source: SheetSource): RowDraft {
  const { say, options, unitName } = source;
  const sentence = options.sentence(finding);
  const indicator = finding.indicator === null ? "" : source.indicatorName(finding.indicator);
  const place = finding.cells.map(({ sheet, cell }) => `${sheet}!${cell}`).join("\n");
  const explanation = finding.explanation ?? "";
  const cells = [
    { value: number, style: look.count },
    textCell(say(`summary.level.${finding.level}`), look.light),
    textCell(finding.code, look.centered),
    textCell(finding.department === null ? "" : unitName(finding.department)),
    textCell(indicator),
    textCell(place, look.small),
    textCell(say(`summary.outcome.${finding.outcome}`), look.centered),
    textCell(sentence),
    textCell(explanation, look.small),
  ];
  return { cells, height: rowHeight(cells, WIDTHS) };
}
