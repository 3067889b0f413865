import type { Finding } from "../findings/finding";
import { listed } from "../findings/listed";
import type { History } from "../history/history";
import { GROWTH_OPERANDS, isGrowth, type LevelMeasure, type Measure } from "../measure";
import type { Indicator } from "../targets/schema";
import type { Figures } from "./figures";
import type { RolledUpFigure } from "./rolled-up";
import { exactSum } from "./sum";
import type { Coverage } from "./summary";

/** Who of the units that should report a figure did, and how much of last year's volume they stand for. */
export function coverageOf(
  indicator: Indicator,
  measure: Measure,
  rolled: RolledUpFigure,
  figures: Figures,
  history: History,
  findings: ReadonlyMap<string, readonly Finding[]>,
): Coverage {
  const received = new Set(rolled.received);
  const missing = rolled.expected.filter((department) => !received.has(department));
  return {
    expected: rolled.expected.length,
    received: received.size,
    missing,
    volume: volumeOf(indicator, measure, rolled, missing, figures, history),
    questioned: questionedIn(rolled, findings),
  };
}

/**
 * Findings never change figures, so a figure with an error that still stands is summed as reported; leaving it out would
 * be a change of the unit's figure by the bureau. The row names the unit instead.
 */
function questionedIn(rolled: RolledUpFigure, findings: ReadonlyMap<string, readonly Finding[]>): string[] {
  const questioned = rolled.composition.filter(({ sha256, indicator }) =>
    listed(findings.get(sha256) ?? []).some(
      (finding) => finding.level === "A" && finding.outcome === "fail" && finding.indicator === indicator,
    ),
  );
  return [...new Set(questioned.map(({ department }) => department))];
}

/** The received units' share (0–1) of all units' figure a year before; null where a unit's is not known. */
function volumeOf(
  indicator: Indicator,
  measure: Measure,
  { expected, received }: RolledUpFigure,
  missing: readonly string[],
  figures: Figures,
  history: History,
): number | null {
  if (expected.length === 0) return null;
  if (missing.length === 0) return 1;
  if (received.length === 0) return 0;
  if (indicator.reporting === "same") return 1;
  if (indicator.kind === "rate" || indicator.kind === "share") return null;
  const base = lastYearOf(measure);
  const volumeOfUnit = (department: string) => {
    const reported = figures.find(department, indicator.id, base.reported)?.value;
    if (reported !== undefined && reported !== null) return reported;
    const { year, month } = figures.period;
    return history.find(department, indicator.id, base.archived, { year: year - 1, month })?.value;
  };
  const known = received.map(volumeOfUnit).filter((volume) => volume !== undefined);
  const absent = missing.map(volumeOfUnit).filter((volume) => volume !== undefined);
  if (known.length < received.length || absent.length < missing.length) return null;
  const total = exactSum([...known, ...absent]);
  return total > 0 ? exactSum(known) / total : null;
}

/** The measure that holds last year's volume: as the unit reports it now, and as it was archived then. */
function lastYearOf(measure: Measure): { reported: LevelMeasure; archived: LevelMeasure } {
  const level = isGrowth(measure) ? GROWTH_OPERANDS[measure].level : measure;
  return level === "month" || level === "monthLastYear"
    ? { reported: "monthLastYear", archived: "month" }
    : { reported: "cumulativeLastYear", archived: "cumulative" };
}
