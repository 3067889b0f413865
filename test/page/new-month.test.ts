import { sealForm } from "#src/actions/seal";
import { noHistory } from "#src/core/history/from-submissions";
import { nodePlatform } from "#src/workbook/platform/node";
import { type FormFile, factOf, filledForm, list, submissionOf } from "../scenario/form-file";
import { eventually } from "../stories/stage";
import { violationsIn } from "../tools/axe";
import { type GivenFile, type ServedPage, servePage, type Visit, visit } from "./served";

const UNIT = "investment-cooperation";
/** 「引进内资」: 本月, 1—本月, 上年同月, 上年1—本月. */
const [MONTH, TOTAL, MONTH_THEN, TOTAL_THEN] = ["D11", "E11", "F11", "G11"] as const;
const pictures = process.env.HUIZONG_PICTURES;

let served: ServedPage;
let at: Visit;
beforeAll(async () => {
  served = await servePage();
  at = await visit(served);
});
afterAll(() => served?.close());

/** A unit's form of a month as it was sealed then. */
async function sealedForm(month: string): Promise<GivenFile> {
  const bytes = await filledForm(UNIT, month).bytes();
  const sealedAt = `${month.slice(0, 4)}-12-03T09:00:00+08:00`;
  const sealed = sealForm(bytes, { list, history: noHistory, platform: nodePlatform, sealedAt });
  if (sealed.status !== "sealed") throw new Error(JSON.stringify(sealed.reasons));
  return { name: `${month}.xlsx`, bytes: sealed.bytes };
}

const figure = async (month: string, measure: "month" | "cumulative") =>
  factOf(submissionOf(await filledForm(UNIT, month).bytes()), "domestic-capital", measure)!.value!;
const shown = async (cell: string) => Number((await at.text(cell)).replaceAll(",", ""));
const look = async (name: string) => {
  if (pictures) await at.page.screenshot({ path: `${pictures}/${name}.png` });
};

describe("the next month from the files of the months before", () => {
  test("a sealed form that is opened is remembered, and erased only when asked to", async () => {
    await at.drop([await sealedForm("2023-04")]);
    await at.page.getByText("本机记着以前 1 个月的报表").waitFor();
    await at.button("清除记录").click();
    await at.page.getByText("已清除本机记着的以前报表", { exact: true }).waitFor();
    await eventually(() => at.page.getByText(/^本机记着以前/).count(), 0);
    await at.button("恢复").last().click();
    await at.page.getByText("本机记着以前 1 个月的报表").waitFor();
  });

  test("last month's form begins this month's: the month is set and last year's figures are there", async () => {
    await at.button("更多").first().click();
    await at.page.getByRole("menuitem", { name: "关闭文件" }).click();
    await at.drop([await sealedForm("2024-03")]);
    await at.page.getByText("这份报表已经封存，接着可以做2024年4月").waitFor();
    await look("new-month-offered");
    expect(await violationsIn(at.page)).toEqual([]);
    await at.button("新建2024年4月报表").click();
    await at.page.getByText("绿园区_投资合作局_2024年4月.xlsx").first().waitFor();
    await at.page
      .getByText(/^已带入 \d+ 项$/)
      .first()
      .waitFor();
    expect(await at.text("E7")).toBe("2024年4月");
    expect(await shown(MONTH_THEN)).toBeCloseTo(await figure("2023-04", "month"), 2);
    expect(await shown(TOTAL_THEN)).toBeCloseTo(await figure("2023-04", "cumulative"), 2);
    await at.cell(TOTAL_THEN).getByText("→", { exact: true }).waitFor();
    await at.cell(TOTAL_THEN).hover();
    const status = at.page.getByRole("region", { name: "状态栏" });
    await eventually(async () => (await status.textContent())!.includes("→带入的数，不是手填。"), true);
    expect(await status.textContent()).not.toContain("prefilled");
    await look("new-month-begun");
  });

  test("with the month typed its total is offered, taken, and undone with one key", async () => {
    const last = await figure("2024-03", "cumulative");
    await at.type(MONTH, "3.21");
    await at.page.getByText("可以带入 1 项").waitFor();
    await look("prefill-offered");
    expect(await violationsIn(at.page)).toEqual([]);
    await at.button("带入 1 项").click();
    await eventually(async () => (await shown(TOTAL)).toFixed(2), (last + 3.21).toFixed(2));
    await at.page.keyboard.press("Control+z");
    await eventually(() => at.text(TOTAL), "");
    await at.page.keyboard.press("Control+y");
    await eventually(async () => (await shown(TOTAL)).toFixed(2), (last + 3.21).toFixed(2));
  });

  test("forms of earlier months that were only opened are remembered, too, once they are filled in", async () => {
    const own = await visit(served);
    await own.page.clock.setFixedTime(new Date("2024-08-05T09:30:00+08:00"));
    const open = async (month: string, form: FormFile) => {
      await own.drop([{ name: `${month}.xlsx`, bytes: await form.bytes() }]);
      await own.page.getByRole("heading", { name: `${month}.xlsx` }).waitFor();
    };
    const close = async () => {
      await own.button("更多").first().click();
      await own.page.getByRole("menuitem", { name: "关闭文件" }).click();
    };
    await open("2023-07", filledForm(UNIT, "2023-07"));
    await own.page.getByText("本机记着以前 1 个月的报表").waitFor();
    await close();
    await open("2024-05", filledForm(UNIT, "2024-05").with({ sheet: "报表", cell: TOTAL, value: null }));
    await own.page.getByText("审核", { exact: true }).first().waitFor();
    await close();
    await open("2024-06", filledForm(UNIT, "2024-06"));
    await own.button("新建2024年7月报表").click();
    await own.page.getByText("绿园区_投资合作局_2024年7月.xlsx").first().waitFor();
    const then = Number((await own.text(MONTH_THEN)).replaceAll(",", ""));
    expect(then).toBeCloseTo(await figure("2023-07", "month"), 2);
    await own.page.getByText("本机记着以前 2 个月的报表").waitFor();
    await own.context.close();
  });

  test("nothing is prefilled over what somebody typed", async () => {
    await at.type(TOTAL, "999.99");
    await eventually(() => at.text(TOTAL), "999.99");
    await eventually(() => at.page.getByText("可以带入").count(), 0);
  });

  test("a later visit begins the month from what is remembered, with unit and month chosen already", async () => {
    const page = await at.context.newPage();
    await page.goto(served.origin);
    await page.getByRole("combobox", { name: "单位" }).fill("投资");
    await page.getByRole("option").first().click();
    await eventually(() => page.getByRole("combobox", { name: "报告期" }).textContent(), "2024年4月");
    if (pictures) await page.screenshot({ path: `${pictures}/landing-new-month.png` });
    expect(await violationsIn(page)).toEqual([]);
    await page.getByRole("button", { name: "新建本月", exact: true }).click();
    await page
      .getByText(/上年同期带入 \d+ 项/)
      .first()
      .waitFor();
    await page.getByRole("grid", { name: "报表" }).waitFor();
    await page.close();
    expect(at.complaints).toEqual([]);
  });
});
