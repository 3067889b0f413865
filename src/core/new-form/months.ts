import { type Form, formOf, isDue } from "../form/form";
import { addMonths, monthsBetween, type Period } from "../period";
import { type ListShelf, listInForce } from "../targets/known-lists";
import type { TargetList } from "../targets/schema";

/** A month whose form a unit can begin, and the list it is issued by. */
export interface MonthToBegin {
  readonly list: TargetList;
  readonly period: Period;
}

/** The months a unit can begin a form for, in order, and the one to begin now; `isDue` where that is to be handed in now. */
export interface MonthsToBegin {
  readonly months: readonly MonthToBegin[];
  readonly next: MonthToBegin | null;
  readonly isDue: boolean;
}

/** The last month that is over on a day of this month, whose form is to be handed in now. */
export function lastMonthOver(today: Period): Period {
  return addMonths(today, -1);
}

/**
 * The months whose forms ask a unit for something, by the lists that count for them. To begin now is the last that is over,
 * where a list of that year is at hand and it comes after `from`; else the one that follows `from`, the last the unit has.
 */
export function monthsToBegin(shelf: ListShelf, department: string, from: Period | null, today: Period): MonthsToBegin {
  const years = [...new Set(shelf.lists.map(({ header }) => header.year))].sort((a, b) => a - b);
  const months = years.flatMap((year) => monthsOf(shelf, department, year));
  const isAfter = ({ period }: MonthToBegin) => from === null || monthsBetween(from, period) > 0;
  const over = lastMonthOver(today);
  const due = years.includes(over.year)
    ? months.findLast((month) => isAfter(month) && monthsBetween(month.period, over) >= 0)
    : undefined;
  const latest = years.at(-1);
  const following = months.find((month) => isAfter(month) && (from !== null || month.period.year === latest));
  return { months, next: due ?? following ?? null, isDue: due !== undefined };
}

function monthsOf(shelf: ListShelf, department: string, year: number): MonthToBegin[] {
  return Array.from({ length: 12 }, (_, index) => ({ year, month: index + 1 })).flatMap((period) => {
    const list = listInForce(shelf, period);
    const unit = list.departments.find(({ id }) => id === department);
    const form = unit && list.header.year === year ? formOf(list, unit) : null;
    return form && period.month >= list.calendar.firstMonth && asks(form, period) ? [{ list, period }] : [];
  });
}

/** Whether the form of a month asks its unit for anything. */
function asks({ rows, milestones }: Form, { month }: Period): boolean {
  return milestones.length > 0 || rows.some(({ indicator }) => isDue(indicator, month));
}

/**
 * The list by whose form an outdated one is to be moved (换版): that in force for its month, where the form is on another
 * template. null where it is current.
 */
export function listToMoveTo(
  shelf: ListShelf,
  own: TargetList,
  {
    period,
    templateVersion,
    department,
  }: { period: Period | null; templateVersion: string | null; department: string },
): TargetList | null {
  const inForce = period ? listInForce(shelf, period) : own;
  const list = period && inForce.header.year !== period.year ? own : inForce;
  const isCurrent = list.header.id === own.header.id && templateVersion === list.header.templateVersion;
  return isCurrent || !list.departments.some(({ id }) => id === department) ? null : list;
}
