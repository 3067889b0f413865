import type { CheckCode } from "../../findings/finding";
import type { Measure } from "../../measure";
import type { CheckContext } from "../check";

/** Whether a check that ran before has found fault with this figure itself. */
export function hasSpoken({ earlier }: CheckContext, code: CheckCode, indicator: string, measure: Measure): boolean {
  return (earlier ?? []).some(
    (finding) =>
      finding.code === code &&
      finding.outcome === "fail" &&
      finding.indicator === indicator &&
      finding.measure === measure,
  );
}
