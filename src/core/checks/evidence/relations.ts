import type { ArgumentsOf, Finding, Level } from "../../findings/finding";
import { isDue } from "../../form/form";
import type { CellAddress } from "../../grid/grid";
import type { Measure } from "../../measure";
import { printedDifference } from "../../numbers";
import { indicatorOf } from "../../targets/indicators";
import type { Indicator, Relation, RelationTerm, TargetList } from "../../targets/schema";
import type { CheckContext } from "../check";
import type { FindingSubject } from "../report";
import { factsOf, type IndexedSubmission, type RowFacts } from "./indexed";
import { cellsOf, figureOf, intervalOf, periodOf, rowOf, stateOf } from "./rows";
import { hasSpoken } from "./spoken";
import { add, canBeEqual, exactly, type Interval, surelyLess, times, widen } from "./tolerance";

/** A figure of this or another unit's form. */
export interface RelationOperand {
  readonly department: string;
  readonly indicator: Indicator;
  readonly facts: RowFacts;
  readonly measure: Measure;
  readonly factor: number;
  /** Whether the form it stands on is at hand. */
  readonly atHand: boolean;
}

interface Side {
  readonly sum: Interval;
  readonly value: number;
}

/** How a check says what becomes of a relation. */
export interface RelationReport {
  broken(place: FindingSubject, details: { args: ArgumentsOf<"V16", "relation">; level: Level }): Finding[];
  /** Figures of it are missing on forms at hand. */
  open(place: FindingSubject, args: ArgumentsOf<"V16", "relation-open">): Finding[];
  /** Forms it needs are not at hand; they are its departments. */
  absent(place: FindingSubject, args: ArgumentsOf<"V16", "form-not-at-hand">): Finding[];
}

/** 审核关系 declared for one check, applied to the forms that hold figures of theirs. */
export function relationFindings(code: Relation["check"], context: CheckContext, report: RelationReport): Finding[] {
  const findings: Finding[] = [];
  for (const relation of context.list.relations) {
    if (relation.check === code) findings.push(...checkRelation(context, relation, report));
  }
  return findings;
}

/** Whether a relation declared for a check names an indicator. */
export function isRelated(list: TargetList, check: Relation["check"], { id }: Pick<Indicator, "id">): boolean {
  return list.relations.some(
    (relation) => relation.check === check && termsOf(relation).some(({ indicator }) => indicator === id),
  );
}

/** The figures a relation is between, the left side's first; null where it says nothing of this form this month. */
export function relationOperands(context: CheckContext, relation: Relation): readonly RelationOperand[] | null {
  const period = periodOf(context);
  if (!period || standsAt(context, relation) < 0) return null;
  const operands = termsOf(relation).map((term) => operandOf(context, term));
  return operands.some(({ indicator }) => !isDue(indicator, period.month)) ? null : operands;
}

/** The first of its figures that is of a row of this form. Between units both sides have to look; else it is said where the left side stands. */
function standsAt(context: CheckContext, relation: Relation): number {
  const told = relation.check === "V19" ? termsOf(relation) : relation.left;
  const own = context.submission.identity.department;
  // By the row first: most relations of a list are between rows of other forms.
  return told.findIndex(
    (term) => "indicator" in term && rowOf(context, term.indicator) && unitOf(context, term) === own,
  );
}

