import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkSubmission } from "#src/actions/check";
import { readReceivedFile } from "#src/actions/received-file";
import { historyOf } from "#src/core/history/from-submissions";
import type { HistoryFact } from "#src/core/history/history";
import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "../../scenario/default-list";

const list = defaultTargetList(nodePlatform);

/** What is found in a file of another writer beside what each figure was last month. */
function found(name: string, last: (fact: HistoryFact) => number | null = () => null) {
  const bytes = new Uint8Array(readFileSync(join(__dirname, "../../fixtures/outside", name)));
  const received = readReceivedFile({ name, bytes }, list, nodePlatform);
  if (received.status === "refused") throw received.refusal;
  const { submission } = received;
  const { department, period } = submission.identity;
  const past = submission.facts.flatMap(({ indicator, measure, value }): HistoryFact[] => {
    const fact = {
      department: department!,
      indicator,
      measure,
      period: { ...period!, month: 2 },
      value: value ?? 0,
      file: "",
    };
    const then = last(fact);
    return then === null ? [] : [{ ...fact, value: then }];
  });
  return checkSubmission(submission, [], { list, period: period!, history: historyOf(past) }).findings;
}

test("a row in another unit that says so is converted", () => {
  const finding = found("unit-column-wanyuan.xlsx").find(({ variant }) => variant === "changed-unit")!;
  expect(finding).toMatchObject({ code: "V04", level: "A", suggestion: { kind: "convert-row" } });
});

test("an official rate typed as an index is asked about, and 100 less is offered", () => {
  const finding = found("official-growth-as-index.xlsx").find(({ variant }) => variant.startsWith("official-far"))!;
  expect(finding.level).toBe("C");
  expect(finding.suggestion?.changes).toMatchObject([{ value: expect.closeTo(8, 6) }]);
});

test("a count ten times what it was is found though it is small", () => {
  const findings = found("count-tenfold.xlsx", ({ measure, value }) =>
    measure === "cumulative" && value === 570 ? 56 : null,
  );
  expect(findings.some(({ code, outcome }) => (code === "V08" || code === "V20") && outcome === "fail")).toBe(true);
});
