import type { Finding } from "#src/core/findings/finding";
import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "../../scenario/default-list";
import { type Answers, fill } from "../../scenario/form";
import { smallList } from "../../scenario/small-list";

const wholeList = defaultTargetList(nodePlatform);

const february = fill(smallList, "commerce", "2024-02").submission();
const lastYear = fill(smallList, "commerce", "2023-03").submission();
const statistics = fill(smallList, "statistics", "2024-03").submission();

const march = () => fill(smallList, "commerce", "2024-03");
const check = (indicator: string, answers: Answers) =>
  march().answer(indicator, answers).check([february, lastYear], [statistics]);
const offersOf = (findings: readonly Finding[]) =>
  findings.flatMap(({ code, suggestion }) =>
    suggestion ? [[code, suggestion.kind, suggestion.changes] as const] : [],
  );

it("month and running total are not swapped where one of them lost a digit", () => {
  // 480 in the month, 1440 in the year: entered as 144.
  const findings = march().answer("retail-sales", { cumulative: 144 }).check([], [statistics]);
  expect(findings.find(({ holdsUp }) => holdsUp?.includes("V10"))).toMatchObject({ code: "V08", level: "A" });
  const changes = [{ sheet: "报表", cell: "E10", value: 1440 }];
  expect(offersOf(findings).filter(([, kind]) => kind !== "restore-formula")).toEqual([["V08", "unit-slip", changes]]);
});

it("last year's month is not swapped with its running total where one of them gained a digit", () => {
  const facts = march()
    .submission()
    .facts.filter(({ indicator }) => indicator === "retail-sales");
  const right = facts.find(({ measure }) => measure === "monthLastYear")!.value!;
  for (const past of [[], [february]]) {
    const findings = march()
      .answer("retail-sales", { monthLastYear: right * 10 })
      .check(past, [statistics]);
    const offers = offersOf(findings).filter(([code]) => code === "V08" || code === "V10");
    expect(offers).toMatchObject([["V08", "unit-slip", [{ value: right }]]]);
    expect(findings.find(({ code }) => code === "V08")!.holdsUp).toContain("V10");
  }
});

it("of a pair that does not match, the figure is blamed that is out of line in its own row", () => {
  const row = { month: 26_120, cumulative: 103_300, monthLastYear: 24_980, cumulativeLastYear: 98_260 };
  const slipped = (answers: Answers) =>
    offersOf(
      fill(wholeList, "finance", "2024-03")
        .answer("district-tax-revenue", { ...row, ...answers })
        .check([], []),
    ).filter(([code]) => code === "V08");
  expect(slipped({ monthLastYear: 249_800 })).toMatchObject([["V08", "unit-slip", [{ value: 24_980 }]]]);
  expect(slipped({ cumulativeLastYear: 9826 })).toMatchObject([["V08", "unit-slip", [{ value: 98_260 }]]]);
});

it("an amount in 万元 is not taken at its word where the other figures say it is in 亿元", () => {
  const findings = check("retail-sales", { month: "480万元" });
  const [finding] = findings.filter(({ code }) => code === "V06");
  expect(finding).toMatchObject({ level: "A", variant: "unit-in-cell" });
  expect(offersOf(findings)).toEqual([]);
});

it("zero is not offered for 无 where the year so far says otherwise", () => {
  expect(offersOf(check("events", { month: "无" }))).toEqual([]);
});

it("a dash is not made “not applicable” where there was a figure before", () => {
  expect(offersOf(check("events", { month: "/" }))).toEqual([]);
  expect(
    offersOf(march().answer("events", { month: "/", cumulative: "—" }).check([], [statistics])).map(([code]) => code),
  ).toEqual(["V06"]);
});

it("a row that slid down by one is not multiplied into place", () => {
  // About a thousand times what was expected, but neither the running total nor last year's figure would fit.
  const findings = check("retail-sales", { month: 520_000, cumulative: 1_700_000, cumulativeLastYear: 1_650_000 });
  expect(findings.some(({ code }) => code === "V08")).toBe(true);
  expect(offersOf(findings).filter(([, kind]) => kind.startsWith("unit-slip"))).toEqual([]);
});

it("a number that merely stands there as text is offered though another figure of the row is doubtful", () => {
  const findings = check("retail-sales", { month: "480", growth: 9 });
  expect(offersOf(findings).map(([code]) => code)).toEqual(["V06", "V13"]);
});

it("nor is a text a doubt would be raised about as a number", () => {
  expect(offersOf(check("retail-sales", { month: "4800000" }))).toEqual([]);
});

describe("on a cell of the form's own formula", () => {
  const growth = 'IF(AND(ISNUMBER(E10),ISNUMBER(G10)),IF(G10>0,(E10/G10-1)*100,""),"")';

  it("no number is offered: the formula comes back", () => {
    expect(offersOf(check("retail-sales", { growth: 0.05 }))).toEqual([
      ["V07", "restore-formula", [{ sheet: "报表", cell: "I10", value: `=${growth}` }]],
    ]);
  });

  it("nothing is offered where the formula stands: its source is mended", () => {
    const total = march()
      .answer("large-firms", { month: 4_800_000, cumulative: 14_400_000 })
      .answer("small-firms", { month: 4_800_000, cumulative: 14_400_000 })
      .answer("firms", { month: 9_600_000, cumulative: 28_800_000 })
      .cell("firms", "month", { formula: 'IF(COUNT(D16,D17)=2,D16+D17,"")' })
      .cell("firms", "cumulative", { formula: 'IF(COUNT(E16,E17)=2,E16+E17,"")' })
      .check([february, lastYear], [statistics]);
    const slips = total.filter(({ code }) => code === "V08");
    expect(slips.map(({ indicator }) => indicator)).toEqual(["large-firms", "small-firms"]);
    const written = offersOf(total).flatMap(([, , changes]) => changes.map(({ cell }) => cell));
    expect(written).not.toContain("D15");
    expect(written).not.toContain("E15");
  });

  it("a copied sheet is emptied around it", () => {
    const copied = march();
    for (const { indicator, measure, value } of february.facts) copied.answer(indicator, { [measure]: value });
    const offers = offersOf(copied.check([february, lastYear], [statistics]));
    const emptied = offers.flatMap(([, , changes]) => changes.filter(({ value }) => value === null));
    expect(emptied.length).toBeGreaterThan(0);
    expect(emptied.map(({ cell }) => cell)).not.toContain("I10");
  });
});

it("the month in the head is not renamed over last month's figures", () => {
  const copied = march().identify({ period: { year: 2024, month: 2 } });
  for (const { indicator, measure, value } of february.facts) copied.answer(indicator, { [measure]: value });
  const findings = copied.check([february], [statistics]);
  expect(findings.find(({ variant }) => variant === "period-differs")).toMatchObject({ code: "V02" });
  expect(offersOf(findings).map(([, kind]) => kind)).not.toContain("set-period");
});
