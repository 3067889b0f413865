import type { Actor } from "../../core/states/state";
import type { Account } from "../../store/accounts";
import type { FormKey } from "../../store/forms";

export function actorOf({ name, role, department, duty }: Account): Actor {
  return { name, role, department, duty };
}

/** The form asked for, in the asker's own district. */
export function keyOf({ area }: Account, { period, department }: Omit<FormKey, "area">): FormKey {
  return { area, period, department };
}
