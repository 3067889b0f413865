import { FORM_RULES, PERIOD_RULES, type Rule } from "./rules";
import type { Actor, Change, FormAction, FormState, PeriodAction, PeriodState } from "./state";

/** A unit's form of a month, and what its month allows. */
export interface FormSituation {
  readonly department: string;
  readonly state: FormState;
  readonly period: PeriodState;
  /** Whether the lock day is past and no exception holds; see deadlines.ts. Late is another thing. */
  readonly locked: boolean;
}

/**
 * Why something may not be done. role: not by this role. foreign: another unit's form. state: not from here.
 * closed: the month is closed. locked: the lock day is past. reason: no reason was given.
 */
export type Hindrance = "role" | "foreign" | "closed" | "state" | "locked" | "reason";

export type Step<Action extends string, State extends string> =
  | { readonly done: true; readonly change: Change<Action, State> }
  | { readonly done: false; readonly why: Hindrance };

/** What an action is done with: who, when (ISO 8601), and why where that is asked. */
export interface Deed<Action extends string> {
  readonly action: Action;
  readonly actor: Actor;
  readonly at: string;
  readonly why?: string;
}

/** Does an action on a form, or says what stands in its way; who may not act learns nothing of the form's state. */
export function stepForm(situation: FormSituation, deed: Deed<FormAction>): Step<FormAction, FormState> {
  const rule = FORM_RULES[deed.action];
  const { role, department } = deed.actor;
  if (!rule.by.includes(role)) return { done: false, why: "role" };
  if (role === "department" && department !== situation.department) return { done: false, why: "foreign" };
  if (situation.period === "closed") return { done: false, why: "closed" };
  if (rule.untilLocked && situation.locked) return { done: false, why: "locked" };
  return move(situation.state, rule, deed);
}

/** Closes a month or opens it again. */
export function stepPeriod(state: PeriodState, deed: Deed<PeriodAction>): Step<PeriodAction, PeriodState> {
  const rule = PERIOD_RULES[deed.action];
  if (!rule.by.includes(deed.actor.role)) return { done: false, why: "role" };
  return move(state, rule, deed);
}

/** Does several actions one after the other, as receiving a file is; the first that may not be done ends it. */
export function walkForm(
  situation: FormSituation,
  actions: readonly FormAction[],
  deed: Omit<Deed<FormAction>, "action">,
): Step<FormAction, FormState> {
  let state = situation.state;
  let last: Step<FormAction, FormState> | null = null;
  for (const action of actions) {
    last = stepForm({ ...situation, state }, { ...deed, action });
    if (!last.done) return last;
    state = last.change.to;
  }
  if (!last?.done) throw new Error("no action to do");
  return { done: true, change: { ...last.change, from: situation.state } };
}

function move<Action extends string, State extends string>(
  from: State,
  { moves, reason }: Rule<State>,
  { action, actor, at, why = "" }: Deed<Action>,
): Step<Action, State> {
  const to = moves[from];
  if (to === undefined) return { done: false, why: "state" };
  if (reason && why.trim() === "") return { done: false, why: "reason" };
  return { done: true, change: { action, by: actor.name, role: actor.role, at, why: why.trim(), from, to } };
}
