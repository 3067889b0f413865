import type { CellPlace } from "../grid/grid";
import type { History } from "../history/history";
import type { Measure } from "../measure";
import type { Period } from "../period";
import type { Fact, FactState } from "../submission/submission";

/** One figure as a unit reported it, with the file it came in. `value` is null unless state is "value". */
export interface Figure extends CellPlace {
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
export function pastFigures(history: History, period: Period): Figures {
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

/** Where the figures of one layout of a form stand. Forms of one make share it. */
interface FormLayout {
  readonly slots: ReadonlyMap<string, number>;
  readonly places: readonly CellPlace[];
}

/** The figures of one form, without the texts of its cells: nine bytes each beside the layout they share. */
export interface PackedForm {
  find(indicator: string, measure: Measure): (CellPlace & { state: FactState; value: number | null }) | undefined;
}

const STATES: readonly FactState[] = ["value", "blank", "not-applicable", "invalid"];

/** Packs forms so that a hundred thousand of them fit in memory; layouts are kept once per packer. */
export function formPacker(): (facts: readonly Fact[]) => PackedForm {
  const layouts = new Map<string, FormLayout>();
  return (facts) => {
    const signature = facts.map((fact) => `${slotKey(fact.indicator, fact.measure)}@${fact.sheet}!${fact.cell}`).join();
    const layout = layouts.get(signature) ?? layoutOf(facts);
    layouts.set(signature, layout);
    const values = Float64Array.from(facts, ({ value }) => value ?? Number.NaN);
    const states = Uint8Array.from(facts, ({ state }) => STATES.indexOf(state));
    return {
      find(indicator, measure) {
        const slot = layout.slots.get(slotKey(indicator, measure));
        if (slot === undefined) return undefined;
        const state = STATES[states[slot]!]!;
        return { ...layout.places[slot]!, state, value: state === "value" ? values[slot]! : null };
      },
    };
  };
}

function layoutOf(facts: readonly Fact[]): FormLayout {
  const slots = new Map<string, number>();
  for (const [slot, { indicator, measure }] of facts.entries()) {
    const key = slotKey(indicator, measure);
    if (!slots.has(key)) slots.set(key, slot);
  }
  return { slots, places: facts.map(({ sheet, cell }) => ({ sheet, cell })) };
}

function slotKey(indicator: string, measure: Measure): string {
  return `${indicator}/${measure}`;
}
