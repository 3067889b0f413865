import { derivationOf, derive, type FigureContent, formulaOf, type Operand } from "#src/core/form/derivation";
import type { Measure } from "#src/core/measure";
import { formFor } from "../../scenario/form-file";

/** The form's own way to compute a figure, with named figures to compute it from. */
function computed(department: string, id: string, measure: Measure) {
  const { form } = formFor(department);
  const { indicator } = form.rows.find((row) => row.indicator.id === id)!;
  const derivation = derivationOf(form, indicator, measure);
  return {
    formula: derivation && formulaOf(derivation, (operand) => `${operand.indicator}.${operand.measure}`),
    from: (figures: Readonly<Record<string, FigureContent>>) =>
      derive(derivation!, ({ indicator: of, measure: as }: Operand) => figures[`${of}.${as}`] ?? null),
  };
}

describe("growth", () => {
  const { from } = computed("development-and-reform", "projects-investment", "growth");
  const [now, base] = ["projects-investment.cumulative", "projects-investment.cumulativeLastYear"];

  test("compares the level with the same months of last year, in percent", () => {
    expect(from({ [now]: 15, [base]: 12 })).toBe(25);
    expect(from({ [now]: 9, [base]: 12 })).toBe(-25);
  });

  test("says nothing without a level, without a base, or on a base that is not positive", () => {
    expect(from({ [base]: 12 })).toBeNull();
    expect(from({ [now]: 15 })).toBeNull();
    expect(from({ [now]: 15, [base]: 0 })).toBeNull();
    expect(from({ [now]: 15, [base]: -3 })).toBeNull();
  });

  test("of what does not apply does not apply either", () => {
    expect(from({ [now]: 15, [base]: "—" })).toBe("—");
    expect(from({ [now]: "—", [base]: "—" })).toBe("—");
  });

  test("on a comparable basis is typed in, never computed", () => {
    expect(computed("development-and-reform", "gdp", "growth").formula).toBeNull();
    expect(computed("development-and-reform", "fixed-asset-investment", "growth").formula).toBeNull();
  });
});

test("a total is the sum of its parts, of which one that does not apply adds nothing, or nothing while one is missing", () => {
  const { formula, from } = computed("development-and-reform", "gdp", "cumulative");
  const parts = ["gdp-primary.cumulative", "gdp-secondary.cumulative", "gdp-tertiary.cumulative"] as const;
  const dashes = parts.map((part) => `(${part}="—")`).join("+");
  expect(formula).toBe(`IF(${dashes}=3,"—",IF(COUNT(${parts.join(",")})+${dashes}=3,SUM(${parts.join(",")}),""))`);
  expect(from({ [parts[0]]: "—", [parts[1]]: 60, [parts[2]]: 70 })).toBe(130);
  expect(from({ [parts[0]]: "—", [parts[1]]: 60 })).toBeNull();
  expect(from({ [parts[0]]: "—", [parts[1]]: "—", [parts[2]]: "—" })).toBe("—");
  expect(from({ [parts[0]]: 1, [parts[1]]: 60, [parts[2]]: 70 })).toBe(131);
  expect(from({ [parts[0]]: 1, [parts[1]]: 60 })).toBeNull();
});

test("a share is its numerator in its denominator, in percent", () => {
  const { from } = computed("development-and-reform", "projects-over-100m-share", "cumulative");
  expect(from({ "projects-over-100m.cumulative": 12, "projects-over-50m.cumulative": 48 })).toBe(25);
  expect(from({ "projects-over-100m.cumulative": 0, "projects-over-50m.cumulative": 0 })).toBeNull();
});

test("a column the indicator does not use is never computed", () => {
  expect(computed("development-and-reform", "gdp", "monthGrowth").formula).toBeNull();
});
