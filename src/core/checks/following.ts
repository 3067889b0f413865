import { type CheckCode, type Finding, type FindingOf, LEVELS, type SuggestionKind } from "../findings/finding";
import type { Check, CheckContext } from "./check";
import { factAt } from "./evidence/indexed";
import { rangeOf } from "./evidence/quantity";
import { rowOf } from "./evidence/rows";
import { type Change, changedFacts, looksAtFigures, neighbours, touchedBy, withChanges } from "./supposed";

/** What says of a figure what is wrong with it, the most precise first. */
export const PRECISE_FIRST = [
  "V16",
  "V10",
  "V08",
  "V07",
  "V09",
  "V12",
  "V11",
  "V15",
] as const satisfies readonly CheckCode[];

/**
 * The findings with those left out that only follow from another: what is gone once the figure that one is about is put
 * right. The other names the checks, and weighs as much as the gravest of them, which it tells of: what may be explained
 * by itself may not where it makes something impossible.
 */
export function foldFollowing(
  context: CheckContext,
  findings: readonly Finding[],
  checks: readonly Check[],
): Finding[] {
  const looking = checks.filter(looksAtFigures);
  const folded = new Set<Finding>();
  const followersByCause = new Map<Finding, readonly Finding[]>();
  const causes = PRECISE_FIRST.flatMap((code) => findings.filter((finding) => isCause(context, finding, code)));
  for (const [rank, cause] of causes.entries()) {
    if (folded.has(cause)) continue;
    // What says more precisely what is wrong does not follow from what says less.
    const above = new Set(causes.slice(0, rank + 1).filter(({ code }) => code !== cause.code));
    const candidates = findings.filter(
      (finding) => finding !== cause && !folded.has(finding) && !above.has(finding) && mayFollow(finding),
    );
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
  const level = LEVELS.find((each) => [cause, ...followers].some((finding) => finding.level === each))!;
  const raisedBy = level === cause.level ? undefined : followers.find((finding) => finding.level === level);
  return {
    ...cause,
    level,
    ...(raisedBy ? { raisedBy } : {}),
    cells: alike.length > 0 ? alike.flatMap(({ cells }) => cells) : cause.cells,
    ...(codes.length > 0 ? { holdsUp: [...new Set([...(cause.holdsUp ?? []), ...codes])] } : {}),
  };
}

function isCause(context: CheckContext, finding: Finding, wanted: CheckCode): boolean {
  const { code, outcome, about, indicator, measure, suggestion, cells, loweredFrom } = finding;
  // What only warns may be passed over, and with it what it would speak for.
  if (loweredFrom !== undefined) return false;
  if (code === "V10" && suggestion?.kind !== "swap-month-cumulative") return false;
  if (code === "V16" && suggestion?.kind !== "restore-formula") return false;
  // A total that the form works out is wrong because of its parts.
  if (code === "V11" && cells.some((cell) => factAt(context.own, cell)?.formula !== undefined)) return false;
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
  const { form } = context;
  const mendings = form ? mendingsOf(context, cause, findings) : [];
  if (!form || mendings.length === 0) {
    // Nobody knows what the figure should be, but as it must be mended what else is said of it comes again.
    return cause.level === "A" ? candidates.filter((finding) => isOfOneFigure(finding, cause)) : [];
  }
  const gone = mendings.map((mending) => {
    const changes = changedFacts(context, mending);
    const touched = touchedBy(context, changes);
    // What is said of a touched row may also hold it against rows that are not: with these left out it would seem gone.
    const supposed = withChanges(context, form, changes, neighbours(context.list, touched));
    const earlier: Finding[] = [];
    for (const check of checks) earlier.push(...check.run({ ...supposed, earlier }));
    const left = new Set(earlier.filter(({ outcome }) => outcome === "fail").map(keyOf));
    return candidates.filter((finding) => touched.has(finding.indicator!) && !left.has(keyOf(finding)));
  });
  return gone.reduce((most, followers) => (followers.length > most.length ? followers : most));
}

/** Suggestions that are all that has to be done. */
const ANSWERS: ReadonlySet<SuggestionKind> = new Set(["swap-month-cumulative", "sign-slip", "restore-formula"]);

/**
 * What the cells of a cause, and of those that are the same slip in the same row, may have been meant to hold, one way or
 * another; empty where nobody knows.
 */
function mendingsOf(context: CheckContext, cause: Finding, findings: readonly Finding[]): Change[][] {
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
  const value = factAt(context.own, cell)?.value ?? null;
  if (value === null || cause.variant !== "below-range") return [];
  return isInRange(context, cause, -value) ? [[{ ...cell, value: -value }]] : [];
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
