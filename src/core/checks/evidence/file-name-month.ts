import type { Period } from "../../period";

/** The month a file name states; the year only where it is there too. */
export interface NamedMonth {
  readonly year: number | null;
  readonly month: number;
}

/** Ways to write a month, the most telling first. A full date is the day of saving and says nothing. */
const PATTERNS = [
  /(?<year>20\d{2})\s*年\s*(?:0?1\s*[-—–~至到]\s*)?(?<month>1[0-2]|0?[1-9])\s*月(?!份?\s*\d)/g,
  /(?<!\d)(?<year>20\d{2})[-_.](?<month>0[1-9]|1[0-2]|[1-9])(?![-_.]?\d)/g,
  /(?<!\d)(?<year>20\d{2})(?<month>0[1-9]|1[0-2])(?!\d)/g,
  /(?<!\d)(?:0?1\s*[-—–~至到]\s*)?(?<month>1[0-2]|0?[1-9])\s*月(?!份?\s*\d)/g,
];

/** Every month a file name names, as in 商务局4月报送3月数据; what one pattern has read is not read again by another. */
export function monthsInFileName(name: string): NamedMonth[] {
  const months: NamedMonth[] = [];
  let rest = name;
  for (const pattern of PATTERNS) {
    for (const { groups } of rest.matchAll(pattern)) {
      months.push({ year: groups!.year ? Number(groups!.year) : null, month: Number(groups!.month) });
    }
    rest = rest.replace(pattern, "·");
  }
  return months;
}

export function isNamed({ year, month }: NamedMonth, period: Period): boolean {
  return month === period.month && (year === null || year === period.year);
}
