import { historyFactsOf, historyOf } from "#src/core/history/from-submissions";
import { figureOverMonths } from "#src/pane/department/selected-figure";
import { factOf, filledForm, layout, list, submissionOf } from "../../scenario/form-file";

const UNIT = "investment-cooperation";
const CAPITAL = "domestic-capital";
const period = { year: 2024, month: 4 };

async function april(...months: string[]) {
  const past = await Promise.all(months.map((month) => filledForm(UNIT, month).bytes()));
  const history = historyOf(past.flatMap((bytes) => historyFactsOf(submissionOf(bytes), list)));
  return { submission: submissionOf(await filledForm(UNIT, "2024-04").bytes()), list, history, period };
}

const { sheet, cell } = layout.figure(CAPITAL, "month");
const inRow = (column: string) => ({ sheet, cell: cell.replace(/^[A-Z]+/, column) });

test("a figure is shown over its own months, any other cell of its row what a line is of", async () => {
  const known = await april("2024-03", "2024-02");
  expect(figureOverMonths(known, inRow("E"))?.fact.measure).toBe("cumulative");
  for (const column of ["A", "B", "C", "J"]) {
    const { fact, points } = figureOverMonths(known, inRow(column))!;
    expect([fact.indicator, fact.measure]).toEqual([CAPITAL, "growth"]);
    expect(points.at(-1)).toBe(factOf(known.submission, CAPITAL, "growth")!.value);
  }
});

test("where no growth is known over two months it is the month, and with nothing known none", async () => {
  const known = await april("2024-03");
  const facts = known.submission.facts.map((fact) =>
    fact.measure === "growth" ? { ...fact, state: "blank" as const, value: null } : fact,
  );
  const withoutGrowth = { ...known, submission: { ...known.submission, facts } };
  expect(figureOverMonths(withoutGrowth, inRow("B"))?.fact.measure).toBe("month");
  expect(figureOverMonths(await april(), inRow("B"))).toBeNull();
  expect(figureOverMonths(known, { sheet, cell: "B3" })).toBeNull();
  expect(figureOverMonths(known, { ...inRow("B"), sheet: "填报说明" })).toBeNull();
});
