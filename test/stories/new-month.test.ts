import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArea } from "@huizong/excel-host/model/area";
import { beginMonth } from "#src/actions/new-form";
import { sealForm } from "#src/actions/seal";
import { historyFactsOf, historyOf, noHistory } from "#src/core/history/from-submissions";
import { nodePlatform } from "#src/workbook/platform/node";
import { factOf, filledForm, list, read, submissionOf } from "../scenario/form-file";
import { issuedBytes } from "../scenario/issued";
import { ways } from "../tools/breadth";
import { eventually, expectQuiet, HOSTS, type Running, type Stage, setStage } from "./stage";

const UNIT = "investment-cooperation";
const SHEET = "报表";
/** 「引进内资」: 本月 and 1—本月. */
const [MONTH, TOTAL] = ["D11", "E11"] as const;
/** Those of last year. */
const [LAST_MONTH, LAST_TOTAL] = ["F11", "G11"] as const;
const april = { year: 2024, month: 4 };

const folder = mkdtempSync(join(tmpdir(), "huizong-new-month-"));
let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await stage?.close();
});

/** Puts a file into the folder of the story. */
function put(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

async function sealedMarch(): Promise<Uint8Array> {
  const made = { list, history: noHistory, platform: nodePlatform, sealedAt: "2024-04-03T09:00:00+08:00" };
  const sealed = sealForm(await filledForm(UNIT, "2024-03").bytes(), made);
  if (sealed.status !== "sealed") throw new Error(JSON.stringify(sealed.reasons));
  return sealed.bytes;
}

/** April's form as the pane begins it. */
async function begunApril(): Promise<Uint8Array> {
  const past = historyOf(historyFactsOf(submissionOf(await filledForm(UNIT, "2023-04").bytes()), list));
  return beginMonth(issuedBytes(UNIT), { list, period: april, history: past, platform: nodePlatform }).bytes;
}

describe.each(ways(HOSTS, "windows"))("the next month beside the last one (%s)", (host) => {
  let excel: Running;
  const button = (name: string | RegExp) => excel.pane.getByRole("button", { name });
  const said = (text: string | RegExp) => excel.pane.getByText(text).first().waitFor();
  const value = (cell: string) => {
    const { top, left } = parseArea(cell);
    return excel.model.value(excel.model.sheet(SHEET), top, left);
  };
  afterEach(async () => {
    expectQuiet(excel);
    await excel.close();
  });

  test("a sealed form begins the month that follows as a workbook of its own, with its month set", async () => {
    excel = await stage.open({ host, path: put("三月.xlsx", await sealedMarch()) });
    await said("这份报表已经封存，接着可以做2024年4月");
    // Excel on the web opens the workbook itself, which the emulated one cannot; an older Excel and WPS save it.
    if (host === "web") {
      await excel.pane.evaluate(() => {
        Object.assign(Excel, {
          createWorkbook: async (base64: string) => {
            document.body.dataset.opened = base64;
          },
        });
      });
      await button("新建2024年4月报表").click();
      await eventually(() => excel.pane.evaluate(() => document.body.dataset.opened !== undefined), true);
      const base64 = await excel.pane.evaluate(() => document.body.dataset.opened!);
      const workbook = read(new Uint8Array(Buffer.from(base64, "base64")));
      expect(workbook.sheets.map(({ name }) => name)).toContain(SHEET);
      await said("请存为“绿园区_投资合作局_2024年4月.xlsx”。");
      return;
    }
    const file = await excel.saving(() => button("新建2024年4月报表").click());
    expect(file.name).toBe("绿园区_投资合作局_2024年4月.xlsx");
    const cells = read(file.bytes)
      .sheets.find(({ name }) => name === SHEET)!
      .rows.get(7)!;
    expect(cells.map(({ value }) => value)).toContain("2024年4月");
    await said("2024年4月报表已备好");
  });

  test("a total is prefilled when its month is typed, taken back, and last month's form is known again later", async () => {
    excel = await stage.open({ host, path: put("四月.xlsx", await begunApril()) });
    await said(/^已带入 \d+ 项$/);
    const march = await filledForm(UNIT, "2024-03").bytes();
    const last = factOf(submissionOf(march), "domestic-capital", "cumulative")!.value!;
    await excel.pane.locator("input[type=file]").setInputFiles(put("绿园区_投资合作局_2024年3月.xlsx", march));
    await said("本机记着以前 1 个月的报表");
    await excel.type(SHEET, MONTH, 3.21);
    await said("可以带入 1 项");
    const before = value(TOTAL);
    await button("带入 1 项").click();
    await eventually(() => Number(value(TOTAL)).toFixed(2), (last + 3.21).toFixed(2));
    await button("撤销").click();
    await eventually(() => value(TOTAL), before);
    await said("可以带入 1 项");
    // A month that is typed anew is followed by the total that was prefilled, and by none that was typed over.
    await button("带入 1 项").click();
    await eventually(() => Number(value(TOTAL)).toFixed(2), (last + 3.21).toFixed(2));
    await excel.type(SHEET, MONTH, 5.21);
    await said(/其中 1 项是原来带入的数，随之更新。$/);
    await button("带入 1 项").click();
    await eventually(() => Number(value(TOTAL)).toFixed(2), (last + 5.21).toFixed(2));
    await button("撤销").click();
    await eventually(() => Number(value(TOTAL)).toFixed(2), (last + 3.21).toFixed(2));
    for (const [month, why] of [
      [null, "本月现在是空的，清空"],
      ["—", "本月现在是“—”，清空"],
    ] as const) {
      await excel.type(SHEET, MONTH, month);
      await said("带入的 1 项已没有依据");
      await said(/^1—本月由本月算出，本月现在是空的或“—”。/);
      await button("带入哪些").click();
      await said(why);
      expect(await excel.pane.getByText(/原来带入的是/).count()).toBe(0);
      await button("清空 1 项").click();
      await eventually(() => value(TOTAL), null);
      await eventually(() => excel.pane.getByText(/没有依据/).count(), 0);
      await button("撤销").click();
      await eventually(() => Number(value(TOTAL)).toFixed(2), (last + 3.21).toFixed(2));
      await excel.type(SHEET, MONTH, 3.21);
      await eventually(() => excel.pane.getByText(/没有依据/).count(), 0);
    }
    await excel.type(SHEET, TOTAL, 999);
    await eventually(() => excel.pane.getByText(/^可以带入/).count(), 0);
    await excel.type(SHEET, TOTAL, null);
    await said("可以带入 1 项");
    // The pane is closed and opened again: nothing has to be chosen.
    await excel.pane.evaluate(() => location.reload());
    await said("可以带入 1 项");
    await said("本机记着以前 1 个月的报表");
    await button("清除记录").click();
    await said("已清除本机记着的以前报表");
    await eventually(() => excel.pane.getByText("可以带入 1 项").count(), 0);
  });

  test("figures prefilled for one month are put right when the form is made another's, what was typed stays", async () => {
    excel = await stage.open({ host, path: put("改月.xlsx", await begunApril()) });
    await said(/^已带入 \d+ 项$/);
    const before = [value(LAST_MONTH), value(LAST_TOTAL)];
    await excel.type(SHEET, LAST_TOTAL, 77);
    await excel.type(SHEET, "E7", "2024年5月");
    await said("原来带入的是2024年4月的数，报告期现在是2024年5月");
    await button(/^清空 \d+ 项$/).click();
    await eventually(() => value(LAST_MONTH), null);
    expect(value(LAST_TOTAL)).toBe(77);
    await button("撤销").click();
    await eventually(() => value(LAST_MONTH), before[0]);
    const may = await filledForm(UNIT, "2023-05").bytes();
    await excel.pane.locator("input[type=file]").setInputFiles(put("绿园区_投资合作局_2023年5月.xlsx", may));
    await button("换成2024年5月的数").click();
    const was = factOf(submissionOf(may), "domestic-capital", "month")!.value!;
    await eventually(() => Number(value(LAST_MONTH)), was);
    expect(was).not.toBe(before[0]);
    expect(value(LAST_TOTAL)).toBe(77);
    await eventually(() => excel.pane.getByText(/原来带入的是/).count(), 0);
    await button("撤销").click();
    await eventually(() => value(LAST_MONTH), before[0]);
    await excel.type(SHEET, "E7", "2024年4月");
    await said(/^已带入 \d+ 项$/);
    await excel.pane.evaluate(() => localStorage.clear());
  });
});
