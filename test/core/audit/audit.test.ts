import { EVIDENCE_COLUMNS, type FIGURE_COLUMNS } from "../../../src/core/audit/layout";
import { carriedFactsOf, pastFactsOfSummary, storedRows } from "../../../src/core/audit/past-facts";
import { readStoredSummary, type StoredSummary } from "../../../src/core/audit/stored";
import { trace } from "../../../src/core/audit/trace";
import { verify } from "../../../src/core/audit/verify";
import type { Cell, Sheet, Workbook } from "../../../src/core/grid/grid";
import type { Summary, SummaryRow } from "../../../src/core/rollup/summary";
import { speakerOf } from "../../../src/language/speaker";
import { nodePlatform } from "../../../src/workbook/platform/node";
import { readWorkbook } from "../../../src/workbook/read/read";
import { february, list, march, marchSummary, submissionsOf, written } from "../../workbook/summary/month";

const summary = marchSummary();
const workbook = written(summary).then((bytes) => readWorkbook(bytes, nodePlatform));

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

/** The workbook with every cell of its sheets passed through `change`. */
function changed(book: Workbook, change: (cell: Cell, sheet: Sheet) => Cell): Workbook {
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    rows: new Map([...sheet.rows].map(([row, cells]) => [row, cells.map((cell) => change(cell, sheet))])),
  }));
  return { ...book, sheets };
}

const at = (address: string, cell: Cell, column: Record<string, number>) => {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address)!;
  return cell.row === Number(row) && cell.column === column[letters!];
};
const LETTERS = Object.fromEntries([..."ABCDEFGHIJKLMNOPQRSTUVW"].map((letter, index) => [letter, index + 1]));

describe("trace", () => {
  test("the growth of the two zones comes from the levels and bases of both, each with file and cell", async () => {
    const { value, measure, composition } = trace(await stored(), await cellOf("zone-output", "growth"));
    const row = rowOf(summary, "zone-output", "growth");
    expect({ value, measure }).toEqual({ value: row.value, measure: "growth" });
    expect(composition.map(({ operation }) => operation)).toEqual(["level", "base", "level", "base"]);
    expect(composition).toMatchObject(row.composition.map(({ file, sheet, cell }) => ({ file, sheet, cell })));
  });

  test("a line about one zone traces to that zone alone", async () => {
    const cell = await cellOf("zone-output", "cumulative", "haoyue-industrial-park");
    const { composition, reporter } = trace(await stored(), `全区汇总表!${cell}`);
    expect(reporter).toBe("haoyue-industrial-park");
    expect(composition.map(({ department }) => department)).toEqual(["haoyue-industrial-park"]);
  });

  test("a completion traces to the figure it compares", async () => {
    const { column, measure, composition } = trace(await stored(), await cellOf("new-urban-jobs", "completion"));
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
    const refused = () => trace(source, cell);
    expect(refused).toThrow(
      expect.objectContaining({ kind, args: expect.objectContaining({ cell, sheet: "全区汇总表" }) }),
    );
  });
});

