import { summaryReport } from "#src/actions/summary-report";
import type { FormLine } from "#src/client/answers";
import { toldMonths } from "#src/core/rollup/series";
import type { FormState } from "#src/core/states/state";
import { speakerOf } from "#src/language/speaker";
import { allowedActions } from "#src/page/desk/allowed";
import type { FindingReport } from "#src/page/desk/answers";
import { collectedFile, inOrder } from "#src/page/desk/collecting/collect";
import { explanationsOf } from "#src/page/desk/explanations";
import { figureLines, pointsOf } from "#src/page/desk/figure-table";
import { monthBeside, offeredMonths, workingMonth } from "#src/page/desk/months";
import { isPicked, NO_RETURN, returnBody, withCells, withoutCells, withWhy } from "#src/page/desk/returning";
import { punctuality, shownLines, tallies } from "#src/page/desk/roster";
import { mapOf, squareAfter } from "#src/page/desk/year-map";
import { february, list, march, marchSummary } from "../../workbook/summary/month";

const line = (department: string, state: FormState, rest: Partial<FormLine> = {}): FormLine => ({
  ...{ period: "2024-03", department, nameZh: `${department}局`, nameEn: department, state },
  ...{ stands: state, reviewed: false, waiting: null, scans: 0 },
  ...{ version: state === "empty" ? 0 : 1, due: "2024-04-08", overdue: false, lockedAfter: "2024-04-15" },
  ...{ unlockedUntil: null, late: state === "empty" ? null : false, receivedAt: null, sentBy: null, sha256: null },
  ...{ asked: 10, filled: state === "empty" ? 0 : 10, tasks: 0, tasksReported: 0, counts: null, notReceived: 0 },
  ...rest,
});

const ids = (lines: readonly { readonly department: string }[]) => lines.map(({ department }) => department);

describe("The figures of the district", () => {
  const { rows } = summaryReport(marchSummary(), list, speakerOf("zh-CN"));
  const lineOf = (id: string) => figureLines(rows).find(({ indicator }) => indicator === id)!;

  test("stand one line an indicator, which is drawn over the months that are known", () => {
    const { figures, line } = lineOf("retail-sales");
    expect(line).toBe(figures.growth);
    expect(toldMonths({ period: march, rows })).toEqual([february, march]);
    expect(pointsOf(line!, [february, march])).toEqual(line!.series.map(({ value }) => value));
  });

  test("are not drawn where one month alone is known, and leave out a month of which nothing is", () => {
    const alone = figureLines(rows.map((row) => ({ ...row, series: row.series.slice(-1) })));
    expect(alone.filter(({ line }) => line !== null)).toEqual([]);
    const { line } = lineOf("retail-sales");
    const [first, last] = line!.series.map(({ value }) => value);
    const january = { year: 2024, month: 1 };
    expect(pointsOf(line!, [february, january, march])).toEqual([first, null, last]);
  });
});

describe("The roster", () => {
  const lines = [
    line("a", "accepted"),
    line("b", "submitted"),
    line("c", "empty", { overdue: true }),
    line("d", "empty"),
    line("e", "returned", { late: true }),
  ];

  test("puts what wants attention first and keeps the list's order among equals", () => {
    expect(ids(shownLines(lines, { states: new Set(), text: "" }))).toEqual(["c", "b", "e", "d", "a"]);
  });

  test("shows the states chosen, and units by a part of their name in either language", () => {
    expect(ids(shownLines(lines, { states: new Set(["empty"]), text: "" }))).toEqual(["c", "d"]);
    expect(ids(shownLines(lines, { states: new Set(), text: " B局 " }))).toEqual(["b"]);
    expect(tallies(lines).map(({ state, count }) => `${state} ${count}`)).toEqual([
      "empty 2",
      "submitted 1",
      "accepted 1",
      "returned 1",
    ]);
  });

  test("tells late from on time once a form came, and overdue from waited for until then", () => {
    expect(lines.map(punctuality)).toEqual(["onTime", "onTime", "overdue", "waiting", "late"]);
  });
});

