import {
  type Duty,
  FORM_STATES,
  type FormAction,
  type FormState,
  type PeriodAction,
  type PeriodState,
  type Role,
} from "./state";

/** What an action asks: who may do it, from which state it leads where, and whether a reason must be given. */
export interface Rule<State extends string> {
  readonly by: readonly Role[];
  readonly moves: Readonly<Partial<Record<State, State>>>;
  readonly reason?: true;
  /** Not after the lock day, unless the bureau made an exception or gave the form back. */
  readonly untilLocked?: true;
  /** By people of a unit only where its forms are seen by two of them, or only where they are not. */
  readonly reviewed?: boolean;
  /** By people of a unit only who have this duty, or no single one. */
  readonly duty?: Duty;
  /** Nobody does it with a file of his own. */
  readonly byAnother?: true;
}

/** The states in which something may be done that leaves them as they are. */
function staying<const State extends string>(...states: readonly State[]): Readonly<Record<State, State>> {
  return Object.fromEntries(states.map((state) => [state, state])) as Record<State, State>;
}

/**
 * Every way from state to state. Before acceptance a unit may hand in again as often as it likes; after it only when the
 * form was given back. Being late locks nothing. In a closed month nothing of this happens. Where two
 * people of a unit must see its forms (填报, 复核), a file that passed waits for the other and only then counts.
 */
export const FORM_RULES: Readonly<Record<FormAction, Rule<FormState>>> = {
  save: {
    by: ["department", "bureau"],
    moves: {
      empty: "saved",
      saved: "saved",
      faulty: "saved",
      passed: "saved",
      reviewing: "saved",
      submitted: "saved",
      returned: "saved",
    },
  },
  fault: { by: ["department", "bureau"], moves: { saved: "faulty" } },
  pass: { by: ["department", "bureau"], moves: { saved: "passed" } },
  // The bureau hands in what reached it by another way; it changes no figure.
  submit: { by: ["department", "bureau"], moves: { passed: "submitted" }, untilLocked: true, reviewed: false },
  present: {
    by: ["department"],
    moves: { passed: "reviewing" },
    untilLocked: true,
    reviewed: true,
    duty: "prepare",
  },
  // What waits is decided even where nobody has to review any more.
  approve: {
    by: ["department"],
    moves: { reviewing: "submitted" },
    untilLocked: true,
    duty: "review",
    byAnother: true,
  },
  revise: { by: ["department"], moves: { reviewing: "saved" }, reason: true, duty: "review" },
  // The scan with the stamp (盖章件) is signed paper: it changes no figure and may follow later.
  attach: { by: ["department"], moves: staying(...FORM_STATES) },
  return: { by: ["bureau"], moves: { submitted: "returned", accepted: "returned" }, reason: true },
  accept: { by: ["bureau"], moves: { submitted: "accepted" } },
  "ask-exemption": { by: ["department"], moves: staying("faulty", "submitted", "returned"), reason: true },
  "grant-exemption": { by: ["bureau"], moves: staying("faulty", "submitted", "returned"), reason: true },
  "deny-exemption": { by: ["bureau"], moves: staying("faulty", "submitted", "returned"), reason: true },
  // When a file that the bureau collected was handed over; what it says is its unit's.
  "correct-time": { by: ["bureau"], moves: staying("submitted", "accepted", "returned"), reason: true },
  unlock: {
    by: ["bureau"],
    moves: staying("empty", "saved", "faulty", "passed", "reviewing", "submitted", "returned"),
    reason: true,
  },
  remind: { by: ["bureau"], moves: staying("empty", "saved", "faulty", "passed", "reviewing", "returned") },
};

export const PERIOD_RULES: Readonly<Record<PeriodAction, Rule<PeriodState>>> = {
  close: { by: ["bureau"], moves: { open: "closed" } },
  reopen: { by: ["bureau"], moves: { closed: "open" }, reason: true },
};
