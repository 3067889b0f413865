import type { Cue, CueInput } from "#src/core/cues/cue";
import { effectOf } from "#src/core/cues/effect";
import { findCues } from "#src/core/cues/find-cues";
import type { CueKind } from "#src/core/cues/kinds";
import type { HistoryFact } from "#src/core/history/history";
import { randomOf } from "#src/samples/world/random";
import { cleanMonth, withFigures } from "../../scenario/cue-month";

/** A clean June with the months before it, in which each kind is planted by itself. */
const clean = cleanMonth(4, 6);
const { list, period } = clean;
const decimalsOf = ({ indicator }: HistoryFact) => list.indicators.find(({ id }) => id === indicator)!.decimals;
const isAt = (department: string, indicator: string, measure: HistoryFact["measure"]) => (fact: HistoryFact) =>
  fact.department === department && fact.indicator === indicator && fact.measure === measure;
const figure = (department: string, indicator: string, measure: HistoryFact["measure"]) =>
  clean.figures.find(isAt(department, indicator, measure))!;
const cuesOf = (input: CueInput, kind: CueKind): Cue[] => findCues(input).cues.filter((cue) => cue.kind === kind);

/** The one cue of a kind that the planted month has and the clean one has not. */
function planted(input: CueInput, kind: CueKind): Cue {
  const before = cuesOf(clean, kind).map(({ department, indicator }) => `${department} ${indicator}`);
  const added = cuesOf(input, kind).filter(
    ({ department, indicator }) => !before.includes(`${department} ${indicator}`),
  );
  expect(added).toHaveLength(1);
  return added[0]!;
}

test("a growth that is its target to the last digit", () => {
  const target = list.targets.find(({ id }) => id === "gdp-growth")!;
  const gdp = clean.district.find(({ indicator, measure }) => indicator === "gdp" && measure === "growth")!;
  const { department } = gdp.composition[0]!;
  const at = (value: number) =>
    planted(
      withFigures(clean, isAt(department, "gdp", "growth"), () => value),
      "on-target",
    );
  expect(at(target.value!)).toMatchObject({ department, indicator: "gdp", args: { value: target.value } });
  expect(at(target.value!).cells).toMatchObject([{ indicator: "gdp", measure: "growth", value: target.value }]);
  expect(() => at(target.value! + 0.1)).toThrow();
});

test("a growth the summary prints short of its target is not on it, however a form would state it", () => {
  const target = list.targets.find(({ id }) => id === "retail-sales-growth")!;
  const growing = (percent: number) =>
    withFigures(
      clean,
      ({ indicator, measure }) => indicator === target.indicator && measure === "cumulative",
      ({ department, indicator }) => figure(department, indicator, "cumulativeLastYear").value * (1 + percent / 100),
    );
  expect(planted(growing(target.value!), "on-target").args).toMatchObject({ value: target.value });
  const short = growing(target.value! - 0.04);
  expect(cuesOf(short, "on-target").map(({ indicator }) => indicator)).not.toContain(target.indicator);
});

test("a running total that is what the schedule asks for by June", () => {
  const target = list.targets.find(({ id }) => id === "retail-sales-level")!;
  const row = clean.district.find(
    ({ indicator, measure }) => indicator === target.indicator && measure === "cumulative",
  )!;
  expect(row.composition).toHaveLength(1);
  const { department } = row.composition[0]!;
  const input = withFigures(clean, isAt(department, target.indicator, "cumulative"), () => target.value! / 2);
  expect(planted(input, "on-schedule")).toMatchObject({ args: { due: target.value! / 2, duePercent: 50 } });
});

