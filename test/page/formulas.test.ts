import { issuedForm } from "../scenario/form-file";
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
  // 累计同比 of two rows: 20.0 and 50.0.
  for (const [cell, value] of [
    ["E11", "120"],
    ["G11", "100"],
    ["E13", "75"],
    ["G13", "50"],
  ] as const) {
    await at.type(cell, value);
  }
});
afterEach(() => at.context.close());
afterAll(() => served?.close());

const press = async (...keys: string[]) => {
  for (const key of keys) await at.page.keyboard.press(key);
};
const shows = (address: string, text: string) => eventually(() => at.text(address), text);
/** What Ctrl+C puts on the clipboard. */
const copied = () =>
  at.page.evaluate(() => {
    const clipboardData = new DataTransfer();
    document.activeElement!.dispatchEvent(
      new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true }),
    );
    return clipboardData.getData("text/plain");
  });
const unsaved = () => at.page.getByText(/^\d+ 处未保存$/).textContent();

test("a growth filled down stays the formula of its own row, and nothing counts as changed", async () => {
  const before = await unsaved();
  await at.cell("I11").click();
  await press("Shift+ArrowDown", "Shift+ArrowDown", "Control+d");
  await shows("I13", "50.0");
  expect(await unsaved()).toBe(before);
  await at.type("E13", "60");
  await shows("I13", "20.0");
});

test("a growth that was typed over is a formula again once one is filled or pasted into it", async () => {
  await at.type("I13", "7");
  await shows("I13", "7.0");
  await at.cell("I12").click();
  await press("Shift+ArrowDown", "Control+d");
  await shows("I13", "50.0");
  await at.type("I13", "7");
  await at.cell("I11").click();
  const growth = await copied();
  expect(growth).toBe("20");
  await at.cell("I13").click();
  await at.paste(growth);
  await shows("I13", "50.0");
  await press("Control+z");
  await shows("I13", "7.0");
});

test("a row copied onto another takes its figures, and the growth is worked out anew", async () => {
  await at.cell("E11").click();
  await press("Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight");
  const row = await copied();
  await at.cell("E13").click();
  await at.paste(row.replaceAll("\n", "\r\n"));
  await shows("E13", "120");
  await shows("I13", "20.0");
  await at.type("E13", "150");
  await shows("I13", "50.0");
});

test("a growth that comes from elsewhere is taken as it is, as when it is typed", async () => {
  await at.cell("I13").click();
  await at.paste("6.5");
  await shows("I13", "6.5");
});

test("a pasted percentage or calculation is the number it means", async () => {
  await at.cell("I12").click();
  await at.paste("7.3%");
  await shows("I12", "7.3");
  await at.cell("D11").click();
  await at.paste("=100+20\t12%");
  await shows("D11", "120.00");
  await shows("E11", "12%");
});

test("a percentage that came as text is a number once it is entered again", async () => {
  await at.button("更多").first().click();
  await at.page.getByRole("menuitem", { name: "关闭文件" }).click();
  const bytes = await issuedForm("investment-cooperation").with({ sheet: "报表", cell: "I12", value: "12%" }).bytes();
  await at.drop([{ name: "粘贴过.xlsx", bytes }]);
  await shows("I12", "12%");
  await at.cell("I12").click();
  await press("F2", "Enter");
  await shows("I12", "12.0");
});
