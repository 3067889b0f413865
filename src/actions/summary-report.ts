import { statedRules } from "../core/checks/rules-in-force";
import { formatPeriod } from "../core/period";
import type { Component, Summary, SummaryRow } from "../core/rollup/summary";
import type { TargetList } from "../core/targets/schema";
import { errorSentence } from "../language/error-sentence";
import { findingSentence } from "../language/finding-sentence";
import type { Speaker } from "../language/speaker";
import { judgementWord } from "../workbook/summary/judgement-word";

/** A summary as `rollup --json` and the service show it. */
export function summaryReport(summary: Summary, list: TargetList, say: Speaker) {
  const { period, coverage, rows, findings, roster, milestones } = summary;
  return {
    period: formatPeriod(period),
    area: summary.area,
    coverage: {
      ...coverage,
      refused: coverage.refused.map(({ file, ...reason }) => ({
        file,
        code: reason.code,
        message: errorSentence(reason, say),
      })),
    },
    roster,
    rows: rows.map((row) => rowReport(row, list, say)),
    milestones,
    rules: statedRules(list, period),
    findings: findings.map((finding) => ({ ...finding, message: findingSentence(finding, list, say) })),
  };
}

function rowReport({ period, composition, targets, ...row }: SummaryRow, list: TargetList, say: Speaker) {
  return {
    ...row,
    period: formatPeriod(period),
    composition: composition.map(componentReport),
    targets: targets.map(({ carriedFrom, ...target }) => ({
      ...target,
      word: judgementWord({ ...target, carriedFrom }, row.unit, list, say),
      carriedFrom: carriedFrom && formatPeriod(carriedFrom),
    })),
  };
}

/** A source figure as `rollup --json` and `trace --json` show it. */
export function componentReport({ period, ...component }: Component) {
  return { ...component, period: formatPeriod(period) };
}
