import { isGrowth, type Measure } from "../../measure";
import type { CheckInput } from "../check";
import { monthsCovered, previousForm } from "./calendar";
import { historicFigure, lastFigure } from "./past";
import { asksAll, figureOf, intervalOf, periodOf, type Row } from "./rows";
import { add, canBeEqual, stated } from "./tolerance";

/**
 * Whether a unit's figure departs from what the unit itself reported before: last year's from the archive, a running
 * total from the last one and the month, others beyond the indicator's threshold. null where nothing is known.
 */
export function departs(context: CheckInput, row: Row, measure: Measure): boolean | null {
  const figure = intervalOf(row, measure);
  if (!figure) return null;
  if (measure === "monthLastYear" || measure === "cumulativeLastYear") {
    const archived = historicFigure(context, row.indicator, measure);
    return archived ? !canBeEqual(figure, stated(row.indicator, measure, archived.value)) : null;
  }
  if (row.indicator.kind === "flow" && asksAll(row, ["month", "cumulative"]) && !isGrowth(measure)) {
    return breaksOff(context, row);
  }
  return isBeyondThreshold(context, row, measure);
}

/** Whether the running total is other than the last one and the month. */
function breaksOff(context: CheckInput, row: Row): boolean | null {
  const period = periodOf(context);
  const before = period && previousForm(context.list, row.indicator, period);
  const last = lastFigure(context, row.indicator, "cumulative");
  const [month, cumulative] = [intervalOf(row, "month"), intervalOf(row, "cumulative")];
  if (!before || !last || !month || !cumulative || period.month - before.month !== 1) return null;
  return !canBeEqual(cumulative, add(stated(row.indicator, "cumulative", last.value), month));
}

function isBeyondThreshold(context: CheckInput, row: Row, measure: Measure): boolean | null {
  const { indicator } = row;
  const last = lastFigure(context, indicator, measure);
  const period = periodOf(context);
  if (!last || !period) return null;
  const value = figureOf(row, measure)!;
  if (isGrowth(measure) || indicator.unit === "%") return Math.abs(value - last.value) > indicator.volatility;
  const course =
    indicator.kind === "flow" ? monthsCovered(indicator, period) / monthsCovered(indicator, last.period) : 1;
  const expected = last.value * course;
  return expected > 0 ? Math.abs(value / expected - 1) * 100 > indicator.volatility : null;
}
