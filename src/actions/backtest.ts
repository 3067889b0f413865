import { type Backtest, backtest } from "../core/backtest/backtest";
import type { DraftRule } from "../core/backtest/draft-rules";
import { tallyOf } from "../core/backtest/outcomes";
import type { TestedForm } from "../core/backtest/tested-form";
import { type Crossing, crossing } from "../core/history/across-lists";
import { historyFactsOf, historyOf } from "../core/history/from-submissions";
import { formatPeriod, monthsBetween } from "../core/period";
import { NO_DECISIONS } from "../core/rollup/versions";
import type { Submission } from "../core/submission/submission";
import { findIndicator } from "../core/targets/indicators";
import type { TargetList } from "../core/targets/schema";
import { inUnit } from "../core/targets/units";
import { backtestSentence, draftRuleName } from "../language/backtest-sentence";
import type { Speaker } from "../language/speaker";
import { countedIn, joinLabels, labelOf } from "./batch";

/** A version of a unit's form, with the list it was read by. */
export interface HandedIn {
  readonly submission: Submission;
  readonly list: TargetList;
  /** Whether it is the one that counts, and whether that was accepted; left out where nobody recorded it. */
  readonly recorded?: { readonly stands: boolean; readonly accepted: boolean };
}

export interface BacktestOutcome extends Backtest {
  /** Forms of several versions of which nothing tells which counts; they are not tested. */
  readonly undecided: readonly { readonly department: string; readonly period: string }[];
  /** recorded: the bureau accepted what is explained. assumed: it stands in the version that counts. */
  readonly acceptance: "recorded" | "assumed";
}

/** Tries rules of a draft on forms as they were handed in; those of another list are read as the draft has their figures. */
export function backtestDraft(
  given: readonly HandedIn[],
  draft: TargetList,
  rules: readonly DraftRule[],
): BacktestOutcome {
  const area = draft.header.area.code;
  const versions = given.filter(({ submission }) => (submission.identity.area ?? area) === area);
  const labels = versions.map(({ submission, list }, index) => labelOf(submission, index, list));
  const readAs = readerOf(draft);
  const forms: TestedForm[] = [];
  const undecided: { department: string; period: string }[] = [];
  for (const batch of joinLabels(labels).values()) {
    for (const [unit, found] of batch.units) {
      const own = found.map(({ index }) => versions[index]!);
      const form = formOf(unit, own, readAs);
      const { period } = own[0]!.submission.identity;
      if (form) forms.push(form);
      else if (period) undecided.push({ department: unit, period: formatPeriod(period) });
    }
  }
  forms.sort((a, b) => monthsBetween(b.period, a.period) || a.department.localeCompare(b.department));
  const history = historyOf(forms.flatMap(({ counted }) => historyFactsOf(counted, draft)));
  const acceptance = given.some(({ recorded }) => recorded) ? "recorded" : "assumed";
  return { ...backtest({ draft, rules, forms, history }), undecided, acceptance };
}

type Reader = (version: HandedIn) => Submission;

/** null where nothing tells which version counts, or of which month they are. */
function formOf(department: string, versions: readonly HandedIn[], readAs: Reader): TestedForm | null {
  const counted = countedOf(versions);
  const period = counted?.submission.identity.period;
  if (!counted || !period) return null;
  const ordered = [...new Map(versions.map((one) => [one.submission.file.sha256, one])).values()].toSorted(byCourse);
  const made = new Map(ordered.map((one) => [one.submission.file.sha256, readAs(one)]));
  return {
    department,
    period,
    versions: [...made.values()],
    counted: made.get(counted.submission.file.sha256)!,
    accepted: counted.recorded?.accepted ?? true,
  };
}

function countedOf(versions: readonly HandedIn[]): HandedIn | undefined {
  if (versions.some(({ recorded }) => recorded)) return versions.find(({ recorded }) => recorded?.stands);
  const { list } = versions[0]!;
  const labels = versions.map(({ submission }, index) => labelOf(submission, index, list));
  const [batch] = [...joinLabels(labels).values()];
  const [index] = countedIn(
    batch!,
    (at) => versions[at]!.submission,
    () => list,
    NO_DECISIONS,
  );
  return index === undefined ? undefined : versions[index];
}

function byCourse({ submission: a }: HandedIn, { submission: b }: HandedIn): number {
  const time = ({ file }: Submission) => file.receivedAt ?? file.savedAt ?? "";
  return a.version - b.version || time(a).localeCompare(time(b)) || a.file.name.localeCompare(b.file.name);
}

/** How a form is read by the draft: as it is, where it is of the same list. */
function readerOf(draft: TargetList): Reader {
  const crossings = new Map<TargetList, Crossing>();
  return ({ submission, list }) => {
    if (list.header.id === draft.header.id) return inUnitsOf(draft, submission, list);
    const cross = crossings.get(list) ?? crossing(list, draft);
    crossings.set(list, cross);
    const known = new Map(submission.facts.map((fact) => [`${fact.sheet}!${fact.cell}`, fact]));
    const facts = cross(historyFactsOf(submission, list)).flatMap(({ sheet, cell, indicator, measure, value }) => {
      const fact = known.get(`${sheet}!${cell}`);
      return fact ? [{ ...fact, indicator, measure, value }] : [];
    });
    return { ...submission, facts };
  };
}

/** A form of an earlier version of the draft, in the draft's units; a figure whose unit measures something else is left out. */
function inUnitsOf(draft: TargetList, submission: Submission, list: TargetList): Submission {
  const facts = submission.facts.flatMap((fact) => {
    const [then, now] = [list, draft].map((one) => findIndicator(one, fact.indicator)?.unit);
    if (then === undefined || now === undefined || fact.value === null) return [fact];
    const value = inUnit(fact.value, fact.measure, then, now, draft.header.units);
    return value === null ? [] : [{ ...fact, value }];
  });
  return { ...submission, facts };
}

/** The outcome as `backtest --json` and the service show it, each rule with one sentence and its cells. */
export function backtestReport(outcome: BacktestOutcome, draft: TargetList, say: Speaker) {
  const { months, forms, versions, undecided, acceptance, rules } = outcome;
  return {
    list: draft.header.id,
    listVersion: draft.header.version,
    months,
    forms,
    versions,
    undecided,
    acceptance,
    rules: rules.map((one) => ({
      ...one.rule,
      name: draftRuleName(one.rule, draft, say),
      ...tallyOf(one),
      message: backtestSentence(tallyOf(one), outcome, say),
      found: one.hits,
      notFound: one.missed,
    })),
  };
}
