import type { ReceivedFile } from "../actions/received-file";
import { CodedError } from "../core/errors/coded-error";
import { formatPeriod, type Period } from "../core/period";
import type { Speaker } from "../language/speaker";

/** How many forms are of each month, by months such as "2024-03"; forms that state none are left out. */
export type Months = Readonly<Record<string, number>>;

/** Counts the months forms state. */
export function monthsOf(stated: readonly (string | null)[]): Months {
  const months: Record<string, number> = {};
  for (const month of stated) if (month !== null) months[month] = (months[month] ?? 0) + 1;
  return months;
}

/** The month a file's form states. */
export function monthIn(received: ReceivedFile): string | null {
  const period = received.status === "taken" ? received.submission.identity.period : null;
  return period && formatPeriod(period);
}

export function addMonths(all: readonly Months[]): Months {
  const sum: Record<string, number> = {};
  for (const months of all) {
    for (const [month, forms] of Object.entries(months)) sum[month] = (sum[month] ?? 0) + forms;
  }
  return sum;
}

/** Whether forms state their months and none of them the one asked for. */
export function areOfOtherMonths(months: Months, period: Period): boolean {
  return Object.keys(months).length > 0 && !Object.hasOwn(months, formatPeriod(period));
}

/** A month that none of the forms is of would be a summary of nothing: most likely it was mistyped. */
export function refuseOtherMonths(months: Months, period: Period, say: Speaker): void {
  if (!areOfOtherMonths(months, period)) return;
  const found = Object.entries(months)
    .sort()
    .map(([month, count]) => say("cli.rollup.forms-of-month", { month, forms: count }));
  throw new CodedError("usage", "other-months", { period: formatPeriod(period) }, { details: { lines: found } });
}
