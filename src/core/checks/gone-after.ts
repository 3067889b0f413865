import type { Finding } from "../findings/finding";
import type { Check, CheckContext } from "./check";
import { runCheck } from "./run-check";
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
  const isGone = goneIn(supposed, checks, ({ outcome }) => outcome === "fail");
  return (finding) => finding.indicator !== null && touched.has(finding.indicator) && isGone(finding);
}

/** Whether one of these checks, which must have run, no longer says a finding of the form as it would be. */
export function goneIn(
  supposed: CheckContext,
  checks: readonly Check[],
  isSaid: (finding: Finding) => boolean,
): (finding: Finding) => boolean {
  const earlier: Finding[] = [];
  for (const check of checks) earlier.push(...runCheck(check, { ...supposed, earlier }));
  const left = new Set(earlier.filter(isSaid).map(keyOf));
  const crashed = new Set(earlier.flatMap(({ code, variant }) => (variant === "crashed" ? [code] : [])));
  const asked = new Set(checks.flatMap(({ code }) => (crashed.has(code) ? [] : [code])));
  return (finding) => asked.has(finding.code) && !left.has(keyOf(finding));
}

function keyOf({ code, indicator, measure }: Finding): string {
  return `${code} ${indicator} ${measure}`;
}
