import type { Submission } from "../submission/submission";
import { readDay } from "../submission/written-date";

/** What a choice between the versions of a unit's form rests on, in the order in which it is asked. */
export const CHOICE_RULES = [
  "chosen",
  "returned",
  "same-figures",
  "version",
  "received",
  "sealed",
  "reported",
  "saved",
  "file-time",
] as const;
export type ChoiceRule = (typeof CHOICE_RULES)[number];

/** A file a unit handed in. Times are ISO 8601, null where they are not known. */
export interface Receipt {
  /** The file's own name. */
  readonly file: string;
  /** Where it lies below what was given; the name alone where that is all there is. */
  readonly path: string;
  readonly sha256: string;
  readonly version: number;
  readonly receivedAt: string | null;
  /** Of a seal that still holds. */
  readonly sealedAt: string | null;
  /** 报出日期 as "2024-04-03". */
  readonly reportedOn: string | null;
  /** When a program last saved it, as the file itself says. */
  readonly savedAt: string | null;
  /** When the file was last written where it lies. */
  readonly fileTime: string | null;
}

export function receiptOf(submission: Submission): Receipt {
  const { file, version, seal } = submission;
  return {
    file: file.name,
    path: file.path ?? file.name,
    sha256: file.sha256,
    version,
    receivedAt: file.receivedAt ?? null,
    sealedAt: seal?.intact ? seal.sealedAt : null,
    reportedOn: dayReported(submission),
    savedAt: file.savedAt ?? null,
    fileTime: file.modifiedAt ?? null,
  };
}

/**
 * One receipt for bytes that came more than once: the last time they came, the earliest time of the file, since copying
 * gives a new one, and of the names the shortest, since copying makes it longer.
 */
export function sameBytes(a: Receipt, b: Receipt): Receipt {
  const last = (instantOf(a.receivedAt) ?? 0) - (instantOf(b.receivedAt) ?? 0) || byName(b, a);
  const fileTime = [a.fileTime, b.fileTime].filter((time) => time !== null).sort(compareText)[0] ?? null;
  return { ...(last >= 0 ? a : b), fileTime };
}

/** What people decide over the rules: SHA-256 of the files to count, and of those given back to their units. */
export interface Decisions {
  /** Each with what it was decided by: "chosen" by hand, or the rule a stored summary names. */
  readonly chosen: ReadonlyMap<string, ChoiceRule>;
  readonly returned: ReadonlySet<string>;
}

/** Where nobody has decided anything. */
export const NO_DECISIONS: Decisions = { chosen: new Map(), returned: new Set() };

/** The version that counts and what decided it; the rule is null where there is only one. */
export interface Choice<Version> {
  readonly used: Version;
  readonly rule: ChoiceRule | null;
}

/**
 * Which of a unit's versions counts; null where nothing decides. A version counts when it is later than every other
 * with other figures, by whichever rule tells the two apart first. Names decide nothing. Where nothing else decides, a
 * file the bureau gave back is not the one.
 */
export function choose<Version extends { readonly receipt: Receipt }>(
  versions: readonly Version[],
  sameFigures: (a: Version, b: Version) => boolean,
  { chosen, returned }: Decisions,
): Choice<Version> | null {
  const ordered = versions.toSorted((a, b) => byName(a.receipt, b.receipt));
  const picked = ordered.filter(({ receipt }) => chosen.has(receipt.sha256));
  if (picked.length === 1 && ordered.length > 1) {
    return { used: picked[0]!, rule: chosen.get(picked[0]!.receipt.sha256)! };
  }
  const latest = latestOf(picked.length > 0 ? picked : ordered, sameFigures);
  if (latest) return latest;
  const kept = ordered.filter(({ receipt }) => !returned.has(receipt.sha256));
  const left = kept.length < ordered.length ? latestOf(kept, sameFigures) : null;
  return left && { used: left.used, rule: "returned" };
}

function latestOf<Version extends { readonly receipt: Receipt }>(
  versions: readonly Version[],
  sameFigures: (a: Version, b: Version) => boolean,
): Choice<Version> | null {
  const [only] = versions;
  if (versions.length < 2) return only ? { used: only, rule: null } : null;
  let found: (Choice<Version> & { readonly beaten: number }) | null = null;
  for (const used of versions) {
    const others = versions.filter((other) => other !== used);
    const rules = others.map((other) => laterBy(used.receipt, other.receipt));
    const rivals = rules.filter((_, index) => !sameFigures(used, others[index]!));
    if (rivals.some((rule) => rule === null)) continue;
    const beaten = rules.filter((rule) => rule !== null).length;
    if (!found || beaten > found.beaten)
      found = { used, rule: weakest(rivals.filter((rule) => rule !== null)), beaten };
  }
  return found && { used: found.used, rule: found.rule };
}

/** The rule that was asked last; with no rival all versions say the same. */
function weakest(rules: readonly ChoiceRule[]): ChoiceRule {
  const last = Math.max(-1, ...rules.map((rule) => CHOICE_RULES.indexOf(rule)));
  return CHOICE_RULES[last] ?? "same-figures";
}

/** The first rule by which the two can be told apart, when it says that `a` is the later one; null otherwise. */
function laterBy(a: Receipt, b: Receipt): ChoiceRule | null {
  const rules: readonly (readonly [rule: ChoiceRule, a: number | null, b: number | null, least: number])[] = [
    ["version", a.version, b.version, 1],
    ["received", instantOf(a.receivedAt), instantOf(b.receivedAt), 1],
    ["sealed", instantOf(a.sealedAt), instantOf(b.sealedAt), 1],
    ["reported", instantOf(a.reportedOn), instantOf(b.reportedOn), 1],
    ["saved", instantOf(a.savedAt), instantOf(b.savedAt), 1],
    ["file-time", instantOf(a.fileTime), instantOf(b.fileTime), COPYING],
  ];
  const telling = rules.find(
    ([, one, other, least]) => one !== null && other !== null && Math.abs(one - other) >= least,
  );
  return telling && telling[1]! > telling[2]! ? telling[0] : null;
}

/** Files copied together get times a little apart that say nothing of their order; in milliseconds. */
const COPYING = 60_000;

/** Milliseconds since 1970; null where the time is not known. */
export function instantOf(time: string | null): number | null {
  const instant = time === null ? Number.NaN : Date.parse(time);
  return Number.isNaN(instant) ? null : instant;
}

/** A total order, so that the order in which files are read never shows: shorter paths first, then by code unit. */
export function byName(a: Receipt, b: Receipt): number {
  return a.path.length - b.path.length || compareText(a.path, b.path) || compareText(a.sha256, b.sha256);
}

/** Orders texts by code unit, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** 报出日期 as "2024-04-03", however it is written; null where no day can be read in it. */
function dayReported({ signatures, identity }: Submission): string | null {
  const day = readDay(signatures.reportedOn?.text ?? "", identity.period);
  const twoDigits = (number: number) => String(number).padStart(2, "0");
  return day && `${day.year}-${twoDigits(day.month)}-${twoDigits(day.day)}`;
}
