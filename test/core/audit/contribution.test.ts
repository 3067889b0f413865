import { contributionsOf } from "#src/core/audit/contribution";
import { marchSummary } from "../../workbook/summary/month";

const summary = marchSummary();
const rowOf = (indicator: string, measure: string) =>
  summary.rows.find((row) => row.indicator === indicator && row.measure === measure)!;

test("the shares of the units in a total come to all of it", () => {
  const { composition, value } = rowOf("zone-output", "cumulative");
  const shares = contributionsOf(composition);
  const [first] = composition;
  expect(shares.get(first!.department)).toEqual({ kind: "share", percent: (first!.value! / value!) * 100 });
  const total = [...shares.values()].reduce((sum, one) => sum + (one.kind === "share" ? one.percent : 0), 0);
  expect(total).toBeCloseTo(100, 9);
});

test("the points by which the units move a growth come to the growth", () => {
  const { composition, value } = rowOf("zone-output", "growth");
  const points = [...contributionsOf(composition).values()].map((one) => (one.kind === "points" ? one.points : 0));
  expect(points.length).toBeGreaterThan(1);
  expect(points.reduce((sum, one) => sum + one, 0)).toBeCloseTo(value!, 9);
});

test("a ratio, a single unit, a negative part and a base of nothing have no contributions", () => {
  const part = (department: string, operation: "add" | "level" | "base" | "numerator", value: number) => ({
    department,
    operation,
    value,
  });
  expect(contributionsOf([part("a", "numerator", 1), part("b", "numerator", 2)]).size).toBe(0);
  expect(contributionsOf([part("a", "add", 5)]).size).toBe(0);
  expect(contributionsOf([part("a", "add", 5), part("b", "add", -2)]).size).toBe(0);
  const unbased = [part("a", "level", 5), part("a", "base", 0), part("b", "level", 2), part("b", "base", 0)];
  expect(contributionsOf(unbased).size).toBe(0);
});
