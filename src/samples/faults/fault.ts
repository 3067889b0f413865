import type { CheckCode } from "../../core/findings/finding";
import { layoutOf } from "../../core/form/layout";
import type { Measure } from "../../core/measure";
import type { Indicator, TargetList } from "../../core/targets/schema";
import { type Draft, type Entry, type FigureRef, figureKey, isComputed, numbersIn } from "../world/draft";
import type { Random } from "../world/random";

/** What a fault may look at while it is planted. */
interface FaultContext {
  readonly list: TargetList;
  readonly random: Random;
  /** The unit's truthful form of the month before in the same year; null in the year's first. */
  before(): Draft | null;
  /** Another unit's truthful form, which then stays truthful; null when it was not sent or has a fault of its own. */
  counterpart(department: string): Draft | null;
}

/** Where a fault was planted; a null cell means the file as a whole. */
export interface PlantedPlace {
  readonly sheet: string | null;
  readonly cell: string | null;
  /** What was done, in Chinese, for whoever compares findings with planted.json. */
  readonly note: string;
  /** The truthful form of another unit that is told of the same contradiction. */
  readonly other?: PlantedPlace & { readonly department: string };
}

/** One of the usual errors in such workbooks. */
export interface Fault {
  readonly kind: string;
  /** The check or refusal that must report it. */
  readonly code: CheckCode | `R${number}`;
  /** Only forms of earlier months show that it is one. */
  readonly needsHistory?: true;
  /** Changes the draft; null, and nothing changed, where the form has no place for it. */
  plant(draft: Draft, context: FaultContext): PlantedPlace | null;
}

/** Something odd that is no error: it must give no A or B finding and change no figure. */
export type Oddity = Omit<Fault, "code">;

/**
 * The due figures of these measures that are numbers and suit the fault, in form order. Figures checked against
 * another unit's form are left out, because that truthful form would be told of the fault as well.
 */
export function figureRefs(
  draft: Draft,
  measures: readonly Measure[],
  suits: (spot: FigureRef) => boolean = () => true,
): FigureRef[] {
  return numbersIn(draft).filter(
    (spot) => measures.includes(spot.measure) && !draft.entangled.has(spot.indicator.id) && suits(spot),
  );
}

/** The same, of cells somebody types into; figures the form computes are left out. */
export function typedFigureRefs(
  draft: Draft,
  measures: readonly Measure[],
  suits: (spot: FigureRef) => boolean = () => true,
): FigureRef[] {
  return figureRefs(draft, measures, (spot) => !isComputed(draft, spot.indicator, spot.measure) && suits(spot));
}

/** One of the choices; null when there is none. */
export function anyOf<T>(choices: readonly T[], random: Random): T | null {
  return choices.length === 0 ? null : random.pick(choices);
}

/** Types an entry into a figure's cell and says where that was. */
export function enter(
  draft: Draft,
  { indicator, measure }: Omit<FigureRef, "value">,
  entry: Entry,
  note: string,
): PlantedPlace {
  draft.entries.set(figureKey(indicator.id, measure), entry);
  return at(draft, { indicator, measure }, note);
}

export function at(draft: Draft, { indicator, measure }: Omit<FigureRef, "value">, note: string): PlantedPlace {
  return { ...layoutOf(draft.form).figure(indicator.id, measure), note: `「${indicator.nameZh}」${note}` };
}

/** A figure rounded to its indicator's decimals, as it would be typed. */
export function rounded(value: number, { decimals }: Indicator): number {
  return Number(value.toFixed(decimals));
}
