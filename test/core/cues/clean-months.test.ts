import { findCues } from "#src/core/cues/find-cues";
import { cleanMonth } from "../../scenario/cue-month";

/** Ten months of invented districts that nobody steered, as many at a quarter's end as not. */
const MONTHS: readonly (readonly [seed: number, month: number])[] = [2, 3, 4, 5, 6, 7, 8, 9, 11, 12].map(
  (month, index) => [index + 1, month],
);

/**
 * What chance alone brings: of some 25 targets with a hit in a hundred each, and a few tests at one in a thousand, less than
 * one cue a month; a sample's constant, such as an area of 1180, adds one here and there.
 */
const MOST_A_MONTH = 3;

test.each(MONTHS)(
  "district %i, month %i: chance alone brings few cues, and no copied, corrected or contradicting ones",
  (seed, month) => {
    const { cues } = findCues(cleanMonth(seed, month));
    const kinds = cues.map(({ kind }) => kind);
    expect(kinds.length).toBeLessThanOrEqual(MOST_A_MONTH);
    const byChance = ["on-target", "on-schedule", "rounded", "explanation-reused"];
    expect(kinds.filter((kind) => !byChance.includes(kind))).toEqual([]);
  },
);
