import { EVIDENCE_COLUMNS, type FIGURE_COLUMNS } from "#src/core/audit/layout";
import { carriedFactsOf, historyFactsOfSummary, storedRows } from "#src/core/audit/past-facts";
import { readStoredSummary, type StoredSummary } from "#src/core/audit/stored";
import { trace } from "#src/core/audit/trace";
import type { Workbook } from "#src/core/grid/grid";
import { printedDifference } from "#src/core/numbers";
import type { Summary, SummaryRow } from "#src/core/rollup/summary";
import { nodePlatform } from "#src/workbook/platform/node";
import { readSummaryBook } from "#src/workbook/read/summary-book";
import { february, list, march, marchSummary, submissionsOf, written } from "../../workbook/summary/month";

const summary = marchSummary();
const workbook = written(summary).then((bytes) => readSummaryBook(bytes, nodePlatform));

async function stored(): Promise<StoredSummary> {
  return readStoredSummary(await workbook)!;
}

async function cellOf(indicator: string, column: (typeof FIGURE_COLUMNS)[number], reporter: string | null = null) {
  const found = (await stored()).figures.find(
    ({ line, column: own }) => line.indicator === indicator && own === column && line.reporter === reporter,
  );
  return found!.cell;
}

const rowOf = (from: Summary, indicator: string, measure: SummaryRow["measure"]) =>
  from.rows.find((row) => row.indicator === indicator && row.measure === measure)!;

describe("trace", () => {
  test("the growth of the two zones comes from the levels and bases of both, each with file and cell", async () => {
    const { value, measure, composition } = trace(await stored(), list, await cellOf("zone-output", "growth"));
    const row = rowOf(summary, "zone-output", "growth");
    expect({ value, measure }).toEqual({ value: row.value, measure: "growth" });
    expect(composition.map(({ operation }) => operation)).toEqual(["level", "base", "level", "base"]);
    expect(composition).toMatchObject(row.composition.map(({ file, sheet, cell }) => ({ file, sheet, cell })));
  });

  test("a line about one zone traces to that zone alone", async () => {
    const cell = await cellOf("zone-output", "cumulative", "haoyue-industrial-park");
    const { composition, reporter } = trace(await stored(), list, `全区汇总表!${cell}`);
    expect(reporter).toBe("haoyue-industrial-park");
    expect(composition.map(({ department }) => department)).toEqual(["haoyue-industrial-park"]);
  });

  test("a completion traces to the figure it compares", async () => {
    const { column, measure, composition } = trace(await stored(), list, await cellOf("new-urban-jobs", "completion"));
    expect({ column, measure }).toEqual({ column: "completion", measure: "cumulative" });
    expect(composition).toHaveLength(1);
  });

  test.each([
    ["A1", "not-a-figure"],
    ["B12", "not-a-figure"],
    ["明细!J12", "not-a-figure"],
    ["twelve", "bad-cell"],
  ])("%s is refused as %s with an example of what can be traced", async (cell, kind) => {
    const source = await stored();
    const refused = () => trace(source, list, cell);
    expect(refused).toThrow(
      expect.objectContaining({ kind, args: expect.objectContaining({ cell, sheet: "全区汇总表" }) }),
    );
  });
});

test("columns moved, sheets renamed and rows pushed down read the same", async () => {
  const before = await stored();
  const book = await workbook;
  const moved: Workbook = {
    ...book,
    sheets: [...book.sheets].reverse().map((sheet) => ({
      ...sheet,
      name: `${sheet.name} (2)`,
      rows: new Map(
        [...sheet.rows].map(([row, cells]) => [
          row + 3,
          sheet.name === "_huizong"
            ? cells
            : cells.map((cell) => ({ ...cell, row: cell.row + 3, column: 40 - cell.column })).reverse(),
        ]),
      ),
    })),
  };
  const after = readStoredSummary(moved)!;
  const bare = ({ figures, evidence, facts, ...rest }: StoredSummary) => ({
    ...rest,
    figures: figures.map(({ sheet: _, cell: __, ...figure }) => figure),
    evidence: evidence.map(({ at: _, ...component }) => component),
    facts: facts.map(({ sheet: _, cell: __, ...fact }) => fact),
  });
  expect(bare(after)).toEqual(bare(before));
  expect(after.evidence).toHaveLength(summary.rows.reduce((sum, { composition }) => sum + composition.length, 0));
  expect(EVIDENCE_COLUMNS).toContain("sha256");
});

test("any other workbook is no summary", () => {
  expect(readStoredSummary({ sheets: [] })).toBeNull();
});

describe("a summary as history", () => {
  test("gives back the units' figures behind it, each once", async () => {
    const facts = historyFactsOfSummary(await stored());
    const reported = new Map(
      submissionsOf(march).flatMap(({ identity, facts }) =>
        facts.map(({ indicator, measure, value }) => [`${identity.department}/${indicator}/${measure}`, value]),
      ),
    );
    expect(facts.length).toBeGreaterThan(200);
    expect(new Set(facts.map((fact) => `${fact.department}/${fact.indicator}/${fact.measure}`)).size).toBe(
      facts.length,
    );
    for (const { department, indicator, measure, value } of facts) {
      expect(value).toBe(reported.get(`${department}/${indicator}/${measure}`));
    }
    expect(carriedFactsOf(await stored())).toEqual([]);
  });

  test("gives April its change on last month", async () => {
    const rows = storedRows(await stored(), list);
    const last = rows.find(({ indicator, measure }) => indicator === "retail-sales" && measure === "growth");
    expect(last).toMatchObject({ value: rowOf(summary, "retail-sales", "growth").value, period: march });
    const april = { year: 2024, month: 4 };
    const next = marchSummary({ period: april, submissions: submissionsOf(april), lastSummary: { rows } });
    const { value, change } = rowOf(next, "retail-sales", "growth");
    expect(change).toBe(printedDifference(value!, last!.value!, 2));
    expect(february.month).toBe(2);
  });
});
