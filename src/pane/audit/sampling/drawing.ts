import { isOwn } from "../../../core/audit/figure-unit";
import type { StoredSummary } from "../../../core/audit/stored";
import type { CellAddress } from "../../../core/grid/grid";
import { hasOneUnit, type PopulationScope, populationOf } from "../../../core/sampling/population";
import { drawSample, isByValue, type Sample, type SampleObstacle } from "../../../core/sampling/sample";
import type { SelectionMethod } from "../../../core/sampling/select";
import { type Platform, textHash } from "../../../workbook/platform/platform";

/** How a sample is asked for. */
export interface Drawing {
  readonly method: SelectionMethod;
  readonly size: number;
  readonly seed: string;
}

/** A drawn sample with all that draws it again, or why there is none. */
export interface DrawnSample extends Drawing {
  readonly scope: PopulationScope;
  readonly sample: Sample | SampleObstacle;
}

/** What the selected figure is made of; all reported facts where no figure of the district is selected. */
export function scopeAt(stored: StoredSummary, place: CellAddress | null): PopulationScope {
  const figure = stored.figures.find(({ sheet, cell }) => sheet === place?.sheet && cell === place.cell);
  const scope = figure && isOwn(figure.column) ? ({ kind: "figure", figure } as const) : ({ kind: "all" } as const);
  return scope.kind === "figure" && populationOf(stored, scope).length === 0 ? { kind: "all" } : scope;
}

/** Whether a method can draw from a scope: by amount only from parts of one figure. */
export function canDraw(stored: StoredSummary, scope: PopulationScope, method: SelectionMethod): boolean {
  return !isByValue(method) || hasOneUnit(stored, scope);
}

export function drawFrom(
  stored: StoredSummary,
  scope: PopulationScope,
  asked: Drawing,
  platform: Platform,
): DrawnSample {
  return { ...asked, scope, sample: drawSample(stored, { ...asked, scope, hash: textHash(platform) }) };
}