test("a month at the quarter's end that is twice what last year lets expect, with its effect on the district's figure", () => {
  const sales = figure("commerce", "retail-sales", "month");
  const added = sales.value;
  const more = withFigures(
    clean,
    (fact) => isAt("commerce", "retail-sales", "month")(fact) || isAt("commerce", "retail-sales", "cumulative")(fact),
    ({ value }) => value + added,
  );
  const cue = planted(more, "period-end");
  expect(cue).toMatchObject({ department: "commerce", indicator: "retail-sales", measure: "month" });
  if (cue.kind !== "period-end") throw new Error(cue.kind);
  const { before, lastYear, lastYearBefore, expected, value, timesPercent } = cue.args;
  expect(expected).toBeCloseTo((before * lastYear) / lastYearBefore, 9);
  expect(timesPercent).toBeCloseTo((value / expected) * 100, 9);
  expect(cue.effect!.percent).toBeCloseTo(((value - expected) / value) * 100, 9);
  expect(cue.chart).toMatchObject({ kind: "series", flagged: period });
  const may = { ...more, period: { ...period, month: 5 } };
  expect(
    cuesOf({ ...may, figures: may.figures.map((fact) => ({ ...fact, period: may.period })) }, "period-end"),
  ).toEqual([]);
});

test("a jump shows against the months before where last year's are not known", () => {
  const isSales = isAt("commerce", "retail-sales", "month");
  const figures = clean.figures.filter(({ measure }) => !measure.endsWith("LastYear"));
  const input = withFigures({ ...clean, figures }, isSales, ({ value }) => value * 2);
  expect(planted(input, "period-end-months")).toMatchObject({ department: "commerce", indicator: "retail-sales" });
});

describe("a sheet made from last month's", () => {
  const last = (fact: HistoryFact) =>
    clean.past.find(
      (one) =>
        one.period.month === 5 &&
        one.department === fact.department &&
        one.indicator === fact.indicator &&
        one.measure === fact.measure,
    )?.value ?? fact.value;
  const department = "housing-and-construction";
  const months = (factor: number) =>
    withFigures(
      clean,
      (fact) => fact.department === department && fact.measure === "month",
      (fact) => last(fact) * factor,
    );

  test("almost unchanged", () => {
    expect(planted(months(1.001), "close-to-last-month")).toMatchObject({
      department,
      args: { lastPeriod: "2024-05" },
    });
  });

  test("everything made larger by the same share", () => {
    expect(planted(months(1.08), "scaled-from-last-month").args).toMatchObject({
      ratioPercent: expect.closeTo(108, 6),
    });
  });

  test("a fifth of a percent apart is copied, one percent is not", () => {
    const random = randomOf("apart");
    const apart = withFigures(
      clean,
      (fact) => fact.department === department && fact.measure === "month",
      (fact) => last(fact) * random.between(0.95, 1.05),
    );
    expect(cuesOf(apart, "close-to-last-month")).toEqual(cuesOf(clean, "close-to-last-month"));
  });
});

test("three long figures of one unit on another's sheet; of two, or of short ones, none", () => {
  const amounts = (department: string) =>
    clean.figures.filter((fact) => fact.department === department && fact.measure === "cumulative").slice(0, 3);
  const copied = (values: readonly number[]) => {
    const places = ["finance", "commerce"].flatMap((department) => [...amounts(department).entries()]);
    const at = new Map(places.map(([index, fact]) => [fact, values[index]]));
    return withFigures(
      clean,
      (fact) => at.get(fact) !== undefined,
      (fact) => at.get(fact)!,
    );
  };
  const cue = planted(copied([1357.1, 2468.2, 9753.3]), "like-other-unit");
  expect([cue.department, "otherDepartment" in cue.args && cue.args.otherDepartment].toSorted()).toEqual([
    "commerce",
    "finance",
  ]);
  expect(cue).toMatchObject({ args: { equalCount: 3 } });
  expect(cuesOf(copied([1357.1, 2468.2]), "like-other-unit")).toEqual([]);
  expect(cuesOf(copied([1, 2, 3]), "like-other-unit")).toEqual([]);
});

