import type { Measure } from "../measure";
import type { Indicator } from "../targets/schema";
import type { Figure, Figures } from "./figures";
import { exactSum } from "./sum";
import type { Component, Operation } from "./summary";

/** One measure of one indicator, and what its figures do in the district figure. */
export interface Side {
  readonly indicator: Indicator;
  readonly measure: Measure;
  readonly operation: Operation;
}

/** The figures gathered for a district figure, and who should have reported them and did. */
export interface Gathered {
  readonly composition: readonly Component[];
  readonly expected: readonly string[];
  readonly received: readonly string[];
}

/**
 * The reporters' figures for every side. A unit that answers "—" has answered; a blank or something that is no number
 * is no answer. With two sides (level and base, numerator and denominator) a unit counts only when all of its sides are
 * there: a sum over one set of units divided by a sum over another would be no rate at all.
 * Where some units owe every side, one that owes a single side has no part in the rate; where none does, each owes its own.
 * Where all reporters report the same figure, the first of them in the list that reported is taken.
 */
export function gather(sides: readonly Side[], figures: Figures): Gathered {
  const reporters = sides.map(({ indicator }) => new Set(indicator.reporters));
  const anyone = [...new Set(sides.flatMap(({ indicator }) => indicator.reporters))];
  const whole = anyone.filter((department) => reporters.every((side) => side.has(department)));
  const expected = whole.length > 0 ? whole : anyone;
  const composition: Component[] = [];
  const received: string[] = [];
  const settled = new Set<Side>();
  for (const department of expected) {
    const owed = sides.filter((_, side) => reporters[side]!.has(department));
    const found = owed.map((side) => ({ side, figure: figures.find(department, side.indicator.id, side.measure) }));
    const complete = found.every(({ figure }) => figure?.state === "value");
    if (complete || found.every(({ figure }) => figure?.state === "not-applicable")) received.push(department);
    if (sides.length > 1 && !complete) continue;
    for (const { side, figure } of found) {
      if (!figure || settled.has(side)) continue;
      composition.push(componentOf(department, side, figure, figures));
      if (side.indicator.reporting === "same" && figure.state === "value") settled.add(side);
    }
  }
  return { composition, expected, received };
}

/** The sum of what an operation's components hold; null when none holds a figure. */
export function totalOf(composition: readonly Component[], operation: Operation): number | null {
  const values = composition.flatMap((component) =>
    component.operation === operation && component.value !== null ? [component.value] : [],
  );
  return values.length > 0 ? exactSum(values) : null;
}

function componentOf(department: string, side: Side, figure: Figure, { period }: Figures): Component {
  const { file, sha256, version, sheet, cell, value } = figure;
  const { indicator, measure, operation } = side;
  return { department, file, sha256, version, sheet, cell, indicator: indicator.id, measure, period, value, operation };
}
