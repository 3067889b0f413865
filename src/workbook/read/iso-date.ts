const ISO = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;
const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** Excel counts a 29 February 1900 that never was; serial numbers before it are one less. */
const LEAP_BUG = 60;

/** The serial number of a date or time written as in "2024-03-31T12:00:00"; NaN for anything else. */
export function serialOf(text: string, date1904: boolean): number {
  const match = text.length > 0 && text.length < 40 ? ISO.exec(text) : null;
  if (!match) return Number.NaN;
  const [, year, month, day, hour, minute, second] = match;
  const time = (Number(hour ?? 0) + Number(minute ?? 0) / 60 + Number(second ?? 0) / 3600) / 24;
  if (year === undefined) return time;
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (date1904) return (date - EPOCH_1904) / DAY + time;
  const days = (date - EPOCH_1900) / DAY;
  return (days <= LEAP_BUG ? days - 1 : days) + time;
}
