import type { LightBand } from "../targets/schema";
import type { LightId } from "./summary";

/** Binary rounding must not make a figure that is exactly on schedule slow. */
const SLACK = 1e-9;

/**
 * The light of a gap in percentage points. A band reaches from its `atLeast` up to the next higher one and a band
 * without it takes the rest, so that every gap has exactly one light; null only without such a band to fall into.
 */
export function lightOf(gap: number, bands: readonly LightBand[]): LightId | null {
  let best: LightBand | null = null;
  for (const band of bands) {
    const from = band.atLeast ?? Number.NEGATIVE_INFINITY;
    if (gap + SLACK >= from && (best === null || from > (best.atLeast ?? Number.NEGATIVE_INFINITY))) best = band;
  }
  return best?.id ?? null;
}
