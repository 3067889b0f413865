import { backtestDraft, backtestReport, type HandedIn } from "#src/actions/backtest";
import { draftRules } from "#src/core/backtest/draft-rules";
import type { TargetList } from "#src/core/targets/schema";
import { speakerOf } from "#src/language/speaker";
import { fill } from "../scenario/form";
import { smallList } from "../scenario/small-list";

const say = speakerOf("zh-CN");
const inForce: TargetList = { ...smallList, relations: smallList.relations.filter(({ check }) => check !== "V17") };
const rules = draftRules(smallList, inForce).filter(({ id }) => id === "output-within-retail");

/** One version of 商务局's form of a month. */
function version(month: string, number: number, output: number, explanation = ""): HandedIn {
  const form = fill(inForce, "commerce", month)
    .answer("retail-sales", { cumulative: 50 })
    .answer("output", { cumulative: output });
  if (explanation !== "") form.explain("output", explanation);
  const submission = form.submission();
  const sha256 = `${month} ${number} ${output} ${explanation}`;
  return {
    submission: { ...submission, version: number, file: { name: `${month}-${number}.xlsx`, sha256 } },
    list: inForce,
  };
}

/** Corrected in March, explained in April, left in May, never broken in June, corrected unasked in July. */
const year: HandedIn[] = [
  version("2024-03", 1, 60),
  version("2024-03", 2, 40),
  version("2024-04", 1, 60, "产值含区外厂区"),
  version("2024-05", 1, 60),
  version("2024-06", 1, 40),
  version("2024-07", 1, 30),
  version("2024-07", 2, 40),
];

const report = (versions: readonly HandedIn[]) =>
  backtestReport(backtestDraft(versions, smallList, rules), smallList, say);

test("a draft relation is told in one sentence", () => {
  const told = report(year);
  expect(told).toMatchObject({ forms: 5, versions: 7, acceptance: "assumed", undecided: [] });
  const [rule] = told.rules;
  expect(rule).toMatchObject({ hits: 3, corrected: 1, explained: 1, open: 1, missed: 1, undecided: 0 });
  expect(rule!.name).toBe("output应符合审核关系。");
  expect(rule!.message).toBe(
    "5个月触发3次，其中1次后来更正，1次有说明，1次没有更正也没有说明；另有1个后来更正的数没有触发。",
  );
  expect(rule!.found.map(({ period, outcome, file }) => [period, outcome, file])).toEqual([
    ["2024-03", "corrected", "2024-03-1.xlsx"],
    ["2024-04", "explained", "2024-04-1.xlsx"],
    ["2024-05", "open", "2024-05-1.xlsx"],
  ]);
  expect(rule!.notFound.map(({ period, figure }) => [period, figure.value, figure.later?.value])).toEqual([
    ["2024-07", 30, 40],
  ]);
});

test("in whatever order the files come, the same is told, and copies count once", () => {
  expect(report([...year.toReversed(), year[1]!]).rules).toEqual(report(year).rules);
});

test("where acceptance is recorded, only what was accepted is a false alarm", () => {
  const recorded = (accepted: boolean) =>
    year.map((one, index) => {
      const stands = year[index + 1]?.submission.identity.period?.month !== one.submission.identity.period?.month;
      return { ...one, recorded: { stands, accepted } };
    });
  expect(report(recorded(true)).rules[0]!.message).toContain("1次说明属实");
  expect(report(recorded(false)).rules[0]).toMatchObject({ explained: 0, open: 2 });
});

test("versions that nothing tells apart are named and not tried", () => {
  const two = [version("2024-03", 1, 60), version("2024-03", 1, 40)];
  const told = report(two);
  expect(told.undecided).toEqual([{ department: "commerce", period: "2024-03" }]);
  expect(told.forms).toBe(0);
});

test("forms of another list are read as the draft has their figures", () => {
  const header = { ...inForce.header, id: "small-2023", year: 2023 };
  const money = inForce.header.units.find(({ symbol }) => symbol === "万元")!;
  const before: TargetList = {
    ...inForce,
    header,
    hash: "before",
    indicators: inForce.indicators.map((one) =>
      ["retail-sales", "output"].includes(one.id) ? { ...one, unit: money.symbol, decimals: 0 } : one,
    ),
  };
  const form = fill(before, "commerce", "2023-03")
    .answer("retail-sales", { cumulative: 500_000 })
    .answer("output", { cumulative: 600_000 });
  const told = report([{ submission: form.submission(), list: before }]);
  expect(told.rules[0]!.found.map(({ period, figures }) => [period, figures.map(({ value }) => value)])).toEqual([
    ["2023-03", [60, 50]],
  ]);
});
