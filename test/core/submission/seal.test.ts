import { sealedText } from "#src/core/submission/seal";
import type { Submission } from "#src/core/submission/submission";
import { fill } from "../../scenario/form";
import { smallList } from "../../scenario/small-list";

const AT = "2024-04-08T09:30:00+08:00";
const form = () => fill(smallList, "commerce", "2024-03").explain(indicator, "经核对属实，有大项目到位");
const indicator = smallList.indicators.find(({ reporters }) => reporters.includes("commerce"))!.id;
const signed = form().submission();
const covered = (submission: Submission) => sealedText(submission, AT);

test("a seal covers figures, explanations, signatures, the month and its own time", () => {
  const altered: readonly (readonly [string, Submission])[] = [
    ["a figure", form().answer(indicator, { cumulative: 1 }).submission()],
    ["a zero for a blank", form().answer(indicator, { cumulative: 0 }).submission()],
    ["an explanation", form().explain(indicator, "经核对属实").submission()],
    ["a signer", form().sign({ preparer: "填报人乙" }).submission()],
    [
      "the month",
      form()
        .identify({ period: { year: 2024, month: 4 } })
        .submission(),
    ],
    ["the department", form().identify({ department: "finance" }).submission()],
  ];
  for (const [what, submission] of altered) expect([what, covered(submission)]).not.toEqual([what, covered(signed)]);
  expect(sealedText(signed, "2024-04-09T09:30:00+08:00")).not.toBe(covered(signed));
});

test("what other programs change when they save the file again is not covered", () => {
  const facts = signed.facts.map((fact) => ({
    ...fact,
    sheet: "报表 (2)",
    cell: "Z99",
    format: "0.00_ ",
    value: fact.value === null ? null : fact.value * (1 + 1e-15),
  }));
  const explanations = signed.explanations.map((explanation) => ({ ...explanation, text: ` ${explanation.text}\r\n` }));
  const saved = { ...signed, facts, explanations, file: { name: "另存.xlsx", sha256: "1" } };
  expect(covered(saved)).toBe(covered(signed));
});
