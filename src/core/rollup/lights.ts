import type { BandKind } from "../targets/judgements";
import type { LightBand } from "../targets/schema";

type Limit = NonNullable<LightBand["limit"]>["by"];

/** Binary rounding must not make a figure that is exactly on schedule slow. */
const SLACK = 1e-9;

/** What the limits of a kind's bands are held against, in percent or percentage points; null where it does not apply. */
export type Gauges = Readonly<Record<Limit, number | null>>;

/**
 * The band a target stands in: the first of its kind whose limit is reached. A band without a limit takes the rest, so that
 * every target has exactly one. `leeway` is added to what green is held against (左右); with `beyond` a green limit must
 * be passed, not only reached (超过).
 */
export function bandOf(
  kind: BandKind,
  gauges: Gauges,
  bands: readonly LightBand[],
  { leeway = 0, beyond = false }: { readonly leeway?: number; readonly beyond?: boolean } = {},
): LightBand | null {
  const reached = ({ limit, light }: LightBand) => {
    if (!limit) return true;
    const gauge = gauges[limit.by];
    if (gauge === null) return false;
    const green = light === "green";
    const held = gauge + (green ? leeway : 0);
    return green && beyond && limit.by === "gap" ? held > limit.atLeast + SLACK : held + SLACK >= limit.atLeast;
  };
  return bands.find((band) => band.kind === kind && reached(band)) ?? null;
}
