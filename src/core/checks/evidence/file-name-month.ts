import type { Period } from "../../period";

/** The month a file name states; the year only where it is there too. */
export interface NamedMonth {
  readonly year: number | null;
  readonly month: number;
}

/** Ways to write a month, the most telling first. A full date is the day of saving and says nothing. */
const PATTERNS = [
  /(?<year>20\d{2})\s*年\s*(?:0?1\s*[-—–~至到]\s*)?(?<month>1[0-2]|0?[1-9])\s*月(?!份?\s*\d)/,
  /(?<!\d)(?<year>20\d{2})[-_.](?<month>0[1-9]|1[0-2]|[1-9])(?![-_.]?\d)/,
  /(?<!\d)(?<year>20\d{2})(?<month>0[1-9]|1[0-2])(?!\d)/,
  /(?<!\d)(?:0?1\s*[-—–~至到]\s*)?(?<month>1[0-2]|0?[1-9])\s*月(?!份?\s*\d)/,
];

/** The month a file name names; null when it names none. */
export function monthInFileName(name: string): NamedMonth | null {
  for (const pattern of PATTERNS) {
    const groups = pattern.exec(name)?.groups;
    if (groups) return { year: groups.year ? Number(groups.year) : null, month: Number(groups.month) };
  }
  return null;
}

export function isNamed({ year, month }: NamedMonth, period: Period): boolean {
  return month === period.month && (year === null || year === period.year);
}
