import { runChecks } from "#src/core/checks/run";
import type { CheckCode, Finding } from "#src/core/findings/finding";
import { isUnderAnother, listed } from "#src/core/findings/listed";
import { historyFactsOf, historyOf } from "#src/core/history/from-submissions";
import { findingSentence } from "#src/language/finding-sentence";
import { speakerOf } from "#src/language/speaker";
import { fill } from "../../scenario/form";
import { smallList } from "../../scenario/small-list";

const past = [fill(smallList, "commerce", "2024-02").submission(), fill(smallList, "commerce", "2023-03").submission()];
const others = [fill(smallList, "statistics", "2024-03").submission()];
const march = () => fill(smallList, "commerce", "2024-03");

/** These among the checks a finding names; another that asks for the same figure may stand beside them. */
const atLeast = (...codes: readonly CheckCode[]) => expect.arrayContaining(codes);

const needsMending = ({ outcome, level, code }: Finding) => outcome === "fail" && level < "D" && code !== "V24";

describe("one thing is said once", () => {
  it("a text in a cell, however many checks look at the figure; it names them", () => {
    const findings = march().answer("retail-sales", { cumulative: "一千多" }).check(past, others);
    expect(findings).toMatchObject([
      { code: "V06", level: "A", indicator: "retail-sales", measure: "cumulative", variant: "not-a-number" },
    ]);
    expect(findings[0]!.holdsUp).toEqual(atLeast("V07", "V08", "V10", "V11", "V13", "V15", "V17", "V18", "V20"));
  });

  it("a blank", () => {
    const findings = march().answer("events", { month: null }).check(past, others);
    expect(findings).toMatchObject([{ code: "V05", holdsUp: atLeast("V08", "V10", "V11") }]);
  });

  it("a row that is lost", () => {
    const form = march().note({ kind: "missing-row", cells: [], indicator: "events", detail: "0109" });
    const context = form.context(historyOf(past.flatMap((one) => historyFactsOf(one, smallList))), others);
    const facts = context.submission.facts.filter(({ indicator }) => indicator !== "events");
    const findings = runChecks({ ...context, submission: { ...context.submission, facts } });
    expect(findings).toMatchObject([
      { code: "V04", variant: "missing-row", holdsUp: atLeast("V08", "V10", "V11", "V19", "V20") },
    ]);
  });

  it("a growth over nothing: it cannot be computed, and nothing has to be filled in", () => {
    const findings = march()
      .answer("profit", { cumulativeLastYear: 0, growth: null })
      .cell("profit", "growth", { formula: "as issued" })
      .check(past.slice(0, 1), others);
    const own = findings.filter(({ indicator, measure }) => indicator === "profit" && measure === "growth");
    expect(own).toMatchObject([{ code: "V13", variant: "no-base", level: "D" }]);
  });

  it("a total typed over its formula: its formula again answers everything", () => {
    const findings = march()
      .cell("firms", "month", { formula: "as issued" })
      .answer("firms", { month: 990 })
      .check(past, others)
      .filter(({ indicator }) => indicator === "firms");
    expect(findings.filter(needsMending)).toMatchObject([{ code: "V16" }]);
  });

  it("last year's figure in disorder: the archive says so, and the official rate is not asked to turn round", () => {
    const findings = march().answer("output", { cumulativeLastYear: 217 }).check(past, others);
    const own = findings.filter((finding) => finding.indicator === "output" && needsMending(finding));
    expect(own).toMatchObject([{ code: "V12", measure: "cumulativeLastYear" }]);
  });

  it("a unit typed into the form that its figures are in: converting the row is all there is to do", () => {
    const form = march().note({ kind: "changed-unit", cells: [], indicator: "retail-sales", detail: "万元" });
    const figures = {
      month: 4_800_000,
      cumulative: 14_400_000,
      monthLastYear: 4_570_000,
      cumulativeLastYear: 13_710_000,
    };
    const codes = form
      .answer("retail-sales", figures)
      .check(past, others)
      .map(({ code }) => code);
    expect(codes).toContain("V04");
    expect(codes).not.toContain("V08");
  });

  it("but what is wrong between two other rows is told beside it, though one of them is held against the figure", () => {
    const terms = (indicator: string) => [{ indicator, measure: "cumulative" as const }];
    const [between] = smallList.relations.filter(({ id }) => id === "output-within-retail");
    const relation = {
      ...between!,
      id: "online-as-events",
      left: terms("online-sales"),
      right: [{ ...terms("events")[0]!, factor: 1000 }],
      operator: ">" as const,
    };
    const list = { ...smallList, relations: [...smallList.relations, relation] };
    const own = fill(list, "commerce", "2024-03").answer("retail-sales", { cumulativeLastYear: 1 }).check(past, others);
    const told = own.filter(({ outcome, level }) => outcome === "fail" && level < "C");
    expect(told.map(({ code, indicator }) => [code, indicator])).toEqual(
      expect.arrayContaining([
        ["V12", "retail-sales"],
        ["V17", "online-sales"],
      ]),
    );
  });

  it("a share of nothing", () => {
    const findings = march()
      .answer("retail-sales", { cumulativeLastYear: 0, growth: "—" })
      .answer("online-sales", { cumulativeLastYear: 0, growth: "—" })
      .answer("online-share", { cumulativeLastYear: null })
      .cell("online-share", "cumulativeLastYear", { formula: "as issued" })
      .check(past.slice(0, 1), others);
    const own = findings.filter(({ indicator }) => indicator === "online-share");
    expect(own).toMatchObject([{ code: "V18", variant: "no-denominator", level: "D" }]);
  });
});

