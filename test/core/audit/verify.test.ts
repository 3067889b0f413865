import type { SummaryBook } from "#src/core/audit/book";
import type { Difference } from "#src/core/audit/difference";
import { EVIDENCE_COLUMNS } from "#src/core/audit/layout";
import { readStoredSummary } from "#src/core/audit/stored";
import { verify } from "#src/core/audit/verify";
import { address, parseAddress } from "#src/core/grid/address";
import type { Cell, Sheet } from "#src/core/grid/grid";
import type { Summary } from "#src/core/rollup/summary";
import { speakerOf } from "#src/language/speaker";
import { randomOf } from "#src/samples/world/random";
import { nodePlatform } from "#src/workbook/platform/node";
import { readSummaryBook } from "#src/workbook/read/summary-book";
import { broadly } from "../../tools/breadth";
import { generatedBook, march, marchSummary, submissionsOf, written } from "../../workbook/summary/month";

const summary = marchSummary();
const generated = generatedBook(summary);
const bytes = written(summary);
const book = bytes.then((bytes) => readSummaryBook(bytes, nodePlatform));

/** The book with the cells of one sheet passed through `change`; null empties a cell. */
function changed(source: SummaryBook, name: string, change: (cell: Cell) => Cell | null): SummaryBook {
  const sheets = source.sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const rows = new Map([...sheet.rows].map(([row, cells]) => [row, cells.flatMap((cell) => change(cell) ?? [])]));
    return { ...sheet, rows };
  });
  return { ...source, sheets };
}

function changedAt(source: SummaryBook, sheet: string, cell: string, change: (cell: Cell) => Cell | null): SummaryBook {
  const place = parseAddress(cell)!;
  return changed(source, sheet, (one) => (one.row === place.row && one.column === place.column ? change(one) : one));
}

function cellIn(source: SummaryBook, sheet: string, wanted: (cell: Cell) => boolean): string {
  for (const cells of source.sheets.find(({ name }) => name === sheet)!.rows.values()) {
    const found = cells.find(wanted);
    if (found) return address(found.row, found.column);
  }
  throw new Error(`no such cell on ${sheet}`);
}

const differencesOf = (stored: SummaryBook, against: SummaryBook = generated) => verify(stored, against).differences;

test("the file a summary is written to holds what was generated, and nothing of it is unverified", async () => {
  const { cells, differences, unverified } = verify(await book, generated);
  expect({ differences, unverified }).toEqual({ differences: [], unverified: [] });
  expect(cells).toBeGreaterThan(10_000);
});

test("a summary written in English is held against one generated in English", async () => {
  const english = speakerOf("en");
  const bytes = await written(summary, ({ code }) => code, english);
  expect(differencesOf(readSummaryBook(bytes, nodePlatform), generatedBook(summary, english))).toEqual([]);
});

describe("of any one cell of any sheet changed, that cell is named and no other", () => {
  const DRAWS = broadly(50, 500);
  const random = randomOf("any one cell", 20240408);
  const pick = <Item>(items: readonly Item[]) => random.pick(items);

  const kinds: readonly ((cell: Cell) => Cell | null)[] = [
    (cell) => ({ ...cell, kind: "number", value: typeof cell.value === "number" ? cell.value + 1 : 7 }),
    (cell) => ({ ...cell, kind: "number", value: typeof cell.value === "number" ? cell.value * 10 + 1 : 0.5 }),
    (cell) => ({ ...cell, kind: "text", value: `${cell.value ?? ""}改` }),
    (cell) => ({ ...cell, kind: "text", value: "—。" }),
    () => null,
    (cell) => ({ ...cell, formula: cell.formula === undefined ? "1+1" : "99" }),
    (cell) => ({ ...cell, formula: cell.formula === undefined ? "A1" : `${cell.formula}+0` }),
    ({ formula, ...cell }) => (formula === undefined ? { ...cell, kind: "text", value: "数值" } : cell),
  ];
  const visible = (sheet: Sheet) => {
    const covered = (cell: Cell) =>
      sheet.merges.some(
        ({ top, left, bottom, right }) =>
          cell.row >= top &&
          cell.row <= bottom &&
          cell.column >= left &&
          cell.column <= right &&
          !(cell.row === top && cell.column === left),
      );
    return [...sheet.rows.values()].flat().filter((cell) => !covered(cell));
  };

  test(`over ${DRAWS} draws`, async () => {
    const { sheets } = await book;
    const cells = new Map(sheets.map((sheet) => [sheet, visible(sheet)]));
    const alone = (sheet: Sheet): SummaryBook => ({ sheets: [sheet], names: [], charts: [] });
    const missed: unknown[] = [];
    for (let draw = 0; draw < DRAWS; draw++) {
      const sheet = pick(sheets);
      const cell = pick(cells.get(sheet)!);
      const change = pick(kinds);
      const rows = new Map(sheet.rows);
      rows.set(
        cell.row,
        sheet.rows.get(cell.row)!.flatMap((one) => (one === cell ? (change(one) ?? []) : one)),
      );
      const own = alone(generated.sheets.find(({ name }) => name === sheet.name)!);
      const found = differencesOf(alone({ ...sheet, rows }), own).map((one) => `${one.sheet}!${one.cell}`);
      const expected = `${sheet.name}!${address(cell.row, cell.column)}`;
      if (found.length !== 1 || found[0] !== expected) missed.push({ expected, cell, found: found.slice(0, 5) });
    }
    expect(missed).toEqual([]);
  });
});

