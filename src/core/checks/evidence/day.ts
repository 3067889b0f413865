import { addMonths, type Period } from "../../period";
import { readDay, readMonth } from "../../submission/written-date";

/** The day a text names as an instant, for comparing; null where it names none. */
export function dayIn(text: string, period: Period | null): number | null {
  const named = readDay(text, period);
  return named && Date.UTC(named.year, named.month - 1, named.day);
}

/** The first day of the month a text names, likewise. */
export function firstDayOfMonthIn(text: string, period: Period | null): number | null {
  const named = readMonth(text, period?.year ?? null);
  return named && Date.UTC(named.year, named.month - 1, 1);
}

/** How a day of reporting lies: a form is handed in in the month after its own, whose last day itself is let pass. */
export function reportingDay(day: number, period: Period): "early" | "in-time" | "late" {
  if (day < lastDayOf(period)) return "early";
  return day > lastDayOf(addMonths(period, 1)) ? "late" : "in-time";
}

function lastDayOf({ year, month }: Period): number {
  return Date.UTC(year, month, 0);
}
