/**
 * Where a unit's form of a month stands: 未录入, 已保存, 审核有错, 审核通过, 待复核, 已上报, 已验收, 退回. The pane walks through all
 * of them; a service keeps what has reached it and knows nothing of what was only saved. A file in 待复核 has not reached
 * the bureau: it waits for another person of its own unit.
 */
export const FORM_STATES = [
  "empty",
  "saved",
  "faulty",
  "passed",
  "reviewing",
  "submitted",
  "accepted",
  "returned",
] as const;
export type FormState = (typeof FORM_STATES)[number];

/** Whether a month still takes forms; closed is 封存. */
export const PERIOD_STATES = ["open", "closed"] as const;
export type PeriodState = (typeof PERIOD_STATES)[number];

/** 填报单位, 统计局, 审计, and who keeps the accounts. */
export const ROLES = ["department", "bureau", "auditor", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** What a person of a unit does for its forms where two must see them: 填报 or 复核; who has neither alone does both. */
export const DUTIES = ["prepare", "review"] as const;
export type Duty = (typeof DUTIES)[number];

export const FORM_ACTIONS = [
  "save",
  "fault",
  "pass",
  "present",
  "approve",
  "revise",
  "submit",
  "attach",
  "return",
  "accept",
  "ask-exemption",
  "grant-exemption",
  "deny-exemption",
  "correct-time",
  "unlock",
  "remind",
] as const;
export type FormAction = (typeof FORM_ACTIONS)[number];

export const PERIOD_ACTIONS = ["close", "reopen"] as const;
export type PeriodAction = (typeof PERIOD_ACTIONS)[number];

/** Who does something: `department` is the unit a person of a unit belongs to, null for everybody else. */
export interface Actor {
  readonly name: string;
  readonly role: Role;
  readonly department: string | null;
  /** The one duty of a person of a unit; absent or null where both may be done. */
  readonly duty?: Duty | null;
}

/** What happened to a form or a month, as it is kept: by whom, when (ISO 8601), why, old and new. */
export interface Change<Action extends string = string, State extends string = string> {
  readonly action: Action;
  readonly by: string;
  readonly role: Role;
  readonly at: string;
  readonly why: string;
  readonly from: State;
  readonly to: State;
}
