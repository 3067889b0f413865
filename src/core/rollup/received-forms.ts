import { otherUnitNamed } from "../checks/evidence/departments";
import { type Period, samePeriod } from "../period";
import type { Explanation, MilestoneReport, Submission } from "../submission/submission";
import type { TargetList } from "../targets/schema";
import { type Figures, formPacker, type PackedForm, sameFigures } from "./figures";
import type { SetAsideFile } from "./summary";
import {
  type Choice,
  choose,
  compareText,
  type Decisions,
  instantOf,
  NO_DECISIONS,
  type Receipt,
  receiptOf,
  sameBytes,
} from "./versions";

/** One of the files a unit handed in, with what the summary needs of it. */
export interface FormVersion {
  readonly receipt: Receipt;
  readonly form: PackedForm;
  readonly explanations: readonly Explanation[];
  readonly milestones: readonly MilestoneReport[];
}

/** What a unit has handed in: every distinct file, and the one that counts. */
export interface UnitVersions {
  readonly versions: readonly FormVersion[];
  /** null where nothing tells which of the versions counts. */
  readonly choice: Choice<FormVersion> | null;
  /** When the unit's first file came, in milliseconds since 1970; null where no time is known. */
  readonly firstReceived: number | null;
}

/** The units of one month that have handed something in. */
export interface MonthUnits {
  readonly period: Period;
  unit(department: string): UnitVersions | undefined;
}

/** The submissions of one month by district and unit. */
export interface ReceivedForms {
  /** Division codes with at least one submission, ascending. */
  areas(): readonly string[];
  unitsOf(area: string): MonthUnits;
  /** Files that belong to no unit of the list or to another month, in the order of their names. */
  setAside(): readonly SetAsideFile[];
  take(submission: Submission): void;
}

/** The version of a unit that counts, unless the bureau has returned it. */
export function countedVersion(unit: UnitVersions | undefined, returned: ReadonlySet<string>): FormVersion | undefined {
  const used = unit?.choice?.used;
  return used && !returned.has(used.receipt.sha256) ? used : undefined;
}

/** The figures on the files used, without those the bureau has returned. */
export function currentFigures({ period, unit }: MonthUnits, returned: ReadonlySet<string>): Figures {
  return {
    period,
    find(department, indicator, measure) {
      const used = countedVersion(unit(department), returned);
      const found = used?.form.find(indicator, measure);
      if (!used || !found) return undefined;
      const { file, sha256, version } = used.receipt;
      const { state, value, sheet, cell } = found;
      return { state, value, sheet, cell, file, sha256, version };
    },
  };
}

interface OpenUnit {
  readonly versions: Map<string, FormVersion>;
  firstReceived: number | null;
  /** Made when it is first asked for, and again after another file. */
  decided: UnitVersions | null;
}

/**
 * Takes the submissions of a month one after the other, in any order, and keeps of each only what the summary needs:
 * a submission handed in can be forgotten. Departments are kept under their district, so that the bureaus of two
 * districts never meet; a form that names no district or month belongs to the list's district and the month asked for.
 * With `only`, the forms of every other district are set aside.
 */
export function openReceivedForms(
  list: TargetList,
  period: Period,
  only: string | null,
  decisions: Decisions = NO_DECISIONS,
): ReceivedForms {
  const departments = new Set(list.departments.map(({ id }) => id));
  const areas = new Map<string, Map<string, OpenUnit>>();
  const aside: SetAsideFile[] = [];
  const pack = formPacker();

  return {
    areas: () => [...areas.keys()].sort(compareText),
    unitsOf(area) {
      const units = areas.get(area);
      return {
        period,
        unit(department) {
          const open = units?.get(department);
          if (!open) return undefined;
          open.decided ??= decide(open, decisions);
          return open.decided;
        },
      };
    },
    setAside: () => [...aside].sort((a, b) => compareText(a.file, b.file) || compareText(a.sha256, b.sha256)),

    take(submission) {
      const { identity } = submission;
      const { department } = identity;
      const receipt = receiptOf(submission);
      const { file, sha256 } = receipt;
      const area = identity.area ?? list.header.area.code;
      if (only !== null && area !== only) {
        aside.push({ file, sha256, department, reason: "other-area" });
        return;
      }
      if (department === null || !departments.has(department)) {
        aside.push({ file, sha256, department, reason: "unknown-department" });
        return;
      }
      if (identity.period !== null && !samePeriod(identity.period, period)) {
        aside.push({ file, sha256, department, reason: "other-period" });
        return;
      }
      if (isOnOthersForm(submission, list)) {
        aside.push({ file, sha256, department, reason: "other-units-form" });
        return;
      }
      const units = areas.get(area) ?? new Map<string, OpenUnit>();
      areas.set(area, units);
      const open = units.get(department) ?? {
        versions: new Map<string, FormVersion>(),
        firstReceived: null,
        decided: null,
      };
      units.set(department, open);
      open.decided = null;
      open.firstReceived = earliest(open.firstReceived, instantOf(receipt.receivedAt));
      keepVersion(open, submission, receipt, pack);
    },
  };
}

function keepVersion(
  { versions }: Pick<OpenUnit, "versions">,
  { facts, explanations, milestones }: Submission,
  receipt: Receipt,
  pack: ReturnType<typeof formPacker>,
): void {
  const copy = versions.get(receipt.sha256);
  if (copy) versions.set(receipt.sha256, { ...copy, receipt: sameBytes(copy.receipt, receipt) });
  else versions.set(receipt.sha256, { receipt, form: pack(facts), explanations, milestones });
}

function decide({ versions, firstReceived }: OpenUnit, decisions: Decisions): UnitVersions {
  const all = [...versions.values()];
  return { versions: all, choice: choose(all, saySame, decisions), firstReceived };
}

/**
 * Of the forms of one district and month those that count, by the rules the rollup goes by: at most one of each unit, for
 * the checks that hold units against each other.
 */
export function countedForms(
  submissions: readonly Submission[],
  list: TargetList,
  decisions: Decisions = NO_DECISIONS,
): Submission[] {
  const units = new Map<string, Submission[]>();
  for (const submission of submissions) {
    const { department } = submission.identity;
    if (department === null || isOnOthersForm(submission, list)) continue;
    const unit = units.get(department);
    if (unit) unit.push(submission);
    else units.set(department, [submission]);
  }
  return [...units.values()].flatMap((versions) => countedForm(versions, decisions) ?? []);
}

function countedForm(submissions: readonly Submission[], decisions: Decisions): Submission | undefined {
  const [only] = submissions;
  if (submissions.length === 1) return decisions.returned.has(only!.file.sha256) ? undefined : only;
  const open: OpenUnit = { versions: new Map(), firstReceived: null, decided: null };
  const pack = formPacker();
  for (const submission of submissions) keepVersion(open, submission, receiptOf(submission), pack);
  const used = countedVersion(decide(open, decisions), decisions.returned)?.receipt.sha256;
  return submissions.find(({ file }) => file.sha256 === used);
}

/** Whether two versions report the same: figures and milestones; who signed and why is no figure. */
function saySame(a: FormVersion, b: FormVersion): boolean {
  const told = ({ milestones }: FormVersion) =>
    JSON.stringify(milestones.map(({ milestone, raw, date, note }) => [milestone, raw, date, note]));
  return sameFigures(a.form, b.form) && told(a) === told(b);
}

/** Whether the head of the form names another unit than the one the form was issued to. */
export function isOnOthersForm({ identity: { department, departmentField } }: Submission, list: TargetList): boolean {
  return department !== null && otherUnitNamed(list, department, departmentField?.text ?? "") !== null;
}

function earliest(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}
