/** A reporting month. `month` is 1–12. */
export interface Period {
  readonly year: number;
  readonly month: number;
}

const ISO_MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** Reads "2024-03"; null when the text is anything else. */
export function parsePeriod(text: string): Period | null {
  const match = ISO_MONTH.exec(text);
  return match ? { year: Number(match[1]), month: Number(match[2]) } : null;
}

/** Writes "2024-03". */
export function formatPeriod({ year, month }: Period): string {
  return `${year}-${String(month).padStart(2, "0")}`;
}

/** Months between two periods: positive when `later` comes after `earlier`. */
export function monthsBetween(earlier: Period, later: Period): number {
  return (later.year - earlier.year) * 12 + later.month - earlier.month;
}

/** The period `months` later (earlier when negative). */
export function addMonths({ year, month }: Period, months: number): Period {
  const index = year * 12 + month - 1 + months;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

export function samePeriod(a: Period, b: Period): boolean {
  return a.year === b.year && a.month === b.month;
}
