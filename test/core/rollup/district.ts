import { createHash } from "node:crypto";
import { noHistory } from "#src/core/history/from-submissions";
import type { Measure } from "#src/core/measure";
import type { Period } from "#src/core/period";
import type { RollupInput } from "#src/core/rollup/input";
import { rollUpMonth } from "#src/core/rollup/rollup";
import type { Summary, SummaryRow } from "#src/core/rollup/summary";
import type { Fact, MilestoneReport, Submission } from "#src/core/submission/submission";
import type { Indicator, TargetList } from "#src/core/targets/schema";
import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "../../scenario/default-list";

export const list = defaultTargetList(nodePlatform);
export const march: Period = { year: 2024, month: 3 };

/** A figure as a form has it: null for a blank cell, "—" for not applicable, any other text for something that is no number. */
export type Entry = number | string | null;

export interface Report {
  readonly department: string;
  readonly figures?: Readonly<Record<string, Partial<Record<Measure, Entry>>>>;
  readonly period?: Period;
  readonly area?: string;
  readonly version?: number;
  readonly file?: string;
  readonly receivedAt?: string;
  readonly explanations?: Readonly<Record<string, string>>;
  readonly milestones?: readonly MilestoneReport[];
}

/** A department's form as a submission; its hash is that of what it says, its cells follow the order of the figures. */
export function submission(report: Report): Submission {
  const { department, figures = {}, period = march, area = "220106", version = 1, receivedAt } = report;
  const file = report.file ?? `${department}-${period.year}-${period.month}-v${version}.xlsx`;
  const facts = Object.entries(figures).flatMap(([indicator, measures], row) =>
    Object.entries(measures).map(([measure, entry], column): Fact => {
      const cell = `${"DEFGHI"[column]}${row + 8}`;
      return {
        indicator,
        measure: measure as Measure,
        sheet: "报表",
        cell,
        raw: String(entry ?? ""),
        ...stateOf(entry),
      };
    }),
  );
  const sha256 = createHash("sha256")
    .update(JSON.stringify([department, area, period, facts, report.explanations, report.milestones]))
    .digest("hex");
  return {
    file: receivedAt === undefined ? { name: file, sha256 } : { name: file, sha256, receivedAt },
    identity: {
      form: null,
      templateVersion: list.header.templateVersion,
      listHash: list.hash,
      area,
      department,
      period,
      periodField: null,
      departmentField: null,
    },
    version,
    facts,
    explanations: Object.entries(report.explanations ?? {}).map(([indicator, text]) => ({
      indicator,
      text,
      sheet: "报表",
      cell: "J8",
    })),
    remark: null,
    milestones: report.milestones ?? [],
    sample: false,
    signatures: { unitHead: null, statisticsHead: null, preparer: null, phone: null, reportedOn: null },
    structure: [],
    seal: null,
  };
}

function stateOf(entry: Entry): Pick<Fact, "state" | "value"> {
  if (typeof entry === "number") return { state: "value", value: entry };
  if (entry === null) return { state: "blank", value: null };
  return { state: entry === "—" ? "not-applicable" : "invalid", value: null };
}

/** The district's summary of some reports; March 2024, no history and no findings unless told otherwise. */
export function roll(reports: readonly Report[], input: Partial<Omit<RollupInput, "submissions">> = {}): Summary {
  const defaults = { list, period: march, refused: [], history: noHistory, findings: new Map() };
  return rollUpMonth({ ...defaults, ...input, submissions: reports.map(submission) });
}

export function row(summary: Summary, indicator: string, measure: Measure): SummaryRow {
  const found = summary.rows.find((one) => one.indicator === indicator && one.measure === measure);
  if (!found) throw new Error(`no row ${indicator} ${measure}`);
  return found;
}

/** The bundled list with one indicator changed. */
export function listWith(id: string, change: Partial<Indicator>): TargetList {
  const indicators = list.indicators.map((indicator) =>
    indicator.id === id ? { ...indicator, ...change } : indicator,
  );
  return { ...list, indicators };
}

export const LUYUAN = "luyuan-economic-zone";
export const HAOYUE = "haoyue-industrial-park";

/** 全口径产值 of a zone: the running total and its base, growth as the form's formula computes it. */
export function zone(
  department: string,
  cumulative: Entry,
  cumulativeLastYear: Entry,
  more: Partial<Report> = {},
): Report {
  const both = typeof cumulative === "number" && typeof cumulativeLastYear === "number";
  const growth = both ? (cumulative / cumulativeLastYear - 1) * 100 : null;
  return { department, figures: { "zone-output": { cumulative, cumulativeLastYear, growth } }, ...more };
}
