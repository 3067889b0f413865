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
/** The address of the cell that has the keyboard. */
const selected = () => at.page.evaluate(() => document.activeElement?.getAttribute("aria-label")?.split(",")[0] ?? "");
const isAt = (address: string) => eventually(selected, address);
const shows = (address: string, text: string) => eventually(() => at.text(address), text);

test("keys do what they do in Excel", async () => {
  await at.cell("D11").click();
  await at.page.keyboard.type("12");
  await press("ArrowRight");
  await isAt("E11");
  await at.page.keyboard.type("34");
  await press("Tab");
  await isAt("F11");
  await press("Shift+Tab");
  await isAt("E11");
  await at.page.keyboard.type("9");
  await press("Escape");
  await shows("E11", "34.00");
  await press("F2", "End");
  await at.page.keyboard.type(".5");
  await press("ArrowLeft");
  await isAt("E11");
  await press("Enter");
  await shows("E11", "34.50");
  await isAt("E12");
  await press("ArrowUp", "Delete");
  await shows("E11", "");
  await press("Control+z");
  await shows("E11", "34.50");
  await press("Control+y");
  await shows("E11", "");
  await press("Control+Home");
  await isAt("A1");
  await press("Escape", "Tab");
  await eventually(selected, "");
});

test("the growth of a flow is computed as soon as both years are there", async () => {
  await at.type("E11", "120");
  await shows("I11", "");
  await at.type("G11", "100");
  await shows("I11", "20.0");
  await at.cell("G11").click();
  await press("Delete");
  await shows("I11", "");
});

test("an input method composes in peace, and its wide digits are a number", async () => {
  await at.cell("J11").click();
  const keyboard = await at.context.newCDPSession(at.page);
  const compose = (text: string) =>
    keyboard.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  const draft = () => at.page.evaluate(() => (document.activeElement as HTMLTextAreaElement).value);
  await compose("jinghe");
  await eventually(draft, "jinghe");
  // The key that takes a candidate reaches the page as a key of the input method.
  for (const key of ["Enter", "ArrowDown", "Tab"]) {
    await keyboard.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key, windowsVirtualKeyCode: 229 });
  }
  await isAt("J11");
  expect(await at.text("J11")).toBe("");
  await compose("经核");
  await keyboard.send("Input.insertText", { text: "经核对" });
  await press("Alt+Enter");
  await keyboard.send("Input.insertText", { text: "属实" });
  await press("Enter");
  await shows("J11", "经核对\n属实");
  await at.type("D11", "１２．５");
  await shows("D11", "12.50");
});

test("blocks come from Excel and WPS and go back to them", async () => {
  await at.cell("D11").click();
  await at.paste("5.1\t21.6\r\n7\t8\r\n");
  await shows("E11", "21.60");
  await shows("D12", "7");
  await at.cell("D11").click();
  await press("Shift+ArrowRight", "Shift+ArrowDown");
  const copied = await at.page.evaluate(() => {
    const clipboardData = new DataTransfer();
    document.activeElement!.dispatchEvent(
      new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true }),
    );
    return clipboardData.getData("text/plain");
  });
  expect(copied).toBe("5.1\t21.6\n7\t8");
  await press("Delete");
  await shows("E12", "");
  await press("Control+z");
  await shows("E12", "8");
});

test("what is locked says why, and stays", async () => {
  await at.cell("A11").click();
  await at.page.getByText("这一格是表样的固定内容").waitFor();
  await press("F2");
  await at.page.getByText("A11 是锁定的").first().waitFor();
  await at.cell("H12").click();
  await at.page.getByText("这一指标不报这一栏").waitFor();
  await at.paste("3");
  await at.page
    .getByText(/没有粘贴/)
    .first()
    .waitFor();
  expect(await at.text("H12")).toBe("—");
});

test("a milestone's state is chosen from a list", async () => {
  await at.button("更多").first().click();
  await at.page.getByRole("menuitem", { name: "关闭文件" }).click();
  await at.takeBlank("发展和改革");
  await at.page.getByRole("tab", { name: "重点任务" }).click();
  await at.cell("C10").click();
  await press("Alt+ArrowDown");
  await at.page.getByRole("menuitem", { name: "推进中" }).click();
  await shows("C10", "推进中");
  await isAt("C10");
});

test("a finger taps twice to fill in", async () => {
  await at.context.close();
  at = await visit(served, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await at.takeBlank("投资合作");
  await at.cell("D11").tap();
  await at.cell("D11").tap();
  await eventually(() => at.page.evaluate(() => (document.activeElement as HTMLElement).inputMode), "decimal");
  await at.page.keyboard.type("3");
  await press("Enter");
  await shows("D11", "3.00");
});
