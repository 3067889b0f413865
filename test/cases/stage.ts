import type { CheckContext } from "#src/core/checks/check";
import { indexed } from "#src/core/checks/evidence/indexed";
import { contextOf } from "#src/core/checks/evidence/rows";
import { contradictionsIn } from "#src/core/checks/likely/likely";
import { offerLikely } from "#src/core/checks/likely/tell";
import { soundOffers } from "#src/core/checks/offers";
import { CHECKS } from "#src/core/checks/rules";
import { rulesInForce } from "#src/core/checks/rules-in-force";
import { applyChecks } from "#src/core/checks/run";
import type { Finding } from "#src/core/findings/finding";
import { historyFactsOf, historyOf } from "#src/core/history/from-submissions";
import { parsePeriod } from "#src/core/period";
import type { Identity } from "#src/core/submission/submission";
import { type Answers, type FilledForm, fill } from "../scenario/form";
import { smallList } from "../scenario/small-list";
import type { Situation } from "./case";

/** Everything the checks find in a situation, each by itself, with what stands up of what they offer. */
export function play(situation: Situation): Finding[] {
  const context = stage(situation);
  const found = applyChecks(context);
  return soundOffers(context, offerLikely(smallList, found, contradictionsIn(context, found, IN_FULL)), CHECKS);
}

const IN_FULL = rulesInForce(smallList, null, CHECKS);

/** What each check says of a situation by itself, before what waits for a figure is told beside it. */
export function playAlone(situation: Situation): Finding[] {
  return applyChecks(stage(situation));
}

/** A situation as the context checks run in. */
export function stage(situation: Situation): CheckContext {
  const { department, period, asked } = situation;
  const form = filled(situation);
  for (const { indicator, measure, formula, format, isUnseen } of situation.marks ?? []) {
    form.cell(indicator, measure, {
      ...(formula === undefined ? {} : { formula }),
      ...(format === undefined ? {} : { format }),
      ...(isUnseen ? { isUnseen } : {}),
    });
  }
  form.identify((situation.identity ?? {}) as Partial<Identity>);
  if (situation.file) form.named(situation.file);
  form.sign(situation.signatures ?? {});
  form.sealed(situation.seal ?? null);
  form.note(...(situation.structure ?? []));
  for (const [indicator, text] of Object.entries(situation.notes ?? {})) form.explain(indicator, text);
  if (situation.remark) form.explainForm(situation.remark);
  for (const [milestone, given] of Object.entries(situation.milestones ?? {})) {
    if (typeof given === "string") form.milestone(milestone, given);
    else form.milestone(milestone, given.state, given);
  }
  const past = (situation.past ?? []).map((earlier) => filled({ department, period, ...earlier }).submission());
  const others = (situation.others ?? []).map((other) => filled({ department, period, ...other }).submission());
  const month = asked === undefined ? period : asked;
  const context = form.context(
    historyOf(past.flatMap((one) => historyFactsOf(one, smallList))),
    others,
    month === null ? null : parsePeriod(month),
  );
  return contextOf(situation.formUnknown ? { ...context, form: null } : context, indexed(context.submission));
}

interface Filling {
  readonly department?: string | undefined;
  readonly period?: string | undefined;
  readonly answers?: Record<string, Answers> | undefined;
}

function filled({ department, period, answers }: Filling): FilledForm {
  const form = fill(smallList, department!, period!);
  for (const [indicator, given] of Object.entries(answers ?? {})) form.answer(indicator, given);
  return form;
}
