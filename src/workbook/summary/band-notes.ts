import { LIGHT_MARKS } from "../../core/audit/layout";
import { BAND_KINDS } from "../../core/targets/judgements";
import type { LightBand } from "../../core/targets/schema";
import { judgementName } from "./judgement-word";
import type { Say } from "./say";

/** What the lights mean, printed under the table: the bands of each kind of target, then what has no bands. */
export function bandNotes(bands: readonly LightBand[], say: Say): string[] {
  const told = BAND_KINDS.flatMap((kind) => {
    const own = bands.filter((band) => band.kind === kind);
    if (own.length === 0) return [];
    const text = own.map((band) => meaningOf(band, say)).join(say("summary.band.separator"));
    return [say("terms.remark", { about: say(`summary.band.kind.${kind}`), text })];
  });
  const ordered = say("terms.remark", { about: say("summary.band.order"), text: told.join(say("terms.clauses")) });
  return [say("summary.band.lights"), ordered, say("summary.band.others")];
}

function meaningOf({ judgement, light, limit }: LightBand, say: Say): string {
  const label = `${LIGHT_MARKS[light]} ${judgementName(judgement, say)}`;
  if (!limit) return say("summary.band.rest", { label });
  const from = `${limit.atLeast}`.replace("-", "−");
  return say("summary.band.from", { label, gauge: say(`summary.band.by.${limit.by}`), from });
}
