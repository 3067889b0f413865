import { FORM_RULES } from "#src/core/states/rules";
import {
  type Actor,
  DUTIES,
  type Duty,
  FORM_ACTIONS,
  FORM_STATES,
  type FormAction,
  type FormState,
  PERIOD_ACTIONS,
  PERIOD_STATES,
  ROLES,
  type Role,
} from "#src/core/states/state";
import { type FormSituation, stepForm, stepPeriod, walkForm } from "#src/core/states/step";

const AT = "2024-04-08T01:00:00.000Z";
const actor = (role: Role, department: string | null = role === "department" ? "finance" : null): Actor => {
  return { name: "王敏", role, department };
};
const open: FormSituation = {
  ...{ department: "finance", state: "empty", period: "open", locked: false },
  ...{ reviewed: false, authors: [] },
};

/** What the rules of the trade say, in other words than the table: who does each thing, and to forms that stand how. */
const TRADE: Record<
  FormAction,
  {
    roles: readonly Role[];
    allowed: (state: FormState) => boolean;
    to: (from: FormState) => FormState;
    duty?: Duty;
    /** What else must be so of a unit's form and of who acts for it. */
    also?: (situation: FormSituation, who: Actor) => boolean;
  }
> = {
  save: { roles: ["department", "bureau"], allowed: (state) => state !== "accepted", to: () => "saved" },
  fault: { roles: ["department", "bureau"], allowed: (state) => state === "saved", to: () => "faulty" },
  pass: { roles: ["department", "bureau"], allowed: (state) => state === "saved", to: () => "passed" },
  submit: {
    roles: ["department", "bureau"],
    allowed: (state) => state === "passed",
    to: () => "submitted",
    also: ({ reviewed }, { role }) => role === "bureau" || !reviewed,
  },
  present: {
    roles: ["department"],
    allowed: (state) => state === "passed",
    to: () => "reviewing",
    duty: "prepare",
    also: ({ reviewed }) => reviewed,
  },
  approve: {
    roles: ["department"],
    allowed: (state) => state === "reviewing",
    to: () => "submitted",
    duty: "review",
    also: ({ authors }, { name }) => !authors.includes(name),
  },
  revise: { roles: ["department"], allowed: (state) => state === "reviewing", to: () => "saved", duty: "review" },
  attach: { roles: ["department"], allowed: () => true, to: (from) => from },
  return: { roles: ["bureau"], allowed: (state) => /submitted|accepted/.test(state), to: () => "returned" },
  accept: { roles: ["bureau"], allowed: (state) => state === "submitted", to: () => "accepted" },
  "ask-exemption": { roles: ["department"], allowed: isRefusable, to: (from) => from },
  "grant-exemption": { roles: ["bureau"], allowed: isRefusable, to: (from) => from },
  "deny-exemption": { roles: ["bureau"], allowed: isRefusable, to: (from) => from },
  "correct-time": {
    roles: ["bureau"],
    allowed: (state) => /submitted|accepted|returned/.test(state),
    to: (from) => from,
  },
  unlock: { roles: ["bureau"], allowed: (state) => state !== "accepted", to: (from) => from },
  remind: { roles: ["bureau"], allowed: (state) => !/submitted|accepted/.test(state), to: (from) => from },
};

function isRefusable(state: FormState): boolean {
  return state === "faulty" || state === "submitted" || state === "returned";
}

/** Whether the trade lets somebody do something with a form that stands so. */
function isOfTheTrade(situation: FormSituation, who: Actor, action: FormAction, why: string): boolean {
  const { roles, allowed, duty, also = () => true } = TRADE[action];
  const own = who.role !== "department" || who.department === situation.department;
  const possible = roles.includes(who.role) && own && situation.period === "open" && allowed(situation.state);
  const lockedOut = ["submit", "present", "approve"].includes(action) && situation.locked;
  const onDuty = !duty || !who.duty || who.duty === duty;
  const unsaid = why === "" && FORM_RULES[action].reason === true;
  return possible && onDuty && also(situation, who) && !lockedOut && !unsaid;
}

