import type { Hindrance } from "../core/states/step";
import { Problem, type ProblemKind } from "./problem";

const KINDS: Readonly<Record<Hindrance, ProblemKind>> = {
  role: "not-allowed",
  foreign: "foreign-form",
  closed: "closed",
  locked: "locked",
  state: "other-state",
  reason: "reason-missing",
};

/** What stands in the way of an action, as the service tells it. */
export function hindered(why: Hindrance): Problem {
  return new Problem(KINDS[why]);
}
