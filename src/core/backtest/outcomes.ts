import { factAt, type IndexedSubmission, indexed } from "../checks/evidence/indexed";
import { isLongEnough } from "../checks/explanation";
import type { Finding } from "../findings/finding";
import type { CellAddress } from "../grid/grid";
import { formatPeriod } from "../period";
import type { Fact, FactState, Submission } from "../submission/submission";
import type { TargetList } from "../targets/schema";
import { type DraftRule, type FigureKey, figuresOf } from "./draft-rules";
import type { TestedForm } from "./tested-form";

/** What one rule found in each version of a unit's form. */
export interface FormFindings {
  readonly form: TestedForm;
  readonly versions: readonly { readonly submission: Submission; readonly findings: readonly Finding[] }[];
}

/** A figure as it stood in a version, and in the one that counts. */
export interface TestedFigure extends FigureKey, CellAddress {
  readonly state: FactState;
  readonly value: number | null;
  /** null where it is gone from the version that counts. */
  readonly later: { readonly state: FactState; readonly value: number | null } | null;
}

interface Place {
  readonly department: string;
  /** "2024-03" */
  readonly period: string;
  /** The first version it is about, and its file. */
  readonly version: number;
  readonly file: string;
}

/** What became of a hit: a figure it names was corrected; it stands explained; neither. */
export type HitOutcome = "corrected" | "explained" | "open";

/** Something a rule would have asked of a unit in a month, once however many versions raise it. */
export interface Hit extends Place {
  readonly outcome: HitOutcome;
  readonly figures: readonly TestedFigure[];
  /** What stands for it in the version that counts; null where nothing does. */
  readonly explanation: string | null;
}

/** A figure a rule looks at that was corrected without the rule having asked about it. */
export interface Missed extends Place {
  readonly figure: TestedFigure;
}

export interface RuleOutcome {
  readonly rule: DraftRule;
  readonly hits: readonly Hit[];
  readonly missed: readonly Missed[];
  /** Forms on which it could not be told, for want of a figure, an earlier form or another unit's. */
  readonly undecided: number;
}

/** What came of one rule over all forms. */
export function sumUp(rule: DraftRule, list: TargetList, forms: readonly FormFindings[]): RuleOutcome {
  const outcomes = forms.map((one) => ofForm(rule, list, one));
  return {
    rule,
    hits: outcomes.flatMap(({ hits }) => hits),
    missed: outcomes.flatMap(({ missed }) => missed),
    undecided: outcomes.filter(({ undecided }) => undecided).length,
  };
}

/**
 * A figure was wrong in a version where it differs from the one that counts. A hit is corrected when it names a figure in
 * a version in which that was wrong; a wrong figure is missed when no hit does so in any version.
 */
function ofForm(rule: DraftRule, list: TargetList, { form, versions }: FormFindings) {
  const counted = indexed(form.counted);
  const hits = new Map<string, Hit>();
  const caught = new Set<string>();
  let undecided = false;
  for (const { submission, findings } of versions) {
    const own = indexed(submission);
    for (const finding of findings) {
      if (finding.outcome === "undecided") undecided = true;
      else {
        const figures = finding.cells.flatMap((cell) => {
          const fact = factAt(own, cell);
          return fact ? [figureOf(fact, counted)] : [];
        });
        const wrong = figures.filter(isWrong);
        for (const figure of wrong) caught.add(keyOf(figure));
        const key = `${finding.indicator} ${finding.measure}`;
        hits.set(key, joined(hits.get(key), hitOf(finding, form, submission, figures, wrong.length > 0)));
      }
    }
  }
  const missed = figuresOf(rule, list, form.department).flatMap((figure) =>
    caught.has(keyOf(figure)) ? [] : missedIn(form, figure, counted),
  );
  return { hits: [...hits.values()], missed, undecided };
}

function hitOf(
  finding: Finding,
  form: TestedForm,
  submission: Submission,
  figures: readonly TestedFigure[],
  isCorrected: boolean,
): Hit {
  const explanation = explanationOf(form, finding.indicator);
  const outcome = isCorrected ? "corrected" : explanation !== null && form.accepted ? "explained" : "open";
  return { ...placeOf(form, submission), outcome, figures, explanation };
}

/** One hit of several versions: shown as it was in the first that tells what became of it. */
function joined(before: Hit | undefined, hit: Hit): Hit {
  return before && (before.outcome === "corrected" || hit.outcome !== "corrected") ? before : hit;
}

function explanationOf({ counted }: TestedForm, indicator: string | null): string | null {
  const text = counted.explanations.find((one) => one.indicator === indicator)?.text.trim();
  return text !== undefined && isLongEnough(text) ? text : null;
}

/** The first version in which a figure was wrong; none where it never was. */
function missedIn(form: TestedForm, { indicator, measure }: FigureKey, counted: IndexedSubmission): Missed[] {
  for (const submission of form.versions) {
    const fact = submission.facts.find((one) => one.indicator === indicator && one.measure === measure);
    const figure = fact && figureOf(fact, counted);
    if (figure && isWrong(figure)) return [{ ...placeOf(form, submission), figure }];
  }
  return [];
}

function figureOf(fact: Fact, { byIndicator }: IndexedSubmission): TestedFigure {
  const { indicator, measure, sheet, cell, state, value } = fact;
  const later = byIndicator.get(indicator)?.[measure];
  const standing = later ? { state: later.state, value: later.value } : null;
  return { indicator, measure, sheet, cell, state, value, later: standing };
}

function isWrong({ state, value, later }: TestedFigure): boolean {
  return later === null || later.state !== state || later.value !== value;
}

function placeOf({ department, period }: TestedForm, { version, file }: Submission): Place {
  return { department, period: formatPeriod(period), version, file: file.name };
}

function keyOf({ indicator, measure }: FigureKey): string {
  return `${indicator} ${measure}`;
}

/** What a rule comes to in figures. */
export interface Tally {
  readonly hits: number;
  readonly corrected: number;
  readonly explained: number;
  readonly open: number;
  readonly missed: number;
  readonly undecided: number;
}

export function tallyOf({ hits, missed, undecided }: RuleOutcome): Tally {
  const of = (wanted: HitOutcome) => hits.filter(({ outcome }) => outcome === wanted).length;
  return {
    hits: hits.length,
    corrected: of("corrected"),
    explained: of("explained"),
    open: of("open"),
    missed: missed.length,
    undecided,
  };
}
