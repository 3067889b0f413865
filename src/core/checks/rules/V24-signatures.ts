import type { Finding } from "../../findings/finding";
import type { CellAddress } from "../../grid/grid";
import { addMonths, formatPeriod } from "../../period";
import { halfWidth } from "../../submission/cell-text";
import { SIGNATURES, type Signature } from "../../submission/submission";
import { dayOnForm, possibleDays } from "../../submission/written-date";
import type { Check, CheckContext } from "../check";
import { dayIn, reportingDay } from "../evidence/day";
import { cellAddressOf, periodOf } from "../evidence/rows";
import {
  charactersIn,
  explanationOf,
  FEWEST_CHARACTERS,
  needsExplanation,
  noteFor,
  saysSomething,
} from "../explanation";
import { type FindingSubject, findingReporter } from "../report";

const { fail, undecided } = findingReporter("V24", "A");

/** Fewer digits reach nobody, not even with an area's own exchange. */
const FEWEST_PHONE_DIGITS = 7;

const NO_LETTERS = /\P{L}/gu;

/** What stands for nobody where a name is asked. */
const NOBODY: ReadonlySet<string> = new Set([
  ...["无", "没有", "暂无", "空", "无人", "未填", "略", "待定", "待填", "同上"],
  ...["签字", "签名", "签章", "盖章", "已签", "已盖章", "见原件", "见附件", "见纸质"],
]);

export const V24: Check = {
  code: "V24",
  kind: "format",
  level: "A",
  asksAboutFindings: true,
  run: (context) => {
    const own = [...brokenSeal(context), ...SIGNATURES.flatMap((signature) => checkSignature(context, signature))];
    return [...own, ...unexplained(context, [...(context.earlier ?? []), ...own])];
  },
};

function checkSignature(context: CheckContext, signature: Signature): Finding[] {
  const field = context.submission.signatures[signature];
  const args = { signature };
  if (!field) return [undecided(context, "field-missing", {}, { level: "A", args })];
  const place = { cells: [cellAddressOf(field)] };
  const text = halfWidth(field.text).trim();
  if (text === "") return [fail(context, "blank", place, { args })];
  const found = { ...args, raw: field.text };
  if (signature === "phone" && text.replace(/\D/g, "").length < FEWEST_PHONE_DIGITS) {
    return [fail(context, "phone-unreadable", place, { args: found })];
  }
  if (signature === "reportedOn") return checkDate(context, place, found);
  return signature !== "phone" && !isName(text) ? [fail(context, "no-name", place, { args: found })] : [];
}

/** A signer is a person: "无", "/" or a row of signs is none. */
function isName(text: string): boolean {
  return saysSomething(text) && !NOBODY.has(text.replace(NO_LETTERS, ""));
}

function checkDate(
  context: CheckContext,
  place: FindingSubject,
  found: { readonly signature: Signature; readonly raw: string },
): Finding[] {
  const period = periodOf(context);
  const day = dayIn(found.raw, period);
  if (day === null) {
    const days = period ? possibleDays(found.raw, period).map(dayOnForm) : [];
    return [
      days.length > 0
        ? fail(context, "date-decimal", place, { args: { ...found, days } })
        : fail(context, "date-unreadable", place, { args: found }),
    ];
  }
  if (!period || isToldOfMonth(context)) return [];
  const args = { ...found, period: formatPeriod(period), nextPeriod: formatPeriod(addMonths(period, 1)) };
  const when = reportingDay(day, period);
  if (when === "early") return [fail(context, "date-before-end", place, { level: "C", args })];
  return when === "late" ? [fail(context, "date-late", place, { level: "C", args })] : [];
}

/** Whether the day goes with a month that the form is not of, and is told there. */
function isToldOfMonth({ earlier = [] }: CheckContext): boolean {
  return earlier.some(({ code, holdsUp = [] }) => code === "V02" && holdsUp.includes("V24"));
}

function brokenSeal(context: CheckContext): Finding[] {
  const { seal } = context.submission;
  return seal && !seal.intact ? [fail(context, "seal-broken", {}, { args: { sealedAt: seal.sealedAt } })] : [];
}

/** One finding per indicator, however many questions are open about it. */
function unexplained(context: CheckContext, findings: readonly Finding[]): Finding[] {
  const open = new Map<string | null, Finding[]>();
  for (const finding of findings) {
    if (!needsExplanation(finding) || explanationOf(context, finding) !== undefined) continue;
    const known = open.get(finding.indicator);
    if (known) known.push(finding);
    else open.set(finding.indicator, [finding]);
  }
  return [...open].map(([indicator, asked]) => {
    const codes = [...new Set(asked.map(({ code }) => code))];
    const cells = eachOnce(asked.flatMap((finding) => finding.cells.slice(0, 1)));
    const args = { codes, fewestCount: FEWEST_CHARACTERS };
    const note = noteFor(context, { indicator });
    const givenCount = charactersIn(note?.text ?? "");
    if (note) {
      const place = { cells: [cellAddressOf(note)], ...(indicator === null ? {} : { indicator }) };
      return givenCount > 0 && givenCount < FEWEST_CHARACTERS
        ? fail(context, "explanation-short", place, { args: { ...args, givenCount } })
        : fail(context, "explanation-empty", place, { args: { ...args, text: note.text } });
    }
    if (indicator !== null) return fail(context, "unexplained", { indicator, cells }, { args });
    const tasksOnly = context.form?.rows.length === 0;
    return fail(context, tasksOnly ? "unexplained-tasks" : "unexplained-form", { cells }, { args });
  });
}

function eachOnce(places: readonly CellAddress[]): CellAddress[] {
  return [...new Map(places.map((place) => [`${place.sheet}!${place.cell}`, place])).values()];
}
