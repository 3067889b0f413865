import { type Finding, LEVELS } from "../findings/finding";
import { parseAddress } from "../grid/address";
import type { CellAddress } from "../grid/grid";
import type { Check, CheckContext } from "./check";
import { goneAfter } from "./gone-after";
import { leading } from "./leading";
import { looksAtFigures } from "./supposed";

/**
 * The findings with those left out that another tells of the same act, and that are gone with it: a formula that was typed
 * over or broken beside what is wrong with its figure, and a blank beside the merged cells that cover it.
 */
export function foldOneAct(context: CheckContext, findings: readonly Finding[], checks: readonly Check[]): Finding[] {
  const looking = checks.filter(looksAtFigures);
  const followers = new Map<Finding, Finding[]>();
  const folded = new Set<Finding>();
  for (const finding of findings) {
    const lead = isBlank(finding)
      ? findings.find((other) => covers(other, finding))
      : isOddFormula(finding)
        ? graverOfFigure(context, finding, findings, looking)
        : undefined;
    if (!lead) continue;
    folded.add(finding);
    followers.set(lead, [...(followers.get(lead) ?? []), finding]);
  }
  return findings
    .filter((finding) => !folded.has(finding))
    .map((finding) => withFormula(finding, followers.get(finding) ?? []));
}

/** A finding with what is told of the same act, and with the formula that mends both where it offers nothing. */
function withFormula(lead: Finding, followers: readonly Finding[]): Finding {
  const suggestion = lead.suggestion ?? followers.find(isOddFormula)?.suggestion;
  return { ...leading(lead, followers), ...(suggestion ? { suggestion } : {}) };
}

function isBlank({ code, variant, outcome }: Finding): boolean {
  return code === "V05" && (variant === "blank" || variant === "blank-formula") && outcome === "fail";
}

/** Whether a finding is about merged cells that cover the cell of another. */
function covers(finding: Finding, { cells: [place] }: Finding): boolean {
  if (finding.code !== "V04" || finding.variant !== "merged-row" || finding.loweredFrom !== undefined) return false;
  return place !== undefined && place.sheet === finding.cells[0]?.sheet && isWithin(place, finding.args.detail);
}

function isWithin({ cell }: CellAddress, range: string): boolean {
  const [from, at, to] = [range.split(":")[0]!, cell, range.split(":")[1] ?? ""].map(parseAddress);
  if (!from || !at || !to) return false;
  return from.row <= at.row && at.row <= to.row && from.column <= at.column && at.column <= to.column;
}

function isOddFormula({ code, variant, outcome, level }: Finding): boolean {
  return (
    code === "V23" &&
    (variant === "overwritten-formula" || variant === "broken-formula") &&
    outcome === "fail" &&
    level !== "D"
  );
}

/** The gravest of what is said of the figure whose formula is odd, as far as it is gone once the formula is back. */
function graverOfFigure(
  context: CheckContext,
  odd: Finding,
  findings: readonly Finding[],
  checks: readonly Check[],
): Finding | undefined {
  const same = findings.filter(
    (finding) =>
      finding !== odd &&
      finding.outcome === "fail" &&
      finding.loweredFrom === undefined &&
      LEVELS.indexOf(finding.level) <= LEVELS.indexOf(odd.level) &&
      finding.indicator !== null &&
      finding.indicator === odd.indicator &&
      finding.measure !== null &&
      finding.measure === odd.measure,
  );
  const gravest = same.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
  const isGone = goneAfter(context, odd.suggestion?.changes ?? [], checks);
  // What stands there instead of a number is gone with it whatever is put there.
  return gravest.find((finding) => finding.code === "V06" || isGone(finding));
}