describe("what was altered is told for what it is", () => {
  const formulaOn = async (sheet: string, part: string) => {
    const source = await book;
    return cellIn(source, sheet, ({ formula }) => formula?.includes(part) ?? false);
  };

  test("a formula replaced by 99 whose result was kept", async () => {
    const cell = await formulaOn("全区汇总表", "SUMIFS");
    const [difference, ...others] = differencesOf(
      changedAt(await book, "全区汇总表", cell, (one) => ({ ...one, formula: "99" })),
    );
    expect(difference).toMatchObject({ sheet: "全区汇总表", cell, stored: "=99", reason: "changed-formula" });
    expect(others).toEqual([]);
  });

  test("a number typed over a formula, even the right one", async () => {
    const cell = await formulaOn("全区汇总表", "SUMIFS");
    const typed = changedAt(await book, "全区汇总表", cell, ({ formula: _, ...constant }) => constant);
    expect(differencesOf(typed)).toMatchObject([{ cell, reason: "overwritten-formula" }]);
  });

  test("an emptied 明细: every row is missed", async () => {
    const emptied = changed(await book, "明细", (cell) => (cell.row > 5 ? null : cell));
    const missing = differencesOf(emptied).filter(({ reason }) => reason === "missing-row");
    expect(missing.length).toBe(summary.rows.reduce((sum, { composition }) => sum + composition.length, 0));
  });

  test("an emptied sheet, and one that was taken away", async () => {
    const source = await book;
    const reasons = (stored: SummaryBook) => new Set(differencesOf(stored).map(({ reason }) => reason));
    expect(reasons(changed(source, "重点任务台账", () => null))).toEqual(new Set(["missing-row"]));
    const without = { ...source, sheets: source.sheets.filter(({ name }) => name !== "未报与退回") };
    expect(differencesOf(without)).toContainEqual(
      expect.objectContaining({ sheet: "未报与退回", reason: "missing-sheet" }),
    );
  });

  test.each(["目标对照", "未报与退回", "审核结果", "重点任务台账", "全区汇总表", "_huizong"])(
    "a word of %s",
    async (sheet) => {
      const cell = cellIn(await book, sheet, ({ kind, formula, row }) => kind === "text" && !formula && row > 3);
      const altered = changedAt(await book, sheet, cell, (one) => ({ ...one, value: "已达标" }));
      expect(differencesOf(altered)).toMatchObject([{ sheet, cell, stored: "已达标", reason: "changed-text" }]);
    },
  );

  test("a source changed on 证据 alone, named with its file", async () => {
    const { at, file, value } = readStoredSummary(await book)!.evidence[3]!;
    const altered = changedAt(await book, at.sheet, at.cell, (one) => ({ ...one, value: 12345 }));
    expect(differencesOf(altered)).toEqual([
      { ...at, stored: 12345, recomputed: value, reason: "changed-value", file },
    ]);
  });

  test("a row added to 证据, and one repeated", async () => {
    const source = await book;
    const sheets = source.sheets.map((sheet) => {
      if (sheet.name !== "证据") return sheet;
      const last = Math.max(...[...sheet.rows.keys()]);
      const copy = sheet.rows.get(9)!.map((cell) => ({ ...cell, row: last + 2 }));
      return { ...sheet, rows: new Map([...sheet.rows, [last + 2, copy]]) };
    });
    const extra = differencesOf({ ...source, sheets });
    expect(extra).toMatchObject([{ sheet: "证据", reason: "missing-source", recomputed: null }]);
  });

  test("a name that leads to other cells", async () => {
    const source = await book;
    const names = source.names!.map((one) =>
      one.name === "明细_数值" ? { ...one, range: "'明细'!$A$6:$A$900" } : one,
    );
    expect(differencesOf({ ...source, names })).toMatchObject([{ reason: "changed-name", about: "明细_数值" }]);
    const shadow = { name: "明细_数值", sheet: "全区汇总表", range: "'备用'!$A$1:$A$9" };
    expect(differencesOf({ ...source, names: [...source.names!, shadow] })).toMatchObject([
      { reason: "changed-name", stored: "'备用'!$A$1:$A$9" },
    ]);
  });

  test("a chart that shows other cells, says something else, or is gone", async () => {
    const source = await book;
    const [first, ...rest] = source.charts!;
    const [series, ...others] = first!.series;
    const redirected = { ...first!, series: [{ ...series!, values: "'目标对照'!$A$6:$A$20" }, ...others] };
    expect(differencesOf({ ...source, charts: [redirected, ...rest] })).toMatchObject([
      { sheet: "领导参阅", stored: "'目标对照'!$A$6:$A$20", recomputed: series!.values, reason: "changed-chart" },
    ]);
    const renamed = { ...first!, title: "全部达标" };
    expect(differencesOf({ ...source, charts: [renamed, ...rest] })).toMatchObject([{ stored: "全部达标" }]);
    expect(differencesOf({ ...source, charts: rest })).toMatchObject([{ stored: null, about: first!.title }]);
  });

  test("a line within a cell that shows other cells, or is gone while others stay; all gone is told, not held against anybody", async () => {
    const source = await book;
    const [first, ...rest] = source.sparklines!;
    const redirected = { ...first!, range: "走势!$D$20:$F$20" };
    const place = { sheet: first!.sheet, cell: first!.cell, reason: "changed-chart" };
    expect(differencesOf({ ...source, sparklines: [redirected, ...rest] })).toMatchObject([
      { ...place, stored: redirected.range, recomputed: first!.range },
    ]);
    expect(differencesOf({ ...source, sparklines: rest })).toMatchObject([{ ...place, stored: null }]);
    const { differences, unverified } = verify({ ...source, sparklines: [] }, generated);
    expect(differences).toEqual([]);
    expect(new Set(unverified.map(({ reason }) => reason))).toEqual(new Set(["sparklines-gone"]));
  });

  const without = (department: string) =>
    marchSummary({ submissions: submissionsOf(march).filter(({ identity }) => identity.department !== department) });

  test("a source workbook that has gone is missed, one that has come since is extra", async () => {
    const differences = differencesOf(await book, generatedBook(without("finance")));
    const rows = (reason: Difference["reason"]) =>
      differences.filter((one) => one.reason === reason && one.sheet === "证据").map(({ cell }) => cell);
    const finance = readStoredSummary(await book)!.evidence.filter(({ department }) => department === "finance");
    const places = finance.map(({ at }) => `A${parseAddress(at.cell)!.row}`);
    expect(rows("missing-source")).toEqual(expect.arrayContaining(places));
    expect(rows("extra-source").length).toBeGreaterThan(0);
  });

  test.each([
    ["zh-CN", "证据"],
    ["en", "Evidence"],
  ] as const)(
    "in %s a source workbook with the same figures but other bytes is named once",
    async (language, sheet) => {
      const speaker = speakerOf(language);
      const touched = submissionsOf(march)
        .filter(({ identity }) => identity.department !== "urban-management")
        .map((one) =>
          one.identity.department === "commerce" ? { ...one, file: { ...one.file, sha256: "f".repeat(64) } } : one,
        );
      const differences = differencesOf(
        generatedBook(summary, speaker),
        generatedBook(marchSummary({ submissions: touched }), speaker),
      );
      expect(differences.filter(({ reason }) => reason === "changed-file")).toMatchObject([
        { sheet, recomputed: "f".repeat(64), file: expect.stringContaining("商务局") },
      ]);
    },
  );

  test("another target list", async () => {
    const other: Summary = { ...summary, list: { ...summary.list, hash: "0" } };
    expect(differencesOf(await book, generatedBook(other))).toMatchObject([
      { reason: "changed-list", recomputed: "0", sheet: "_huizong" },
    ]);
  });
});