describe("The map of a year", () => {
  const months = [
    [],
    [line("a", "accepted"), line("gone", "submitted", { late: true, filled: 7 })],
    [line("a", "returned"), line("new", "empty", { overdue: true })],
    [line("a", "empty"), line("new", "submitted")],
    ...Array.from({ length: 8 }, () => null),
  ];
  const rows = mapOf(months);

  test("names every unit of the year, those of the latest list first", () => {
    expect(ids(rows)).toEqual(["a", "new", "gone"]);
  });

  test("says by a word how each month stands and how much of it is lacking", () => {
    const words = rows.map(({ cells }) => cells.slice(0, 5).map(({ word, lacking }) => `${word} ${lacking}`));
    expect(words).toEqual([
      ["none null", "accepted 0", "returned 0", "waiting null", "future null"],
      ["none null", "none null", "missing null", "onTime 0", "future null"],
      ["none null", "late 3", "none null", "none null", "future null"],
    ]);
  });

  test("moves by arrow keys, Home and End, and stays inside", () => {
    const size = { rows: 3, columns: 12 };
    const from = (row: number, column: number, key: string) => Object.values(squareAfter({ row, column }, key, size));
    expect(from(0, 0, "ArrowRight")).toEqual([0, 1]);
    expect(from(0, 11, "ArrowRight")).toEqual([0, 11]);
    expect(from(0, 3, "ArrowUp")).toEqual([0, 3]);
    expect(from(1, 3, "ArrowDown")).toEqual([2, 3]);
    expect(from(1, 3, "Home")).toEqual([1, 0]);
    expect(from(1, 3, "End")).toEqual([1, 11]);
    expect(from(1, 3, "x")).toEqual([1, 3]);
  });
});

describe("The month worked on", () => {
  test("is the one before, by Beijing's day", () => {
    expect(workingMonth("2024-04-03T01:00:00.000Z")).toBe("2024-03");
    expect(workingMonth("2024-03-31T15:59:00.000Z")).toBe("2024-02");
    expect(workingMonth("2024-03-31T16:00:00.000Z")).toBe("2024-03");
    expect(workingMonth("2024-01-02T00:00:00.000Z")).toBe("2023-12");
  });

  test("can be changed among three years, up to the present month", () => {
    const now = "2024-04-03T01:00:00.000Z";
    expect([offeredMonths(now)[0], offeredMonths(now).at(-1)]).toEqual(["2024-04", "2021-05"]);
    expect([monthBeside("2024-03", 1, now), monthBeside("2024-04", 1, now)]).toEqual(["2024-04", null]);
    expect(monthBeside("2024-01", -1, now)).toBe("2023-12");
  });
});

describe("A return", () => {
  const cells = ["E11", "F11"].map((cell) => ({ sheet: "报表", cell }));

  test("gathers cells, each with what is wrong with it, and keeps what was written of one picked again", () => {
    const first = withWhy(withCells(NO_RETURN, cells, "核对"), cells[0]!, "与台账不符 ");
    const again = withCells(first, [...cells, { sheet: "报表", cell: "G11" }], "另一句");
    expect(again.cells.map(({ cell, why }) => `${cell} ${why}`)).toEqual(["E11 与台账不符 ", "F11 核对", "G11 另一句"]);
    expect(isPicked(withoutCells(again, [cells[0]!]), cells[0]!)).toBe(false);
    expect(isPicked(again, { sheet: "重点任务", cell: "E11" })).toBe(false);
  });

  test("is sent with the cells' own words where they have some", () => {
    const draft = { ...withWhy(withCells(NO_RETURN, cells), cells[0]!, " 与台账不符 "), reason: " 请核对 " };
    expect(returnBody(draft)).toEqual({
      reason: "请核对",
      cells: [{ ...cells[0], why: "与台账不符" }, cells[1]],
    });
  });
});

test("Explanations to accept are those of level B, once for each check and indicator", () => {
  const finding = (level: string, code: string, indicator: string | null, rest: object = {}) =>
    ({ level, code, indicator, message: "有疑问", explanation: "项目提前开工", ...rest }) as unknown as FindingReport;
  const findings = [
    finding("B", "V08", "gdp"),
    finding("B", "V08", "gdp"),
    finding("B", "V07", null),
    finding("B", "V18", "gdp", { explanation: undefined }),
    finding("B", "V24", "gdp", { underAnother: true }),
    finding("C", "V20", "gdp"),
  ];
  expect(explanationsOf(findings).map(({ code, indicator }) => `${code} ${indicator}`)).toEqual(["V08 gdp", "V07 "]);
});

test("The desk offers what the table of states allows, and nothing in a closed month or to an auditor", () => {
  expect(allowedActions("bureau", "submitted", "open")).toEqual(["return", "accept", "unlock"]);
  expect(allowedActions("bureau", "accepted", "open")).toEqual(["return"]);
  expect(allowedActions("bureau", "empty", "open")).toEqual(["unlock", "remind"]);
  expect(allowedActions("bureau", "submitted", "closed")).toEqual([]);
  expect(allowedActions("auditor", "submitted", "open")).toEqual([]);
});

test("Collected files are handed in as they were handed over, those without a time last and in the order given", () => {
  const collected = (name: string, handedOver: string) => ({
    ...collectedFile({ name, read: () => Promise.reject(new Error("not read")) }, 1),
    handedOver,
  });
  const files = [
    collected("现交", ""),
    collected("更正", "2024-04-06T16:00"),
    collected("又一份现交", ""),
    collected("原报", "2024-04-04T09:00"),
  ];
  expect(inOrder(files).map(({ file }) => file.name)).toEqual(["原报", "更正", "现交", "又一份现交"]);
});
