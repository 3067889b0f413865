import { read, submissionOf, typedForm } from "../../scenario/form-file";
import { moveRows, setCell, withSheet } from "./reshape";

const FIGURES = { "fixed-asset-investment cumulative": 21.5 };

async function notesAfter(sheet: string, change: Parameters<typeof withSheet>[2]) {
  const workbook = read(await typedForm("development-and-reform", { figures: FIGURES }).bytes());
  return submissionOf(withSheet(workbook, sheet, change)).structure;
}

describe("the head people read", () => {
  test("shows another form's number, on either sheet, while the hidden sheet still decides", async () => {
    for (const [sheet, column, cell] of [
      ["报表", 9, "I3"],
      ["重点任务", 5, "E3"],
    ] as const) {
      expect(await notesAfter(sheet, (rows) => setCell(rows, 3, column, "表号：绿统样06表"))).toEqual([
        {
          kind: "changed-form-number",
          cells: [{ sheet, cell }],
          indicator: null,
          detail: "表号：绿统样06表",
          expected: "表　　号：绿统样01表",
        },
      ]);
    }
  });

  test("names no number, or one unit for the whole table", async () => {
    const blank = await notesAfter("报表", (rows) => setCell(rows, 3, 9, "表　　号："));
    expect(blank).toMatchObject([{ kind: "changed-form-number", detail: "表  号：" }]);
    const unit = await notesAfter("报表", (rows) => setCell(rows, 7, 9, "计量单位：万元"));
    expect(unit).toMatchObject([{ kind: "changed-head-unit", detail: "计量单位：万元", expected: "计量单位：见表内" }]);
  });

  test("lost a line with its label", async () => {
    expect(await notesAfter("报表", (rows) => setCell(rows, 3, 9, null))).toMatchObject([
      { kind: "changed-form-number", cells: [{ cell: "I3" }], detail: "", expected: "表　　号：绿统样01表" },
    ]);
    expect(await notesAfter("报表", (rows) => setCell(rows, 7, 9, null))).toMatchObject([
      { kind: "changed-head-unit", cells: [{ cell: "I7" }], detail: "" },
    ]);
    const deleted = await notesAfter("报表", (rows) =>
      moveRows(rows, (row) => (row === 3 ? null : row > 3 ? row - 1 : row)),
    );
    expect(deleted).toMatchObject([{ kind: "changed-form-number", detail: "" }]);
  });

  test("may be spaced otherwise, and notes under the table may speak of units", async () => {
    expect(await notesAfter("报表", (rows) => setCell(rows, 3, 9, "表号:绿统样01表"))).toEqual([]);
    expect(await notesAfter("报表", (rows) => setCell(rows, 14, 10, "计量单位：万元换算而来"))).toEqual([]);
  });
});
