import type { Finding, Suggestion } from "../findings/finding";
import { derivationOf } from "../form/derivation";
import type { Fact } from "../submission/submission";
import type { Check, CheckContext } from "./check";
import { factAt } from "./evidence/indexed";
import { restoration } from "./evidence/restoration";
import { rowOf } from "./evidence/rows";
import { runCheck } from "./run-check";
import { type Change, changedFacts, isFormula, looksAtFigures, withChanges } from "./supposed";

/** Suggestions that say what a figure should be, and so can be wrong. */
const CLAIMS: ReadonlySet<Suggestion["kind"]> = new Set([
  "unit-slip",
  "unit-slip-row",
  "percent-slip",
  "plain-number",
  "swap-month-cumulative",
  "enter-zero",
  "sign-slip",
  "likely-figure",
]);

/** What a corrected figure has to satisfy, whether it did before or not. */
const BINDING: ReadonlySet<string> = new Set(["V08", "V09", "V10", "V11", "V12"]);

/**
 * The findings with the suggestions that stand up to everything known: taken, none may leave or raise a question about
 * the figures it changes. On the form's own formulas a suggestion restores the formula and writes nothing else.
 */
export function soundOffers(context: CheckContext, findings: readonly Finding[], checks: readonly Check[]): Finding[] {
  const judged = new Map<Suggestion, Suggestion | null>();
  const looking = checks.filter(looksAtFigures);
  const before = new Set(findings.filter(({ outcome }) => outcome === "fail").map(keyOf));
  return findings.map((finding) => {
    const { suggestion, ...rest } = finding;
    if (!suggestion) return finding;
    let sound = judged.get(suggestion);
    if (sound === undefined) {
      const offer = besideFormulas(context, suggestion);
      sound = offer && isConsistent(context, offer, before, looking) ? offer : null;
      judged.set(suggestion, sound);
    }
    return sound ? { ...rest, suggestion: sound } : rest;
  });
}

/** The suggestion without typing over the form's formulas: one that was typed over comes back instead. */
function besideFormulas(context: CheckContext, suggestion: Suggestion): Suggestion | null {
  const restored: Change[] = [];
  const typed: Change[] = [];
  for (const change of suggestion.changes) {
    const fact = factAt(context.own, change);
    const row = fact && rowOf(context, fact.indicator);
    const isDerived = context.form && fact && row && derivationOf(context.form, row.indicator, fact.measure) !== null;
    if (!isDerived || isFormula(change)) typed.push(change);
    else restored.push(...(restoration(context, row, fact.measure)?.changes ?? []));
  }
  if (typed.length === suggestion.changes.length) return suggestion;
  const changes = [...typed, ...restored];
  if (changes.length === 0) return null;
  if (typed.length > 0) return { ...suggestion, changes };
  return { kind: "restore-formula", changes, args: { formula: String(restored[0]!.value) } };
}

function isConsistent(
  context: CheckContext,
  suggestion: Suggestion,
  before: ReadonlySet<string>,
  checks: readonly Check[],
): boolean {
  // With last month's figures under it a new month in the head would only hide what is wrong.
  if (suggestion.kind === "set-period") return ![...before].some((key) => key.startsWith("V21 "));
  if (!CLAIMS.has(suggestion.kind) || !context.form) return true;
  const changes = changedFacts(context, suggestion.changes);
  const changed = [...changes.keys()];
  const asWritten = suggestion.kind === "plain-number" && suggestion.args.asWritten;
  const taken = withChanges(context, context.form, changes);
  const speaksAgainst = (finding: Finding) => {
    // How a cell shows its figure says nothing against the figure.
    if (finding.outcome !== "fail" || finding.level === "D" || finding.about === "structure") return false;
    const isAbout = changed.some((fact) => isIn(fact, finding));
    // A number that merely stood there as a text is no claim: only its own running total and doubts about itself speak against it.
    if (asWritten) return (isAbout && finding.code === "V10") || changed.some((fact) => isBlamed(fact, finding));
    return isAbout && (BINDING.has(finding.code) || !before.has(keyOf(finding)));
  };
  const earlier: Finding[] = [];
  return checks.every((check) => {
    const found = runCheck(check, { ...taken, earlier });
    earlier.push(...found);
    return !found.some(speaksAgainst);
  });
}

function isBlamed({ indicator, measure }: Fact, finding: Finding): boolean {
  return finding.indicator === indicator && finding.measure === measure;
}

function isIn(fact: Fact, { cells }: Finding): boolean {
  return cells.some(({ sheet, cell }) => sheet === fact.sheet && cell === fact.cell);
}

function keyOf({ code, variant, indicator, measure }: Finding): string {
  return `${code} ${variant} ${indicator} ${measure}`;
}
