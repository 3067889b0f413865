import type { LevelMeasure } from "../measure";
import type { Indicator } from "../targets/schema";
import type { Figures } from "./figures";
import { type Gathered, gather, totalOf } from "./gather";
import type { Operation, SummaryRow } from "./summary";

/** A district figure before it is compared with anything. Unrounded. */
export interface RolledUpFigure extends Gathered {
  readonly value: number | null;
  readonly method: SummaryRow["method"];
  readonly absent: NonNullable<SummaryRow["absent"]> | null;
}

/** Spelled out field by field, since this is made for every row and spreading costs more than the arithmetic. */
export function rolledUpFrom(
  { composition, expected, received }: Gathered,
  method: RolledUpFigure["method"],
  value: number | null,
  absent: RolledUpFigure["absent"],
): RolledUpFigure {
  return { composition, expected, received, method, value, absent };
}

/** Finds an indicator of the list by its id. */
export type IndicatorLookup = (id: string) => Indicator;

/** A level of the district: the sum over its units, the ratio of two sums, or the one figure reported. */
export function rollUpLevel(
  indicator: Indicator,
  measure: LevelMeasure,
  figures: Figures,
  find: IndicatorLookup,
): RolledUpFigure {
  switch (indicator.rollup.level) {
    case "sum":
      return indicator.reporting === "same"
        ? single(indicator, measure, figures, "same", "take")
        : single(indicator, measure, figures, "sum", "add");
    case "latest":
      return single(indicator, measure, figures, "latest", indicator.reporting === "same" ? "take" : "add");
    case "official":
      return official(indicator, measure, figures);
    case "ratio-of-sums":
      return ratioOfSums(indicator, measure, figures, find);
    case "none":
      return notRolledUp(indicator, measure, figures);
  }
}

/** One rate reported as such. Rates of several units cannot be put together, so then there is no district figure. */
export function official(indicator: Indicator, measure: SummaryRow["measure"], figures: Figures): RolledUpFigure {
  const one = indicator.reporters.length === 1 || indicator.reporting === "same";
  return one ? single(indicator, measure, figures, "official-rate", "take") : notRolledUp(indicator, measure, figures);
}

/** The units' own figures side by side, without a district figure. */
export function notRolledUp(indicator: Indicator, measure: SummaryRow["measure"], figures: Figures): RolledUpFigure {
  const gathered = gather([{ indicator, measure, operation: "take" }], figures);
  return rolledUpFrom(gathered, "none", null, "not-rolled-up");
}

/** upper / lower, over the units that have both; null with a lower sum that is not positive. */
export function quotient(
  gathered: Gathered,
  method: SummaryRow["method"],
  [upper, lower]: readonly [Operation, Operation],
  combine: (upper: number, lower: number) => number,
): RolledUpFigure {
  const over = totalOf(gathered.composition, upper);
  const under = totalOf(gathered.composition, lower);
  if (over === null || under === null) return rolledUpFrom(gathered, method, null, silenceOf(gathered));
  if (under <= 0) return rolledUpFrom(gathered, method, null, "no-base");
  return rolledUpFrom(gathered, method, combine(over, under), null);
}

function ratioOfSums(
  indicator: Indicator,
  measure: LevelMeasure,
  figures: Figures,
  find: IndicatorLookup,
): RolledUpFigure {
  const { ratio } = indicator;
  if (!ratio) return notRolledUp(indicator, measure, figures);
  const gathered = gather(
    [
      { indicator: find(ratio.numerator), measure, operation: "numerator" },
      { indicator: find(ratio.denominator), measure, operation: "denominator" },
    ],
    figures,
  );
  return quotient(
    gathered,
    "ratio-of-sums",
    ["numerator", "denominator"],
    (over, under) => (over / under) * ratio.scale,
  );
}

function single(
  indicator: Indicator,
  measure: SummaryRow["measure"],
  figures: Figures,
  method: SummaryRow["method"],
  operation: "add" | "take",
): RolledUpFigure {
  const gathered = gather([{ indicator, measure, operation }], figures);
  const value = totalOf(gathered.composition, operation);
  return rolledUpFrom(gathered, method, value, value === null ? silenceOf(gathered) : null);
}

/** Why nobody has a figure: all who owe one answered "—", or somebody did not answer. */
function silenceOf({ expected, received }: Gathered): "not-applicable" | "not-reported" {
  return expected.length > 0 && received.length === expected.length ? "not-applicable" : "not-reported";
}