test("last digits that repeat, pooled over units and months, with the sample's size and the counts", () => {
  const onSeven = (fact: HistoryFact) => {
    const scale = 10 ** decimalsOf(fact);
    return (Math.floor((fact.value * scale) / 10) * 10 + 7) / scale;
  };
  const isOwn = ({ measure }: HistoryFact) => measure === "month" || measure === "cumulative";
  const input = withFigures(clean, (fact) => isOwn(fact) && fact.department === "finance", onSeven);
  const withPast = {
    ...input,
    past: input.past.map((fact) =>
      fact.department === "finance" && isOwn(fact) ? { ...fact, value: onSeven(fact) } : fact,
    ),
  };
  const cues = cuesOf(withPast, "last-digits").filter(
    ({ department }) => department === "finance" || department === null,
  );
  expect(cues.length).toBeGreaterThan(0);
  const { chart, args } = cues[0]!;
  if (chart?.kind !== "digits" || !("sampleSize" in args)) throw new Error("no digits");
  expect(chart.observed.reduce((sum, count) => sum + count, 0)).toBe(args.sampleSize);
  expect(args).toMatchObject({ digit: 7 });
});

test("first digits are tested on a large pooled sample only, and of all units together", () => {
  const many = Array.from({ length: 900 }, (_, index) => {
    const fact = clean.figures[index % clean.figures.length]!;
    return {
      ...fact,
      measure: "month" as const,
      indicator: "retail-sales",
      department: `unit-${index}`,
      value: 5 * 10 ** (index % 4) + index / 1000,
    };
  });
  const input = { ...clean, figures: many, past: [] };
  const [cue] = cuesOf(input, "first-digits");
  expect(cue).toMatchObject({ department: null, effect: null, args: { sampleSize: 900 } });
  expect(findCues({ ...input, figures: many.slice(0, 100) }).unsearched).toContainEqual({
    kind: "first-digits",
    reason: "small-sample",
    size: 100,
    needed: 500,
  });
});

test("a cell corrected twice, with each value it had; once is what a return asks for", () => {
  const [form] = clean.versions!.filter(({ department }) => department === "commerce");
  const isSales = isAt("commerce", "retail-sales", "cumulative");
  const version = (factor: number) => ({
    ...form!,
    figures: form!.figures.map((fact) => (isSales(fact) ? { ...fact, value: fact.value * factor } : fact)),
  });
  const others = clean.versions!.filter((one) => one !== form);
  const input = { ...clean, versions: [...others, version(1.2), version(1.1), form!] };
  const { value } = figure("commerce", "retail-sales", "cumulative");
  expect(planted(input, "corrected-often")).toMatchObject({
    indicator: "retail-sales",
    args: { correctionCount: 2, values: [value * 1.2, value * 1.1, value] },
    effect: { percent: expect.closeTo(20, 6) },
  });
  for (const versions of [
    [version(1.2), form!],
    [version(1.2), form!, form!],
  ]) {
    expect(cuesOf({ ...clean, versions: [...others, ...versions] }, "corrected-often")).toEqual([]);
  }
});

test("an explanation that stands in three places, whatever was changed about its figures and punctuation", () => {
  const given = (indicator: string, month: number, text: string) => {
    const { department, file } = figure("commerce", "retail-sales", "month");
    return { department, indicator, period: { ...period, month }, text, file, sheet: "报表", cell: "J9" };
  };
  const texts = ["重点企业促销增加12家，属实", "重点企业促销增加 9 家,属实", "重点企业促销增加3家；属实。"];
  const explanations = texts.map((text, index) => given("retail-sales", 6 - index, text));
  expect(planted({ ...clean, explanations }, "explanation-reused")).toMatchObject({
    args: { placeCount: 3, periods: ["2024-04", "2024-05", "2024-06"] },
  });
  expect(cuesOf({ ...clean, explanations: explanations.slice(0, 2) }, "explanation-reused")).toEqual([]);
  const before = texts.map((text, index) => given("retail-sales", 5 - index, text));
  expect(cuesOf({ ...clean, explanations: before }, "explanation-reused")).toEqual([]);
});

