import { FORM_RULES } from "../../core/states/rules";
import type { FormAction, FormState, PeriodState, Role } from "../../core/states/state";
import type { DeskService } from "./service";

/** What the desk can do with a form, in the order of its buttons. */
export const DESK_ACTIONS = ["return", "accept", "unlock", "remind"] as const satisfies readonly FormAction[];
export type DeskAction = (typeof DESK_ACTIONS)[number];

/** Whether who is signed in acts on forms; an auditor, and a city in a district's month, only read them. */
export function actsOn({ account, below }: Pick<DeskService, "account" | "below">): boolean {
  return account.role === "bureau" && !below;
}

/** Whether a role may correct when a collected file was handed over, as its form stands. */
export function canCorrectTime(role: Role, state: FormState, period: PeriodState): boolean {
  const { by, moves } = FORM_RULES["correct-time"];
  return period === "open" && by.includes(role) && moves[state] !== undefined;
}

/** Which actions a role may do with a form as it stands; the service has the last word. */
export function allowedActions(role: Role, state: FormState, period: PeriodState): DeskAction[] {
  if (period === "closed") return [];
  return DESK_ACTIONS.filter((action) => {
    const { by, moves } = FORM_RULES[action];
    return by.includes(role) && moves[state] !== undefined;
  });
}