function checkRelation(context: CheckContext, relation: Relation, report: RelationReport): Finding[] {
  const operands = relationOperands(context, relation);
  if (!operands) return [];
  const first = operands[standsAt(context, relation)]!;
  const place: FindingSubject = {
    indicator: first.indicator.id,
    measure: first.measure,
    cells: operands.flatMap((operand): CellAddress[] =>
      operand.department === first.department ? cellsOf(operand, [operand.measure]) : [],
    ),
  };
  const sentence = { relation: relation.id, sentenceZh: relation.sentenceZh, sentenceEn: relation.sentenceEn };
  const missing = operands.filter((operand) => stateOf(operand, operand.measure) === "missing");
  if (missing.length > 0 && relation.missing !== "zero") {
    if (relation.missing === "skip") return [];
    const absent = missing.filter(({ atHand }) => !atHand).map(({ department }) => department);
    const args = { ...sentence, indicators: missing.map(({ indicator }) => indicator.id), departments: absent };
    return absent.length > 0 ? report.absent(place, args) : report.open(place, args);
  }
  const left = sideOf(operands.slice(0, relation.left.length), []);
  const constants = relation.right.flatMap((term) => ("constant" in term ? [term.constant] : []));
  const right = sideOf(operands.slice(relation.left.length), constants);
  if (!left || !right || holds(left.sum, relation, right.sum)) return [];
  // A figure that cannot be has to be mended anyway; until then the others are not to blame.
  const isImpossible = ({ indicator, measure }: RelationOperand) => hasSpoken(context, "V09", indicator.id, measure);
  if (operands.some((operand) => operand.department === first.department && isImpossible(operand))) return [];
  const args = {
    ...sentence,
    left: left.value,
    right: right.value,
    difference: printedDifference(left.value, right.value),
  };
  return report.broken(place, { level: relation.level, args });
}

/** The figures a relation is between, the left side's first. */
export function termsOf({ left, right }: Relation): RelationTerm[] {
  return [...left, ...right].filter((term): term is RelationTerm => "indicator" in term);
}

/** The unit whose figure a term means: the one it names, else the one that submits, else the indicator's first. */
export function reporterOf(list: TargetList, own: string | null, { department, indicator }: RelationTerm): string {
  if (department !== undefined) return department;
  const { reporters } = indicatorOf(list, indicator);
  return own !== null && reporters.includes(own) ? own : reporters[0]!;
}

function unitOf({ list, submission }: CheckContext, term: RelationTerm): string {
  return reporterOf(list, submission.identity.department, term);
}

function operandOf(context: CheckContext, term: RelationTerm): RelationOperand {
  const indicator = indicatorOf(context.list, term.indicator);
  const department = unitOf(context, term);
  const form = formFrom(context, department);
  const facts = form ? factsOf(form, indicator.id) : {};
  const { measure, factor = 1 } = term;
  return { department, indicator, facts, measure, factor, atHand: form !== undefined };
}

/** The form of a unit that is at hand: its own where it is the one checked. */
export function formFrom({ own, others }: CheckContext, department: string): IndexedSubmission | undefined {
  return [own, ...others].find(({ submission }) => submission.identity.department === department);
}

/** The sum of a side; "—" adds nothing, and a side of nothing else than "—" is none. */
function sideOf(operands: readonly RelationOperand[], constants: readonly number[]): Side | null {
  const silent = operands.every((operand) => stateOf(operand, operand.measure) === "not-applicable");
  if (operands.length > 0 && silent) return null;
  let side: Side = { sum: exactly(0), value: 0 };
  for (const constant of constants) side = { sum: add(side.sum, exactly(constant)), value: side.value + constant };
  for (const operand of operands) {
    const interval = intervalOf(operand, operand.measure);
    if (!interval) continue;
    const value = figureOf(operand, operand.measure)! * operand.factor;
    side = { sum: add(side.sum, times(interval, operand.factor)), value: side.value + value };
  }
  return side;
}

function holds(left: Interval, { operator, tolerance }: Relation, right: Interval): boolean {
  const allowed = widen(right, tolerance);
  switch (operator) {
    case "=":
      return canBeEqual(left, allowed);
    case "<=":
      return !surelyLess(allowed, left);
    case ">=":
      return !surelyLess(left, allowed);
    case "<":
      return surelyLess(exactly(left.low), exactly(allowed.high));
    case ">":
      return surelyLess(exactly(allowed.low), exactly(left.high));
  }
}
