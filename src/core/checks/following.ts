import type { CheckCode, Finding } from "../findings/finding";
import type { Check, CheckContext } from "./check";
import { factAt } from "./evidence/indexed";
import { isWorkedOut, isWorkedOutFrom } from "./evidence/own-formula";
import { goneAfter } from "./gone-after";
import { leading } from "./leading";
import { mendingsOf, sameSlips } from "./mendings";
import { type Change, looksAtFigures } from "./supposed";

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
  "V17",
] as const satisfies readonly CheckCode[];

/** That a figure is unusual only tells why what is worked out from it is. */
const UNUSUAL = "V20";

/**
 * The findings with those left out that only follow from another: what is gone once the figure that one is about is put
 * right. They stand under it.
 */
export function foldFollowing(
  context: CheckContext,
  findings: readonly Finding[],
  checks: readonly Check[],
): Finding[] {
  const looking = checks.filter(looksAtFigures);
  const folded = new Set<Finding>();
  const followersByCause = new Map<Finding, readonly Finding[]>();
  const causes = causesIn(context, findings);
  for (const [rank, cause] of causes.entries()) {
    if (folded.has(cause)) continue;
    // What says more precisely what is wrong does not follow from what says less.
    const above = new Set(causes.slice(0, rank + 1).filter(({ code }) => code !== cause.code));
    const candidates = findings.filter(
      (finding) =>
        finding !== cause && !folded.has(finding) && !above.has(finding) && mayFollow(context, finding, cause),
    );
    if (candidates.length === 0) continue;
    const followers = followersOf(context, cause, candidates, findings, looking);
    for (const finding of followers) folded.add(finding);
    if (followers.length > 0) followersByCause.set(cause, followers);
  }
  const under = (finding: Finding): Finding[] =>
    (followersByCause.get(finding) ?? []).flatMap((follower) => [follower, ...under(follower)]);
  return findings.filter((finding) => !folded.has(finding)).map((finding) => withSlips(finding, under(finding)));
}

/** A cause with the cells that are wrong in the same way, and the other checks that would only say it again. */
function withSlips(cause: Finding, followers: readonly Finding[]): Finding {
  const alike = followers.length > 0 ? sameSlips(cause, [cause, ...followers]) : [];
  const led = leading(cause, followers);
  return alike.length > 0 ? { ...led, cells: alike.flatMap(({ cells }) => cells) } : led;
}

/**
 * The causes, the most precise first; then those that do not say which of two figures is wrong, and those of figures that
 * the form works out.
 */
function causesIn(context: CheckContext, findings: readonly Finding[]): Finding[] {
  const causes = ([...PRECISE_FIRST, UNUSUAL] as const).flatMap((code) =>
    findings.filter((finding) => isCause(context, finding, code)),
  );
  const computed = causes.filter(({ indicator, measure }) => isWorkedOut(context, indicator!, measure!));
  const typed = causes.filter((cause) => !computed.includes(cause));
  return [...typed.filter((cause) => !isEither(cause)), ...typed.filter(isEither), ...computed];
}

function isEither({ code, suggestion }: Finding): boolean {
  return code === "V10" && suggestion?.kind !== "swap-month-cumulative";
}

function isCause(context: CheckContext, finding: Finding, wanted: CheckCode): boolean {
  const { code, outcome, about, indicator, measure, suggestion, cells, loweredFrom, variant } = finding;
  // What only warns may be passed over, and with it what it would speak for.
  if (loweredFrom !== undefined) return false;
  if (code === "V10" && variant !== "cumulative-below-month") return false;
  if (code === "V16" && suggestion?.kind !== "restore-formula") return false;
  if (code === "V17" && variant === "relation") return false;
  // A total that the form works out is wrong because of its parts.
  if (code === "V11" && cells.some((cell) => factAt(context.own, cell)?.formula !== undefined)) return false;
  return code === wanted && outcome === "fail" && about === "figure" && indicator !== null && measure !== null;
}

function mayFollow(context: CheckContext, finding: Finding, cause: Finding): boolean {
  const { outcome, about, indicator } = finding;
  if (outcome !== "fail" || about !== "figure" || indicator === null) return false;
  return cause.code !== UNUSUAL || isDoubtOfResult(context, finding, cause);
}

function followersOf(
  context: CheckContext,
  cause: Finding,
  candidates: readonly Finding[],
  findings: readonly Finding[],
  checks: readonly Check[],
): Finding[] {
  const { ways, isBound } = mendingsOf(context, cause, findings);
  const gone = goneBy(context, ways, candidates, checks);
  if (cause.level !== "A" || (ways.length > 0 && !isBound)) return gone;
  // Nobody knows what the figure should be, but as it must be mended what else is said of it comes again.
  return candidates.filter((finding) => comesAgain(context, finding, cause) || gone.includes(finding));
}

/** What the way that most findings are gone by takes away. */
function goneBy(
  context: CheckContext,
  ways: readonly (readonly Change[])[],
  candidates: readonly Finding[],
  checks: readonly Check[],
): Finding[] {
  const gone = ways.map((way) => candidates.filter(goneAfter(context, way, checks)));
  return gone.reduce<Finding[]>((most, followers) => (followers.length > most.length ? followers : most), []);
}

/** Checks of a figure by itself. */
const BY_ITSELF: ReadonlySet<CheckCode> = new Set(["V09", UNUSUAL]);

/** Whether what must be mended may bring it about again: it is about the same figure, or about one worked out from it. */
function comesAgain(context: CheckContext, finding: Finding, cause: Finding): boolean {
  const isSame = finding.indicator === cause.indicator && finding.measure === cause.measure;
  return isSame || isDoubtOfResult(context, finding, cause);
}

/** Whether it doubts by itself a figure that the form works out from that of another. */
function isDoubtOfResult(context: CheckContext, { code, indicator, measure }: Finding, cause: Finding): boolean {
  if (!BY_ITSELF.has(code) || indicator === null || measure === null) return false;
  const source = { indicator: cause.indicator!, measure: cause.measure! };
  return isWorkedOutFrom(context, { indicator, measure }, source);
}
