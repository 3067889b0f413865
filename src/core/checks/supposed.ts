import type { Suggestion } from "../findings/finding";
import { derivationOf, derive, type FigureContent, type Operand } from "../form/derivation";
import type { Form } from "../form/form";
import { MEASURES, type Measure } from "../measure";
import { onceFor } from "../once-for";
import type { Fact } from "../submission/submission";
import type { TargetList } from "../targets/schema";
import type { Check, CheckContext } from "./check";
import { factAt, factsOf, indexed } from "./evidence/indexed";
import { contentOf, contextOf, rowOf } from "./evidence/rows";

/** What would be written into a cell. */
export type Change = Suggestion["changes"][number];

/** The figures that changes would be made to. */
export function changedFacts({ own }: CheckContext, changes: readonly Change[]): ReadonlyMap<Fact, Change> {
  const facts = new Map<Fact, Change>();
  for (const change of changes) {
    const fact = factAt(own, change);
    if (fact) facts.set(fact, change);
  }
  return facts;
}

/** The indicators that are held against those of changed figures, and these. */
export function touchedBy({ list }: CheckContext, changes: ReadonlyMap<Fact, Change>): ReadonlySet<string> {
  return neighbours(list, new Set([...changes.keys()].map(({ indicator }) => indicator)));
}

/** The context as it would be with the changes made, cut down to some rows: by default those held against the changed ones. */
export function withChanges(
  context: CheckContext,
  form: Form,
  changes: ReadonlyMap<Fact, Change>,
  near = touchedBy(context, changes),
): CheckContext {
  const known = new Map<Fact, Fact>();
  const standing = ({ indicator, measure }: Operand): FigureContent => {
    const fact = factsOf(context.own, indicator)[measure];
    return fact ? contentOf({ facts: { [measure]: afterwards(fact) } }, measure) : null;
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
  const submission = {
    ...context.submission,
    facts: rows.flatMap(({ indicator }) => {
      const row = factsOf(context.own, indicator.id);
      return MEASURES.flatMap((measure: Measure) => (row[measure] ? [afterwards(row[measure])] : []));
    }),
    milestones: [],
  };
  return contextOf({ ...context, form: { ...form, rows }, submission }, indexed(submission));
}

function holding(fact: Fact, value: number | string | null): Fact {
  if (typeof value === "number") return { ...fact, state: "value", value, raw: String(value) };
  if (value === null) return { ...fact, state: "blank", value: null, raw: "" };
  return { ...fact, state: value === "—" ? "not-applicable" : "invalid", value: null, raw: value };
}

/** The indicators some rule holds against these, and these. */
export function neighbours(list: TargetList, indicators: ReadonlySet<string>): ReadonlySet<string> {
  const groups = groupsOf(list);
  return new Set([...indicators].flatMap((id) => [id, ...(groups.get(id) ?? [])]));
}

const groupsOf = onceFor((list: TargetList): ReadonlyMap<string, readonly string[]> => {
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
});

/** Copied sheets are judged as a whole, and the other checks of format look at no figure. */
export function looksAtFigures({ kind, code }: Check): boolean {
  return (kind !== "format" && code !== "V21") || code === "V05";
}

export function isFormula({ value }: Change): boolean {
  return typeof value === "string" && value.startsWith("=");
}
