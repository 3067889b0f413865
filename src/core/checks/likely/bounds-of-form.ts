import { LEVEL_MEASURES, type LevelMeasure } from "../../measure";
import type { CheckContext } from "../check";
import { previousForm } from "../evidence/calendar";
import { historicFigure, lastFigure, statedThen } from "../evidence/past";
import { isNonNegative, isRunningTotal, rangeOf } from "../evidence/quantity";
import { ratioRows } from "../evidence/ratio";
import { dueRows, figureOf, periodOf, type Row } from "../evidence/rows";
import { RUNNING_TOTALS } from "../evidence/running-total";
import type { Interval } from "../evidence/tolerance";
import type { Bound } from "./bound";
import type { Figures } from "./figures";
import { boundOn, type Made, NO_FIGURES, plus, toldBy } from "./made";
import { relationBounds } from "./relation-bounds";

const OPEN: Interval = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
const AT_LEAST_NOTHING: Interval = { low: 0, high: Number.POSITIVE_INFINITY };
const NOTHING: Interval = { low: 0, high: 0 };

/** What the rules of V09 to V12 and V16 to V19 ask of a form's figures, where all they need is there. */
export function boundsOfForm(context: CheckContext, figures: Figures): Bound[] {
  return [
    ...dueRows(context).flatMap((row) => [
      ...LEVEL_MEASURES.flatMap((measure) => [
        ...rangeBounds(row, measure, figures),
        ...partBounds(context, row, measure, figures),
        ...totalBounds(row, measure, figures),
        ...ratioBounds(context, row, measure, figures),
      ]),
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
function ratioBounds(context: CheckContext, row: Row, measure: LevelMeasure, { typed, made }: Figures): Bound[] {
  const rows = ratioRows(context, row, measure);
  const value = figureOf(row, measure);
  const place = typed.findIndex((figure) => figure.row === row && figure.measure === measure);
  if (!rows || value === null || place < 0) return [];
  const under = figureOf(rows.denominator, measure) ?? 0;
  if (under <= 0) return [];
  const [numerator, denominator] = [rows.numerator, rows.denominator].map(({ indicator }) =>
    made(indicator.id, measure),
  );
  const difference = plus(plus(NO_FIGURES, numerator, rows.scale), denominator, -value);
  const rounded = difference && { ...difference, half: difference.half + typed[place]!.half * under };
  return boundOn(rounded, NOTHING, toldBy("V18", row.indicator.id, measure)).map((bound) => ({
    ...bound,
    factors: [place],
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
