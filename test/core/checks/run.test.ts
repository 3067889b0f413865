import { CHECKS } from "#src/core/checks/rules";
import { runChecks } from "#src/core/checks/run";
import { submittable } from "#src/core/checks/submittable";
import { listed } from "#src/core/findings/listed";
import { historyFactsOf, historyOf, noHistory } from "#src/core/history/from-submissions";
import type { Indicator, TargetList } from "#src/core/targets/schema";
import { fill } from "../../scenario/form";
import { smallList } from "../../scenario/small-list";

const february = fill(smallList, "commerce", "2024-02").submission();
const statistics = fill(smallList, "statistics", "2024-03").submission();

describe("the order of findings", () => {
  it("is by level, then by what the suggestion moves in the district, then as on the form", () => {
    const findings = fill(smallList, "commerce", "2024-03")
      .answer("retail-sales", { cumulative: 14_400_000 })
      .answer("events", { month: "480次" })
      .answer("profit", { cumulative: 1.44 })
      .check([february], [statistics]);
    const levels = listed(findings).map(({ level }) => level);
    expect(levels).toEqual([...levels].sort());
    const slips = findings.filter(({ code }) => code === "V08");
    expect(slips.map(({ indicator }) => indicator)).toEqual(["profit", "retail-sales"]);
    expect(slips[0]!.effect).toBeCloseTo(99_900, 0);
    expect(slips[1]!.effect).toBeCloseTo(-99.99, 2);
  });

  it("knows no effect while other units' parts are not at hand", () => {
    const slipped = () => fill(smallList, "west-zone", "2024-03").answer("zone-output", { cumulative: 14_820_000 });
    const alone = slipped()
      .check()
      .find(({ code }) => code === "V08")!;
    expect(alone.effect).toBeUndefined();
    const east = fill(smallList, "east-zone", "2024-03").submission();
    const beside = slipped()
      .check([], [east])
      .find(({ code }) => code === "V08")!;
    expect(beside.effect).toBeCloseTo(-99.98, 1);
  });
});

const crash = () => {
  throw new Error("no such row");
};

it("a check that fails to run is an undecided finding of its own level, never a pass", () => {
  const broken = { ...CHECKS[8]!, run: crash };
  const context = fill(smallList, "commerce", "2024-03").context(noHistory);
  expect(runChecks(context, [broken])).toMatchObject([
    { code: "V09", level: "A", outcome: "undecided", variant: "crashed", args: { reason: "no such row" } },
  ]);
});

it("one that fails to run keeps nothing back of what the others find wrong, and of what follows from it", () => {
  const form = fill(smallList, "commerce", "2024-03").answer("retail-sales", { cumulative: 0.5, growth: 9 });
  const checks = CHECKS.map((check) => (check.code === "V09" ? { ...check, run: crash } : check));
  const findings = runChecks(form.context(noHistory), checks);
  const known = form.check().filter(({ code }) => code !== "V09" && code !== "V24");
  expect(findings).toEqual(expect.arrayContaining([expect.objectContaining({ code: "V09", variant: "crashed" })]));
  expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(known.map(({ code }) => code)));
  expect(known.some(({ level }) => level === "A")).toBe(true);
});

describe("what may be submitted", () => {
  const doubtful = () => fill(smallList, "commerce", "2024-03").answer("retail-sales", { growth: 9 });

  it("a form in order", () => {
    expect(submittable(fill(smallList, "commerce", "2024-03").check())).toEqual({ submittable: true, reasons: [] });
  });

  it("not a doubt without explanation", () => {
    expect(submittable(doubtful().check())).toEqual({
      submittable: false,
      reasons: [
        { reason: "unexplained", code: "V13", indicator: "retail-sales" },
        { reason: "must-fix", code: "V24", indicator: "retail-sales" },
      ],
    });
  });

  it("a doubt with its explanation, which the finding then carries", () => {
    const findings = doubtful().explain("retail-sales", "统计口径已按新标准调整").check();
    expect(findings.find(({ code }) => code === "V13")).toMatchObject({ explanation: "统计口径已按新标准调整" });
    expect(submittable(findings).submittable).toBe(true);
  });
});

it("taking every suggestion of a form with typing errors leaves nothing to fix", () => {
  const answers = {
    "retail-sales": { month: "480亿元" },
    output: { growth: "５" },
    events: { cumulative: "1，440" },
  } as const;
  const form = fill(smallList, "commerce", "2024-03");
  for (const [indicator, given] of Object.entries(answers)) form.answer(indicator, given);
  for (const { suggestion } of form.check([february], [statistics])) {
    for (const { cell, value } of suggestion?.changes ?? []) {
      const fact = form.submission().facts.find((known) => known.cell === cell)!;
      form.answer(fact.indicator, { [fact.measure]: value });
    }
  }
  expect(form.check([february], [statistics]).filter(({ level }) => level !== "D")).toEqual([]);
});

it("reads no fact more than a few times: a form of 200 rows is indexed, not searched", () => {
  const template = smallList.indicators[0]!;
  const indicators = Array.from({ length: 200 }, (_, index): Indicator => {
    const code = String(1000 + index);
    return { ...template, id: `row-${index}`, code, nameZh: `指标${index}` };
  });
  const list: TargetList = { ...smallList, indicators, relations: [] };
  const past = fill(list, "commerce", "2024-02").submission();
  const context = fill(list, "commerce", "2024-03").context(historyOf(historyFactsOf(past, list)));
  let reads = 0;
  const facts = new Proxy(context.submission.facts, {
    get(target, property, receiver) {
      if (typeof property === "string" && /^\d+$/.test(property)) reads += 1;
      return Reflect.get(target, property, receiver);
    },
  });
  runChecks({ ...context, submission: { ...context.submission, facts } });
  expect(reads).toBeLessThanOrEqual(2 * context.submission.facts.length);
});
