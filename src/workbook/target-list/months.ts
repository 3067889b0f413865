import { plain } from "./labels";

/** Months as a person writes them: [2,3,4,6] → "2-4、6"; a run of two is listed. */
export function writeMonths(months: readonly number[]): string {
  const parts: string[] = [];
  for (let start = 0; start < months.length; ) {
    let end = start;
    while (months[end + 1] === months[end]! + 1) end++;
    if (end - start >= 2) parts.push(`${months[start]}-${months[end]}`);
    else parts.push(...months.slice(start, end + 1).map(String));
    start = end + 1;
  }
  return parts.join("、");
}

/** Reads what `writeMonths` writes; null when it is not of that form. */
export function readMonths(text: string): number[] | null {
  const months: number[] = [];
  for (const part of plain(text)
    .replace(/[月\s]/g, "")
    .replace(/[−–—~]/g, "-")
    .split(/[、,;]/)) {
    const match = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(part);
    if (!match) return null;
    for (let month = Number(match[1]); month <= Number(match[2] ?? match[1]); month++) months.push(month);
  }
  return months;
}
