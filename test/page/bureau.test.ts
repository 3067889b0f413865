import { join } from "node:path";
import { unzipSync } from "fflate";
import { openSummary } from "#src/actions/open-summary";
import { SUMMARY_SHEETS } from "#src/core/audit/layout";
import { nodePlatform } from "#src/workbook/platform/node";
import { exportTargetList } from "#src/workbook/target-list/export";
import { openInExcelJS } from "../scenario/exceljs-workbook";
import { list } from "../scenario/form-file";
import { sampleMonth, workbooksIn } from "../stories/sample-month";
import { type GivenFile, type ServedPage, servePage, type Visit, visit } from "./served";

/** 目标值 of the first and the third target. */
const [FIRST, THIRD] = ["G4", "G6"] as const;

let served: ServedPage;
let at: Visit;
beforeAll(async () => {
  served = await servePage();
});
beforeEach(async () => {
  at = await visit(served);
});
afterEach(async () => {
  expect(at.complaints).toEqual([]);
  await at.context.close();
});
afterAll(() => served?.close());

const said = (text: string | RegExp) => at.page.getByText(text).first().waitFor();

test("a bureau without Excel rolls a month up in the browser; an auditor traces a figure, recomputes the sheet and finds what was changed", async () => {
  const { page } = at;
  const month = sampleMonth();
  const forms = workbooksIn(month.submissions).map(({ path }) => path);
  const given = [...forms, join(month.submissions, "received.json")];
  await page.getByText("汇总各单位报表").click();
  await page.getByRole("button", { name: "选择报表" }).waitFor();
  await page.locator("input[type=file]").first().setInputFiles(given);
  await said("已读 24 份文件，应报 23 个单位，已报 22 个");
  await page.getByRole("button", { name: "汇总到工作簿" }).click();
  const sheets = page.getByRole("tablist", { name: "工作表" });
  await sheets.getByRole("tab", { name: SUMMARY_SHEETS.main }).waitFor();

  const summary = await at.download(() => at.button("保存").click());
  const stored = openSummary(summary.bytes, nodePlatform)!;
  const figure = stored.figures.find(
    ({ column, line }) => column === "cumulative" && line.indicator === "domestic-capital",
  )!;
  const source = stored.evidence.find(
    ({ row }) => row.indicator === "domestic-capital" && row.measure === "cumulative" && row.period.month === 3,
  )!;
  await page.getByRole("tab", { name: "溯源" }).click();
  await at.cell(figure.cell).click();
  await page.getByRole("heading", { name: "引进内资" }).waitFor();
  await said("与来源数重新合成的结果一致");
  await said(`${source.file} ${source.sheet}!${source.cell}`);

  await page.getByRole("tab", { name: "整表复算" }).click();
  await said("用原始报表重算整张汇总表");
  await page.locator("input[type=file]").first().setInputFiles(given);
  await said(/个单元格全部一致/);
});

describe("the target list in the browser", () => {
  async function edited(values: Readonly<Record<string, string | number>>): Promise<GivenFile> {
    const workbook = await openInExcelJS(await exportTargetList(list));
    for (const [cell, value] of Object.entries(values)) workbook.getWorksheet("目标")!.getCell(cell).value = value;
    return { name: "目标清单.xlsx", bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) };
  }
  const heading = (name: string) => at.page.getByRole("heading", { name });

  test("is walked mistake by mistake, corrected and found to be the one in force", async () => {
    await at.drop([await edited({ [FIRST]: "约七", [THIRD]: "六" })]);
    await heading("目标清单有 2 处要改正").click();
    await at.page.keyboard.press("F8");
    await at.type(FIRST, "7");
    await heading("目标清单有 1 处要改正").waitFor();
    await at.type(THIRD, "6");
    await heading("目标清单没有错误").waitFor();
    await said("与现行清单完全相同。");
  });

  test("is held against the one in force, and its forms are issued in one zip", async () => {
    await at.drop([await edited({ [FIRST]: 7.5 })]);
    await heading("与现行清单的差别（1）").waitFor();
    await at.page.getByRole("button", { name: "目标值：7 → 7.5" }).click();
    const forms = await at.download(() => at.page.getByRole("button", { name: /发放空白报表/ }).click());
    const names = Object.keys(unzipSync(forms.bytes));
    await said(`已生成 ${names.length} 份空白报表`);
  });
});
