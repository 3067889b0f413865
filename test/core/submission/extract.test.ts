import { type CodedError, isCoded } from "#src/core/errors/coded-error";
import { type Entries, factOf, figuresOf, formFor, read, submissionOf, typedForm } from "../../scenario/form-file";
import { copyRow, insertColumn, insertRow, moveRows, rename, setCell, withoutSheet, withSheet } from "./reshape";

const DEPARTMENT = "development-and-reform";

/** A March of the 发展和改革局: some figures, a zero, a "—", a text, a formula that computes and one that cannot. */
const MARCH: Entries = {
  figures: {
    "fixed-asset-investment cumulative": 21.5,
    "projects-over-50m cumulative": 48,
    "projects-over-100m cumulative": 12,
    "projects-investment month": 6.5,
    "projects-investment cumulative": 15,
    "projects-investment monthLastYear": 5,
    "projects-investment cumulativeLastYear": 12,
    "projects-completed month": 0,
    "projects-completed cumulative": "—",
    "ev-charging-sites cumulative": "12处",
  },
  notes: { "projects-investment": "新开工项目集中入统" },
  milestones: { "aviation-park": ["推进中", "2024年3月18日", "主体施工"] },
};

async function march() {
  return read(await typedForm(DEPARTMENT, MARCH).bytes());
}

async function refusalOf(run: () => Promise<unknown>): Promise<CodedError<"refusal">> {
  try {
    await run();
  } catch (error) {
    if (isCoded(error, "refusal")) return error;
    throw error;
  }
  throw new Error("taken, though it should have been refused");
}

describe("a form filled in as issued", () => {
  test("gives each figure with its cell; blank, zero and — stay apart; what is no number keeps its words", async () => {
    const submission = submissionOf(await march());
    const told = (indicator: string, measure: Parameters<typeof factOf>[2]) => {
      const { sheet, cell, state, value, raw } = factOf(submission, indicator, measure)!;
      return [sheet, cell, state, value, raw];
    };
    expect(told("fixed-asset-investment", "cumulative")).toEqual(["报表", "E14", "value", 21.5, "21.5"]);
    expect(told("fixed-asset-investment", "growth")).toEqual(["报表", "I14", "blank", null, ""]);
    expect(told("projects-completed", "month")).toEqual(["报表", "D20", "value", 0, "0"]);
    expect(told("projects-completed", "cumulative")).toEqual(["报表", "E20", "not-applicable", null, "—"]);
    expect(told("ev-charging-sites", "cumulative")).toEqual(["报表", "E21", "invalid", null, "12处"]);
    expect(factOf(submission, "fixed-asset-investment", "month")).toBeUndefined();
  });

  test("knows who, when and which template it is", async () => {
    const { identity } = submissionOf(await march());
    expect(identity).toMatchObject({
      form: "绿统样01表",
      department: DEPARTMENT,
      area: "220106",
      templateVersion: "2024.1",
      period: { year: 2024, month: 3 },
      periodField: { sheet: "报表", cell: "E7", text: "2024年3月" },
      departmentField: { sheet: "报表", cell: "A7", text: "绿园区发展和改革局" },
    });
  });

  test("works out its own formulas when the program that saved it left no result", async () => {
    const submission = submissionOf(await march());
    expect(factOf(submission, "projects-investment", "growth")).toMatchObject({ state: "value", value: 25 });
    expect(factOf(submission, "projects-investment", "monthGrowth")!.value).toBeCloseTo(30);
    expect(factOf(submission, "projects-over-100m-share", "cumulative")).toMatchObject({ value: 25 });
    expect(factOf(submission, "projects-over-100m-investment", "growth")).toMatchObject({ state: "blank" });
    expect(submission.structure).toEqual([]);
  });

  test("brings notes, milestones and signers along", async () => {
    const { explanations, milestones, signatures } = submissionOf(await march());
    expect(explanations).toEqual([
      { indicator: "projects-investment", text: "新开工项目集中入统", sheet: "报表", cell: "J18" },
    ]);
    expect(milestones[0]).toEqual({
      milestone: "aviation-park",
      dateCell: "D10",
      noteCell: "E10",
      state: "推进中",
      raw: "推进中",
      date: "2024年3月18日",
      note: "主体施工",
      sheet: "重点任务",
      cell: "C10",
    });
    expect(milestones[1]).toMatchObject({ state: null, raw: "" });
    expect(signatures.phone).toEqual({ sheet: "报表", cell: "B24", text: "0431-80000000" });
    expect(signatures.reportedOn).toEqual({ sheet: "报表", cell: "E24", text: "2024年4月8日" });
  });

  test("lists a figure that is not due only when somebody reported it", async () => {
    const figures = { "projects-over-50m cumulative": 48, "gdp-primary cumulative": 3 };
    const april = await typedForm(DEPARTMENT, { period: "2024年4月", figures }).submission();
    expect(factOf(april, "gdp-primary", "cumulative")).toMatchObject({ state: "value", value: 3 });
    expect(factOf(april, "gdp-secondary", "cumulative")).toBeUndefined();
    const march = await typedForm(DEPARTMENT, { figures }).submission();
    expect(factOf(march, "gdp-secondary", "cumulative")).toMatchObject({ state: "blank" });
  });

  test("keeps a percent as it stands, with the format that shows it as 7%", async () => {
    const workbook = withSheet(await march(), "报表", (sheet) => setCell(sheet, 14, 9, 0.07, { format: "0.0%" }));
    expect(factOf(submissionOf(workbook), "fixed-asset-investment", "growth")).toMatchObject({
      value: 0.07,
      format: "0.0%",
    });
  });
});