describe("verify", () => {
  const differencesOf = async (source: StoredSummary, recomputed: Summary = summary) =>
    verify(source, recomputed, list).differences;

  test("an untouched summary agrees with its source workbooks in every cell", async () => {
    const { cells, differences } = verify(await stored(), summary, list);
    expect(differences).toEqual([]);
    expect(cells).toBeGreaterThan(2000);
  });

  test("a figure changed behind its formula is named by cell", async () => {
    const cell = await cellOf("retail-sales", "cumulative");
    const tampered = changed(await workbook, (one, { name }) =>
      name === "全区汇总表" && at(cell, one, LETTERS) ? { ...one, value: 99 } : one,
    );
    const value = rowOf(summary, "retail-sales", "cumulative").value;
    expect(await differencesOf(readStoredSummary(tampered)!)).toEqual([
      { sheet: "全区汇总表", cell, stored: 99, recomputed: value, reason: "changed-figure" },
    ]);
  });

  test("a number typed over a formula is named even where it is right", async () => {
    const cell = await cellOf("retail-sales", "growth");
    const tampered = changed(await workbook, (one, { name }) => {
      if (name !== "全区汇总表" || !at(cell, one, LETTERS)) return one;
      const { formula: _, ...constant } = one;
      return constant;
    });
    const [difference, ...others] = await differencesOf(readStoredSummary(tampered)!);
    expect(difference).toMatchObject({ cell, reason: "overwritten-formula" });
    expect(others).toEqual([]);
  });

  test("a workbook whose formulas have no results is told from a wrong one", async () => {
    const bare = changed(await workbook, (one) => (one.formula === undefined ? one : { ...one, value: null }));
    const reasons = new Set((await differencesOf(readStoredSummary(bare)!)).map(({ reason }) => reason));
    expect(reasons).toEqual(new Set(["not-calculated"]));
  });

  test("a source changed on 证据 alone, and one on 明细 alone, are both named", async () => {
    const { evidence, facts } = await stored();
    const [source, fact] = [evidence[3]!.at, facts[7]!];
    const tampered = changed(await workbook, (one, { name }) =>
      (name === source.sheet && at(source.cell, one, LETTERS)) || (name === fact.sheet && at(fact.cell, one, LETTERS))
        ? { ...one, value: 12345 }
        : one,
    );
    const differences = await differencesOf(readStoredSummary(tampered)!);
    expect(differences).toContainEqual(expect.objectContaining({ ...source, stored: 12345, reason: "changed-value" }));
    expect(differences).toContainEqual(
      expect.objectContaining({ sheet: fact.sheet, cell: fact.cell, stored: 12345, reason: "changed-value" }),
    );
  });

  const without = (department: string) =>
    marchSummary({ submissions: submissionsOf(march).filter(({ identity }) => identity.department !== department) });

  test("a source workbook that has gone is missed, one that has come since is extra", async () => {
    const differences = await differencesOf(await stored(), without("finance"));
    const reasons = new Set(differences.map(({ reason }) => reason));
    expect(reasons).toEqual(new Set(["changed-figure", "missing-source", "extra-source"]));
    const missing = differences.filter(({ reason }) => reason === "missing-source");
    const finance = (await stored()).evidence.filter(({ department }) => department === "finance");
    expect(missing.map(({ cell }) => cell)).toEqual(expect.arrayContaining(finance.map(({ at }) => at.cell)));
  });

  test("a source workbook with the same figures but other bytes is named once", async () => {
    const touched = submissionsOf(march)
      .filter(({ identity }) => identity.department !== "urban-management")
      .map((one) =>
        one.identity.department === "commerce" ? { ...one, file: { ...one.file, sha256: "f".repeat(64) } } : one,
      );
    const differences = await differencesOf(await stored(), marchSummary({ submissions: touched }));
    expect(differences).toMatchObject([{ sheet: "证据", recomputed: "f".repeat(64), reason: "changed-file" }]);
  });

  test("another target list is named", async () => {
    const other: Summary = { ...summary, list: { ...summary.list, hash: "0" } };
    expect(await differencesOf(await stored(), other)).toMatchObject([{ reason: "changed-list", recomputed: "0" }]);
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

test("a summary written in English verifies like the Chinese one", async () => {
  const english = await written(summary, ({ code }) => code, speakerOf("en"));
  const { differences } = verify(readStoredSummary(readWorkbook(english, nodePlatform))!, summary, list);
  expect(differences).toEqual([]);
});

test("any other workbook is no summary", () => {
  expect(readStoredSummary({ sheets: [], date1904: false, externalLinks: [], hasMacros: false })).toBeNull();
});

describe("a summary as history", () => {
  test("gives back the units' figures behind it, each once", async () => {
    const facts = pastFactsOfSummary(await stored());
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
    const rows = storedRows(await stored());
    const last = rows.find(({ indicator, measure }) => indicator === "retail-sales" && measure === "growth");
    expect(last).toMatchObject({ value: rowOf(summary, "retail-sales", "growth").value, period: march });
    const april = { year: 2024, month: 4 };
    const next = marchSummary({ period: april, submissions: submissionsOf(april), lastSummary: { rows } });
    const { value, change } = rowOf(next, "retail-sales", "growth");
    expect(change).toBeCloseTo(value! - last!.value!, 12);
    expect(february.month).toBe(2);
  });
});
