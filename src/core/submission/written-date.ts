import type { Period } from "../period";
import { dayOf, halfWidth } from "./cell-text";

/** A day of the calendar. `month` is 1–12. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DASHES = /[‐‑‒–—―−~]|至|到/g;
const WEEKDAY = / ?[([]?(?:星期|礼拜|周)[1-6日天][)\]]?/;
const TIME =
  /(?:T|(?<=[日号])| )\s*(?:上午|下午|早上|中午|晚上|凌晨)?\s*\d{1,2}(?::\d{1,2}(?::\d{1,2}(?:\.\d+)?)?|[时点](?:\d{1,2}分?|半|整)?(?:\d{1,2}秒)?)\s*(?:[AP]M|Z|[+-]\d{2}:?\d{2})?$/i;
const PART_OF_DAY = / ?(?:上午|下午|早上|中午|晚上)$/;

const DAYS = [
  /^(?:公元)?(?<year>\d{4}|\d{2}(?=年))年(?<month>\d{1,2})月(?<day>\d{1,2})[日号]?$/,
  /^(?<year>\d{4})(?<mark>[-/.,、])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})[日号]?$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<month>\d{1,2})月(?<day>\d{1,2})[日号]$/,
  /^(?<month>\d{1,2})[-/](?<day>\d{1,2})$/,
];

/** Serial numbers of days from 1982 to 2064, as a date cell without its format shows. */
const SERIAL = /^[3-5]\d{4}$/;

/**
 * The day a text names, however people type it: 2024年4月3日, 2024.4.3, 二〇二四年四月三日, with weekday or time behind it.
 * One without a year is the first such day from `period` on. Null for anything else.
 */
export function readDay(text: string, period: Period | null = null): Day | null {
  const plain = plainDate(text);
  if (SERIAL.test(plain)) {
    const date = dayOf(Number(plain), false);
    return date && { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  }
  for (const pattern of DAYS) {
    const groups = pattern.exec(plain)?.groups;
    if (!groups) continue;
    const [month, day] = [Number(groups.month), Number(groups.day)];
    const year =
      groups.year === undefined ? period && period.year + (month < period.month ? 1 : 0) : fullYear(groups.year);
    return year !== null && isDay(year, month, day) ? { year, month, day } : null;
  }
  return null;
}

const UP_TO = "(?:0?1月?-)?";
const MONTH = "(?<month>0?[1-9]|1[0-2])";
const MONTHS = [
  new RegExp(`^(?<year>\\d{4}|\\d{2}(?=年))(?:年|[-/.])${UP_TO}${MONTH}(?:月份?)?$`),
  /^(?<year>\d{4})(?<month>0[1-9]|1[0-2])$/,
  new RegExp(`^${UP_TO}${MONTH}(?:月份?)?$`),
];

/** The last month of what statistics reports call a stretch of the year. */
const STRETCHES = new Map([
  ["1季度", 3],
  ["2季度", 6],
  ["上半年", 6],
  ["3季度", 9],
  ["前3季度", 9],
  ["4季度", 12],
  ["全年", 12],
]);

/**
 * The month a text names, however people type it: 2024年3月, 2024年1—3月 (its last month), 2024-03, 202403, a day of it.
 * "3", "3月" or 三月 are of `year`. Null for anything else, and for 2024.1, which may be what 2024.10 has become.
 */
export function readMonth(text: string, year: number | null = null): Period | null {
  if (possibleMonths(text).length > 0) return null;
  const day = readDay(text);
  if (day) return { year: day.year, month: day.month };
  const plain = plainDate(text).replace(/^(?:报告期|报表期)?:?/, "");
  for (const pattern of MONTHS) {
    const groups = pattern.exec(plain)?.groups;
    if (groups) return ofYear(groups.year, Number(groups.month), year);
  }
  const [, written, stretch] = /^(?:(\d{4})年)?第?(.+)$/.exec(plain) ?? [];
  const last = STRETCHES.get(stretch ?? "");
  return last === undefined ? null : ofYear(written, last, year);
}

/** The months a text may name when it may name two: a number keeps no zero at its end, so 2024.10 becomes 2024.1. */
export function possibleMonths(text: string): Period[] {
  const year = /^(\d{4})\.1$/.exec(plainDate(text))?.[1];
  return year === undefined ? [] : [1, 10].map((month) => ({ year: Number(year), month }));
}

/** The days a number such as 4.2 may name: it keeps no zero at its end, so 4.20 becomes 4.2. */
export function possibleDays(text: string, period: Period): Day[] {
  const [, whole, part] = /^(\d{1,2})\.(\d{1,2})$/.exec(plainDate(text)) ?? [];
  if (whole === undefined || part === undefined) return [];
  const month = Number(whole);
  const year = period.year + (month < period.month ? 1 : 0);
  const days = part.length === 1 ? [Number(part), Number(part) * 10] : [Number(part)];
  return days.filter((day) => isDay(year, month, day)).map((day) => ({ year, month, day }));
}

/** A month as the form states it: 2024年3月. */
export function monthOnForm({ year, month }: Period): string {
  return `${year}年${month}月`;
}

/** A day as the form states it: 2024年4月8日. */
export function dayOnForm({ year, month, day }: Day): string {
  return `${year}年${month}月${day}日`;
}

function ofYear(written: string | undefined, month: number, year: number | null): Period | null {
  if (written !== undefined) return { year: fullYear(written), month };
  return year === null ? null : { year, month };
}

function fullYear(written: string): number {
  return Number(written) + (written.length === 2 ? 2000 : 0);
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A month's forms are of one month and a few days, and spelling them anew takes longer than finding them. */
const plainDates = new Map<string, string>();
const MOST_REMEMBERED = 1024;

/** Half-width, in Arabic digits, without weekday, time, spaces and the line of the form that is to be written on. */
function plainDate(text: string): string {
  const known = plainDates.get(text);
  if (known !== undefined) return known;
  const plain = spelledPlain(text);
  if (text.length <= LONGEST_DATE && plainDates.size < MOST_REMEMBERED) plainDates.set(text, plain);
  return plain;
}

/** Longer than a day is written, with weekday and time. */
const LONGEST_DATE = 40;

function spelledPlain(text: string): string {
  return withDigits(halfWidth(text).replace(/\s+/g, " ").trim())
    .replace(/[。.;]$/, "")
    .replace("元月", "1月")
    .replace(WEEKDAY, " ")
    .trim()
    .replace(TIME, "")
    .replace(PART_OF_DAY, "")
    .replace(DASHES, "-")
    .trim()
    .replace(/(?<=\d) (?=\d)/g, "-")
    .replace(/[ _]/g, "");
}

const DIGITS = "零一二三四五六七八九";
const TENS = /([一二三四五六七八九])?([十廿卅])([一二三四五六七八九])?/g;

function withDigits(text: string): string {
  const digit = (character: string) => Math.max(0, DIGITS.indexOf(character));
  return text
    .replace(TENS, (_, tens: string | undefined, mark: string, ones: string | undefined) => {
      const worth = mark === "十" ? digit(tens ?? "一") : mark === "廿" ? 2 : 3;
      return String(worth * 10 + digit(ones ?? "零"));
    })
    .replace(/[〇○零一二三四五六七八九]/g, (character) => String(digit(character)));
}