describe("a department with milestones only", () => {
  test("reports on 重点任务 with its own period and signers", async () => {
    const submission = await typedForm("education", {
      milestones: { "boyuan-school": ["已完成", "2024年3月20日", "主体封闭"] },
    }).submission();
    expect(submission.identity).toMatchObject({ department: "education", period: { year: 2024, month: 3 } });
    expect(submission.milestones.filter(({ state }) => state)).toHaveLength(1);
    expect(submission.signatures.phone).toMatchObject({ text: "0431-80000000" });
    expect(submission.structure).toEqual([]);
  });

  test("keeps its lines when somebody sorts them or loses the hidden numbers", async () => {
    const file = read(
      await typedForm("education", {
        milestones: { "boyuan-school": ["受阻", "2024年3月20日", "缺少用地手续"] },
      }).bytes(),
    );
    const reversed = withSheet(file, "重点任务", (sheet) =>
      moveRows(sheet, (row) => (row >= 10 && row < 14 ? 23 - row : row)),
    );
    expect(submissionOf(reversed).milestones[1]).toMatchObject({ state: "受阻", cell: "C12" });
    const nameless = withSheet(file, "重点任务", (sheet) =>
      [10, 11, 12, 13].reduce((changed, row) => setCell(changed, row, 6, null), sheet),
    );
    expect(submissionOf(nameless).milestones[1]).toMatchObject({ state: "受阻", cell: "C11" });
  });

  test("a state that is none of the four keeps its words", async () => {
    const submission = await typedForm("education", { milestones: { "boyuan-school": ["快了", "", ""] } }).submission();
    expect(submission.milestones[1]).toMatchObject({ state: null, raw: "快了" });
  });
});

