import type { Finding, FindingOf, SuggestionKind } from "../findings/finding";
import type { CellAddress } from "../grid/grid";
import { tidy } from "../numbers";
import type { CheckContext } from "./check";
import { factAt } from "./evidence/indexed";
import { rangeOf } from "./evidence/quantity";
import { rowOf } from "./evidence/rows";
import type { Change } from "./supposed";

/** Suggestions that are all that has to be done. */
const ANSWERS: ReadonlySet<SuggestionKind> = new Set(["swap-month-cumulative", "sign-slip", "restore-formula"]);

/** What the cells of a finding may have been meant to hold. */
export interface Mendings {
  /** One way or another; none where nobody knows. */
  readonly ways: readonly (readonly Change[])[];
  /** Whether that only is what the figure has at least to be to stand up to the check. */
  readonly isBound: boolean;
}

/** What the cells of a cause, and of those that are the same slip in the same row, may have been meant to hold. */
export function mendingsOf(context: CheckContext, cause: Finding, findings: readonly Finding[]): Mendings {
  const bounds = boundsOf(cause, findings);
  return bounds ? { ways: bounds, isBound: true } : { ways: knownWays(context, cause, findings), isBound: false };
}

/** The nearest figures that the check would let pass, where it says nothing of what was meant. */
function boundsOf(cause: Finding, findings: readonly Finding[]): Change[][] | null {
  const { code, variant, cells, args, suggestion } = cause;
  const [cell, second] = cells;
  if (!cell) return null;
  if (code === "V09" && variant === "not-whole") {
    const near = [Math.floor(args.value), Math.ceil(args.value), ...continuing(cell, findings)];
    return near.map((value) => [{ ...cell, value }]);
  }
  if (!second) return null;
  if (code === "V10" && variant === "cumulative-below-month" && suggestion?.kind !== "swap-month-cumulative") {
    return [[{ ...cell, value: args.month }], [{ ...second, value: args.cumulative }]];
  }
  if (code !== "V17") return null;
  if (variant === "part-above-whole") return [[{ ...cell, value: args.whole }], [{ ...second, value: args.value }]];
  if (variant === "whole-below-part") return [[{ ...cell, value: args.part }], [{ ...second, value: args.value }]];
  return null;
}

/** What the month of a cell would be by the total that should go on from the last form's. */
function continuing({ sheet, cell }: CellAddress, findings: readonly Finding[]): number[] {
  return findings.flatMap(({ variant, cells: [, month], args }) => {
    if (variant !== "not-continuous" || month?.sheet !== sheet || month.cell !== cell) return [];
    const value = tidy(args.month + args.difference);
    return Number.isInteger(value) ? [value] : [];
  });
}

function knownWays(context: CheckContext, cause: Finding, findings: readonly Finding[]): Change[][] {
  const row = sameSlips(cause, findings);
  if (row.length > 0) {
    return [row.flatMap(({ cells, args }) => cells.map((cell) => ({ ...cell, value: args.corrected })))];
  }
  const { suggestion } = cause;
  if (suggestion && ANSWERS.has(suggestion.kind)) return [[...suggestion.changes]];
  const [cell, second] = cause.cells;
  if (!cell) return [];
  if (cause.code === "V07" && "corrected" in cause.args) return [[{ ...cell, value: cause.args.corrected }]];
  if (cause.code === "V12" && cause.variant === "differs") return [[{ ...cell, value: cause.args.archived }]];
  if (cause.variant === "not-continuous" && second) {
    const { cumulative, month, difference } = cause.args;
    return [[{ ...cell, value: cumulative - difference }], [{ ...second, value: month + difference }]];
  }
  if (cause.code === "V20" && "reference" in cause.args) return [[{ ...cell, value: usualOf(cause.args) }]];
  const value = factAt(context.own, cell)?.value ?? null;
  if (value === null || cause.variant !== "below-range") return [];
  return isInRange(context, cause, -value) ? [[{ ...cell, value: -value }]] : [];
}

/** What the figure would be by the usual course of the year. */
function usualOf({ reference, usualPercent = 0 }: { readonly reference: number; readonly usualPercent?: number }) {
  return reference * (1 + usualPercent / 100);
}

type Slip = FindingOf<"V08", "beside-last-month">;

/** The figures of a row that are in the same wrong unit as the one a cause is about, it among them. */
export function sameSlips(cause: Finding, findings: readonly Finding[]): Slip[] {
  if (!isSlip(cause)) return [];
  return findings
    .filter(isSlip)
    .filter(({ indicator, args }) => indicator === cause.indicator && args.power === cause.args.power);
}

function isSlip(finding: Finding): finding is Finding & Slip {
  return finding.code === "V08" && finding.outcome === "fail" && "corrected" in finding.args;
}

function isInRange(context: CheckContext, { indicator, measure }: Finding, value: number): boolean {
  const row = rowOf(context, indicator!);
  const { min, max } = row ? rangeOf(row.indicator, measure!) : {};
  return (min ?? value) <= value && value <= (max ?? value);
}
