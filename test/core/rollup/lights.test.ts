import fc from "fast-check";
import { bandOf } from "#src/core/rollup/lights";
import type { BandKind } from "#src/core/targets/judgements";
import type { LightBand } from "#src/core/targets/schema";
import { list } from "./district";

const bands = list.header.lightBands;
const lit = (kind: BandKind, gap: number, growth = 1, own: readonly LightBand[] = bands) =>
  bandOf(kind, { gap, growth, "schedule-share": gap * 4 }, own);

test.each([
  ["flow", 10, "ahead", "green"],
  ["flow", 0, "on-schedule", "green"],
  ["flow", -4e-15, "on-schedule", "green"],
  ["flow", -0.1, "slow", "yellow"],
  ["flow", -10, "slow", "yellow"],
  ["flow", -10.1, "behind", "red"],
  ["share", 0, "on-target", "green"],
  ["share", -5, "near-target", "yellow"],
  ["share", -5.1, "missed", "red"],
  ["decline", -2, "below-target", "yellow"],
  ["decline", -2.1, "negative-growth", "red"],
  ["ceiling", -10, "over-ceiling", "yellow"],
  ["ceiling", -10.1, "over-ceiling", "red"],
] as const)("%s: a gap of %d is %s, %s", (kind, gap, judgement, light) => {
  expect(lit(kind, gap)).toMatchObject({ judgement, light });
});

test("growth below its target is yellow while it grows and red once it falls", () => {
  expect(lit("growth", -20, 0)).toMatchObject({ judgement: "below-target", light: "yellow" });
  expect(lit("growth", -1, -0.1)).toMatchObject({ judgement: "negative-growth", light: "red" });
});

test("the yellow limit of flows may be a share of the schedule instead", () => {
  const own = bands.map(
    (band): LightBand =>
      band.judgement === "slow" ? { ...band, limit: { by: "schedule-share", atLeast: -20 } } : band,
  );
  // With a quarter of the year due, a fifth of it is 5 points.
  expect(lit("flow", -5, 1, own)).toMatchObject({ light: "yellow" });
  expect(lit("flow", -5.1, 1, own)).toMatchObject({ light: "red" });
});

test("左右 widens green alone, and 超过 must pass its target", () => {
  const gauges = { gap: -0.5, growth: 6.5, "schedule-share": null };
  expect(bandOf("growth", gauges, bands, { leeway: 0.5 })).toMatchObject({ light: "green" });
  expect(bandOf("growth", { ...gauges, gap: -0.6 }, bands, { leeway: 0.5 })).toMatchObject({ light: "yellow" });
  expect(bandOf("share", { ...gauges, gap: 0 }, bands, { beyond: true })).toMatchObject({ light: "yellow" });
});

test("the bands leave no gap: every number has exactly one light, and a greater one never a worse", () => {
  const kinds = [...new Set(bands.map(({ kind }) => kind))];
  const order = ["green", "yellow", "red"];
  const number = fc.double({ noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom(...kinds), number, number, number, (kind, a, b, growth) => {
      const [worse, better] = [lit(kind, Math.min(a, b), growth), lit(kind, Math.max(a, b), growth)];
      expect(worse).not.toBeNull();
      expect(order.indexOf(better!.light)).toBeLessThanOrEqual(order.indexOf(worse!.light));
    }),
  );
});
