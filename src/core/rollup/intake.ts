import { type Period, samePeriod } from "../period";
import type { Explanation, MilestoneReport, Submission } from "../submission/submission";
import type { TargetList } from "../targets/schema";
import { type Figures, formPacker, type PackedForm } from "./figures";
import type { SetAsideFile } from "./summary";
import { compareReceipts, compareText, instantOf, type Receipt, receiptOf } from "./versions";

/** What a unit has handed in: every distinct file by its SHA-256, and of the latest one what the summary needs. */
export interface UnitIntake {
  readonly receipts: ReadonlyMap<string, Receipt>;
  readonly used: Receipt;
  /** When the unit's first file came, in milliseconds since 1970; null where no time is known. */
  readonly firstReceived: number | null;
  readonly form: PackedForm;
  readonly explanations: readonly Explanation[];
  readonly milestones: readonly MilestoneReport[];
}

/** The units of one month that have handed something in. */
export interface MonthUnits {
  readonly period: Period;
  unit(department: string): UnitIntake | undefined;
}

/** The submissions of one month by district and unit. */
export interface Intake {
  /** Division codes with at least one submission, ascending. */
  areas(): readonly string[];
  unitsOf(area: string): MonthUnits;
  /** Files that belong to no unit of the list or to another month, in the order of their names. */
  setAside(): readonly SetAsideFile[];
  take(submission: Submission): void;
}

/** The figures on the files used, without those the bureau has returned. */
export function currentFigures({ period, unit }: MonthUnits, returned: ReadonlySet<string>): Figures {
  return {
    period,
    find(department, indicator, measure) {
      const intake = unit(department);
      if (!intake || returned.has(intake.used.sha256)) return undefined;
      const found = intake.form.find(indicator, measure);
      if (!found) return undefined;
      const { file, sha256, version } = intake.used;
      const { state, value, sheet, cell } = found;
      return { state, value, sheet, cell, file, sha256, version };
    },
  };
}

interface OpenUnit extends UnitIntake {
  readonly receipts: Map<string, Receipt>;
}

/**
 * Takes the submissions of a month one after the other, in any order, and keeps of each only what the summary needs:
 * a submission handed in can be forgotten. Departments are kept under their district, so that the bureaus of two
 * districts never meet; a form that names no district or month belongs to the list's district and the month asked for.
 * With `only`, the forms of every other district are set aside.
 */
export function openIntake(list: TargetList, period: Period, only: string | null): Intake {
  const departments = new Set(list.departments.map(({ id }) => id));
  const areas = new Map<string, Map<string, OpenUnit>>();
  const aside: SetAsideFile[] = [];
  const pack = formPacker();

  return {
    areas: () => [...areas.keys()].sort(compareText),
    unitsOf(area) {
      const units = areas.get(area);
      return { period, unit: (department) => units?.get(department) };
    },
    setAside: () => [...aside].sort((a, b) => compareText(a.file, b.file) || compareText(a.sha256, b.sha256)),

    take(submission) {
      const { identity, explanations, milestones } = submission;
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
      const units = areas.get(area) ?? new Map<string, OpenUnit>();
      areas.set(area, units);
      const open = units.get(department);
      const arrived = receipt.receivedAt === null ? null : instantOf(receipt);
      const firstReceived = earliest(open?.firstReceived ?? null, arrived);
      const receipts = open?.receipts ?? new Map<string, Receipt>();
      const copy = receipts.get(sha256);
      if (!copy || compareReceipts(receipt, copy) > 0) receipts.set(sha256, receipt);
      if (open && compareReceipts(receipt, open.used) <= 0) units.set(department, { ...open, firstReceived });
      else {
        const form = pack(submission.facts);
        units.set(department, { receipts, used: receipt, firstReceived, form, explanations, milestones });
      }
    },
  };
}

function earliest(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}