describe("a form that somebody reshaped", () => {
  test("gives the same figures after rows are inserted and moved, columns inserted, sheets renamed and reordered", async () => {
    const issued = await march();
    const expected = figuresOf(submissionOf(issued), "typed");
    const inserted = withSheet(issued, "报表", (sheet) => insertRow(insertRow(sheet, 3), 17));
    const shuffled = withSheet(issued, "报表", (sheet) =>
      moveRows(sheet, (row) => (row >= 10 && row <= 22 ? 32 - row : row)),
    );
    const wider = withSheet(issued, "报表", (sheet) => insertColumn(insertColumn(sheet, 5), 3));
    const renamed = withSheet(issued, "报表", (sheet) => rename(sheet, "三月报表"));
    const reordered = { ...issued, sheets: [...issued.sheets].reverse() };
    for (const workbook of [inserted, shuffled, wider, renamed, reordered]) {
      const moved = submissionOf(workbook);
      expect(figuresOf(moved, "typed")).toEqual(expected);
      expect(moved.identity.period).toEqual({ year: 2024, month: 3 });
      expect(moved.signatures.preparer).toMatchObject({ text: "填报人甲" });
    }
    expect(factOf(submissionOf(inserted), "projects-completed", "month")).toMatchObject({ cell: "D22" });
    expect(factOf(submissionOf(wider), "projects-completed", "month")).toMatchObject({ cell: "E20" });
  });

  test("finds codes that lost their zeros or were typed full-width", async () => {
    const workbook = withSheet(await march(), "报表", (sheet) =>
      setCell(setCell(sheet, 14, 3, 105), 15, 3, " ０１０６ "),
    );
    const submission = submissionOf(workbook);
    expect(factOf(submission, "fixed-asset-investment", "cumulative")).toMatchObject({ value: 21.5 });
    expect(factOf(submission, "projects-over-50m", "cumulative")).toMatchObject({ value: 48 });
  });

  test("finds columns by their headings when the labels are gone, and says so", async () => {
    const workbook = withSheet(await march(), "报表", (sheet) => moveRows(sheet, (row) => (row === 9 ? null : row)));
    const submission = submissionOf(workbook);
    expect(factOf(submission, "projects-over-50m", "cumulative")).toMatchObject({ value: 48, cell: "E15" });
    expect(submission.structure.filter(({ kind }) => kind === "missing-header")).toHaveLength(10);
  });

  test("a copied row is noted; of two with other figures neither is read, and the rest is", async () => {
    const copied = withSheet(await march(), "报表", (sheet) => copyRow(insertRow(sheet, 16), 15, 16));
    expect(submissionOf(copied).structure).toEqual([
      {
        kind: "duplicate-row",
        indicator: "projects-over-50m",
        cells: [
          { sheet: "报表", cell: "C15" },
          { sheet: "报表", cell: "C16" },
        ],
        detail: "0106",
      },
    ]);
    const emptied = withSheet(copied, "报表", (sheet) => setCell(sheet, 15, 5, null));
    expect(factOf(submissionOf(emptied), "projects-over-50m", "cumulative")).toMatchObject({ value: 48, cell: "E16" });
    const contradicting = withSheet(copied, "报表", (sheet) => setCell(sheet, 16, 5, 50));
    const unclear = submissionOf(contradicting);
    expect(unclear.structure).toMatchObject([
      { kind: "ambiguous-row", indicator: "projects-over-50m", detail: "0106" },
    ]);
    expect(unclear.facts.some(({ indicator }) => indicator === "projects-over-50m")).toBe(false);
    expect(factOf(unclear, "projects-over-100m", "cumulative")).toMatchObject({ state: "value" });
  });

  test("a code that stands on many rows is told once with all its cells; a thousand rows of one's own are no form", async () => {
    const repeat = async (times: number) => {
      const rows = Array.from({ length: times }, (_, index) => 100 + index);
      return withSheet(await march(), "报表", (sheet) => rows.reduce((all, row) => copyRow(all, 15, row), sheet));
    };
    const [note, ...others] = submissionOf(await repeat(3)).structure;
    expect(others).toEqual([]);
    expect(note).toMatchObject({ kind: "duplicate-row", indicator: "projects-over-50m" });
    expect(note!.cells.map(({ cell }) => cell)).toEqual(["C15", "C100", "C101", "C102"]);
    const flooded = await repeat(1_001);
    expect(await refusalOf(async () => submissionOf(flooded))).toMatchObject({ kind: "too-large" });
  });

  test("of two sheets with the form the filled one counts; two that differ are refused by name", async () => {
    const issued = await march();
    const sheet = issued.sheets.find(({ name }) => name === "报表")!;
    const blank = read(await typedForm(DEPARTMENT, {}).bytes()).sheets.find(({ name }) => name === "报表")!;
    const withBlank = { ...issued, sheets: [rename(blank, "空表"), ...issued.sheets] };
    expect(figuresOf(submissionOf(withBlank))).toEqual(figuresOf(submissionOf(issued)));
    const lastMonth = setCell(rename(sheet, "二月"), 15, 5, 40);
    const refusal = await refusalOf(async () => submissionOf({ ...issued, sheets: [lastMonth, ...issued.sheets] }));
    expect(refusal).toMatchObject({ kind: "ambiguous-rows", args: { first: "报表", second: "二月" } });
  });
});

describe("a file that is no report", () => {
  test("nothing filled in", async () => {
    const refusal = await refusalOf(async () => await typedForm(DEPARTMENT, {}).submission());
    expect(refusal).toMatchObject({ code: "R13", args: { form: "绿统样01表" } });
  });

  test("somebody else's workbook", async () => {
    const sheet = { ...(await march()).sheets[0]!, name: "Sheet1", rows: new Map() };
    const refusal = await refusalOf(async () => submissionOf({ ...(await march()), sheets: [sheet] }));
    expect(refusal.code).toBe("R10");
  });

  test("a form of another year, and one nobody issued", async () => {
    const { layout } = formFor(DEPARTMENT);
    const lastYear = await typedForm(DEPARTMENT, MARCH, [{ ...layout.identity.list, value: "luyuan-2023" }]).bytes();
    const other = await refusalOf(async () => submissionOf(lastYear));
    expect(other).toMatchObject({ code: "R12", args: { list: "luyuan-2023", expected: "luyuan-2024" } });
    const unknown = await typedForm(DEPARTMENT, MARCH, [{ ...layout.identity.form, value: "绿统样99表" }]).bytes();
    const strange = await refusalOf(async () => submissionOf(unknown));
    expect(strange).toMatchObject({ code: "R11", args: { form: "绿统样99表" } });
  });

  test("a form whose hidden sheet was deleted is known by the number and unit it shows", async () => {
    const bare = withoutSheet(await march(), "_huizong");
    expect(submissionOf(bare).identity).toMatchObject({
      form: "绿统样01表",
      department: DEPARTMENT,
      templateVersion: null,
      listHash: null,
    });
    const numberless = withSheet(bare, "报表", (sheet) => setCell(sheet, 3, 9, null));
    const onlyUnit = withSheet(numberless, "重点任务", (sheet) => setCell(sheet, 3, 5, null));
    expect(submissionOf(onlyUnit).identity.form).toBe("绿统样01表");
  });
});
