import { type Period, parsePeriod } from "../period";
import type { Calendar } from "../targets/schema";

/** China has one time and no daylight saving: a report counts for the day it came in Beijing. */
const BEIJING_OFFSET = 8 * 3_600_000;
const DAY = 86_400_000;

/** The last day to report a period, as "2024-04-05": the unit's own exception, else the month's, else the rule. */
export function dueDate(calendar: Calendar, department: string, period: Period): string {
  return dayAfterMonth(period, (exceptionOf(calendar, department, period) ?? calendar).dueDay);
}

/** The last day on which a form is taken at all, as "2024-04-15". */
export function lockDate(calendar: Calendar, department: string, period: Period): string {
  return dayAfterMonth(period, (exceptionOf(calendar, department, period) ?? calendar).lockedDay);
}

/** The last day of a period itself, as "2024-03-31". */
export function lastDayOf(period: Period): string {
  return dayAfterMonth(period, 0);
}

/** The day in Beijing of an instant in milliseconds since 1970. */
export function beijingDay(instant: number): string {
  return dateText(instant + BEIJING_OFFSET);
}

/** The month it is in Beijing at an instant in milliseconds since 1970. */
export function beijingMonth(instant: number): Period {
  return parsePeriod(beijingDay(instant).slice(0, 7))!;
}

/** The day and minute it is in Beijing at an instant, "2024-04-08 09:30": what a service's receipts are told in. */
export function beijingMinute(instant: number): string {
  return new Date(instant + BEIJING_OFFSET).toISOString().slice(0, 16).replace("T", " ");
}

/**
 * Whether a unit can no longer hand in on a day such as "2024-04-16". `until` is the last day of an exception the bureau
 * made; a form given back may be corrected whenever it was.
 */
export function isLocked(
  calendar: Calendar,
  { department, period, day }: { readonly department: string; readonly period: Period; readonly day: string },
  { until, returned }: { readonly until: string | null; readonly returned: boolean },
): boolean {
  if (returned || (until !== null && day <= until)) return false;
  return day > lockDate(calendar, department, period);
}

function exceptionOf({ exceptions }: Calendar, department: string, { month }: Period) {
  const ofMonth = exceptions.filter((exception) => exception.month === month);
  return ofMonth.find((one) => one.department === department) ?? ofMonth.find((one) => one.department === undefined);
}

function dayAfterMonth({ year, month }: Period, days: number): string {
  return dateText(Date.UTC(year, month, 0) + days * DAY);
}

function dateText(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
