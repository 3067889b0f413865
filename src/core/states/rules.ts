import type { FormAction, FormState, PeriodAction, PeriodState, Role } from "./state";

/** What an action asks: who may do it, from which state it leads where, and whether a reason must be given. */
export interface Rule<State extends string> {
  readonly by: readonly Role[];
  readonly moves: Readonly<Partial<Record<State, State>>>;
  readonly reason?: true;
  /** Not after the lock day, unless the bureau made an exception or gave the form back. */
  readonly untilLocked?: true;
}

/** The states in which something may be done that leaves them as they are. */
function staying<const State extends string>(...states: readonly State[]): Readonly<Record<State, State>> {
  return Object.fromEntries(states.map((state) => [state, state])) as Record<State, State>;
}

/**
 * Every way from state to state. Before acceptance a unit may hand in again as often as it likes; after it only when the
 * form was given back. Being late locks nothing. In a closed month nothing of this happens.
 */
export const FORM_RULES: Readonly<Record<FormAction, Rule<FormState>>> = {
  save: {
    by: ["department", "bureau"],
    moves: {
      empty: "saved",
      saved: "saved",
      faulty: "saved",
      passed: "saved",
      submitted: "saved",
      returned: "saved",
    },
  },
  fault: { by: ["department", "bureau"], moves: { saved: "faulty" } },
  pass: { by: ["department", "bureau"], moves: { saved: "passed" } },
  // The bureau hands in what reached it by another way; it changes no figure.
  submit: { by: ["department", "bureau"], moves: { passed: "submitted" }, untilLocked: true },
  return: { by: ["bureau"], moves: { submitted: "returned", accepted: "returned" }, reason: true },
  accept: { by: ["bureau"], moves: { submitted: "accepted" } },
  "ask-exemption": { by: ["department"], moves: staying("faulty", "submitted", "returned"), reason: true },
  "grant-exemption": { by: ["bureau"], moves: staying("faulty", "submitted", "returned"), reason: true },
  "deny-exemption": { by: ["bureau"], moves: staying("faulty", "submitted", "returned"), reason: true },
  unlock: {
    by: ["bureau"],
    moves: staying("empty", "saved", "faulty", "passed", "submitted", "returned"),
    reason: true,
  },
  remind: { by: ["bureau"], moves: staying("empty", "saved", "faulty", "passed", "returned") },
};

export const PERIOD_RULES: Readonly<Record<PeriodAction, Rule<PeriodState>>> = {
  close: { by: ["bureau"], moves: { open: "closed" } },
  reopen: { by: ["bureau"], moves: { closed: "open" }, reason: true },
};
