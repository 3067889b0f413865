import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkSubmission } from "#src/actions/check";
import { readReceivedFile } from "#src/actions/received-file";
import { noHistory } from "#src/core/history/from-submissions";
import { nodePlatform } from "#src/workbook/platform/node";
import { factOf, list } from "../../scenario/form-file";

const FOLDER = join(__dirname, "../../fixtures/outside");

/** A form of the folder as read, and what is found in it beside what waits for other forms, as "code variant cells". */
function checked(name: string) {
  const received = readReceivedFile({ name, bytes: readFileSync(join(FOLDER, name)) }, list, nodePlatform);
  if (received.status === "refused") throw new Error(`refused: ${received.refusal.code}`);
  const { submission, findings } = checkSubmission(received.submission, [], { list, period: null, history: noHistory });
  const told = findings
    .filter(({ waitsFor }) => waitsFor !== "history" && waitsFor !== "other-forms")
    // The list has been amended since these forms were issued.
    .filter(({ variant }) => variant !== "other-list")
    .map(({ level, code, variant, cells }) => [level, code, variant, ...cells.map(({ cell }) => cell)].join(" "));
  return { submission, findings, told };
}

test("the form's own formulas are worked out from their figures, whatever result a library left in them", () => {
  const { submission, told } = checked("formula-results-empty.xlsx");
  expect(factOf(submission, "gdp", "cumulative")?.value).toBeCloseTo(83.28);
  expect(told).toEqual([]);
});

test("an invisible character in a figure leaves its digits, and the number is offered", () => {
  const { findings, told } = checked("bidi-mark.xlsx");
  expect(told).toEqual(["A V06 text-number D10"]);
  expect(findings[0]!.suggestion?.changes).toEqual([{ sheet: "报表", cell: "D10", value: 8.43 }]);
});

test("a formula to the unit's own ledger without a result is said as that", () => {
  expect(checked("ledger-formula-no-result.xlsx").told).toEqual(["A V06 formula-no-result D10"]);
});

test("a percent sign that is only printed is no percentage, and a low official rate is no slip while prices explain it", () => {
  const { submission, told } = checked("literal-percent-format.xlsx");
  expect(factOf(submission, "gdp", "growth")).toMatchObject({ value: 0.6, format: '0.0"%"' });
  expect(told).toEqual([]);
});

test("a day with a time behind it is read", () => {
  expect(checked("date-with-time.xlsx").told).toEqual([]);
});

test("a name that tells two months fits if one does", () => {
  expect(checked("商务局4月报送3月数据.xlsx").told).toEqual([]);
});

test("of two labels of a signer the one with a name beside it counts", () => {
  const { submission, told } = checked("second-footer-label.xlsx");
  expect(submission.signatures.preparer).toMatchObject({ cell: "H15", text: "填报人丙" });
  expect(told).toEqual([]);
});

test("without its hidden sheet a form is known by number, unit and rows, and need not be filled in again", () => {
  const { submission, findings, told } = checked("hidden-sheet-lost.xlsx");
  expect(submission.identity).toMatchObject({
    form: "绿统样05表",
    department: "commerce",
    area: "220106",
    templateVersion: null,
    period: { year: 2024, month: 3 },
  });
  expect(told).toEqual(["C V01 identity-lost", "A V24 unexplained-form"]);
  expect(findings.filter(({ code }) => code === "V03")).toEqual([]);
});

test("a tab that leads nowhere is a sheet without cells", () => {
  // The row it was given besides is another matter.
  expect(checked("module-sheet.xlsx").told).toEqual(["A V04 unknown-row C10"]);
});
