import { runChecks } from "../../../src/core/checks/run";
import { isUnderAnother, listed } from "../../../src/core/findings/listed";
import { historyOf, pastFactsOf } from "../../../src/core/history/from-submissions";
import { fill } from "../../scenario/form";
import { smallList } from "../../scenario/small-list";

const past = [fill(smallList, "commerce", "2024-02").submission(), fill(smallList, "commerce", "2023-03").submission()];
const others = [fill(smallList, "statistics", "2024-03").submission()];
const march = () => fill(smallList, "commerce", "2024-03");

describe("one thing is said once", () => {
  it("a text in a cell, however many checks look at the figure; it names them", () => {
    const findings = march().answer("retail-sales", { cumulative: "约一千四" }).check(past, others);
    expect(findings).toMatchObject([
      { code: "V06", level: "A", indicator: "retail-sales", measure: "cumulative", variant: "not-a-number" },
    ]);
    expect(findings[0]!.holdsUp).toEqual(["V07", "V08", "V10", "V11", "V13", "V15", "V17", "V18", "V20"]);
  });

  it("a blank", () => {
    const findings = march().answer("events", { month: null }).check(past, others);
    expect(findings).toMatchObject([{ code: "V05", holdsUp: ["V08", "V10", "V11"] }]);
  });

  it("a row that is lost", () => {
    const form = march().note({ kind: "missing-row", cells: [], indicator: "events", detail: "0109" });
    const context = form.context(historyOf(past.flatMap(pastFactsOf)), others);
    const facts = context.submission.facts.filter(({ indicator }) => indicator !== "events");
    const findings = runChecks({ ...context, submission: { ...context.submission, facts } });
    expect(findings).toMatchObject([
      { code: "V04", variant: "missing-row", holdsUp: ["V08", "V10", "V11", "V19", "V20"] },
    ]);
  });

  it("a growth over nothing: it cannot be computed, and nothing has to be filled in", () => {
    const findings = march()
      .answer("profit", { cumulativeLastYear: 0, growth: null })
      .cell("profit", "growth", { formula: "as issued" })
      .check(past.slice(0, 1), others);
    const own = findings.filter(({ indicator }) => indicator === "profit");
    expect(own).toMatchObject([{ code: "V13", variant: "no-base", level: "D", measure: "growth" }]);
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
