import { type Period, samePeriod } from "../period";
import type { Explanation, MilestoneReport, Submission } from "../submission/submission";
import type { TargetList } from "../targets/schema";
import { type Figures, formPacker, type PackedForm } from "./figures";
import type { SetAsideFile } from "./summary";
import { compareReceipts, compareText, instantOf, type Receipt, receiptOf } from "./versions";

/** What a unit has handed in: every distinct file, and of the latest one what the summary needs. */
export interface UnitIntake {
  /** Distinct files, the earliest submission first. */
  readonly receipts: readonly Receipt[];
  readonly used: Receipt;
  /** When the unit's first file came, in milliseconds since 1970; null where no time is known. */
  readonly firstReceived: number | null;
  readonly form: PackedForm;
  readonly explanations: readonly Explanation[];
  readonly milestones: readonly MilestoneReport[];
}

/** The submissions of one month by district and unit. */
export interface Intake {
  readonly period: Period;
  /** Division codes with at least one submission, ascending. */
  areas(): readonly string[];
  unit(area: string, department: string): UnitIntake | undefined;
  /** Files that belong to no unit of the list or to another month, in the order of their names. */
  setAside(): readonly SetAsideFile[];
  /** The district's figures of this month. */
  figures(area: string, returned: ReadonlySet<string>): Figures;
  take(submission: Submission): void;
}

interface OpenUnit {
  readonly receipts: Map<string, Receipt>;
  firstReceived: number | null;
  latest: { readonly receipt: Receipt; readonly form: PackedForm } & Pick<Submission, "explanations" | "milestones">;
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

  const unit = (area: string, department: string): UnitIntake | undefined => {
    const open = areas.get(area)?.get(department);
    if (!open) return undefined;
    const { receipt: used, ...contents } = open.latest;
    const receipts = [...open.receipts.values()].sort(compareReceipts);
    return { receipts, used, firstReceived: open.firstReceived, ...contents };
  };

  return {
    period,
    areas: () => [...areas.keys()].sort(compareText),
    unit,
    setAside: () => [...aside].sort((a, b) => compareText(a.file, b.file) || compareText(a.sha256, b.sha256)),

    figures(area, returned) {
      const units = areas.get(area);
      return {
        period,
        find(department, indicator, measure) {
          const latest = units?.get(department)?.latest;
          if (!latest || returned.has(latest.receipt.sha256)) return undefined;
          const found = latest.form.find(indicator, measure);
          if (!found) return undefined;
          const { file, sha256, version } = latest.receipt;
          const { state, value, sheet, cell } = found;
          return { state, value, sheet, cell, file, sha256, version };
        },
      };
    },

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
      if (!open) {
        const latest = { receipt, form: pack(submission.facts), explanations, milestones };
        units.set(department, { receipts: new Map([[sha256, receipt]]), firstReceived: arrived, latest });
        return;
      }
      if (arrived !== null) open.firstReceived = Math.min(open.firstReceived ?? arrived, arrived);
      const copy = open.receipts.get(sha256);
      if (!copy || compareReceipts(receipt, copy) > 0) open.receipts.set(sha256, receipt);
      if (compareReceipts(receipt, open.latest.receipt) > 0) {
        open.latest = { receipt, form: pack(submission.facts), explanations, milestones };
      }
    },
  };
}
