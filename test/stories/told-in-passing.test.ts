import { formOf } from "#src/core/form/form";
import { simulateMonth } from "#src/samples/month";
import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "../scenario/default-list";
import { type RunningService, runService } from "../service/running";
import { ways } from "../tools/breadth";
import { SEED } from "./sample-month";
import { eventually, type Running, type Stage, setStage } from "./stage";

const list = defaultTargetList(nodePlatform);
const department = list.departments.find(({ id }) => id === "investment-cooperation")!;
const SHEET = "报表";
const TOO_MUCH = "D15";

describe.each(ways(["windows", "wps"] as const, "windows"))(
  "what is told in passing stands in nobody's way (%s)",
  (host) => {
    let running: RunningService;
    let stage: Stage;
    let excel: Running;
    beforeAll(async () => {
      running = await runService();
      stage = await setStage(running.service);
      excel = await stage.open({ host, apiSet: "1.19", path: "templates/绿园区_投资合作局_2024.xlsx" });
      const period = { year: 2024, month: 3 };
      const { files } = simulateMonth(list, { period, seed: SEED, faults: 0, forms: [formOf(list, department)!] });
      for (const { cell, value } of files[0]!.changes.filter(({ cell: one }) => !/^(?:A1|[A-Z]1[78])$/.test(one))) {
        await excel.type(SHEET, cell, cell === TOO_MUCH ? 20 : value);
      }
      await excel.pane
        .getByText(/小于本月 20/)
        .first()
        .waitFor();
      await excel.pane.getByRole("tab", { name: "签署报送" }).click();
    });
    afterAll(async () => {
      await excel?.close();
      await stage?.close();
      await running?.end();
    });

    const button = (name: string) => excel.pane.getByRole("button", { name });
    const message = () => excel.pane.getByRole("status").filter({ hasText: "签署栏已写入" });
    const asIt = () => button("照原样送审");

    async function sign(head: string): Promise<void> {
      for (const [field, text] of [
        ["单位负责人", head],
        ["统计负责人", "统计负责人乙"],
        ["填表人", "填报人丙"],
        ["联系电话", "0431-00000006"],
        ["报出日期", "2024年4月2日"],
      ] as const) {
        await excel.pane.getByLabel(field).fill(text);
      }
      await button("写入签署栏").click();
      await message().waitFor();
    }

    test("a message has a place between the view and its button, and what comes next is pressed beside it", async () => {
      await sign("单位负责人甲");
      const edges = await message().evaluate((strip) => {
        const [above, own, below] = [strip.previousElementSibling, strip, strip.nextElementSibling];
        return [above, own, below].map((part) => {
          const { top, bottom } = part!.getBoundingClientRect();
          return [Math.round(top), Math.round(bottom)];
        });
      });
      const [[, end], [top, bottom], [foot]] = edges as [[number, number], [number, number], [number]];
      expect([top, foot]).toEqual([end, bottom]);
      expect(bottom - top).toBeGreaterThan(20);
      await asIt().click();
      await excel.pane.getByLabel("用户名").waitFor();
      expect(await message().count()).toBe(1);
      await button("取消").click();
    });

    test("it says what was done until it is dismissed, and is not there any more", async () => {
      await excel.pane.getByRole("button", { name: "关闭消息" }).click();
      await eventually(() => message().count(), 0);
    });

    test("while the pane is kept from moving, as WPS keeps it, a message's time stands still", async () => {
      await sign("单位负责人戊");
      await excel.pane.evaluate(() => {
        const end = performance.now() + 11_000;
        while (performance.now() < end);
      });
      expect(await message().count()).toBe(1);
      await button("关闭消息").click();
    });

    test("nothing moves under a press, however long: the click is not lost", async () => {
      await sign("单位负责人丁");
      await asIt().scrollIntoViewIfNeeded();
      const { x, y, width, height } = (await asIt().boundingBox())!;
      await excel.page.mouse.move(x + width / 2, y + height / 2);
      await excel.page.mouse.down();
      // Longer than it would stay.
      await excel.page.waitForTimeout(11_000);
      expect(await message().count()).toBe(1);
      await excel.page.mouse.up();
      await excel.pane.getByLabel("用户名").waitFor();
      await eventually(() => message().count(), 0);
    });
  },
);
