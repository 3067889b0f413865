import type { Period } from "../../period";
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
