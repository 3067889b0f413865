import type { History } from "../../core/history/history";
import type { Period } from "../../core/period";
import { rollUpMonth } from "../../core/rollup/rollup";
import type { SummaryRow, TargetComparison } from "../../core/rollup/summary";
import type { Submission } from "../../core/submission/submission";
import type { TargetList } from "../../core/targets/schema";

/** A target of a department beside its own figure. */
export interface OwnComparison extends TargetComparison {
  readonly nameEn: string;
  readonly indicator: string;
  readonly measure: SummaryRow["measure"];
  readonly unit: string;
  /** Decimals the summary prints the figure with. */
  readonly figureDecimals: number;
  /** Units whose parts the target counts too and that are not at hand. */
  readonly others: readonly string[];
}

/**
 * The department's targets beside the figures of its form, the one furthest behind its schedule first and those
 * without a figure last. Information only: nothing here is a finding.
 */
export function ownComparison(
  submission: Submission,
  period: Period,
  list: TargetList,
  history: History,
): OwnComparison[] {
  const { department, area } = submission.identity;
  const known = { ...submission, identity: { ...submission.identity, area: area ?? list.header.area.code } };
  const { rows } = rollUpMonth({ list, period, submissions: [known], refused: [], history, findings: new Map() });
  return rows
    .flatMap((row) =>
      row.targets
        .filter((target) => target.department === department)
        .map((target): OwnComparison => {
          const { indicator, measure, unit, decimals: figureDecimals, coverage } = row;
          const named = list.targets.find(({ id }) => id === target.id)!;
          const others = named.reporter === undefined ? coverage.missing.filter((other) => other !== department) : [];
          return { ...target, nameEn: named.nameEn, indicator, measure, unit, figureDecimals, others };
        }),
    )
    .sort((a, b) => gapOf(a) - gapOf(b));
}

/** Percentage points ahead of the schedule, else of the target; without either it goes last. */
function gapOf({ actual, scheduleGap, pointGap, completion }: OwnComparison): number {
  if (actual === null) return Number.POSITIVE_INFINITY;
  return scheduleGap ?? pointGap ?? (completion === null ? Number.MAX_VALUE : completion - 100);
}