test("thousands of rows too many are one difference more, not compared one by one", async () => {
  const source = await book;
  const flooded = source.sheets.map((sheet) => {
    if (sheet.name !== "明细") return sheet;
    const last = Math.max(...sheet.rows.keys());
    const added = Array.from({ length: 20_000 }, (_, index): [number, Cell[]] => {
      const row = last + 1 + index;
      return [row, [{ row, column: 1, kind: "number", value: index }]];
    });
    return { ...sheet, rows: new Map([...sheet.rows, ...added]) };
  });
  const differences = differencesOf({ ...source, sheets: flooded });
  expect(differences.filter(({ reason }) => reason === "extra-rows")).toMatchObject([{ sheet: "明细" }]);
  expect(differences.length).toBeLessThan(3_000);
});

test("two rows exchanged whose formulas, and those of other sheets, still lead to where they stood", async () => {
  const source = await book;
  const exchanged = {
    ...source,
    sheets: source.sheets.map((sheet) => (sheet.name === "全区汇总表" ? exchange(sheet) : sheet)),
  };
  const differences = differencesOf(exchanged);
  expect(differences.filter(({ sheet }) => sheet === "全区汇总表").length).toBeGreaterThan(0);
});

/** The sheet with the rows of the first two lines that judge a target exchanged, their formulas as they were. */
function exchange({ rows, ...sheet }: Sheet): Sheet {
  const [first, second] = [...rows]
    .filter(([, cells]) => cells.some(({ value }) => String(value).startsWith("◎")))
    .map(([row]) => row);
  const moved = (from: number, to: number) => [to, rows.get(from)!.map((cell) => ({ ...cell, row: to }))] as const;
  return { ...sheet, rows: new Map([...rows, moved(first!, second!), moved(second!, first!)]) };
}

