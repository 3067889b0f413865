import type { Locator } from "playwright-core";
import { eventually } from "../stories/stage";
import { type ServedPage, servePage, type Visit, visit } from "./served";

let served: ServedPage;
let at: Visit;
beforeAll(async () => {
  served = await servePage();
});
beforeEach(async () => {
  at = await visit(served);
  await at.takeBlank("投资合作");
});
afterEach(() => at.context.close());
afterAll(() => served?.close());

const press = async (...keys: string[]) => {
  for (const key of keys) await at.page.keyboard.press(key);
};
const selected = () => at.page.evaluate(() => document.activeElement?.getAttribute("aria-label")?.split(",")[0] ?? "");
const status = () => at.page.getByRole("region", { name: "状态栏" });
const heading = (name: string) => at.page.locator(`[data-heading="${name}"]`);

/** Whether the page takes what is dropped there; else the browser would open it in place of the page. */
const dropOn = (target: Locator, name: string, bytes: Uint8Array) =>
  target.evaluate(
    (element, file) => {
      const dataTransfer = new DataTransfer();
      const content = Uint8Array.from(atob(file.text), (byte) => byte.charCodeAt(0));
      dataTransfer.items.add(new File([content], file.name));
      const dragged = (kind: string) => {
        const event = new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true });
        element.dispatchEvent(event);
        return event.defaultPrevented;
      };
      return [dragged("dragover"), dragged("drop")].every(Boolean);
    },
    { name, text: Buffer.from(bytes).toString("base64") },
  );
const dropOnSheet = (name: string, bytes: Uint8Array) => dropOn(at.page.getByRole("grid"), name, bytes);
const downloadCopy = () =>
  at.download(async () => {
    await at.button("更多").first().click();
    await at.page.getByRole("menuitem", { name: "下载副本" }).click();
  });

test("letters and numbers stand at the cells by which sentences name them, and stay there", async () => {
  const middle = async (locator: ReturnType<Visit["cell"]>) => {
    const box = (await locator.boundingBox())!;
    return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
  };
  await at.page.setViewportSize({ width: 1000, height: 480 });
  await at.cell("I14").scrollIntoViewIfNeeded();
  await at.page.mouse.move(300, 300);
  await at.page.mouse.wheel(120, 160);
  await at.page.waitForTimeout(200);
  expect((await middle(heading("column:9"))).x).toBe((await middle(at.cell("I14"))).x);
  expect((await middle(heading("column:1"))).x).toBe((await middle(at.cell("A14"))).x);
  expect((await middle(heading("row:14"))).y).toBe((await middle(at.cell("I14"))).y);
  expect((await middle(heading("row:8"))).y).toBe((await middle(at.cell("D8"))).y);
  expect(await heading("row:14").textContent()).toBe("14");
});

test("a selection is added up under the sheet, a heading selects its column", async () => {
  await at.type("D11", "12.5");
  await at.type("D12", "21");
  await heading("column:4").click();
  await status().getByText("合计 33.5").waitFor();
  // 本月, 1, the two figures and two labels of the foot stand in the column.
  await status().getByText("计数 6").waitFor();
  await at.cell("D11").click();
  expect(await status().getByText("合计").count()).toBe(0);
});

test("what is looked for is found without leaving the field, and Esc returns to the cell", async () => {
  await at.cell("D11").click();
  await press("Control+f");
  await at.page.keyboard.type("项目");
  const field = at.page.getByRole("textbox", { name: "在本表中查找" });
  expect(await field.inputValue()).toBe("项目");
  await at.page.getByText("1 / 3").waitFor();
  await press("Enter");
  await at.page.getByText("2 / 3").waitFor();
  await press("Escape");
  await eventually(selected, "A13");
});

test("a calculation is offered as its number while it is typed, and a percentage in a column of percentages", async () => {
  await at.cell("E11").click();
  await at.page.keyboard.type("=100+20");
  await at.page.getByText("按 Enter 填入 120").waitFor();
  await press("Enter");
  await eventually(() => at.text("E11"), "120.00");
  await at.type("I12", "12%");
  await eventually(() => at.text("I12"), "12.0");
  await at.type("E11", "12%");
  await eventually(() => at.text("E11"), "12%");
});

test("Ctrl+D fills down, the menu does so too, and undo takes it back", async () => {
  await at.type("D11", "7");
  await at.cell("D11").click();
  await press("Shift+ArrowDown", "Shift+ArrowDown", "Control+d");
  await eventually(() => at.text("D13"), "7");
  await press("Control+z");
  await eventually(() => at.text("D13"), "");
  await at.cell("D12").click({ button: "right" });
  await at.page.getByRole("menuitem", { name: /向下填充/ }).click();
  await eventually(() => at.text("D12"), "7");
  await eventually(selected, "D12");
});

test("the menu opens by its key under the cell, and closing it returns there", async () => {
  await at.cell("D12").click();
  await press("Shift+F10");
  await at.page.getByRole("menu", { name: "单元格菜单" }).waitFor();
  await press("Escape");
  await eventually(selected, "D12");
});

