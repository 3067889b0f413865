import { historyOfFiles } from "#src/actions/history";
import type { ReceivedFile } from "#src/actions/received-file";
import { rollUp } from "#src/actions/rollup";
import { reperform } from "#src/actions/stored-summary";
import { summaryOptions } from "#src/actions/summary-workbook";
import type { SummaryBook } from "#src/core/audit/book";
import { indexed } from "#src/core/checks/evidence/indexed";
import { contextOf } from "#src/core/checks/evidence/rows";
import { CHECKS } from "#src/core/checks/rules";
import { formOf } from "#src/core/form/form";
import { address, parseAddress } from "#src/core/grid/address";
import type { Cell } from "#src/core/grid/grid";
import { historyFactsOf } from "#src/core/history/from-submissions";
import type { History } from "#src/core/history/history";
import type { Submission } from "#src/core/submission/submission";
import { speakerOf } from "#src/language/speaker";
import { randomOf } from "#src/samples/world/random";
import { bookOf } from "#src/workbook/ooxml/grid";
import { draftSummary } from "#src/workbook/summary/write";
import { broadly } from "../tools/breadth";
import { february, list, march, submissionsOf } from "../workbook/summary/month";

const say = speakerOf("zh-CN");

/** March with slips that some checks see by themselves and others only beside February. */
const submissions = submissionsOf(march)
  .filter(({ identity }) => identity.department !== "urban-management")
  .map((submission, unit) => (unit % 3 === 0 ? slipped(submission, unit) : submission));
const receivedFiles = submissions.map(
  (submission): ReceivedFile => ({ status: "taken", file: submission.file.name, submission }),
);
const earlier = historyOfFiles(
  submissionsOf(february).map((submission) => ({
    file: { name: submission.file.name, sha256: submission.file.sha256 },
    facts: historyFactsOf(submission, list),
  })),
);
const rolled = rollUp(receivedFiles, { list, period: march, ...earlier });
const options = summaryOptions({ ...rolled, say, generatedAt: "2024-04-08T09:30:00+08:00" });
const book = bookOf(draftSummary(rolled.summary, list, say, options));
const verified = (stored: SummaryBook) => reperform(stored, { receivedFiles, past: [], list, say });

function slipped(submission: Submission, unit: number): Submission {
  const facts = submission.facts.map((fact, index) => {
    if (fact.value === null) return fact;
    if (index % 17 === unit % 17) return { ...fact, value: fact.value * 1.7, raw: String(fact.value * 1.7) };
    return index % 23 === 5 ? { ...fact, value: null, state: "blank" as const, raw: "" } : fact;
  });
  return { ...submission, facts };
}

/** From here on a row of 审核结果 says what its check says. */
const SENTENCE_COLUMN = 8;
const SHEETS = ["全区汇总表", "目标对照", "未报与退回", "审核结果", "重点任务台账"];

/** The rows of 审核结果 that only the history can confirm. */
function takenRows(): ReadonlySet<number> {
  const { unverified } = verified(book);
  const cells = unverified.filter(({ sheet, reason }) => sheet === "审核结果" && reason === "needs-history");
  return new Set(cells.map(({ cell }) => parseAddress(cell)!.row));
}

test("a summary nobody touched shows no difference without its history, and little is unverified", () => {
  const { cells, differences, unverified } = verified(book);
  expect(differences).toEqual([]);
  expect(cells).toBeGreaterThan(10_000);
  const told = unverified.filter(({ cell }) => cell !== "");
  expect(new Set(told.map(({ reason }) => reason))).toEqual(new Set(["needs-history"]));
  const growths = rolled.summary.rows.filter(({ measure, change }) => measure === "growth" && change !== null).length;
  expect(told.filter(({ sheet }) => sheet === "全区汇总表").length).toBeLessThan(2 * growths);
  expect(takenRows().size).toBeLessThan(10);
  expect(told.every(({ sheet }) => sheet === "全区汇总表" || sheet === "审核结果")).toBe(true);
});