it("what asks for an explanation stands under what it asks about, and is neither counted nor listed", () => {
  const findings = march().answer("retail-sales", { growth: 9 }).answer("events", { month: "无" }).check(past, others);
  const codes = findings.map(({ code, indicator }) => `${code} ${indicator}`);
  expect(codes).toEqual(["V06 events", "V13 retail-sales", "V24 retail-sales"]);
  expect(findings.map(isUnderAnother)).toEqual([false, false, true]);
  expect(listed(findings)).toHaveLength(2);
});

describe("one slip is one finding, and what only follows from it is named there", () => {
  const formula = "IF(TRUE,1)";
  const found = (form: ReturnType<typeof march>) =>
    form
      .check(past, others)
      .filter(({ level, about }) => level < "D" && about !== "explanation")
      .map(({ code, indicator, measure, holdsUp }) => ({ code, at: `${indicator} ${measure}`, holdsUp }));

  it("a sign typed before a figure that cannot be negative", () => {
    expect(found(march().answer("retail-sales", { month: -480 }))).toEqual([
      { code: "V09", at: "retail-sales month", holdsUp: atLeast("V11", "V14", "V15") },
    ]);
  });

  it("a running total that an explanation would do for, were it not more than the whole: both are said", () => {
    const [finding, ...more] = march()
      .answer("online-sales", { cumulative: 1500 })
      .check(past, others)
      .filter(({ indicator, code, level }) => indicator === "online-sales" && code === "V11" && level < "D");
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ level: "A", raisedBy: { code: "V17" } });
    const sentence = findingSentence(finding!, smallList, speakerOf("zh-CN"));
    expect(sentence).toMatch(/上期表.*网上零售额.*1,500亿元大于「社会消费品零售总额」 1,440亿元.*须改正后才能报送/);
    expect(findingSentence(finding!, smallList, speakerOf("en"))).toMatch(/an explanation will not do/);
  });

  it("a running total with a digit too many, with the growth and the share the form computes from it", () => {
    const form = march()
      .answer("online-sales", { cumulative: 7200, growth: 950.1 })
      .answer("online-share", { cumulative: 500 })
      .cell("online-sales", "growth", { formula })
      .cell("online-share", "cumulative", { formula });
    expect(found(form)).toEqual([
      { code: "V08", at: "online-sales cumulative", holdsUp: atLeast("V09", "V11", "V13", "V17", "V20") },
    ]);
  });

  it("a whole row in another unit, whose cells it then names", () => {
    const [slip, ...more] = march()
      .answer("retail-sales", { month: 4_800_000, cumulative: 14_400_000 })
      .check(past, others)
      .filter(({ level, about }) => level < "D" && about !== "explanation");
    expect(more).toEqual([]);
    expect(slip).toMatchObject({ code: "V08", cells: [{ cell: "D10" }, { cell: "E10" }] });
  });

  it("but a second error beside it stays", () => {
    const form = march().answer("retail-sales", { cumulative: 14_400_000, cumulativeLastYear: 1300 });
    expect(found(form).map(({ code }) => code)).toContain("V12");
  });

  it("and one that makes something impossible must be mended, though by itself it could be explained", () => {
    const [slip, ...more] = march()
      .answer("retail-sales", { month: 4800 })
      .check(past, others)
      .filter(({ level, about }) => level < "D" && about !== "explanation");
    expect(more).toEqual([]);
    expect(slip).toMatchObject({ code: "V08", level: "A", holdsUp: atLeast("V10", "V11", "V14") });
  });
});
