import { FORM_RULES, PERIOD_RULES, type Rule } from "./rules";
import type { Actor, Change, FormAction, FormState, PeriodAction, PeriodState } from "./state";

/** A unit's form of a month, and what its month allows. */
export interface FormSituation {
  readonly department: string;
  readonly state: FormState;
  readonly period: PeriodState;
  /** Whether the lock day is past and no exception holds; see deadlines.ts. Late is another thing. */
  readonly locked: boolean;
  /** Whether the unit's forms are seen by two of its people before they count. */
  readonly reviewed: boolean;
  /** Who prepared the file that waits for 复核; nobody where none waits. */
  readonly authors: readonly string[];
}

/**
 * Why something may not be done. role: not by this role. foreign: another unit's form. duty: this person only fills in,
 * or only reviews. state: not from here. review: another person must see it first, or nobody has to. closed: the month is
 * closed. locked: the lock day is past. own: one's own file. reason: no reason was given.
 */
export type Hindrance = "role" | "foreign" | "duty" | "closed" | "state" | "review" | "locked" | "own" | "reason";

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
  const { role, department, duty } = deed.actor;
  const ofUnit = role === "department";
  if (!rule.by.includes(role)) return { done: false, why: "role" };
  if (ofUnit && department !== situation.department) return { done: false, why: "foreign" };
  if (rule.duty && duty && duty !== rule.duty) return { done: false, why: "duty" };
  if (situation.period === "closed") return { done: false, why: "closed" };
  if (rule.untilLocked && situation.locked) return { done: false, why: "locked" };
  if (ofUnit && rule.reviewed === !situation.reviewed) return { done: false, why: "review" };
  const step = move(situation.state, rule, deed);
  if (step.done && rule.byAnother && situation.authors.includes(deed.actor.name)) return { done: false, why: "own" };
  return step;
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
  {
    actor,
    ...deed
  }: Omit<Deed<FormAction>, "action" | "actor"> & {
    /** Who does it, or each of them where that is not always the same person. */
    readonly actor: Actor | ((action: FormAction) => Actor);
  },
): Step<FormAction, FormState> {
  let state = situation.state;
  let last: Step<FormAction, FormState> | null = null;
  for (const action of actions) {
    const by = typeof actor === "function" ? actor(action) : actor;
    last = stepForm({ ...situation, state }, { ...deed, actor: by, action });
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
