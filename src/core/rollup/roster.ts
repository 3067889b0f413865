import type { Finding, Level } from "../findings/finding";
import { listed } from "../findings/listed";
import { isDue } from "../form/form";
import type { Measure } from "../measure";
import type { Period } from "../period";
import { beijingDay, dueDate } from "../states/deadlines";
import type { Submission } from "../submission/submission";
import type { TargetList } from "../targets/schema";
import type { FormVersion, MonthUnits, UnitVersions } from "./received-forms";
import type { RosterEntry, RosterState } from "./summary";

/**
 * Every unit of whom something is asked this month, in the list's order. A unit is late when its first file came after
 * the due day: a correction handed in later does not make it late. Nobody is asked before the year's first form.
 */
export function rosterOf(
  list: TargetList,
  { period, unit: unitOf }: MonthUnits,
  findings: ReadonlyMap<string, readonly Finding[]>,
  returned: ReadonlySet<string>,
): RosterEntry[] {
  const roster: RosterEntry[] = [];
  for (const { department: id, figures: asked } of unitsAsked(list, period)) {
    const unit = unitOf(id);
    const used = unit?.choice?.used;
    const due = dueDate(list.calendar, id, period);
    roster.push({
      department: id,
      kind: asked.length > 0 ? "figures" : "milestones",
      state: stateOf(unit, due, returned),
      file: used?.receipt.file ?? null,
      sha256: used?.receipt.sha256 ?? null,
      version: used?.receipt.version ?? null,
      receivedAt: used?.receipt.receivedAt ?? null,
      due,
      counts: countByLevel(used ? (findings.get(used.receipt.sha256) ?? []) : []),
      filled: used ? asked.filter(([indicator, measure]) => isFilled(used, indicator, measure)).length : 0,
      asked: asked.length,
    });
  }
  return roster;
}

/** The units of whom a form is asked in a month, in the list's order, each with the figures that are due. */
export function unitsAsked(
  list: TargetList,
  period: Period,
): { readonly department: string; readonly figures: readonly (readonly [string, Measure])[] }[] {
  if (period.month < list.calendar.firstMonth) return [];
  const asks = figuresAsked(list, period.month);
  const units = list.departments.map(({ id }) => ({ department: id, figures: asks.get(id) ?? [] }));
  const hasTasks = (unit: string) => list.milestones.some(({ department }) => department === unit);
  return units.filter(({ department, figures }) => figures.length > 0 || hasTasks(department));
}

/** How many of its unit's 重点任务 a form says something of: how far each has come. */
export function tasksReportedIn({ milestones }: Submission): number {
  return milestones.filter(({ raw }) => raw !== "").length;
}

/** How many of the figures asked a form gives: a value, or "—". */
export function filledOf({ facts }: Submission, asked: readonly (readonly [string, Measure])[]): number {
  const given = facts.filter(({ state }) => state === "value" || state === "not-applicable");
  const filled = new Set(given.map(({ indicator, measure }) => `${indicator} ${measure}`));
  return asked.filter(([indicator, measure]) => filled.has(`${indicator} ${measure}`)).length;
}

/** The figures due of each department. */
function figuresAsked(list: TargetList, month: number): ReadonlyMap<string, readonly [string, Measure][]> {
  const asks = new Map<string, [string, Measure][]>();
  for (const indicator of list.indicators) {
    if (!isDue(indicator, month)) continue;
    for (const department of indicator.reporters) {
      const asked = asks.get(department) ?? [];
      asks.set(department, asked);
      for (const measure of indicator.measures) asked.push([indicator.id, measure]);
    }
  }
  return asks;
}

function stateOf(unit: UnitVersions | undefined, due: string, returned: ReadonlySet<string>): RosterState {
  if (!unit) return "missing";
  if (!unit.choice) return "undecided";
  if (returned.has(unit.choice.used.receipt.sha256)) return "returned";
  return unit.firstReceived !== null && beijingDay(unit.firstReceived) > due ? "late" : "received";
}

function isFilled({ form }: FormVersion, indicator: string, measure: Measure): boolean {
  const state = form.find(indicator, measure)?.state;
  return state === "value" || state === "not-applicable";
}

function countByLevel(findings: readonly Finding[]): Record<Level, number> {
  const counts = { A: 0, B: 0, C: 0, D: 0 };
  for (const { level } of listed(findings)) counts[level]++;
  return counts;
}
