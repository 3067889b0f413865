import { readFileSync } from "node:fs";
import { BENFORD_SHARES, EQUAL_SHARES, goodnessOfFit } from "#src/core/cues/digit-tests";

test("first digits of 772 amounts come to the chi-square, degrees and chance published for them", () => {
  const line = readFileSync("test/fixtures/audit/published-values.csv", "utf8")
    .split("\n")
    .find((row) => row.startsWith("digits,"))!;
  const [chiSquare, degrees, chance] = line
    .match(/[\d.]+; \d+; [\d.]+/)![0]
    .split("; ")
    .map(Number);
  // First digits 1 to 9 of the data set sinoForest (Derks et al., 2020).
  const fit = goodnessOfFit([231, 124, 97, 70, 64, 54, 40, 54, 38], BENFORD_SHARES);
  expect(fit.size).toBe(772);
  expect(fit.chiSquare).toBeCloseTo(chiSquare!, 6);
  expect(fit.degrees).toBe(degrees);
  expect(fit.chance).toBeCloseTo(chance!, 6);
});

test("the chance at the printed critical values of chi-square", () => {
  // 5 % of nine degrees of freedom: 16.919.
  const counts = (excess: number) => [10 + excess, 10 - excess, ...Array.from({ length: 8 }, () => 10)];
  const fit = goodnessOfFit(counts(Math.sqrt((16.919 * 10) / 2)), EQUAL_SHARES);
  expect(fit.chiSquare).toBeCloseTo(16.919, 9);
  expect(fit.chance).toBeCloseTo(0.05, 5);
});

test("counts as expected have no deviation and are no surprise", () => {
  const fit = goodnessOfFit(
    Array.from({ length: 10 }, () => 7),
    EQUAL_SHARES,
  );
  expect(fit).toMatchObject({ size: 70, chiSquare: 0, chance: 1, meanDeviation: 0 });
});
