import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkSubmission } from "#src/actions/check";
import { readReceivedFile } from "#src/actions/received-file";
import { rollUp } from "#src/actions/rollup";
import { noHistory } from "#src/core/history/from-submissions";
import { patchWorkbook } from "#src/workbook/patch/patch";
import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "../scenario/default-list";

const list = defaultTargetList(nodePlatform);
const period = { year: 2024, month: 3 };

/** GDP with its parts, as another program filled it in, and 第一产业 answered with "—". */
function withoutPrimary() {
  const bytes = readFileSync(join(__dirname, "../fixtures/outside/formula-results-empty.xlsx"));
  const dashes = ["E11", "G11", "I11"].map((cell) => ({ sheet: "报表", cell, value: "—" }));
  const received = readReceivedFile(
    { name: "发改局.xlsx", bytes: patchWorkbook(bytes, dashes, nodePlatform) },
    list,
    nodePlatform,
  );
  if (received.status !== "taken") throw new Error(received.refusal.code);
  return received;
}

const figure = (received: ReturnType<typeof withoutPrimary>, indicator: string) =>
  received.submission.facts.find((fact) => fact.indicator === indicator && fact.measure === "cumulative")!;

test("a part that does not apply leaves its total to the others, in form, roster and summary alike", () => {
  const received = withoutPrimary();
  const parts = ["gdp-secondary", "gdp-tertiary"].map((id) => figure(received, id).value!);
  expect(figure(received, "gdp-primary").state).toBe("not-applicable");
  expect(figure(received, "gdp").value).toBeCloseTo(parts[0]! + parts[1]!);

  const { findings } = checkSubmission(received.submission, [], { list, period, history: noHistory });
  const aboutTotal = findings.filter(({ indicator, code }) => indicator === "gdp" && ["V05", "V16"].includes(code));
  expect(aboutTotal).toEqual([]);

  const { summary } = rollUp([received], { list, period, history: noHistory });
  const row = summary.rows.find(({ indicator, measure }) => indicator === "gdp" && measure === "cumulative")!;
  expect(row.value).toBeCloseTo(parts[0]! + parts[1]!);
  expect(row.coverage).toMatchObject({ expected: 1, received: 1 });
  const entry = summary.roster.find(({ department }) => department === "development-and-reform")!;
  expect(entry.filled).toBe(entry.asked);
});
