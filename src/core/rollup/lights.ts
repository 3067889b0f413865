import type { LightBand } from "../targets/schema";
import type { LightId } from "./summary";

/**
 * The light of a gap in percentage points. A band reaches from its `atLeast` up to the next higher one and a band
 * without it takes the rest, so that every gap has exactly one light; null only without such a band to fall into.
 */
export function lightOf(gap: number, bands: readonly LightBand[]): LightId | null {
  let best: LightBand | null = null;
  for (const band of bands) {
    const from = band.atLeast ?? Number.NEGATIVE_INFINITY;
    if (gap >= from && (best === null || from > (best.atLeast ?? Number.NEGATIVE_INFINITY))) best = band;
  }
  return best?.id ?? null;
}
