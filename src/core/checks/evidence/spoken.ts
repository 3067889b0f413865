import type { CheckCode } from "../../findings/finding";
import type { Measure } from "../../measure";
import type { CheckContext } from "../check";

/** Whether a check that ran before has found fault with this figure itself. What only warns silences no other. */
export function hasSpoken({ earlier }: CheckContext, code: CheckCode, indicator: string, measure: Measure): boolean {
  return (earlier ?? []).some(
    (finding) =>
      finding.code === code &&
      finding.outcome === "fail" &&
      finding.loweredFrom === undefined &&
      finding.indicator === indicator &&
      finding.measure === measure,
  );
}

/** Whether what another check says more precisely can be left to it. */
export function isActive(context: CheckContext, code: CheckCode): boolean {
  return context.isActive?.(code) ?? true;
}
