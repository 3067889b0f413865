import { defaultTargetList } from "../../../src/actions/default-list";
import { formsOf } from "../../../src/core/form/form";
import { layoutOf } from "../../../src/core/form/layout";
import { parseAddress } from "../../../src/core/grid/address";
import { lookAt } from "../../../src/workbook/look/look";
import { readLook } from "../../../src/workbook/look/read";
import { nodePlatform } from "../../../src/workbook/platform/node";
import { writeTemplate } from "../../../src/workbook/template/write";

const list = defaultTargetList(nodePlatform);
const form = formsOf(list).find(({ rows, milestones }) => rows.length > 0 && milestones.length > 0)!;

describe("the look of an issued form", () => {
  const looked = writeTemplate(form, list).then((bytes) => readLook(bytes, nodePlatform));

  test("keeps its head in view and repeats its headings", async () => {
    const sheet = (await looked).sheets.get("报表")!;
    expect(sheet.frozen).toEqual({ rows: 9, columns: 3 });
    expect(sheet.repeated).toEqual({ from: 8, to: 9 });
    expect(sheet.protected).toBe(true);
    expect(sheet.gridLines).toBe(false);
    expect(sheet.heights.get(2)).toBe(30);
    expect(sheet.columns[0]!.width).toBeGreaterThan(30);
  });

  test("opens the input cells, with a tint, and locks the rest", async () => {
    const look = await looked;
    const sheet = look.sheets.get("报表")!;
    const { indicator } = form.rows.find((row) => row.indicator.measures.includes("cumulative"))!;
    const { row, column } = parseAddress(layoutOf(form).figure(indicator.id, "cumulative").cell)!;
    expect(lookAt(look, sheet, row, column)).toMatchObject({
      locked: false,
      fill: "#fffaef",
      horizontal: "right",
      face: "Times New Roman",
      size: 10,
    });
    expect(lookAt(look, sheet, row, column).format).toMatch(/^#,##0/);
    expect(lookAt(look, sheet, row, 1)).toMatchObject({ locked: true, fill: null, indent: 1, wrap: true });
    expect(lookAt(look, sheet, 8, 1).rules).toMatchObject({ top: { rule: "medium" }, bottom: { rule: "thin" } });
    expect(lookAt(look, sheet, 2, 1)).toMatchObject({ face: "黑体", size: 16, horizontal: "center" });
  });

  test("knows what may be chosen and what the prompt says", async () => {
    const tasks = (await looked).sheets.get("重点任务")!;
    expect(tasks.inputs[0]).toMatchObject({ choices: ["未启动", "推进中", "已完成", "受阻"], title: "状态" });
    const figures = (await looked).sheets.get("报表")!;
    expect(figures.inputs.some(({ prompt, choices }) => choices === null && prompt.includes("不带单位"))).toBe(true);
  });
});
