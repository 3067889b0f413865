import type { Workbook } from "#src/core/grid/grid";
import type { StructureNote } from "#src/core/submission/submission";
import { read, submissionOf, typedForm } from "../../scenario/form-file";
import { hideColumn, hideRow, insertRow, merge, moveRows, setCell, show, withoutSheet, withSheet } from "./reshape";

const FIGURES = {
  "fixed-asset-investment cumulative": 21.5,
  "projects-over-50m cumulative": 48,
  "projects-over-100m cumulative": 12,
  "projects-investment cumulative": 15,
  "projects-investment cumulativeLastYear": 12,
};

async function form(): Promise<Workbook> {
  return read(await typedForm("development-and-reform", { figures: FIGURES }).bytes());
}

/** What is noted, as "kind detail @cells". */
function notesOf(workbook: Workbook): string[] {
  const told = ({ kind, detail, cells }: StructureNote) =>
    [kind, detail, ...cells.map(({ sheet, cell }) => `@${sheet}!${cell}`)].join(" ");
  return submissionOf(workbook).structure.map(told);
}

async function notesAfter(change: Parameters<typeof withSheet>[2]): Promise<string[]> {
  return notesOf(withSheet(await form(), "报表", change));
}

test("a form as issued has nothing to note", async () => {
  expect(notesOf(await form())).toEqual([]);
});

describe("rows", () => {
  test("deleted", async () => {
    expect(await notesAfter((sheet) => moveRows(sheet, (row) => (row === 21 ? null : row)))).toEqual([
      "missing-row 0112",
    ]);
  });

  test("inserted with figures, or with a code the form does not have", async () => {
    const inserted = await notesAfter((sheet) => setCell(setCell(insertRow(sheet, 16), 16, 1, "合计"), 16, 5, 60));
    expect(inserted).toContain("codeless-row 合计 @报表!C16");
    expect(await notesAfter((sheet) => setCell(insertRow(sheet, 16), 16, 3, "9901"))).toContain(
      "unknown-row 9901 @报表!C16",
    );
  });

  test("an inserted blank row is harmless", async () => {
    expect(await notesAfter((sheet) => insertRow(sheet, 23))).toEqual([]);
  });

  test("renamed; spaces and 其中 do not count as a new name", async () => {
    expect(await notesAfter((sheet) => setCell(sheet, 14, 1, "工业投资"))).toEqual(["renamed-row 工业投资 @报表!A14"]);
    expect(await notesAfter((sheet) => setCell(sheet, 16, 1, "其中:亿元以上 项目"))).toEqual([]);
  });

  test("a lost code is known by the row's name, and its figures are still read", async () => {
    const notes = await notesAfter((sheet) => setCell(setCell(sheet, 21, 3, ""), 21, 5, 7));
    expect(notes).toEqual(["lost-code 0112 @报表!C21"]);
  });

  test("merged", async () => {
    const range = { top: 15, left: 5, bottom: 16, right: 5 };
    expect(await notesAfter((sheet) => merge(sheet, range))).toEqual(["merged-row E15:E16 @报表!E15"]);
    const notes = { top: 15, left: 10, bottom: 16, right: 11 };
    expect(await notesAfter((sheet) => merge(sheet, notes))).toEqual(["harmless-merge J15:K16 @报表!J15"]);
  });

  test("hidden", async () => {
    expect(await notesAfter((sheet) => hideRow(sheet, 20))).toEqual(["hidden-row 20 @报表!A20"]);
  });
});

