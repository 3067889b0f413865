import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "../../scenario/default-list";
import { fill } from "../../scenario/form";

const list = defaultTargetList(nodePlatform);
const PARTS = ["gdp-primary", "gdp-secondary", "gdp-tertiary"] as const;

/** The form with a total typed over its formula, so much off the sum of its three parts. */
function totalOff(by: number) {
  const form = fill(list, "development-and-reform", "2024-03");
  for (const part of PARTS) form.answer(part, { cumulative: 10.1, cumulativeLastYear: 9.6, growth: 5.2 });
  const total = Math.round((30.3 + by) * 100) / 100;
  form.answer("gdp", { cumulative: total, cumulativeLastYear: 28.8, growth: 5.2 });
  const [cell] = form.submission().facts.filter((fact) => fact.indicator === "gdp" && fact.measure === "cumulative");
  const { sheet, cell: address } = cell!;
  const detail = "E11+E12+E13";
  form.note({ kind: "overwritten-formula", cells: [{ sheet, cell: address }], indicator: "gdp", detail });
  return form
    .check()
    .filter(({ indicator, outcome }) => indicator === "gdp" && outcome === "fail")
    .map(({ code, level }) => `${level} ${code}`);
}

it("a total a hundredth off its rounded parts needs no explanation, whichever check looks at it", () => {
  expect(totalOff(0.01)).toEqual(["D V23"]);
});

it("three hundredths are more than three parts can lose by rounding", () => {
  expect(totalOff(0.03)).toEqual(["A V16"]);
});
