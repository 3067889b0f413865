import { type CheckCode, type Finding, type FindingOf, LEVELS } from "../findings/finding";
import type { Check, CheckContext } from "./check";
import { rangeOf } from "./evidence/quantity";
import { factAt, rowOf } from "./evidence/rows";
import { type Change, changedFacts, looksAtFigures, withChanges } from "./supposed";

/** What says of a figure what is wrong with it, the most precise first. */
const CAUSES = ["V10", "V08", "V07", "V09", "V15"] as const satisfies readonly CheckCode[];

/**
 * The findings with those left out that only follow from another: what is gone once the figure that one is about is put
 * right. The other names the checks, and weighs as much as the gravest of them: what may be explained by itself may not
 * where it makes something impossible.
 */
export function foldFollowing(
  context: CheckContext,
  findings: readonly Finding[],
  checks: readonly Check[],
): Finding[] {
  const looking = checks.filter(looksAtFigures);
  const folded = new Set<Finding>();
  const followersByCause = new Map<Finding, readonly Finding[]>();
  for (const cause of CAUSES.flatMap((code) => findings.filter((finding) => isCause(finding, code)))) {
    if (folded.has(cause)) continue;
    const candidates = findings.filter((finding) => finding !== cause && !folded.has(finding) && mayFollow(finding));
    if (candidates.length === 0) continue;
    const followers = followersOf(context, cause, candidates, findings, looking);
    for (const finding of followers) folded.add(finding);
    if (followers.length > 0) followersByCause.set(cause, followers);
  }
  return findings
    .filter((finding) => !folded.has(finding))
    .map((finding) => leading(finding, followersByCause.get(finding) ?? []));
}

/** A cause with the cells that are wrong in the same way, and the other checks that would only say it again. */
function leading(cause: Finding, followers: readonly Finding[]): Finding {
  if (followers.length === 0) return cause;
  const alike = sameSlips(cause, [cause, ...followers]);
  const codes = followers.map(({ code }) => code).filter((code) => code !== cause.code);
  return {
    ...cause,
    level: LEVELS.find((level) => [cause, ...followers].some((finding) => finding.level === level))!,
    cells: alike.length > 0 ? alike.flatMap(({ cells }) => cells) : cause.cells,
    ...(codes.length > 0 ? { holdsUp: [...new Set([...(cause.holdsUp ?? []), ...codes])] } : {}),
  };
}

function isCause({ code, outcome, about, indicator, measure, suggestion }: Finding, wanted: CheckCode): boolean {
  if (code === "V10" && suggestion?.kind !== "swap-month-cumulative") return false;
  return code === wanted && outcome === "fail" && about === "figure" && indicator !== null && measure !== null;
}

function mayFollow({ outcome, about, indicator }: Finding): boolean {
  return outcome === "fail" && about === "figure" && indicator !== null;
}

function followersOf(
  context: CheckContext,
  cause: Finding,
  candidates: readonly Finding[],
  findings: readonly Finding[],
  checks: readonly Check[],
): Finding[] {
  const mended = mendingOf(context, cause, findings);
  if (!mended || !context.form) {
    // Nobody knows what the figure should be, but as it must be mended what else is said of it comes again.
    return cause.level === "A" ? candidates.filter((finding) => isOfOneFigure(finding, cause)) : [];
  }
  const supposed = withChanges(context, context.form, changedFacts(context, mended));
  const earlier: Finding[] = [];
  for (const check of checks) earlier.push(...check.run({ ...supposed, earlier }));
  const left = new Set(earlier.filter(({ outcome }) => outcome === "fail").map(keyOf));
  return candidates.filter((finding) => rowOf(supposed, finding.indicator!) && !left.has(keyOf(finding)));
}

/** What the cells of a cause, and of those that are the same slip in the same row, should hold; null where nobody knows. */
function mendingOf(context: CheckContext, cause: Finding, findings: readonly Finding[]): Change[] | null {
  const row = sameSlips(cause, findings);
  if (row.length > 0)
    return row.flatMap(({ cells, args }) => cells.map((cell) => ({ ...cell, value: args.corrected })));
  if (cause.suggestion?.kind === "swap-month-cumulative") return [...cause.suggestion.changes];
  const [cell] = cause.cells;
  if (!cell) return null;
  if (cause.code === "V07" && "corrected" in cause.args) return [{ ...cell, value: cause.args.corrected }];
  const value = factAt(context.submission, cell)?.value ?? null;
  if (value === null) return null;
  if (cause.variant === "below-range") return isInRange(context, cause, -value) ? [{ ...cell, value: -value }] : null;
  return cause.suggestion?.kind === "sign-slip" ? [{ ...cell, value: -value }] : null;
}

type Slip = FindingOf<"V08", "beside-last-month">;

/** The figures of a row that are in the same wrong unit as the one a cause is about, it among them. */
function sameSlips(cause: Finding, findings: readonly Finding[]): Slip[] {
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

function isOfOneFigure(a: Finding, b: Finding): boolean {
  return a.indicator === b.indicator && a.measure === b.measure;
}

function keyOf({ code, indicator, measure }: Finding): string {
  return `${code} ${indicator} ${measure}`;
}