test("the month is chosen from a list without January, and names the saved file", async () => {
  await at.cell("E7").click();
  await press("Alt+ArrowDown");
  const items = at.page.getByRole("menuitem");
  expect(await items.allTextContents()).not.toContain("2024年1月");
  await at.page.getByRole("menuitem", { name: "2024年3月" }).click();
  await eventually(() => at.text("E7"), "2024年3月");
  await at.page.getByRole("heading", { name: "绿园区_投资合作局_2024年3月.xlsx" }).waitFor();
  const saved = await at.download(() => at.button("保存").click());
  expect(saved.name).toBe("绿园区_投资合作局_2024年3月.xlsx");
  await eventually(selected, "E7");
});

test("formulas are shown in place of what they give, and that of a cell above the sheet", async () => {
  await at.cell("I11").click();
  await at.page.locator("code").first().waitFor();
  await press("Control+`");
  await eventually(async () => (await at.text("I11")).startsWith("="), true);
  await press("Control+`");
  await eventually(() => at.text("I11"), "");
});

test("the zoom is chosen and kept; fitted to the width nothing is cut off", async () => {
  await at.page.setViewportSize({ width: 1280, height: 800 });
  await at.button(/显示比例/).click();
  await at.page.getByRole("menuitemradio", { name: "适合宽度" }).click();
  const overflow = () =>
    at.page.evaluate(() => {
      const desk = document.querySelector("[role=grid]")!.parentElement!.parentElement!.parentElement!;
      return desk.scrollWidth - desk.clientWidth;
    });
  await eventually(overflow, 0);
  await at.page.reload();
  await at.cell("D11").waitFor();
  await eventually(overflow, 0);
});

test("Back returns to the start page and Forward does no harm", async () => {
  await at.type("D11", "5");
  await at.page.goBack();
  await at.page.getByText("1 处未保存").waitFor();
  await at.page.goForward();
  await at.page.getByText("1 处未保存").waitFor();
  await at.page
    .getByRole("button", { name: /绿园区_投资合作局/ })
    .first()
    .click();
  await eventually(() => at.text("D11"), "5.00");
  await at.button("更多").first().click();
  await at.page.getByRole("menuitem", { name: "关闭文件" }).click();
  await eventually(() => at.page.evaluate(() => location.hash), "");
});

test("another file dropped does not take the place of an unsaved one unasked", async () => {
  await at.type("D11", "5");
  const { bytes } = await downloadCopy();
  await dropOnSheet("另一份.xlsx", bytes);
  await at.page.getByRole("alertdialog").getByText("还没有保存").waitFor();
  await at.button("取消").click();
  await eventually(() => at.text("D11"), "5.00");
  await at.page.getByText("1 处未保存").waitFor();
  await dropOnSheet("另一份.xlsx", bytes);
  await at.button("不保存，打开").click();
  await at.page.getByRole("heading", { name: "另一份.xlsx" }).waitFor();
});

test("nor that of one in which a cell is half typed", async () => {
  const { bytes } = await downloadCopy();
  await at.cell("D11").click();
  await at.page.keyboard.type("12.5");
  await dropOnSheet("另一份.xlsx", bytes);
  await at.page.getByRole("alertdialog").getByText("还没有保存").waitFor();
  await at.button("取消").click();
  await eventually(() => at.text("D11"), "12.50");
  await at.page.getByText("1 处未保存").waitFor();
});

test("a file may be dropped anywhere beside an open one, and never leaves the page for it", async () => {
  const { bytes } = await downloadCopy();
  const bar = at.page.getByRole("region", { name: "文件", exact: true });
  expect(await dropOn(bar, "拖到上方.xlsx", bytes)).toBe(true);
  await at.page.getByRole("heading", { name: "拖到上方.xlsx" }).waitFor();
  expect(await dropOn(at.page.getByRole("heading", { name: "填报" }).first(), "拖到窗格.xlsx", bytes)).toBe(true);
  await at.page.getByRole("heading", { name: "拖到窗格.xlsx" }).waitFor();
  expect(await dropOn(at.page.locator("html"), "拖到外面.xlsx", bytes)).toBe(true);
});

test("what was half typed is there again after the tab was closed", async () => {
  await at.cell("D11").click();
  await at.page.keyboard.type("12.");
  const { page } = at;
  const next = await at.context.newPage();
  await page.close({ runBeforeUnload: false });
  await next.goto(`${served.origin}/`);
  await next
    .getByRole("button", { name: /绿园区_投资合作局/ })
    .first()
    .click();
  await eventually(() => next.evaluate(() => (document.activeElement as HTMLTextAreaElement).value), "12.");
  await next.keyboard.type("5");
  await next.keyboard.press("Enter");
  await eventually(() => next.locator('[data-row="11"][data-column="4"]').first().textContent(), "12.50");
});
