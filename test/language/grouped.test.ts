import fc from "fast-check";
import { grouped } from "#src/language/grouped";

const inIntl = (value: number, least: number, most: number) =>
  value.toLocaleString("en-US", { minimumFractionDigits: Math.min(least, most), maximumFractionDigits: most });

test.each([
  [1234567.891, 0, 2, "1,234,567.89"],
  [0.125, 0, 2, "0.13"],
  [-2.5, 0, 0, "-3"],
  [999.995, 2, 2, "1,000.00"],
  [12, 2, 4, "12.00"],
  [0, 0, 2, "0"],
])("%d with %d to %d decimals is %s", (value, least, most, text) => {
  expect(grouped(value, least, most)).toBe(text);
});

test("numbers are written as Intl writes them", () => {
  const anyNumber = fc.oneof(
    fc.double(),
    fc.double({ min: -1e9, max: 1e9 }),
    fc.tuple(fc.integer(), fc.nat({ max: 7 })).map(([digits, decimals]) => digits / 10 ** decimals),
  );
  fc.assert(
    fc.property(anyNumber, fc.nat({ max: 4 }), fc.nat({ max: 6 }), (number, least, most) => {
      const value = Number(number.toPrecision(12));
      expect(grouped(value, least, most)).toBe(inIntl(value, least, most));
    }),
    { numRuns: 2000 },
  );
});
