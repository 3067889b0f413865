import type { ArgumentKinds, ValuesOf } from "./argument";

/** The changes a check can offer, with the arguments of their sentences. */
export const SUGGESTIONS = {
  "unit-slip": { value: "figure", power: "count" },
  "percent-slip": { value: "figure" },
  "unit-slip-row": { power: "count" },
  "plain-number": { value: "entry", asWritten: "flag" },
  "swap-month-cumulative": { month: "figure", cumulative: "figure" },
  "restore-formula": { formula: "text" },
  "enter-zero": { value: "entry" },
  "sign-slip": { value: "figure" },
  "likely-figure": { value: "entry", cell: "text" },
  "set-period": { askedPeriod: "period" },
  "clear-cells": {},
  "clear-pasted": {},
  "restore-code": { code: "text" },
  "restore-heading": { heading: "text" },
  "restore-unit": { unit: "text" },
  "convert-row": { unit: "text" },
  unmerge: { range: "text" },
} as const satisfies Readonly<Record<string, ArgumentKinds>>;

export type SuggestionKind = keyof typeof SUGGESTIONS;

/** A change the department may accept with one click; never applied by itself. */
export type Suggestion = {
  [Kind in SuggestionKind]: {
    readonly kind: Kind;
    /** The cells to change and what to write into them; null clears a cell. A text that starts with "=" is a formula. */
    readonly changes: readonly {
      readonly sheet: string;
      readonly cell: string;
      readonly value: number | string | null;
    }[];
    readonly args: ValuesOf<(typeof SUGGESTIONS)[Kind]>;
  };
}[SuggestionKind];
