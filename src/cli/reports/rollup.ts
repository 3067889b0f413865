import { formatPeriod } from "../../core/period";
import type { Component, Summary, SummaryRow } from "../../core/rollup/summary";
import type { TargetList } from "../../core/targets/schema";
import { findingSentence } from "../../language/finding-sentence";
import type { Speaker } from "../../language/speaker";
import { TOOL } from "../tool";

/** A summary as `rollup --json` shows it. */
export function rollupReport(summary: Summary, list: TargetList, say: Speaker, summaryFile: string) {
  const { period, coverage, rows, findings, roster, milestones } = summary;
  return {
    ...TOOL,
    period: formatPeriod(period),
    area: summary.area,
    coverage: {
      ...coverage,
      refused: coverage.refused.map(({ file, code, kind, args }) => ({
        file,
        code,
        message: say(`refusals.${kind}`, args),
      })),
    },
    roster,
    rows: rows.map(rowReport),
    milestones,
    findings: findings.map((finding) => ({ ...finding, message: findingSentence(finding, list, say) })),
    summaryFile,
  };
}

function rowReport({ period, composition, ...row }: SummaryRow) {
  return { ...row, period: formatPeriod(period), composition: composition.map(componentReport) };
}

/** A source figure as `rollup --json` and `trace --json` show it. */
export function componentReport({ period, ...component }: Component) {
  return { ...component, period: formatPeriod(period) };
}
