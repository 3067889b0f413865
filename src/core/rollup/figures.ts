import type { CellAddress } from "../grid/grid";
import type { History } from "../history/history";
import type { Measure } from "../measure";
import type { Period } from "../period";
import type { Fact, FactState } from "../submission/submission";

/** One figure as a unit reported it, with the file it came in. `value` is null unless state is "value". */
export interface Figure extends CellAddress {
  readonly state: FactState;
  readonly value: number | null;
  readonly file: string;
  readonly sha256: string;
  readonly version: number;
}

/** The district's figures as they stand on the forms of one period, by the unit that reported them. */
export interface Figures {
  readonly period: Period;
  find(department: string, indicator: string, measure: Measure): Figure | undefined;
}

/** The figures of an earlier period, from the history. */
export function historyFigures(history: History, period: Period): Figures {
  return {
    period,
    find(department, indicator, measure) {
      const past = history.find(department, indicator, measure, period);
      if (!past) return undefined;
      const { value, file, sheet = "", cell = "", sha256 = "", version = 1 } = past;
      return { state: "value", value, file, sheet, cell, sha256, version };
    },
  };
}

/** The figures of one form without the texts of its cells. */
export interface PackedForm {
  /** Every indicator × measure of the form. */
  entries(): Iterable<readonly [indicator: string, measure: Measure]>;
  find(indicator: string, measure: Measure): (CellAddress & { state: FactState; value: number | null }) | undefined;
}

/** Whether two forms hold the same figures, wherever they stand; a blank is the same as no cell at all. */
export function sameFigures(a: PackedForm, b: PackedForm): boolean {
  const within = (one: PackedForm, other: PackedForm) => {
    for (const [indicator, measure] of one.entries()) {
      const [mine, others] = [one.find(indicator, measure)!, other.find(indicator, measure)];
      if (mine.value !== (others?.value ?? null) || mine.state !== (others?.state ?? "blank")) return false;
    }
    return true;
  };
  return within(a, b) && within(b, a);
}

/** Where the figures of one layout of a form stand. */
interface FormLayout {
  /** The place of a measure's figure among the facts, by indicator. */
  readonly slots: ReadonlyMap<string, Readonly<Partial<Record<Measure, number>>>>;
  readonly places: readonly CellAddress[];
}

/**
 * Packs forms so that a hundred thousand of them fit in memory: one number for each figure. Layouts and states, which
 * most forms of a department have in common, are kept once per packer.
 */
export function formPacker(): (facts: readonly Fact[]) => PackedForm {
  const layouts = new Map<string, FormLayout>();
  const stateLists = new Map<string, readonly FactState[]>();
  return (facts) => {
    const layout = shared(layouts, layoutKey(facts), () => layoutOf(facts));
    const states = shared(stateLists, facts.map(({ state }) => state).join(), () => facts.map(({ state }) => state));
    return packedForm(
      layout,
      states,
      Float64Array.from(facts, ({ value }) => value ?? Number.NaN),
    );
  };
}

/** Made apart from where the facts are at hand: a function made there would keep all of them alive. */
function packedForm({ slots, places }: FormLayout, states: readonly FactState[], values: Float64Array): PackedForm {
  return {
    *entries() {
      for (const [indicator, measures] of slots) {
        for (const measure of Object.keys(measures) as Measure[]) yield [indicator, measure] as const;
      }
    },
    find(indicator, measure) {
      const slot = slots.get(indicator)?.[measure];
      if (slot === undefined) return undefined;
      const { sheet, cell } = places[slot]!;
      const state = states[slot]!;
      return { sheet, cell, state, value: state === "value" ? values[slot]! : null };
    },
  };
}

function shared<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

function layoutKey(facts: readonly Fact[]): string {
  return facts.map(({ indicator, measure, sheet, cell }) => `${indicator}/${measure}@${sheet}!${cell}`).join();
}

function layoutOf(facts: readonly Fact[]): FormLayout {
  const slots = new Map<string, Partial<Record<Measure, number>>>();
  for (const [slot, { indicator, measure }] of facts.entries()) {
    const measures = shared<Partial<Record<Measure, number>>>(slots, indicator, () => ({}));
    measures[measure] ??= slot;
  }
  return { slots, places: facts.map(({ sheet, cell }) => ({ sheet, cell })) };
}