describe("columns and sheets", () => {
  test.each(["1-本月", "1～本月", "1至本月"])("the heading %s is as issued", async (heading) => {
    expect(await notesAfter((sheet) => setCell(setCell(sheet, 8, 5, heading), 8, 7, `上年${heading}`))).toEqual([]);
  });

  test.each([
    ["retyped", 6, "上月", ["changed-heading 上月 @报表!F8"]],
    ["retyped as its neighbour's, on either side", 5, "本月", ["changed-heading 本月 @报表!E8"]],
    ["retyped as its neighbour's, on either side", 4, "1—本月", ["changed-heading 1—本月 @报表!D8"]],
    ["with a space in it", 5, " 1—本月 ", []],
    ["emptied", 5, null, ["missing-header 2 1—本月 @报表!E8"]],
  ])("a heading %s", async (_, column, text, notes) => {
    expect(await notesAfter((sheet) => setCell(sheet, 8, column, text))).toEqual(notes);
  });

  test("a heading or label that is not as issued says what belongs there", async () => {
    const expected = async (row: number, column: number, text: string) => {
      const changed = withSheet(await form(), "报表", (sheet) => setCell(sheet, row, column, text));
      return submissionOf(changed).structure.map((note) => note.expected);
    };
    expect(await expected(8, 4, "上月")).toEqual(["本月"]);
    expect(await expected(9, 4, "一")).toEqual(["1"]);
  });

  test("a copy of the sheet is named beside the one that is read", async () => {
    const issued = await form();
    const sheet = issued.sheets.find(({ name }) => name === "报表")!;
    const copied = { ...issued, sheets: [{ ...sheet, name: "报表 (2)" }, ...issued.sheets] };
    expect(notesOf(copied)).toEqual(["copied-sheet 报表 (2) @报表 (2)!A1"]);
    expect(submissionOf(copied).structure[0]).toMatchObject({ expected: "报表" });
  });

  test("hidden columns count only where there is something; the hidden numbers of milestones are as issued", async () => {
    expect(await notesAfter((sheet) => hideColumn(sheet, 8))).toEqual(["hidden-column 8 @报表!H9"]);
    expect(await notesAfter((sheet) => hideColumn(sheet, 14))).toEqual([]);
  });

  test("hidden sheets other than the one the form was issued with", async () => {
    const workbook = await form();
    const extra = {
      ...workbook.sheets[0]!,
      name: "底稿",
      rows: new Map([[1, [{ row: 1, column: 1, kind: "text" as const, value: "台账" }]]]),
      visibility: "hidden" as const,
    };
    const empty = { ...extra, name: "Module1", rows: new Map() };
    expect(notesOf({ ...workbook, sheets: [...workbook.sheets, empty] })).toEqual([]);
    expect(notesOf({ ...workbook, sheets: [...workbook.sheets, extra] })).toEqual(["hidden-sheet 底稿"]);
    expect(notesOf(withSheet(workbook, "_huizong", (sheet) => show(sheet, "hidden")))).toEqual([]);
  });

  test("a sheet that is gone", async () => {
    expect(notesOf(withoutSheet(await form(), "重点任务"))).toEqual(["missing-sheet 重点任务"]);
  });
});

describe("formulas", () => {
  test("typed over, with the formula that stood there; harmless where it had nothing to show", async () => {
    expect(await notesAfter((sheet) => setCell(sheet, 17, 5, 25))).toEqual([
      'overwritten-formula IF(AND(ISNUMBER(E16),ISNUMBER(E15)),IF(E15>0,E16/E15*100,""),"") @报表!E17',
    ]);
    expect(await notesAfter((sheet) => setCell(sheet, 18, 9, 31.2))).toEqual([
      'overwritten-formula IF(AND(ISNUMBER(E18),ISNUMBER(G18)),IF(G18>0,(E18/G18-1)*100,""),"") @报表!I18',
    ]);
    expect(await notesAfter((sheet) => setCell(sheet, 18, 8, 4.5))).toEqual([]);
  });

  test("broken, and reaching into another workbook", async () => {
    const broken = { kind: "error", formula: "E18/#REF!" } as const;
    expect(await notesAfter((sheet) => setCell(sheet, 18, 9, "#REF!", broken))).toEqual([
      "broken-formula E18/#REF! @报表!I18",
    ]);
    const linked = { formula: "[1]台账!B4" };
    expect(await notesAfter((sheet) => setCell(sheet, 14, 5, 21.5, linked))).toEqual([
      "external-link [1]台账!B4 @报表!E14",
    ]);
    const workbook = { ...(await form()), externalLinks: ["台账.xlsx"] };
    expect(notesOf(workbook)).toEqual(["external-link 台账.xlsx"]);
  });
});

test("the label in front of the unit renamed: the month beside it is still read", async () => {
  const renamed = withSheet(await form(), "报表", (sheet) => setCell(sheet, 7, 1, "单位：绿园区发展和改革局"));
  expect(notesOf(renamed)).toEqual(["lost-label 综合机关名称 @报表!A7"]);
  expect(submissionOf(renamed).identity.period).toEqual({ year: 2024, month: 3 });
});
