import type { Finding, Suggestion } from "../findings/finding";
import { derivationOf, derive, type Operand, type Standing } from "../form/derivation";
import type { Form } from "../form/form";
import { MEASURES, type Measure } from "../measure";
import type { Fact } from "../submission/submission";
import type { TargetList } from "../targets/schema";
import type { Check, CheckContext } from "./check";
import { restoration } from "./evidence/restoration";
import { factAt, factsOf, rowOf, standingOf } from "./evidence/rows";

type Change = Suggestion["changes"][number];

/** Suggestions that say what a figure should be, and so can be wrong. */
const CLAIMS: ReadonlySet<Suggestion["kind"]> = new Set([
  "unit-slip",
  "unit-slip-row",
  "percent-slip",
  "plain-number",
  "swap-month-cumulative",
  "enter-zero",
  "sign-slip",
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
    const fact = factAt(context.submission, change);
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
  const changes = new Map<Fact, Change>();
  for (const change of suggestion.changes) {
    const fact = factAt(context.submission, change);
    if (fact) changes.set(fact, change);
  }
  const changed = [...changes.keys()];
  const asWritten = suggestion.kind === "plain-number" && suggestion.args.asWritten;
  const taken = withChanges(context, context.form, changes);
  const speaksAgainst = (finding: Finding) => {
    // How a cell shows its figure says nothing against the figure.
    if (finding.outcome !== "fail" || finding.level === "D" || finding.about === "structure") return false;
    // A number that merely stood there as a text is no claim: only doubts about itself speak against it.
    if (asWritten) return changed.some((fact) => isBlamed(fact, finding));
    const isAbout = changed.some((fact) => isIn(fact, finding));
    return isAbout && (BINDING.has(finding.code) || !before.has(keyOf(finding)));
  };
  const earlier: Finding[] = [];
  return checks.every((check) => {
    const found = check.run({ ...taken, earlier });
    earlier.push(...found);
    return !found.some(speaksAgainst);
  });
}

/** Copied sheets are judged as a whole, and the other checks of format look at no figure. */
function looksAtFigures({ kind, code }: Check): boolean {
  return (kind !== "format" && code !== "V21") || code === "V05";
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

function isFormula({ value }: Change): boolean {
  return typeof value === "string" && value.startsWith("=");
}

/** The context as it would be with the changes made, cut down to the rows that are held against the changed ones. */
function withChanges(context: CheckContext, form: Form, changes: ReadonlyMap<Fact, Change>): CheckContext {
  const near = neighbours(context.list, new Set([...changes.keys()].map(({ indicator }) => indicator)));
  const facts = factsOf(context.submission);
  const known = new Map<Fact, Fact>();
  const standing = ({ indicator, measure }: Operand): Standing => {
    const fact = facts.get(indicator)?.[measure];
    return fact ? standingOf({ facts: { [measure]: afterwards(fact) } }, measure) : null;
  };
  const afterwards = (fact: Fact): Fact => {
    const found = known.get(fact);
    if (found) return found;
    // A circle of formulas finds its own start as it is.
    known.set(fact, fact);
    const change = changes.get(fact);
    const isComputed = change ? isFormula(change) : fact.formula !== undefined;
    const row = isComputed ? rowOf(context, fact.indicator) : undefined;
    const derivation = row && derivationOf(form, row.indicator, fact.measure);
    const result = derivation
      ? holding(fact, derive(derivation, standing))
      : change
        ? holding(fact, change.value)
        : fact;
    known.set(fact, result);
    return result;
  };
  const rows = form.rows.filter(({ indicator }) => near.has(indicator.id));
  return {
    ...context,
    form: { ...form, rows },
    submission: {
      ...context.submission,
      facts: rows.flatMap(({ indicator }) => {
        const row = facts.get(indicator.id);
        return MEASURES.flatMap((measure: Measure) => (row?.[measure] ? [afterwards(row[measure])] : []));
      }),
      milestones: [],
    },
  };
}

function holding(fact: Fact, value: number | string | null): Fact {
  if (typeof value === "number") return { ...fact, state: "value", value, raw: String(value) };
  if (value === null) return { ...fact, state: "blank", value: null, raw: "" };
  return { ...fact, state: value === "—" ? "not-applicable" : "invalid", value: null, raw: value };
}

const groupsOfLists = new WeakMap<TargetList, ReadonlyMap<string, readonly string[]>>();

/** The indicators some rule holds against these, and these. */
function neighbours(list: TargetList, indicators: ReadonlySet<string>): ReadonlySet<string> {
  const groups = groupsOfLists.get(list) ?? groupsOf(list);
  groupsOfLists.set(list, groups);
  return new Set([...indicators].flatMap((id) => [id, ...(groups.get(id) ?? [])]));
}

function groupsOf(list: TargetList): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  const join = (...ids: readonly string[]) => {
    for (const id of ids) groups.set(id, [...(groups.get(id) ?? []), ...ids]);
  };
  for (const { id, partOf, totalOf, ratio } of list.indicators) {
    if (partOf !== undefined) join(id, partOf);
    if (totalOf) join(id, ...totalOf);
    if (ratio) join(id, ratio.numerator, ratio.denominator);
  }
  for (const { left, right } of list.relations) {
    join(...[...left, ...right].flatMap((term) => ("indicator" in term ? [term.indicator] : [])));
  }
  return groups;
}
