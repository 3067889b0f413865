import { addMonths, formatPeriod, type Period, parsePeriod } from "../../core/period";
import { beijingDay } from "../../core/states/deadlines";

/** How far back the choice of months reaches. */
const OFFERED = 36;

/** The month a bureau works on: in April the forms of March. `now` is ISO 8601. */
export function workingMonth(now: string): string {
  return formatPeriod(addMonths(monthOf(now), -1));
}

/** The months there may be forms of, the newest first; the present one can be begun early. */
export function offeredMonths(now: string): string[] {
  const present = monthOf(now);
  return Array.from({ length: OFFERED }, (_, back) => formatPeriod(addMonths(present, -back)));
}

/** The month so many later, or null where it is not offered. */
export function monthBeside(period: string, months: number, now: string): string | null {
  const beside = formatPeriod(addMonths(parsePeriod(period)!, months));
  return offeredMonths(now).includes(beside) ? beside : null;
}

function monthOf(now: string): Period {
  return parsePeriod(beijingDay(Date.parse(now)).slice(0, 7))!;
}
