import { derivationOf } from "../../form/derivation";
import { isGrowth, type LevelMeasure, MEASURES, type Measure } from "../../measure";
import type { Fact } from "../../submission/submission";
import type { CheckContext } from "../check";
import { isRecomputed } from "../evidence/growth";
import { dueRows, figureOf, type Row, rowOf, stateOf } from "../evidence/rows";
import { stated } from "../evidence/tolerance";
import { type Made, NO_FIGURES, plus } from "./made";

/** A figure somebody typed, a level or a growth that follows from levels, with half of its last stated digit. */
export interface TypedFigure {
  readonly row: Row;
  readonly measure: Measure;
  readonly fact: Fact;
  readonly value: number;
  readonly half: number;
}

/** The typed figures of a form, and every level by those. */
export interface Figures {
  readonly typed: readonly TypedFigure[];
  /** A level by what was typed: itself, or what the form adds it up from; undefined where there is no number, or the form works it out by more than a sum. */
  made(indicator: string, measure: LevelMeasure): Made | undefined;
}

/** The form's own formulas are nobody's slip: a total stands for its parts. */
export function figuresOfForm(context: CheckContext): Figures {
  const typed: TypedFigure[] = [];
  const places = new Map<string, number>();
  for (const row of dueRows(context)) {
    for (const measure of MEASURES) {
      const [fact, value] = [row.facts[measure], figureOf(row, measure)];
      if (isGrowth(measure) && !isRecomputed(row.indicator, measure)) continue;
      if (!fact || value === null || isWorkedOut(context, row, measure)) continue;
      places.set(`${row.indicator.id} ${measure}`, typed.length);
      const { low, high } = stated(row.indicator, measure, value);
      typed.push({ row, measure, fact, value, half: (high - low) / 2 });
    }
  }
  const made = (indicator: string, measure: LevelMeasure): Made | undefined => {
    const place = places.get(`${indicator} ${measure}`);
    if (place !== undefined) return { terms: [{ figure: place, factor: 1 }], half: typed[place]!.half };
    const row = rowOf(context, indicator);
    if (!row?.due) return undefined;
    // What does not apply adds nothing.
    if (stateOf(row, measure) === "not-applicable") return NO_FIGURES;
    const derivation = context.form && derivationOf(context.form, row.indicator, measure);
    if (figureOf(row, measure) === null || derivation?.kind !== "total") return undefined;
    return derivation.parts.reduce<Made | undefined>(
      (sum, part) => plus(sum, made(part.indicator, measure)),
      NO_FIGURES,
    );
  };
  return { typed, made };
}

function isWorkedOut({ form }: CheckContext, { indicator, facts }: Row, measure: Measure): boolean {
  return facts[measure]?.formula !== undefined && form !== null && derivationOf(form, indicator, measure) !== null;
}
