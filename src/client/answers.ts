import type { RememberedExplanation } from "../core/explanations/explanation";
import type { Level } from "../core/findings/finding";
import type { HistoryFact } from "../core/history/history";
import type { SelectionMethod } from "../core/sampling/select";
import type { Duty, FormState, Role } from "../core/states/state";
import type { ScanType } from "../core/submission/scan";
import type { TaskPart } from "../core/submission/task-cells";

/** Who is signed in. */
export interface Account {
  readonly area: string;
  readonly name: string;
  readonly role: Role;
  /** Whose forms a department's account hands in; null for everybody else. */
  readonly department: string | null;
  /** Whether the password is the one the account was given, so that nothing else is done before it is changed. */
  readonly mustChange: boolean;
  /** The one thing a person of a unit does for its forms (填报, 复核); null or absent for both. */
  readonly duty?: Duty | null;
}

/** An account of a sample month, to be tried. */
export interface SampleAccount {
  readonly name: string;
  readonly password: string;
  readonly role: Role;
  readonly department: string | null;
}

/** How one may sign in. */
export interface WaysIn {
  readonly area: { readonly code: string; readonly nameZh: string; readonly nameEn: string };
  /** Who is signed in; null when nobody is. */
  readonly account: Account | null;
  /** The service's own time, ISO 8601; in a sample month it is not today's. */
  readonly now: string;
  readonly samplePeriod: string | null;
  readonly sampleAccounts: readonly SampleAccount[];
  /** Signing in with the office's own accounts, and what the office calls that; null where it is not set up. */
  readonly openIdConnect: { readonly label: string | null } | null;
}

/** That the service has a file, durably. */
export interface ServiceReceipt {
  readonly period: string;
  readonly department: string;
  readonly version: number;
  readonly sha256: string;
  readonly fileName: string;
  /** ISO 8601. */
  readonly receivedAt: string;
  /** When it was handed over by another way (ISO 8601), where the bureau entered that; decides lateness then. */
  readonly handedOverAt?: string | null;
  readonly late: boolean;
  readonly sentBy: string;
  /** Who of the unit approved it (复核); null where nobody had to. */
  readonly approvedBy?: string | null;
  /** The place of its entry in the district's log. */
  readonly logIndex: number;
}

/** A file that was put to another person of its unit (复核). Times are ISO 8601. */
export interface ReviewedFile {
  readonly sha256: string;
  readonly fileName: string;
  readonly state: "waiting" | "revise" | "approved" | "replaced";
  readonly preparedBy: string;
  readonly preparedAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly why: string | null;
}

/** A scan of a form with the stamp (盖章件); `size` in bytes. */
export interface ScanFile {
  readonly number: number;
  readonly sha256: string;
  readonly fileName: string;
  readonly type: ScanType;
  readonly size: number;
  readonly version: number;
  readonly sentBy: string;
  /** ISO 8601. */
  readonly at: string;
}

/** A cell the bureau gave back. */
export interface ReturnedCell {
  readonly sheet: string;
  readonly cell: string;
  /** The figure that stands there; null for another cell. */
  readonly indicator: string | null;
  readonly measure: string | null;
  /** The task (重点任务) it is filled in for; null for another cell. */
  readonly milestone: string | null;
  /** What of the task; null for another cell. */
  readonly part: TaskPart | null;
  readonly why: string;
}

/** Something that was done with a form, as the log has it; a reception has no `why`. */
export interface FormChange {
  /** The place in the district's log. */
  readonly index: number;
  /** What was done, such as "submission", "return" or "accept". */
  readonly kind: string;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  readonly why?: string;
  readonly version?: number;
  /** Whose file it was that another person of the unit approved or gave back. */
  readonly preparedBy?: string;
  readonly fileName?: string;
  /** As what its doer did it; absent in what was kept without it. */
  readonly role?: Role;
  /** When the file was handed over (ISO 8601), and as what time that stood before it was corrected. */
  readonly handedOverAt?: string;
  readonly was?: { readonly handedOverAt: string | null };
}

/** Leave to hand in although a finding of level A stands, and what the bureau says of it. */
export interface Exemption {
  readonly code: string;
  /** "" for a finding about no single indicator. */
  readonly indicator: string;
  readonly sha256: string;
  readonly state: "asked" | "granted" | "denied";
  readonly why: string;
  readonly asked_by: string;
  readonly decided_why: string | null;
}

/** How a unit's form of a month stands. Times are ISO 8601, days "2024-04-08". */
export interface FormLine {
  readonly period: string;
  readonly department: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly state: FormState;
  /** How what the bureau has stands, whatever waits inside the unit. */
  readonly stands: FormState;
  /** Whether two people of the unit must see its forms before they count. */
  readonly reviewed: boolean;
  /** Whose file has waited for another person of the unit since when; null while none does. */
  readonly waiting: { readonly by: string; readonly at: string } | null;
  /** How many scans with the stamp there are. */
  readonly scans: number;
  /** 0 while nothing was received. */
  readonly version: number;
  readonly due: string;
  readonly overdue: boolean;
  readonly lockedAfter: string;
  readonly unlockedUntil: string | null;
  readonly late: boolean | null;
  readonly receivedAt: string | null;
  readonly sentBy: string | null;
  /** Figures asked and given, and tasks (重点任务) and those reported on. */
  readonly asked: number;
  readonly filled: number;
  /** Of those given, how many were put in without being typed (带入); absent before the service told. */
  readonly prefilled?: number;
  readonly tasks: number;
  readonly tasksReported: number;
  readonly sha256: string | null;
  /** Findings by level, without those that only ask for explanations. */
  readonly counts: Readonly<Record<Level, number>> | null;
  readonly notReceived: number;
}

/** A form with everything that was done with it. */
export interface FormStanding extends Omit<FormLine, "notReceived"> {
  readonly versions: readonly ServiceReceipt[];
  readonly returnedCells: readonly ReturnedCell[];
  readonly exemptions: readonly Exemption[];
  readonly notReceived: readonly { readonly sha256: string; readonly fileName: string; readonly at: string }[];
  readonly changes: readonly FormChange[];
  readonly scanFiles: readonly ScanFile[];
  /** What was put to other people of the unit, for its own people alone. */
  readonly reviews: readonly ReviewedFile[];
}

/** A published target list (目标清单): it counts for the months from `effectiveFrom` ("2025-01") on. */
export interface PublishedVersion {
  readonly effectiveFrom: string;
  readonly version: string;
  readonly hash: string;
  /** ISO 8601. */
  readonly publishedAt: string;
  readonly publishedBy: string;
  readonly why: string;
}

/** A filled working paper (审计底稿) as it was entered in the log, with what it comes to in words. */
export interface EnteredPaper {
  readonly period: string;
  readonly number: number;
  readonly sha256: string;
  readonly fileName: string;
  readonly method: SelectionMethod;
  readonly seed: string;
  /** Items looked at, and those that differed. */
  readonly size: number;
  readonly errors: number;
  /** Whether its seed drew these items from the month as it stood when it was entered. */
  readonly isDrawnAgain: boolean;
  /** Between 0 and 1. */
  readonly confidence: number;
  readonly sentences: readonly string[];
  readonly enteredBy: string;
  /** ISO 8601. */
  readonly at: string;
  /** The place of its entry in the district's log. */
  readonly logIndex: number;
}

/** Figures of earlier months, for checks that look back. */
export interface EarlierFigures {
  readonly facts: readonly HistoryFact[];
  /** What was explained in those months and accepted; absent where the service is of an earlier version. */
  readonly explanations?: readonly RememberedExplanation[];
}
