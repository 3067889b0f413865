import { reporterOf, termsOf } from "../checks/evidence/relations";
import { judgedMeasure } from "../checks/rules/V20-volatility";
import type { CheckCode, Finding } from "../findings/finding";
import type { Measure } from "../measure";
import { canonicalJson } from "../targets/canonical";
import type { Indicator, Relation, TargetList } from "../targets/schema";

/** A rule of a list that months can be tested with: an 审核关系, or what an indicator's 波动界限 or 取值范围 asks. */
export interface DraftRule {
  readonly kind: "relation" | "volatility" | "range";
  /** The relation's id, or the indicator's. */
  readonly id: string;
  /** The check that reports it. */
  readonly check: CheckCode;
}

/** A figure of a form by what it says. */
export interface FigureKey {
  readonly indicator: string;
  readonly measure: Measure;
}

/** The rules of a draft; where the list in force is given, those it has not, or has otherwise. */
export function draftRules(draft: TargetList, inForce: TargetList | null): DraftRule[] {
  const relations = changed(draft.relations, inForce?.relations, (relation) => relation);
  const volatilities = changed(draft.indicators, inForce?.indicators, ({ volatility }) => volatility);
  const ranges = changed(draft.indicators, inForce?.indicators, (indicator) => indicator.ranges);
  return [
    ...relations.map(({ id, check }): DraftRule => ({ kind: "relation", id, check })),
    ...volatilities.map(({ id }): DraftRule => ({ kind: "volatility", id, check: "V20" })),
    ...ranges
      .filter((indicator) => Object.keys(indicator.ranges).length > 0)
      .map(({ id }): DraftRule => ({ kind: "range", id, check: "V09" })),
  ];
}

function changed<One extends { readonly id: string }>(
  now: readonly One[],
  before: readonly One[] | undefined,
  said: (one: One) => unknown,
): One[] {
  const known = new Map((before ?? []).map((one) => [one.id, canonicalJson(said(one))]));
  return now.filter((one) => known.get(one.id) !== canonicalJson(said(one)));
}

const RANGE: ReadonlySet<string> = new Set(["below-range", "above-range"]);

/** Whether a finding, told or undecided, is of a rule. */
export function isOf({ kind, id, check }: DraftRule, finding: Finding): boolean {
  if (finding.code !== check) return false;
  if (kind === "relation") return "relation" in finding.args && finding.args.relation === id;
  return finding.indicator === id && (kind === "volatility" || RANGE.has(finding.variant));
}

/** The figures of a unit's form that a rule looks at; none where it says nothing of that form. */
export function figuresOf(rule: DraftRule, list: TargetList, department: string): FigureKey[] {
  if (rule.kind === "relation") {
    const relation = list.relations.find(({ id }) => id === rule.id);
    return relation ? figuresOfRelation(relation, list, department) : [];
  }
  const indicator = list.indicators.find(({ id }) => id === rule.id);
  if (!indicator?.reporters.includes(department)) return [];
  return measuresOf(rule, indicator).map((measure) => ({ indicator: indicator.id, measure }));
}

function figuresOfRelation(relation: Relation, list: TargetList, department: string): FigureKey[] {
  const own = termsOf(relation).filter((term) => reporterOf(list, department, term) === department);
  return [
    ...new Map(own.map(({ indicator, measure }) => [`${indicator} ${measure}`, { indicator, measure }])).values(),
  ];
}

function measuresOf({ kind }: DraftRule, indicator: Indicator): Measure[] {
  if (kind === "range") return indicator.measures.filter((measure) => indicator.ranges[measure] !== undefined);
  const measure = judgedMeasure({ indicator });
  return measure === undefined ? [] : [measure];
}
