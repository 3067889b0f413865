import { FORM_RULES } from "../../../src/core/states/rules";
import {
  type Actor,
  FORM_ACTIONS,
  FORM_STATES,
  type FormAction,
  type FormState,
  PERIOD_ACTIONS,
  PERIOD_STATES,
  ROLES,
  type Role,
} from "../../../src/core/states/state";
import { type FormSituation, stepForm, stepPeriod, walkForm } from "../../../src/core/states/step";

const AT = "2024-04-08T01:00:00.000Z";
const actor = (role: Role, department: string | null = role === "department" ? "finance" : null): Actor => {
  return { name: "王敏", role, department };
};
const open: FormSituation = { department: "finance", state: "empty", period: "open", locked: false };

/** What the rules of the trade say, in other words than the table: who does each thing, and to forms that stand how. */
const TRADE: Record<
  FormAction,
  { roles: readonly Role[]; allowed: (state: FormState) => boolean; to: (from: FormState) => FormState }
> = {
  save: { roles: ["department", "bureau"], allowed: (state) => state !== "accepted", to: () => "saved" },
  fault: { roles: ["department", "bureau"], allowed: (state) => state === "saved", to: () => "faulty" },
  pass: { roles: ["department", "bureau"], allowed: (state) => state === "saved", to: () => "passed" },
  submit: { roles: ["department", "bureau"], allowed: (state) => state === "passed", to: () => "submitted" },
  return: { roles: ["bureau"], allowed: (state) => /submitted|accepted/.test(state), to: () => "returned" },
  accept: { roles: ["bureau"], allowed: (state) => state === "submitted", to: () => "accepted" },
  "ask-exemption": { roles: ["department"], allowed: isRefusable, to: (from) => from },
  "grant-exemption": { roles: ["bureau"], allowed: isRefusable, to: (from) => from },
  "deny-exemption": { roles: ["bureau"], allowed: isRefusable, to: (from) => from },
  unlock: { roles: ["bureau"], allowed: (state) => state !== "accepted", to: (from) => from },
  remind: { roles: ["bureau"], allowed: (state) => !/submitted|accepted/.test(state), to: (from) => from },
};

function isRefusable(state: FormState): boolean {
  return state === "faulty" || state === "submitted" || state === "returned";
}

describe("Every state × role × action", () => {
  const situations = FORM_STATES.flatMap((state) =>
    PERIOD_STATES.flatMap((period) =>
      [true, false].map((locked): FormSituation => ({ ...open, state, period, locked })),
    ),
  );
  const actors = ROLES.flatMap((role) =>
    role === "department" ? [actor(role), actor(role, "commerce"), actor(role, null)] : [actor(role)],
  );

  test("does what the trade allows and nothing else, and keeps who, when, why, old and new", () => {
    for (const situation of situations)
      for (const who of actors)
        for (const action of FORM_ACTIONS)
          for (const why of ["", "更正"]) {
            const { roles, allowed, to } = TRADE[action];
            const step = stepForm(situation, { action, actor: who, at: AT, why });
            const own = who.role !== "department" || who.department === situation.department;
            const possible = roles.includes(who.role) && own && situation.period === "open" && allowed(situation.state);
            const lockedOut = action === "submit" && situation.locked;
            const unsaid = why === "" && FORM_RULES[action].reason === true;
            expect([situation, who, action, why, step.done]).toEqual([
              situation,
              who,
              action,
              why,
              possible && !lockedOut && !unsaid,
            ]);
            if (!step.done) continue;
            const { state: from } = situation;
            expect(step.change).toEqual({ action, by: "王敏", role: who.role, at: AT, why, from, to: to(from) });
          }
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
