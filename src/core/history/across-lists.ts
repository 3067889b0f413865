import { isGrowth } from "../measure";
import { decimalsOf, tidy } from "../numbers";
import { findIndicator } from "../targets/indicators";
import type { Indicator, TargetList } from "../targets/schema";
import { unitFactor } from "../targets/units";
import type { HistoryFact } from "./history";

/**
 * Reads figures of forms of one list as figures of another's, e.g. last year's for this year's checks. A figure without a
 * sure counterpart is left out, so that what asks for it stays undecided and nothing is compared that is not the same.
 */
export type Crossing = (facts: readonly HistoryFact[]) => HistoryFact[];

/** An indicator as the other list has it, and whose figures its are. */
interface Counterpart {
  readonly old: Indicator;
  readonly now: Indicator;
  /** The units that look back at what a unit reported. */
  readonly heirs: ReadonlyMap<string, readonly string[]>;
}

/**
 * An indicator is the same where its id is, or where its 代码 and name are and the id is new. Its kind, lag and way of being
 * reported must be the same and its units convertible; growth must be on the same basis. A figure moves to another unit
 * only with the whole indicator.
 */
export function crossing(from: TargetList, to: TargetList): Crossing {
  if (from.hash === to.hash) return inUnitsOf(to);
  const units = unitsBetween(from, to);
  const counterparts = new Map(
    from.indicators.flatMap((old): [string, Counterpart][] => {
      const now = sameIndicator(old, from, to);
      return now ? [[old.id, { old, now, heirs: heirsOf(old, now, units) }]] : [];
    }),
  );
  const known = [...to.header.units, ...from.header.units];
  return (facts) =>
    facts.flatMap((fact) => {
      const found = counterparts.get(fact.indicator);
      const heirs = found?.heirs.get(fact.department);
      return found && heirs ? heirs.flatMap((department) => carried(fact, found, department, known)) : [];
    });
}

/** Reads figures under a list's own indicators in the units it has now. */
export function inUnitsOf(list: TargetList): Crossing {
  return (facts) => facts.flatMap((fact) => inUnitOf(fact, list));
}

/** A figure of the list itself in the unit the list has now: the list may have been revised since the form was issued. */
function inUnitOf(fact: HistoryFact, list: TargetList): HistoryFact[] {
  const indicator = findIndicator(list, fact.indicator);
  if (!indicator || fact.unit === undefined || fact.unit === indicator.unit || isGrowth(fact.measure)) return [fact];
  const decimals = Math.max(decimalsOf(fact.value), indicator.decimals);
  return converted(fact, indicator, 0.5 * 10 ** -decimals, fact.unit, list.header.units);
}

type Units = TargetList["header"]["units"];

/** A figure in an indicator's unit, `half` of its last digit with it; none where the units measure different things. */
function converted(fact: HistoryFact, { unit }: Indicator, half: number, from: string, units: Units): HistoryFact[] {
  const factor = unitFactor(from, unit, units);
  if (factor === null) return [];
  const value = factor === 1 ? fact.value : tidy(fact.value * factor);
  const { half: _, ...rest } = fact;
  return [{ ...rest, value, unit, ...(half > 0 ? { half: half * factor } : {}) }];
}

/** The departments of the old list by the id they have in the new one; those without one are absent. */
function unitsBetween(from: TargetList, to: TargetList): ReadonlyMap<string, string> {
  const ids = new Set(to.departments.map(({ id }) => id));
  const before = new Set(from.departments.map(({ id }) => id));
  return new Map(
    from.departments.flatMap(({ id, nameZh }): [string, string][] => {
      if (ids.has(id)) return [[id, id]];
      const renamed = to.departments.find((one) => one.nameZh === nameZh && !before.has(one.id));
      return renamed ? [[id, renamed.id]] : [];
    }),
  );
}

function sameIndicator(old: Indicator, from: TargetList, to: TargetList): Indicator | null {
  const now =
    to.indicators.find(({ id }) => id === old.id) ??
    to.indicators.find(
      ({ id, code, nameZh }) =>
        code === old.code && nameZh === old.nameZh && !from.indicators.some((other) => other.id === id),
    );
  return now && now.kind === old.kind && now.lag === old.lag ? now : null;
}

function heirsOf(old: Indicator, now: Indicator, units: ReadonlyMap<string, string>): Counterpart["heirs"] {
  const known = old.reporters.map((unit) => units.get(unit));
  const single = old.reporters.length === 1 && now.reporters.length === 1;
  if (single) return new Map([[old.reporters[0]!, now.reporters]]);
  if (old.reporting !== now.reporting) return new Map();
  if (now.reporting === "same") {
    // All report one and the same figure, so that a unit that is new to it looks back at the one that led.
    const newcomers = now.reporters.filter((unit) => !known.includes(unit));
    return new Map(
      old.reporters.map((unit, index) => {
        const own = now.reporters.filter((reporter) => reporter === known[index]);
        return [unit, index === 0 ? [...own, ...newcomers] : own];
      }),
    );
  }
  const unchanged = known.length === now.reporters.length && now.reporters.every((unit) => known.includes(unit));
  return new Map(unchanged ? old.reporters.map((unit, index) => [unit, [known[index]!]]) : []);
}

function carried(fact: HistoryFact, { old, now }: Counterpart, department: string, units: Units): HistoryFact[] {
  if (!now.measures.includes(fact.measure)) return [];
  const place = { ...fact, department, indicator: now.id };
  if (isGrowth(fact.measure)) return old.growthBasis === now.growthBasis ? [place] : [];
  return converted(place, now, old.whole ? 0 : 0.5 * 10 ** -old.decimals, fact.unit ?? old.unit, units);
}
