import type { Finding } from "../findings/finding";
import type { Check, CheckContext } from "./check";
import { type Change, changedFacts, neighbours, touchedBy, withChanges } from "./supposed";

/** Whether a finding of these checks would no longer be said of the form with the changes made. */
export function goneAfter(
  context: CheckContext,
  mending: readonly Change[],
  checks: readonly Check[],
): (finding: Finding) => boolean {
  if (!context.form) return () => false;
  const changes = changedFacts(context, mending);
  const touched = touchedBy(context, changes);
  // What is said of a touched row may also hold it against rows that are not: with these left out it would seem gone.
  const supposed = withChanges(context, context.form, changes, neighbours(context.list, touched));
  const earlier: Finding[] = [];
  for (const check of checks) earlier.push(...check.run({ ...supposed, earlier }));
  const left = new Set(earlier.filter(({ outcome }) => outcome === "fail").map(keyOf));
  const asked = new Set(checks.map(({ code }) => code));
  return (finding) =>
    asked.has(finding.code) &&
    finding.indicator !== null &&
    touched.has(finding.indicator) &&
    !left.has(keyOf(finding));
}

function keyOf({ code, indicator, measure }: Finding): string {
  return `${code} ${indicator} ${measure}`;
}
