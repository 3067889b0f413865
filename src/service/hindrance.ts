import { CodedError, type KindOf } from "../core/errors/coded-error";
import type { Hindrance } from "../core/states/step";

const KINDS: Readonly<Record<Hindrance, KindOf<"service">>> = {
  role: "not-allowed",
  foreign: "foreign-form",
  closed: "closed",
  locked: "locked",
  state: "other-state",
  reason: "reason-missing",
  duty: "not-your-duty",
  own: "own-file",
  review: "review-first",
};

/** What stands in the way of an action, as the service tells it. */
export function hindered(why: Hindrance): CodedError<"service"> {
  return new CodedError("service", KINDS[why]);
}
