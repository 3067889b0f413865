const PATTERNS = [
  /^(?<year>\d{4})\s*[年\-/.]\s*(?<month>\d{1,2})\s*[月\-/.]\s*(?<day>\d{1,2})\s*日?$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
];

/** Serial numbers of days from 1982 to 2064, as a date cell without its format shows. */
const SERIAL = /^[3-5]\d{4}$/;

/** Whether a text names a day: "2024年4月3日", "2024-04-03", "20240403" or a serial number. */
export function isDateText(text: string): boolean {
  if (SERIAL.test(text)) return true;
  return PATTERNS.some((pattern) => {
    const groups = pattern.exec(text)?.groups;
    if (!groups) return false;
    const [month, day] = [Number(groups.month), Number(groups.day)];
    const date = new Date(Date.UTC(Number(groups.year), month - 1, day));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  });
}