test("more figures that end on two zeros than chance lets", () => {
  const round = (fact: HistoryFact) =>
    Math.round((fact.value * 10 ** decimalsOf(fact)) / 100) * (100 / 10 ** decimalsOf(fact));
  const typed = ["district-tax-revenue month", "district-non-tax-revenue month", "platform-company-assets cumulative"];
  const isTyped = ({ indicator, measure }: HistoryFact) => typed.includes(`${indicator} ${measure}`);
  const roundedWhere = (is: (fact: HistoryFact) => boolean) =>
    withFigures(clean, (fact) => fact.department === "finance" && is(fact), round);
  const cue = planted(
    roundedWhere(() => true),
    "rounded",
  );
  expect(cue).toMatchObject({ department: "finance" });
  if (cue.kind !== "rounded") throw new Error(cue.kind);
  expect(cue.args.chance).toBeLessThan(cue.args.chanceLimit);
  expect(cue.cells).toHaveLength(cue.args.roundCount);
  // A total of rounded parts is rounded by them, and so is a running total by its months: neither says anything more.
  expect(cue.cells.map(({ indicator, measure }) => `${indicator} ${measure}`)).toEqual(typed);
  expect(
    cuesOf(
      roundedWhere((fact) => !isTyped(fact)),
      "rounded",
    ),
  ).toEqual([]);
});

test("a total that grows more than any of its parts", () => {
  const total = list.indicators.find(
    ({ id, totalOf, reporters }) =>
      totalOf &&
      clean.figures.some(isAt(reporters[0]!, id, "growth")) &&
      totalOf.every((part) => clean.figures.some(isAt(reporters[0]!, part, "growth"))),
  )!;
  const growths = total.totalOf!.map((part) => figure(total.reporters[0]!, part, "growth").value);
  const most = Math.max(...growths);
  const at = (value: number) => withFigures(clean, isAt(total.reporters[0]!, total.id, "growth"), () => value);
  expect(planted(at(most + 3), "growth-outside-parts")).toMatchObject({ indicator: total.id, args: { high: most } });
  expect(cuesOf(at(most + 0.4), "growth-outside-parts")).toEqual([]);
});

test("a running growth outside of what it was and what the month grew by", () => {
  const sales = figure("commerce", "retail-sales", "growth");
  const at = (value: number) => withFigures(clean, isAt("commerce", "retail-sales", "growth"), () => value);
  expect(planted(at(sales.value + 9), "growth-outside-months")).toMatchObject({
    department: "commerce",
    args: { lastPeriod: "2024-05" },
    chart: { kind: "series" },
  });
  expect(planted(at(sales.value - 9), "growth-outside-months")).toMatchObject({ indicator: "retail-sales" });
});

test("the greatest effect on a district's figure comes first, and what has none comes last", () => {
  const { cues } = findCues(withFigures(clean, isAt("commerce", "retail-sales", "month"), ({ value }) => value * 3));
  const effects = cues.map(({ effect }) => effect?.percent ?? -1);
  expect(effects).toEqual(effects.toSorted((a, b) => b - a));
});

test("what cannot be looked for is told, and never reads as nothing found", () => {
  const bare = { ...clean, past: [], explanations: null, versions: null };
  const kinds = findCues(bare).unsearched.map(({ kind, reason }) => `${kind} ${reason}`);
  expect(kinds).toEqual(
    expect.arrayContaining([
      "close-to-last-month no-history",
      "growth-outside-months no-history",
      "corrected-often no-forms",
      "explanation-reused no-forms",
    ]),
  );
});

test("an effect is the share of the district's figure that goes with what is asked about", () => {
  const row = clean.district.find(({ indicator, measure }) => indicator === "zone-output" && measure === "cumulative")!;
  const [first] = row.composition;
  const asked = figure(first!.department, "zone-output", "cumulative");
  expect(effectOf(clean, [{ figure: asked }])).toEqual({
    indicator: "zone-output",
    measure: "cumulative",
    percent: expect.closeTo((asked.value / row.value!) * 100, 9),
  });
  expect(effectOf(clean, [{ figure: asked, amount: asked.value / 2 }])!.percent).toBeCloseTo(
    (asked.value / row.value!) * 50,
    9,
  );
});
