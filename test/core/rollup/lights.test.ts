import fc from "fast-check";
import { lightOf } from "../../../src/core/rollup/lights";
import type { LightBand } from "../../../src/core/targets/schema";
import { list } from "./district";

const bands = list.header.lightBands;

test.each([
  [12, "on-schedule"],
  [0, "on-schedule"],
  [-4e-15, "on-schedule"],
  [-0.01, "slow"],
  [-10, "slow"],
  [-10.01, "behind"],
  [-100, "behind"],
])("a gap of %d points shows %s", (gap, light) => {
  expect(lightOf(gap, bands)).toBe(light);
});

test("the bands leave no gap: every number has exactly one light, and a greater one never a worse", () => {
  const order = bands.map(({ id }) => id);
  fc.assert(
    fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const [worse, better] = [lightOf(low, bands), lightOf(high, bands)];
      expect(worse).not.toBeNull();
      expect(order.indexOf(better!)).toBeLessThanOrEqual(order.indexOf(worse!));
    }),
  );
});

test("bands may stand in any order in the list", () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...bands], { minLength: bands.length }),
      fc.double({ noNaN: true }),
      (mixed, gap) => {
        expect(lightOf(gap, mixed)).toBe(lightOf(gap, bands));
      },
    ),
  );
});

test("bands without a last one leave what is below them without a light", () => {
  const open = bands.filter(({ atLeast }) => atLeast !== undefined) as LightBand[];
  expect(lightOf(-50, open)).toBeNull();
});
