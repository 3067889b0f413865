import { MEASURES, type Measure } from "../measure";
import type { LightId } from "../rollup/summary";

/** The sheets of a summary workbook as a Chinese one calls them. */
export const SUMMARY_SHEETS = {
  main: "全区汇总表",
  brief: "领导参阅",
  series: "走势",
  bulletin: "快报",
  targets: "目标对照",
  roster: "未报与退回",
  findings: "审核结果",
  rules: "审核规则",
  milestones: "重点任务台账",
  facts: "明细",
  evidence: "证据",
  identity: "_huizong",
} as const;

export type SummarySheet = keyof typeof SUMMARY_SHEETS;

/** The same as an English one calls them. */
export const ENGLISH_SHEETS: Readonly<Record<SummarySheet, string>> = {
  main: "District summary",
  brief: "For the leaders",
  series: "Over the months",
  bulletin: "Bulletin",
  targets: "Targets",
  roster: "Submissions",
  findings: "Findings",
  rules: "Rules",
  milestones: "Key tasks",
  facts: "Source figures",
  evidence: "Evidence",
  identity: SUMMARY_SHEETS.identity,
};

/** What summaries call these sheets, whatever their language. */
export function sheetNames(...sheets: readonly SummarySheet[]): ReadonlySet<string> {
  return new Set(sheets.flatMap((sheet) => [SUMMARY_SHEETS[sheet], ENGLISH_SHEETS[sheet]]));
}

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

/** What a line of 全区汇总表 shows: an indicator, the target beside it, the one reporter it is about. */
export interface LineKey {
  readonly indicator: string;
  readonly target: string | null;
  readonly reporter: string | null;
  /** The measure that the target, the light and the city's figures are about. */
  readonly about: Measure;
}

/** Writes "retail-sales/retail-sales-growth//growth"; an absent part is empty. */
export function formatLineKey({ indicator, target, reporter, about }: LineKey): string {
  return [indicator, target ?? "", reporter ?? "", about].join("/");
}

/** Reads a line's key; null for any other text. */
export function parseLineKey(text: string): LineKey | null {
  const [indicator, target, reporter, last] = text.split("/");
  const about = MEASURES.find((measure) => measure === last);
  if (!indicator || target === undefined || reporter === undefined || !about) return null;
  return { indicator, target: target || null, reporter: reporter || null, about };
}

/** The heading of the hidden column of 走势 that says which indicator and measure a line is of. */
export const SERIES_KEY = "series";

/** Names in the hidden row above the headings of 明细. */
export const FACT_NUMBER = "number";
export const FACT_VALUE = "value";

/** The marks of the lights, which the sheet colors; they keep apart in grey print and for color-blind readers. */
export const LIGHT_MARKS: Readonly<Record<LightId, string>> = { green: "●", yellow: "◎", red: "○" };

/** What 灯 shows: the light's mark and the judgement's word, or the word alone where there is no light. */
export function lightText(light: LightId | null, word: string): string {
  return light === null ? word : `${LIGHT_MARKS[light]} ${word}`;
}

/** Columns of 证据, in order; the names stand in the row under the headings. `number` is the row's in 明细 too. */
export const EVIDENCE_COLUMNS = [
  "number",
  "rowIndicator",
  "rowMeasure",
  "rowPeriod",
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
  "rule",
] as const;

export type EvidenceColumn = (typeof EVIDENCE_COLUMNS)[number];
