import { BAND_JUDGEMENTS, type BandKind } from "../judgements";
import { BAND_LIMITS, type TargetList } from "../schema";
import type { Complain } from "./complain";

const LIGHTS = ["green", "yellow", "red"];
const KINDS = Object.keys(BAND_JUDGEMENTS) as BandKind[];

/** Every kind of target has bands that go down without a gap, from green to red, and the last takes the rest. */
export function headerProblems({ header }: TargetList, complain: Complain): void {
  for (const kind of KINDS) {
    const bands = header.lightBands.map((band, index) => ({ ...band, index })).filter((band) => band.kind === kind);
    if (bands.length === 0) complain("list", ["lightBands"], "bands-missing", { kind });
    bands.forEach(({ judgement, light, limit, index }, place) => {
      const at = (...path: readonly string[]) => ["lightBands", index, ...path];
      if (!isOneOf(BAND_JUDGEMENTS[kind], judgement)) {
        complain("list", at("judgement"), "band-of-other-kind", { kind, judgement });
      }
      if (limit && !isOneOf(BAND_LIMITS[kind], limit.by)) {
        complain("list", at("limit", "by"), "band-limit-of-other-kind", { kind, by: limit.by });
      }
      const last = place === bands.length - 1;
      if (last !== (limit === undefined)) complain("list", at("limit", "atLeast"), "bands-not-closed", { kind });
      const before = bands[place - 1];
      if (before && LIGHTS.indexOf(light) < LIGHTS.indexOf(before.light)) {
        complain("list", at("light"), "lights-not-ordered", { kind });
      }
      const above = bands.slice(0, place).findLast((one) => one.limit?.by === limit?.by)?.limit?.atLeast;
      if (limit && above !== undefined && limit.atLeast >= above) {
        complain("list", at("limit", "atLeast"), "bands-not-ordered", { atLeast: limit.atLeast, above });
      }
      const twin = bands.findIndex((one) => one.judgement === judgement && one.light === light);
      if (twin !== place) complain("list", at("judgement"), "duplicate-id", { id: judgement });
    });
  }
}

function isOneOf(words: readonly string[], word: string): boolean {
  return words.includes(word);
}
