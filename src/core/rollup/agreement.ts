import { type ArgumentsOf, type Finding, type Level, specificationOf } from "../findings/finding";
import type { OwnVariant } from "../findings/variants";
import { near } from "../numbers";
import { type Period, samePeriod } from "../period";
import type { TargetList } from "../targets/schema";
import { compose } from "./compose";
import type { Component, Summary, SummaryRow } from "./summary";

/**
 * V25, the one rule that looks at the summary instead of a form. It holds a summary against itself: every unit accounted for, one file per unit, every source on the roster, every figure
 * recomputed from its composition. What the bureau merely has to know (missing, returned, handed in twice, set aside)
 * is level D; versions that nothing tells apart are level B; a form of another unit, and a summary that contradicts
 * itself, are level A.
 */
export function checkRollup(summary: Summary, list: TargetList): Finding[] {
  const report: Report = (variant, level, place, ...[args]) => {
    const said = { code: "V25", variant } as Pick<Finding, "code" | "variant">;
    const finding = {
      ...said,
      level,
      outcome: "fail",
      about: specificationOf(said).about,
      department: null,
      period: summary.period,
      indicator: null,
      measure: null,
      cells: [],
      ...place,
      args: args ?? {},
    };
    // That the arguments are the variant's is checked where it is said.
    return finding as Finding;
  };
  const scales = new Map(list.indicators.map(({ id, ratio }) => [id, ratio?.scale ?? 1]));
  const used = new Map(summary.roster.map(({ department, sha256 }) => [department, sha256]));
  return [
    ...rosterFindings(summary, report),
    ...summary.rows.flatMap((row) => [
      ...sourceFindings(row, summary.period, used, report),
      ...figureFindings(row, scales, report),
    ]),
  ];
}

type Variant = OwnVariant<"V25">;
type Report = <One extends Variant>(
  variant: One,
  level: Level,
  place: Partial<Pick<Finding, "department" | "indicator" | "measure" | "cells">>,
  ...args: Record<never, never> extends ArgumentsOf<"V25", One> ? [] : [args: ArgumentsOf<"V25", One>]
) => Finding;

function rosterFindings({ coverage, roster }: Summary, report: Report): Finding[] {
  const { expected, received, missing, returned, duplicates, undecided, setAside } = coverage;
  const unlisted = roster.filter(
    ({ department, kind, state }) => kind === "figures" && state === "missing" && !missing.includes(department),
  );
  const open = roster.filter(({ kind, state }) => kind === "figures" && state === "undecided");
  const accounted = received + missing.length + returned.length + open.length;
  return [
    ...unlisted.map(({ department }) => report("unit-unlisted", "A", { department })),
    ...(accounted === expected
      ? []
      : [report("roster-incomplete", "A", {}, { expectedCount: expected, accountedCount: accounted })]),
    ...missing.map((department) => report("unit-missing", "D", { department })),
    ...returned.map((department) => report("unit-returned", "D", { department })),
    ...undecided.map(({ department, versions }) => ({
      ...report("undecided-versions", "B", { department }, { files: versions.map(({ path }) => path) }),
      outcome: "undecided" as const,
    })),
    ...duplicates.map(({ department, versions, sha256, rule }) => {
      const files = versions.map(({ path }) => path);
      const used = versions.find((version) => version.sha256 === sha256)!.path;
      return report("several-files", "D", { department }, { files, used, rule });
    }),
    ...setAside.map(({ department, file, reason }) => {
      return report(reason, reason === "other-units-form" ? "A" : "D", { department }, { file });
    }),
  ];
}

/** Figures of this month come from the one file on the roster; carried ones from an earlier month's form. */
function sourceFindings(
  { indicator, measure, composition }: SummaryRow,
  period: Period,
  used: ReadonlyMap<string, string | null>,
  report: Report,
): Finding[] {
  const findings: Finding[] = [];
  const known = new Map<string, string>();
  for (const { department, sha256, period: ofForm, sheet, cell, file } of composition) {
    const twice = known.has(department) && known.get(department) !== sha256;
    const untraced = samePeriod(ofForm, period) && used.get(department) !== sha256;
    if (!known.has(department)) known.set(department, sha256);
    if (!twice && !untraced) continue;
    const where = { department, indicator, measure, cells: [{ sheet, cell }] };
    findings.push(report(twice ? "two-versions" : "untraced-source", "A", where, { file }));
  }
  return findings;
}

function figureFindings(row: SummaryRow, scales: ReadonlyMap<string, number>, report: Report): Finding[] {
  const recomputed = row.method === "none" ? null : compose(row.composition, scales.get(row.indicator) ?? 1);
  if (agree(row.value, recomputed, row.composition)) return [];
  const { indicator, measure, value, composition } = row;
  const cells = composition.map(({ sheet, cell }) => ({ sheet, cell }));
  const rate = row.method === "growth-from-sums" || row.method === "ratio-of-sums";
  const variant = rate ? "rate-differs" : "sum-differs";
  return [report(variant, "A", { indicator, measure, cells }, { value, recomputed })];
}

/** Equal up to what adding doubles in another order can lose. */
function agree(value: number | null, recomputed: number | null, composition: readonly Component[]): boolean {
  if (value === null || recomputed === null) return value === recomputed;
  const size = composition.reduce((greatest, part) => Math.max(greatest, Math.abs(part.value ?? 0)), 100);
  return near(value, recomputed, size);
}