describe("without the history an altered cell is named unless only the history could tell", () => {
  const DRAWS = broadly(2, 10);
  const PER_SHEET = 3;
  const random = randomOf("without history", 20240408);
  const kinds: readonly ((cell: Cell) => Cell | null)[] = [
    (cell) => ({ ...cell, kind: "number", value: typeof cell.value === "number" ? cell.value + 1 : 7 }),
    (cell) => ({ ...cell, kind: "text", value: `${cell.value ?? ""}改` }),
    (cell) => ({ ...cell, kind: "text", value: "—。" }),
    () => null,
    (cell) => ({ ...cell, formula: cell.formula === undefined ? "1+1" : "99" }),
    ({ formula, ...cell }) => (formula === undefined ? { ...cell, kind: "text", value: "数值" } : cell),
  ];

  /** The cells of a sheet that follow from what is at hand: not the sentences of checks that look back. */
  function cellsOf(name: string): Cell[] {
    const { rows } = book.sheets.find((one) => one.name === name)!;
    const looksBack = (row: number) =>
      rows.get(row)!.some(({ value }) => CHECKS.some((check) => check.looksBack && check.code === value));
    const isOpen = ({ row, column }: Cell) => name === "审核结果" && looksBack(row) && column >= SENTENCE_COLUMN;
    const taken = name === "审核结果" ? takenRows() : new Set();
    return [...rows.values()].flat().filter((cell) => !taken.has(cell.row) && !isOpen(cell));
  }

  test(`over ${DRAWS} draws of ${PER_SHEET} cells on each sheet`, () => {
    const choices = SHEETS.map((name) => [name, cellsOf(name)] as const);
    const missed: unknown[] = [];
    for (let draw = 0; draw < DRAWS; draw++) {
      let altered = book;
      const expected: string[] = [];
      for (const [sheet, cells] of choices) {
        const rows = new Set<number>();
        while (rows.size < PER_SHEET) {
          const cell = random.pick(cells);
          if (rows.has(cell.row)) continue;
          rows.add(cell.row);
          altered = withCell(altered, sheet, cell, random.pick(kinds));
          expected.push(placeOf(sheet, cell));
        }
      }
      const found = new Set(
        verified(altered).differences.map(({ sheet, cell }) => placeOf(sheet, parseAddress(cell)!)),
      );
      missed.push(...expected.filter((place) => !found.has(place)));
    }
    expect(missed).toEqual([]);
  });

  /** A row of 审核结果 that no check can have written is named as a whole. */
  function placeOf(sheet: string, { row, column }: { readonly row: number; readonly column: number }): string {
    return `${sheet}!${sheet === "审核结果" ? row : address(row, column)}`;
  }
});

describe("what follows from what only the history can tell is compared with it", () => {
  const at = (sheet: string, wanted: (cell: Cell, row: readonly Cell[]) => boolean) => {
    for (const cells of book.sheets.find(({ name }) => name === sheet)!.rows.values()) {
      const cell = cells.find((one) => wanted(one, cells));
      if (cell) return cell;
    }
    throw new Error(`no such cell on ${sheet}`);
  };
  const alteredAt = (sheet: string, cell: Cell, value: number | string) =>
    verified(withCell(book, sheet, cell, (one) => ({ ...one, value }))).differences;

  test("a trend that is not that of the growth and its change", () => {
    const trend = at("全区汇总表", ({ value }) => value === "增速回升");
    expect(alteredAt("全区汇总表", trend, "增速回落")).toMatchObject([
      { cell: address(trend.row, trend.column), stored: "增速回落", recomputed: "增速回升" },
    ]);
  });

  test("a finding of last month's form left out, whose unit's counts then say one too many", () => {
    const row = [...takenRows()].at(-1);
    const sheets = book.sheets.map((sheet) =>
      sheet.name === "审核结果"
        ? { ...sheet, rows: new Map([...sheet.rows].filter(([number]) => number !== row)) }
        : sheet,
    );
    const { differences } = verified({ ...book, sheets });
    expect(differences.filter(({ sheet }) => sheet === "未报与退回")).toHaveLength(1);
  });
});

test("a check that asks the history says so, since without it not all of its findings can be made again", () => {
  const asked = new Set<string>();
  for (const submission of submissions) {
    for (const check of CHECKS) {
      const history = new Proxy(earlier.history, {
        get(known: History, question: keyof History) {
          asked.add(check.code);
          return known[question];
        },
      });
      const department = list.departments.find(({ id }) => id === submission.identity.department)!;
      const input = { list, form: formOf(list, department), submission, period: march, history };
      check.run(contextOf({ ...input, others: submissions.map(indexed) }, indexed(submission)));
    }
  }
  const declared = CHECKS.filter(({ looksBack }) => looksBack).map(({ code }) => code);
  expect(declared).toEqual(expect.arrayContaining([...asked]));
  expect(asked.size).toBeGreaterThanOrEqual(8);
});

function withCell(source: SummaryBook, name: string, cell: Cell, change: (cell: Cell) => Cell | null): SummaryBook {
  return {
    ...source,
    sheets: source.sheets.map((sheet) => {
      if (sheet.name !== name) return sheet;
      const own = sheet.rows.get(cell.row)!.flatMap((one) => (one === cell ? (change(one) ?? []) : one));
      return { ...sheet, rows: new Map(sheet.rows).set(cell.row, own) };
    }),
  };
}
