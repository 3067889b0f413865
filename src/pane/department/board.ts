import { needsExplanation } from "../../core/checks/explanation";
import { type Finding, LEVELS, type Level } from "../../core/findings/finding";
import type { WaitsFor } from "../../core/findings/variant";
import type { CellAddress } from "../../core/grid/grid";
import type { Measure } from "../../core/measure";
import { type Aside, asideOf } from "../workspace/aside";
import type { FormContent } from "../workspace/content";
import { type Part, partOf } from "./names";

/** Findings about one indicator, or one part of the form where there is none, the gravest first. */
export interface IndicatorFindings {
  readonly indicator: string | null;
  /** The part of the form where there is no indicator. */
  readonly part: Part | null;
  readonly findings: readonly Finding[];
}

/** An entry that is still to come. */
export interface Blank extends CellAddress {
  /** null for a milestone. */
  readonly measure: Measure | null;
  readonly finding: Finding;
}

/** The blanks of one indicator; of all milestones where it is null. */
export interface BlankRow {
  readonly indicator: string | null;
  readonly blanks: readonly Blank[];
}

/** What the checks say, as the view lays it out. */
export interface Board {
  /** Indicators under the gravest level of their findings. */
  readonly groups: readonly { readonly level: Level; readonly indicators: readonly IndicatorFindings[] }[];
  readonly counts: Readonly<Record<Level, number>>;
  readonly blanks: readonly BlankRow[];
  /** Fields under the table that are not filled in. */
  readonly unsigned: number;
  /** Checks that could not run yet, by what they wait for. */
  readonly waiting: Readonly<Record<WaitsFor, readonly Finding[]>>;
  /** Cards of all levels, shown or not. */
  readonly all: number;
  /** Every card, in the order shown. */
  readonly cards: readonly Finding[];
}

/** Lays findings out. `levels` are those to show; none of them means all. */
export function boardOf({ checked: { findings } }: FormContent, levels: ReadonlySet<Level>): Board {
  const shown = (level: Level) => levels.size === 0 || levels.has(level);
  const aside = (kind: Aside) => findings.filter((finding) => asideOf(finding) === kind);
  const all = findings.filter((finding) => asideOf(finding) === null);
  const indicators = byIndicator(all.filter(({ level }) => shown(level)));
  const groups = LEVELS.map((level) => ({
    level,
    indicators: indicators.filter(({ findings: [first] }) => first?.level === level),
  })).filter((group) => group.indicators.length > 0);
  return {
    groups,
    counts: countLevels(all),
    all: all.length,
    blanks: blankRows(aside("blank")),
    unsigned: aside("unsigned").length,
    waiting: { history: aside("history"), figures: aside("figures"), "other-forms": aside("other-forms") },
    cards: groups.flatMap((group) => group.indicators.flatMap((one) => one.findings)),
  };
}

export function countLevels(findings: readonly Finding[]): Record<Level, number> {
  const counts = { A: 0, B: 0, C: 0, D: 0 };
  for (const { level } of findings) counts[level]++;
  return counts;
}

/** Whether a finding still asks its unit for something. */
export function isOpen(finding: Finding): boolean {
  return finding.level === "A" || (needsExplanation(finding) && finding.explanation === undefined);
}

/** Tells one finding from another across readings, so that cards keep their state while figures change. */
export function findingKey({ code, variant, indicator, measure, cells }: Finding): string {
  return [code, variant, indicator ?? "", measure ?? "", cells[0]?.cell ?? ""].join(" ");
}

function byIndicator(findings: readonly Finding[]): IndicatorFindings[] {
  const groups = new Map<string | null, Finding[]>();
  for (const finding of findings) {
    const subject = finding.indicator ?? partOf(finding);
    const known = groups.get(subject);
    if (known) known.push(finding);
    else groups.set(subject, [finding]);
  }
  return [...groups.values()].map((own) => ({ indicator: own[0]!.indicator, part: partOf(own[0]!), findings: own }));
}

function blankRows(findings: readonly Finding[]): BlankRow[] {
  return byIndicator(findings).map(({ indicator, findings: own }) => ({
    indicator,
    blanks: own.flatMap((finding) => {
      const [place] = finding.cells;
      return place ? [{ ...place, measure: finding.measure, finding }] : [];
    }),
  }));
}
