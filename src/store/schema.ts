import type { ColumnType, JSONColumnType } from "kysely";
import type { Finding } from "../core/findings/finding";
import type { FormShape } from "../core/rollup/form-group";
import type { PaperEvaluation } from "../core/sampling/paper-evaluation";
import type { Duty, FormState, PeriodState, Role } from "../core/states/state";
import type { ScanType } from "../core/submission/scan";
import type { Submission } from "../core/submission/submission";
import type { TargetList } from "../core/targets/schema";

/** A time: written in ISO 8601, read as a Date. */
type Time = ColumnType<Date, string, string>;
type OptionalTime = ColumnType<Date | null, string | null, string | null>;

/**
 * The tables. `area` is a district's division code and leads every key but those of what is kept under its own hash.
 * `period` is written "2024-03". Nothing is ever deleted from them but sessions and failed sign-ins that are over.
 */
export interface Tables {
  /** The bytes of every file that ever came, by their SHA-256. */
  blob: { sha256: string; bytes: Buffer; at: Time };
  /** Target lists; a list counts for the months from `effective_from` on until another does. */
  list_version: {
    area: string;
    effective_from: string;
    version: string;
    hash: string;
    published_at: Time;
    published_by: string;
    why: string;
    content: JSONColumnType<TargetList, string, never>;
  };
  /** The lists forms were received by, published or come with the program. */
  used_list: {
    area: string;
    hash: string;
    year: number;
    at: Time;
    content: JSONColumnType<TargetList, string, never>;
  };
  period: { area: string; period: string; state: PeriodState };
  /** A unit's form of a month as it stands; `version` 0 before the first. */
  form: {
    area: string;
    period: string;
    department: string;
    state: FormState;
    version: number;
    sha256: string | null;
    unlocked_until: string | null;
  };
  submission: {
    area: string;
    period: string;
    department: string;
    version: number;
    sha256: string;
    file_name: string;
    received_at: Time;
    /** When it was handed over by another way, where the bureau entered it; decides lateness. */
    handed_over_at: OptionalTime;
    late: boolean;
    sent_by: string;
    /** Who of the unit approved it (复核), where two must see its forms. */
    approved_by: string | null;
    list_hash: string;
    content: JSONColumnType<Submission, string, never>;
    findings: JSONColumnType<readonly Finding[], string, string>;
    log_index: number;
  };
  /** What a district asks of a unit beyond the list: whether its forms are seen by two of its people. */
  unit_rule: { area: string; department: string; reviewed: boolean; at: Time };
  /** Files that were put to another person of their unit, each as far as it came. */
  review: {
    area: string;
    period: string;
    department: string;
    number: number;
    sha256: string;
    file_name: string;
    findings: JSONColumnType<readonly Finding[], string, never>;
    state: ReviewState;
    prepared_by: string;
    prepared_at: Time;
    decided_by: string | null;
    decided_at: OptionalTime;
    why: string | null;
  };
  /** Scans of a form with the stamp (盖章件), every version; `version` is the form's that stood then. */
  scan: {
    area: string;
    period: string;
    department: string;
    number: number;
    sha256: string;
    file_name: string;
    type: ScanType;
    size: number;
    version: number;
    sent_by: string;
    at: Time;
    log_index: number;
  };
  /** 未接收: files that were kept but not taken, with what stopped them. */
  refused_file: {
    area: string;
    period: string;
    department: string;
    sha256: string;
    file_name: string;
    at: Time;
    sent_by: string;
    findings: JSONColumnType<readonly Finding[], string, string>;
  };
  exemption: {
    area: string;
    period: string;
    department: string;
    code: string;
    indicator: string;
    sha256: string;
    state: "asked" | "granted" | "denied";
    why: string;
    asked_by: string;
    asked_at: Time;
    decided_by: string | null;
    decided_at: OptionalTime;
    decided_why: string | null;
  };
  returned_cell: {
    area: string;
    period: string;
    department: string;
    version: number;
    sheet: string;
    cell: string;
    indicator: string | null;
    measure: string | null;
    why: string;
    /** The version they were given back with. */
    returned_version: number;
  };
  /** Explanations of level-B findings the bureau has accepted. */
  accepted_explanation: {
    area: string;
    period: string;
    department: string;
    version: number;
    code: string;
    indicator: string;
    by: string;
    at: Time;
  };
  /** Filled working papers (审计底稿) of a month, each as evaluated at a confidence. */
  paper: {
    area: string;
    period: string;
    number: number;
    sha256: string;
    file_name: string;
    confidence: number;
    evaluation: JSONColumnType<PaperEvaluation, string, never>;
    entered_by: string;
    at: Time;
    log_index: number;
  };
  fact: FactRow;
  fact_current: FactRow;
  /** What the cells of forms hold besides figures, under a hash of it; see core/rollup/form-group.ts. */
  form_shape: { shape: string; list_hash: string; cells: JSONColumnType<FormShape, string, never> };
  /** The figures of fact_current once more, those of a form in one row, in the order of its shape, eight bytes each. */
  form_figures: { area: string; period: string; department: string; shape: string; figures: Buffer };
  /** The district's figures as last computed from what had come by `log_size`. */
  rollup: {
    area: string;
    period: string;
    indicator: string;
    measure: string;
    value: number | null;
    received: number;
    expected: number;
    log_size: number;
  };
  /** What was done once, so that a job done twice has its effect once. */
  effect: { area: string; key: string; at: Time };
  /** How reminders were sent; `mobiles` are joined by spaces. See store/reminders.ts. */
  reminder: {
    area: string;
    cause: number;
    way: string;
    period: string;
    department: string;
    text: string;
    mobiles: string;
    address: string | null;
    state: ReminderState;
    reason: string;
    tries: number;
    at: Time;
  };
  account: {
    area: string;
    name: string;
    role: Role;
    department: string | null;
    /** With its salt and parameters; see service/password.ts. */
    password: string;
    must_change: boolean;
    disabled: boolean;
    contact: string;
    /** The one duty of a person of a unit; null where both may be done. */
    duty: Duty | null;
    created_at: Time;
  };
  session: { area: string; token: string; name: string; expires_at: Time };
  sign_in_failure: { area: string; key: string; failures: number; until: Time };
  log_entry: {
    area: string;
    index: number;
    entry: string;
    kind: string;
    period: string | null;
    department: string | null;
    at: Time;
  };
  /** The size and peaks of a district's log; `peaks` are hex joined by commas. */
  log_tree: { area: string; size: number; peaks: string; key: string | null };
}

/**
 * How far a reminder is. waiting; sending: it may be under way; sent; failed: it certainly did not arrive and is tried
 * again; unknown: nobody can tell whether it arrived, so it is not sent a second time.
 */
export type ReminderState = "waiting" | "sending" | "sent" | "failed" | "unknown";

/**
 * How far a file put to another person is: it waits, was given back to who prepared it (退改), was approved, or another
 * file took its place.
 */
export type ReviewState = "waiting" | "revise" | "approved" | "replaced";

/** A figure of a version. A ratio has no value of its own but its numerator and denominator. */
interface FactRow {
  area: string;
  period: string;
  department: string;
  version: number;
  indicator: string;
  measure: string;
  state: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
}