describe("Every state × role × action", () => {
  const situations = FORM_STATES.flatMap((state) =>
    PERIOD_STATES.flatMap((period) =>
      [true, false].flatMap((locked) =>
        [true, false].flatMap((reviewed) =>
          [[], ["李芳", "王敏"]].map(
            (authors): FormSituation => ({ ...open, state, period, locked, reviewed, authors }),
          ),
        ),
      ),
    ),
  );
  const actors = ROLES.flatMap((role): Actor[] =>
    role === "department"
      ? [
          ...[actor(role), actor(role, "commerce"), actor(role, null)],
          ...DUTIES.map((duty): Actor => ({ ...actor(role), duty })),
        ]
      : [actor(role)],
  );

  test("does what the trade allows and nothing else, and keeps who, when, why, old and new", () => {
    const otherwise: object[] = [];
    for (const situation of situations)
      for (const who of actors)
        for (const action of FORM_ACTIONS)
          for (const why of ["", "更正"]) {
            const step = stepForm(situation, { action, actor: who, at: AT, why });
            const expected = isOfTheTrade(situation, who, action, why);
            const { state: from } = situation;
            const change = { action, by: "王敏", role: who.role, at: AT, why, from, to: TRADE[action].to(from) };
            const isSo = step.done ? JSON.stringify(step.change) === JSON.stringify(change) : !expected;
            if (step.done !== expected || !isSo) otherwise.push({ situation, who, action, why, step });
          }
    expect(otherwise).toEqual([]);
  });

  test("tells another unit nothing of the form's state", () => {
    for (const situation of situations) {
      for (const action of FORM_ACTIONS) {
        const step = stepForm(situation, { action, actor: actor("department", "commerce"), at: AT });
        expect(step).toEqual({ done: false, why: FORM_RULES[action].by.includes("department") ? "foreign" : "role" });
      }
    }
  });

  test("lets auditors and keepers of accounts change no form and no month", () => {
    for (const role of ["auditor", "admin"] as const) {
      for (const action of PERIOD_ACTIONS)
        for (const state of PERIOD_STATES)
          expect(stepPeriod(state, { action, actor: actor(role), at: AT, why: "x" })).toEqual({
            done: false,
            why: "role",
          });
    }
  });
});

describe("A month", () => {
  const bureau = actor("bureau");
  test("closes, and opens again only with a reason", () => {
    expect(stepPeriod("open", { action: "close", actor: bureau, at: AT })).toMatchObject({ change: { to: "closed" } });
    expect(stepPeriod("closed", { action: "reopen", actor: bureau, at: AT })).toEqual({ done: false, why: "reason" });
    const reopened = stepPeriod("closed", { action: "reopen", actor: bureau, at: AT, why: "补报" });
    expect(reopened).toMatchObject({ change: { from: "closed", to: "open" } });
    expect(stepPeriod("closed", { action: "close", actor: bureau, at: AT })).toEqual({ done: false, why: "state" });
  });
});

describe("A file that reaches the bureau", () => {
  const deed = { actor: actor("department"), at: AT };
  const receive = (state: FormState, ok = true) =>
    walkForm({ ...open, state }, ["save", ...(ok ? (["pass", "submit"] as const) : (["fault"] as const))], deed);

  test("is handed in from nothing, again before acceptance, and after being given back", () => {
    for (const from of ["empty", "faulty", "submitted", "returned"] as const)
      expect(receive(from)).toMatchObject({ change: { action: "submit", from, to: "submitted" } });
  });

  test("is not taken once the form was accepted", () => {
    expect(receive("accepted")).toEqual({ done: false, why: "state" });
  });

  test("is faulty where a finding stops it", () => {
    expect(receive("empty", false)).toMatchObject({ change: { action: "fault", from: "empty", to: "faulty" } });
  });
});
