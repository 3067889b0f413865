import type { CheckCode } from "../../findings/finding";
import { GROWTH_OPERANDS, LEVEL_MEASURES, type LevelMeasure, type Measure } from "../../measure";
import type { CheckContext } from "../check";
import { previousForm } from "../evidence/calendar";
import { comparableMeasures, growthPair, isRecomputed } from "../evidence/growth";
import { historicFigure, lastFigure, statedThen } from "../evidence/past";
import { isNonNegative, isRunningTotal, rangeOf } from "../evidence/quantity";
import { ratioOf, ratioRows } from "../evidence/ratio";
import { dueRows, figureOf, periodOf, type Row } from "../evidence/rows";
import { RUNNING_TOTALS } from "../evidence/running-total";
import { type Interval, widen } from "../evidence/tolerance";
import type { Bound } from "./bound";
import type { Figures } from "./figures";
import { boundOn, type Made, NO_FIGURES, plus, toldBy } from "./made";
import { relationBounds } from "./relation-bounds";

const OPEN: Interval = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
const AT_LEAST_NOTHING: Interval = { low: 0, high: Number.POSITIVE_INFINITY };
const NOTHING: Interval = { low: 0, high: 0 };

/** What the rules of V09 to V14 and V16 to V19 ask of a form's figures, where all they need is there. */
export function boundsOfForm(context: CheckContext, figures: Figures): Bound[] {
  return [
    ...dueRows(context).flatMap((row) => [
      ...LEVEL_MEASURES.flatMap((measure) => [
        ...rangeBounds(row, measure, figures),
        ...partBounds(context, row, measure, figures),
        ...totalBounds(row, measure, figures),
        ...ratioBounds(context, row, measure, figures),
      ]),
      ...growthBounds(row, figures),
      ...runningTotalBounds(row, figures),
      ...continuityBounds(context, row, figures),
      ...archiveBounds(context, row, figures),
    ]),
    ...relationBounds(context, figures),
  ];
}

function rangeBounds({ indicator }: Row, measure: LevelMeasure, { made }: Figures): Bound[] {
  const { min = OPEN.low, max = OPEN.high } = rangeOf(indicator, measure);
  const figure = made(indicator.id, measure);
  // A range is not softened by rounding.
  return boundOn(figure && { ...figure, half: 0 }, { low: min, high: max }, toldBy("V09", indicator.id, measure));
}

function partBounds(context: CheckContext, { indicator }: Row, measure: LevelMeasure, { made }: Figures): Bound[] {
  const whole = indicator.partOf === undefined ? undefined : context.rows.byIndicator.get(indicator.partOf);
  if (!whole?.due || !isNonNegative(indicator) || !isNonNegative(whole.indicator)) return [];
  const id = whole.indicator.id;
  const told = [...toldBy("V17", indicator.id, measure), ...toldBy("V17", id, measure)];
  return boundOn(plus(made(id, measure), made(indicator.id, measure), -1), AT_LEAST_NOTHING, told);
}

function totalBounds({ indicator }: Row, measure: LevelMeasure, { made }: Figures): Bound[] {
  if (!indicator.totalOf) return [];
  const rest = indicator.totalOf.reduce<Made | undefined>(
    (left, part) => plus(left, made(part, measure), -1),
    made(indicator.id, measure),
  );
  // A total the form works out is its parts and says nothing of them.
  return boundOn(rest, NOTHING, toldBy("V16", indicator.id, measure));
}

/** value × denominator = scale × numerator, with the value standing as a factor. */
function ratioBounds(context: CheckContext, row: Row, measure: LevelMeasure, figures: Figures): Bound[] {
  const rows = ratioRows(context, row, measure);
  const between = ratioOf(context, row, measure);
  const [over, under] = rows ? [figureOf(rows.numerator, measure), figureOf(rows.denominator, measure)] : [];
  if (!rows || !between || over == null || under == null || under <= 0) return [];
  const [numerator, denominator] = [rows.numerator, rows.denominator].map(({ indicator }) =>
    figures.made(indicator.id, measure),
  );
  const made = (value: number) => plus(plus(NO_FIGURES, numerator, rows.scale), denominator, -value);
  const place: FactorPlace = {
    row,
    measure,
    code: "V18",
    rounds: under,
    asked: { ...between, value: (over / under) * rows.scale },
  };
  return factorBounds(place, made, figures);
}