describe("what is no difference", () => {
  test("formulas without any result are compared as formulas, and that is said", async () => {
    let bare: SummaryBook = await book;
    for (const { name } of bare.sheets) {
      bare = changed(bare, name, (one) => (one.formula === undefined ? one : { ...one, value: null }));
    }
    const { differences, unverified } = verify(bare, generated);
    expect(differences).toEqual([]);
    expect(unverified).toContainEqual({ sheet: "全区汇总表", cell: "", reason: "not-calculated" });
  });

  test("one formula alone without its result is a difference", async () => {
    const cell = cellIn(await book, "全区汇总表", ({ formula }) => formula?.includes("SUMIFS") ?? false);
    const bare = changedAt(await book, "全区汇总表", cell, (one) => ({ ...one, value: null }));
    expect(differencesOf(bare)).toMatchObject([{ cell, reason: "not-calculated" }]);
  });

  test("sheets renamed and in another order, rows pushed down, formulas moved with them and spelled otherwise", async () => {
    const source = await book;
    const renamed = (name: string) => `${name} (2)`;
    const pushed = (formula: string) =>
      formula
        .replace(/'([^']+)'!/g, (_, name: string) => `'${renamed(name)}'!`)
        .replace(/(\$?[A-Z]{1,2}\$?)(\d+)(?![\d"])/g, (whole, letters: string, row: string) =>
          /^\d/.test(whole) ? whole : `${letters}${Number(row) + 3}`,
        )
        .replace(/,/g, ", ");
    const moved: SummaryBook = {
      sheets: source.sheets.toReversed().map((sheet) => ({
        ...sheet,
        name: renamed(sheet.name),
        merges: [],
        rows: new Map(
          [...sheet.rows].map(([row, cells]) => [
            row + 3,
            cells.map((cell) => ({
              ...cell,
              row: row + 3,
              ...(cell.formula === undefined ? {} : { formula: pushed(cell.formula) }),
            })),
          ]),
        ),
      })),
      names: source.names!.map((one) => ({ ...one, range: pushed(one.range) })),
      charts: source.charts!.map((chart) => ({
        ...chart,
        sheet: renamed(chart.sheet),
        series: chart.series.map(({ name, categories, values }) => {
          return { name, categories: pushed(categories!), values: pushed(values!) };
        }),
      })),
    };
    expect(differencesOf(moved)).toEqual([]);
  });

  test("columns in another order, and rows sorted anew", async () => {
    const source = await book;
    const evidence = source.sheets.find(({ name }) => name === "证据")!;
    const rows = [...evidence.rows];
    const body = rows.filter(([row]) => row > 6 && row < 60).map(([row]) => row);
    const sorted = new Map(
      rows.map(([row, cells]) => {
        const index = body.indexOf(row);
        const place = index < 0 ? row : body[body.length - 1 - index]!;
        return [
          place,
          cells.map((cell) => ({ ...cell, row: place, column: EVIDENCE_COLUMNS.length + 1 - cell.column })).reverse(),
        ] as const;
      }),
    );
    const sheets = source.sheets.map((sheet) => (sheet === evidence ? { ...sheet, rows: sorted, merges: [] } : sheet));
    expect(differencesOf({ ...source, sheets })).toEqual([]);
  });

  test("a sheet, a name and a chart of the user's own, which are listed as unverified", async () => {
    const source = await book;
    const own: Sheet = { ...source.sheets[0]!, name: "我的笔记", rows: new Map() };
    const chart = { sheet: "我的笔记", title: "我的图", series: [] };
    const name = { name: "我的区域", sheet: null, range: "'我的笔记'!$A$1" };
    const { differences, unverified } = verify(
      { sheets: [...source.sheets, own], names: [...source.names!, name], charts: [...source.charts!, chart] },
      generated,
    );
    expect(differences).toEqual([]);
    expect(unverified.map(({ reason }) => reason).sort()).toEqual(["extra-chart", "extra-name", "extra-sheet"]);
  });

  test("where names and charts cannot be read they are listed as unverified", async () => {
    const { unverified } = verify({ ...(await book), names: null, charts: null }, generated);
    expect(unverified.map(({ reason }) => reason)).toEqual(["names-unread", "charts-unread"]);
  });
});
