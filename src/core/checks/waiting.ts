import { argumentKinds, type CheckCode, type Finding } from "../findings/finding";
import { derivationOf, type Operand, operandsOf } from "../form/derivation";
import type { CheckContext } from "./check";
import { factAt, factsOf } from "./evidence/indexed";
import { rowOf } from "./evidence/rows";

/** Findings that say why a figure is no number: it is blank, a text, or its whole row is lost or there twice. */
const NO_FIGURE: ReadonlySet<string> = new Set(["V05", "V06"]);
const LOST_ROWS: ReadonlySet<string> = new Set(["missing-row", "ambiguous-row"]);

/**
 * The findings with what waits for a figure told beside the blank or text that holds it up: one cell is one finding,
 * however many checks look at it. What waits for something else stays.
 */
export function foldWaiting(context: CheckContext, findings: readonly Finding[]): Finding[] {
  const causes = causesByCell(findings);
  const holdsUp = new Map<Finding, Set<CheckCode>>();
  const folded = new Set<Finding>();
  for (const finding of findings) {
    if (finding.waitsFor !== "figures") continue;
    const reasons = missingOf(context, finding).map((operand) => causeOf(context, operand, causes, new Set()));
    if (reasons.length === 0 || reasons.includes(undefined)) continue;
    folded.add(finding);
    for (const reason of reasons) {
      const codes = holdsUp.get(reason!) ?? new Set();
      holdsUp.set(reason!, codes.add(finding.code));
    }
  }
  return findings
    .filter((finding) => !folded.has(finding))
    .map((finding) => {
      const codes = holdsUp.get(finding);
      return codes ? { ...finding, holdsUp: [...codes] } : finding;
    });
}

function causesByCell(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  const causes = new Map<string, Finding>();
  for (const finding of findings) {
    const [place] = finding.cells;
    if (LOST_ROWS.has(finding.variant) && finding.indicator !== null) causes.set(finding.indicator, finding);
    if (place && finding.outcome === "fail" && NO_FIGURE.has(finding.code)) causes.set(keyOf(place), finding);
  }
  return causes;
}

/** The figures of this form an undecided finding misses; without a cell, those of the rows it names. */
function missingOf(context: CheckContext, finding: Finding): Operand[] {
  const missing = finding.cells
    .flatMap((cell) => factAt(context.own, cell) ?? [])
    .filter(({ state }) => state === "blank" || state === "invalid");
  if (missing.length > 0) return missing.map(({ indicator, measure }) => ({ indicator, measure }));
  return indicatorsIn(finding)
    .filter((indicator) => !context.own.byIndicator.has(indicator))
    .map((indicator) => ({ indicator, measure: finding.measure ?? "cumulative" }));
}

/** Every indicator a finding names. */
function indicatorsIn(finding: Finding): string[] {
  const args: Readonly<Record<string, unknown>> = { ...finding.args };
  const named = Object.entries(argumentKinds(finding)).flatMap(([name, kind]) =>
    kind === "indicator" || kind === "indicators" ? args[name] : [],
  );
  return [finding.indicator, ...named].flat().filter((id) => typeof id === "string");
}

/** The finding that says why a figure is not there; that of an operand where the form computes it. */
function causeOf(
  context: CheckContext,
  operand: Operand,
  causes: ReadonlyMap<string, Finding>,
  seen: Set<string>,
): Finding | undefined {
  const fact = factsOf(context.own, operand.indicator)[operand.measure];
  const own = causes.get(fact ? keyOf(fact) : operand.indicator);
  const row = rowOf(context, operand.indicator);
  const key = `${operand.indicator} ${operand.measure}`;
  if (own || !row || !context.form || seen.has(key)) return own;
  seen.add(key);
  const derivation = derivationOf(context.form, row.indicator, operand.measure);
  if (!derivation) return undefined;
  for (const each of operandsOf(derivation)) {
    const found = causeOf(context, each, causes, seen);
    if (found) return found;
  }
  return undefined;
}

function keyOf({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string {
  return `${sheet}!${cell}`;
}