/** level = base × (1 + growth ÷ 100) where the growth follows from them, with the growth standing as a factor. */
function growthBounds(row: Row, figures: Figures): Bound[] {
  return comparableMeasures(row).flatMap((measure) => {
    const pair = isRecomputed(row.indicator, measure) ? growthPair(row, measure) : null;
    if (!pair) return [];
    const operands = GROWTH_OPERANDS[measure];
    const [level, base] = [operands.level, operands.base].map((operand) => figures.made(row.indicator.id, operand));
    const made = (value: number) => plus(level, base, -(1 + value / 100));
    const asked = { ...pair.recomputed, value: pair.recomputedPercent };
    return factorBounds(
      { row, measure, code: measure === "growth" ? "V13" : "V14", rounds: pair.base / 100, asked },
      made,
      figures,
    );
  });
}

/** A rate or share as a row has it, how much of a unit of it moves the sum, and what it must be. */
interface FactorPlace {
  readonly row: Row;
  readonly measure: Measure;
  readonly code: CheckCode;
  readonly rounds: number;
  readonly asked: Interval & { readonly value: number };
}

/** The bound that a sum with a typed figure as a factor comes to nothing; none where the form works that figure out. */
function factorBounds(
  { row, measure, code, rounds, asked }: FactorPlace,
  made: (value: number) => Made | undefined,
  { typed }: Figures,
): Bound[] {
  const figure = typed.findIndex((one) => one.row === row && one.measure === measure);
  if (figure < 0) return [];
  const { value, half } = typed[figure]!;
  const difference = made(value);
  const rounded = difference && { ...difference, half: difference.half + half * rounds };
  return boundOn(rounded, NOTHING, toldBy(code, row.indicator.id, measure)).map((bound) => ({
    ...bound,
    factor: { figure, ...widen(asked, half), value: asked.value },
  }));
}

function runningTotalBounds({ indicator }: Row, { made }: Figures): Bound[] {
  if (indicator.kind !== "flow" || !isNonNegative(indicator)) return [];
  return RUNNING_TOTALS.flatMap(({ month, cumulative }) => {
    const rest = plus(made(indicator.id, cumulative), made(indicator.id, month), -1);
    return boundOn(rest, AT_LEAST_NOTHING, toldBy("V10", indicator.id, cumulative));
  });
}

function continuityBounds(context: CheckContext, { indicator }: Row, { made }: Figures): Bound[] {
  const period = periodOf(context);
  const before = period && isRunningTotal(indicator) ? previousForm(context.list, indicator, period) : null;
  if (!period || !before) return [];
  const isNextMonth = period.month - before.month === 1;
  return RUNNING_TOTALS.flatMap(({ month, cumulative }) => {
    const known = lastFigure(context, indicator, cumulative);
    if (!known) return [];
    const last = statedThen(indicator, cumulative, known);
    const rest = plus(made(indicator.id, cumulative), made(indicator.id, month), -1);
    if (!isNextMonth && !isNonNegative(indicator)) return [];
    // Where months lie between, more may have come in than this one's.
    return boundOn(
      rest,
      { low: last.low, high: isNextMonth ? last.high : OPEN.high },
      toldBy("V11", indicator.id, cumulative),
    );
  });
}

function archiveBounds(context: CheckContext, { indicator }: Row, { made }: Figures): Bound[] {
  return (["monthLastYear", "cumulativeLastYear"] as const).flatMap((measure) => {
    const archived = historicFigure(context, indicator, measure);
    if (!archived) return [];
    const then = statedThen(indicator, measure, archived);
    return boundOn(made(indicator.id, measure), then, toldBy("V12", indicator.id, measure));
  });
}
