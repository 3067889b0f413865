import type { KindOf } from "../../core/errors/coded-error";
import { ALWAYS_APPLIED } from "../../core/targets/coherence/rule-states";
import type { Indicator, Relation } from "../../core/targets/schema";
import { LABELS, plain, wordOf } from "./labels";
import { readMonths, writeMonths } from "./months";
import { idOf, type Names } from "./names";
import { readRanges, writeRanges } from "./ranges";
import { readTerms, writeTerms } from "./terms";

/** How a value of the list stands in a cell. */
export interface Codec {
  /** null leaves the cell blank. */
  write(value: unknown, names: Names): string | number | null;
  /** undefined: the cell cannot be read, which is the problem `failure`. Never called for a blank cell. */
  read(given: string | number, names: Names): unknown;
  readonly failure: KindOf<"list">;
  /** What may be chosen: words, or another sheet's column. */
  readonly choices?: readonly string[] | "departments" | "units" | "documents" | "codes" | "relations";
  readonly alignment?: "left" | "center" | "right";
}

type Labels = (typeof LABELS)[keyof typeof LABELS];

const separated = (text: string): string[] =>
  plain(text)
    .split(/[、,;\s]+/)
    .filter((part) => part !== "");

export const text: Codec = {
  write: (value) => String(value),
  read: (given) => String(given).trim(),
  failure: "cell-unreadable",
};

export const word: Codec = { ...text, read: (given) => plain(String(given)) };

/** Chosen from a column of another sheet; checked by the parser. */
export const chosen = (choices: "units" | "documents" | "relations"): Codec => ({
  ...word,
  choices,
  alignment: "center",
});

/** Digits of a fixed width, which Excel likes to take for a number and shorten. */
export const digits = (width: number): Codec => ({
  ...word,
  read: (given) => plain(String(given)).padStart(width, "0"),
  alignment: "center",
});

export const number: Codec = {
  write: (value) => (value === null ? null : Number(value)),
  read: (given) => {
    const digitsOnly = plain(String(given))
      .replace(/[,\s]/g, "")
      .replace(/^[−–—]/, "-");
    return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(digitsOnly) ? Number(digitsOnly) : undefined;
  },
  failure: "cell-not-a-number",
  alignment: "right",
};

export const numbers: Codec = {
  write: (value) => (value as readonly number[]).join("、"),
  read: (given, names) => {
    const values = separated(String(given)).map((part) => number.read(part, names));
    return values.includes(undefined) ? undefined : values;
  },
  failure: "cell-not-a-number",
};

export const months: Codec = {
  write: (value) => writeMonths(value as number[]),
  read: (given) => readMonths(String(given)) ?? undefined,
  failure: "cell-unreadable",
};

/** A month: "2024-03", however a person writes it. */
export const month: Codec = {
  write: (value) => String(value),
  read: (given) => {
    const [, year, number] = /^(\d{4})\s*[-/年]?\s*(\d{1,2})\s*月?$/.exec(plain(String(given))) ?? [];
    return year === undefined ? undefined : `${year}-${number!.padStart(2, "0")}`;
  },
  failure: "cell-unreadable",
  alignment: "center",
};

export const choice = (labels: Labels): Codec => ({
  write: (value) => (labels as Record<string, string>)[String(value)] ?? String(value),
  read: (given) => wordOf(labels, String(given)) ?? undefined,
  failure: "cell-not-a-choice",
  choices: Object.values(labels),
  alignment: "center",
});

/** A check; offered are those that may have a state, and any other is told as a mistake of its own. */
export const rule: Codec = {
  ...choice(LABELS.rule),
  read: (given) => wordOf(LABELS.rule, String(given)) ?? codeIn(String(given)),
  choices: Object.entries(LABELS.rule).flatMap(([code, label]) =>
    ALWAYS_APPLIED.some((always) => always === code) ? [] : [label],
  ),
  alignment: "left",
};

/** "V20", whatever its name is written like. */
function codeIn(text: string): string | undefined {
  return Object.keys(LABELS.rule).find((code) => plain(text).toUpperCase().startsWith(code));
}

export const yesOrNo = (labels: typeof LABELS.boolean): Codec => ({
  ...choice(labels),
  read: (given) => {
    const answer = wordOf(labels, String(given));
    return answer === null ? undefined : answer === "true";
  },
});

export const choices = (labels: Labels): Codec => ({
  write: (value) => (value as readonly string[]).map((one) => (labels as Record<string, string>)[one]).join("、"),
  read: (given) => {
    const words = separated(String(given)).map((part) => wordOf(labels, part));
    return words.includes(null) ? undefined : words;
  },
  failure: "cell-not-a-choice",
});

export const reference = (kind: keyof Names): Codec => ({
  write: (value, names) => names[kind].get(String(value)) ?? String(value),
  read: (given, names) =>
    idOf(names[kind], kind === "indicators" ? (digits(4).read(given, names) as string) : String(given)),
  failure: "cell-unreadable",
  choices: kind === "indicators" ? "codes" : "departments",
  alignment: kind === "indicators" ? "center" : "left",
});

export const references = (kind: keyof Names): Codec => ({
  write: (value, names) => (value as readonly string[]).map((id) => names[kind].get(id) ?? id).join("、"),
  read: (given, names) => separated(String(given)).map((part) => reference(kind).read(part, names)),
  failure: "cell-unreadable",
});

export const ranges: Codec = {
  write: (value) => writeRanges(value as Indicator["ranges"]) || null,
  read: (given) => readRanges(String(given)) ?? undefined,
  failure: "cell-unreadable",
};

export const terms: Codec = {
  write: (value, names) => writeTerms(value as Relation["right"], names),
  read: (given, names) => readTerms(String(given), names) ?? undefined,
  failure: "cell-unreadable",
};
