import { MEASURES } from "../measure";

/** The sheets of a summary workbook. */
export const SUMMARY_SHEETS = {
  main: "全区汇总表",
  targets: "目标对照",
  roster: "未报与退回",
  findings: "审核结果",
  milestones: "重点任务台账",
  facts: "明细",
  evidence: "证据",
  identity: "_huizong",
} as const;

/** What the identity sheet of a summary workbook calls itself. */
export const SUMMARY_KIND = "summary";

/** Columns of 全区汇总表 that hold a figure; the names stand in a hidden row above the headings. */
export const FIGURE_COLUMNS = [
  ...MEASURES,
  "target",
  "change",
  "completion",
  "schedule",
  "scheduleGap",
  "pointGap",
  "cityAverage",
  "rank",
  "light",
] as const;

export type FigureColumn = (typeof FIGURE_COLUMNS)[number];

/** The heading of the hidden column of 全区汇总表 that says what each line is about. */
export const LINE_KEY = "line";

/** What a line of 全区汇总表 shows: an indicator, the target beside it, and the one reporter it is about. */
export interface LineKey {
  readonly indicator: string;
  readonly target: string | null;
  readonly reporter: string | null;
}

/** Writes "retail-sales/retail-sales-growth/"; an absent part is empty. */
export function formatLineKey({ indicator, target, reporter }: LineKey): string {
  return `${indicator}/${target ?? ""}/${reporter ?? ""}`;
}

/** Reads a line's key; null for any other text. */
export function parseLineKey(text: string): LineKey | null {
  const parts = text.split("/");
  if (parts.length !== 3 || parts[0] === "") return null;
  const [indicator, target, reporter] = parts as [string, string, string];
  return { indicator, target: target || null, reporter: reporter || null };
}

/** Columns of 证据, in order; the names stand in the row under the headings. `number` is the row's in 明细 too. */
export const EVIDENCE_COLUMNS = [
  "number",
  "rowIndicator",
  "rowMeasure",
  "operation",
  "department",
  "indicator",
  "measure",
  "period",
  "value",
  "file",
  "sha256",
  "version",
  "sheet",
  "cell",
  "receivedAt",
] as const;

export type EvidenceColumn = (typeof EVIDENCE_COLUMNS)[number];
