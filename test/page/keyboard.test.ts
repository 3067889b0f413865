import { filledForm } from "../scenario/form-file";
import { eventually } from "../stories/stage";
import { type ServedPage, servePage, type Visit, visit } from "./served";

let served: ServedPage;
let at: Visit;
beforeAll(async () => {
  served = await servePage();
});
beforeEach(async () => {
  at = await visit(served);
  const form = filledForm("investment-cooperation", "2024-07").with(
    { sheet: "报表", cell: "D12", value: "4个" },
    { sheet: "报表", cell: "E15", value: 420 },
  );
  await at.drop([{ name: "7月.xlsx", bytes: await form.bytes() }]);
  await adopt().waitFor();
});
afterEach(() => at.context.close());
afterAll(() => served?.close());

const adopt = () => at.page.getByRole("button", { name: /^采用/ }).first();
const shows = (address: string, text: string) => eventually(() => at.text(address), text);
const press = (key: string) => at.page.keyboard.press(key);
const hasKeyboard = () => at.page.evaluate(() => document.activeElement?.closest("[role=grid]") !== null);
const isOnSheet = () => eventually(hasKeyboard, true);

test("what is done in the pane gives the keyboard back to the sheet, where one key undoes it", async () => {
  await at.cell("D11").click();
  await adopt().click();
  await shows("D12", "4");
  await isOnSheet();
  await press("Control+z");
  await shows("D12", "4个");
  await press("Control+y");
  await shows("D12", "4");
});

test("so does an explanation that is written, though no cell was ever selected", async () => {
  await at.button("写说明").first().click();
  await at.page.getByRole("textbox", { name: "核实说明" }).fill("全年活动集中在上半年举办");
  await at.button("写入").click();
  await shows("J15", "全年活动集中在上半年举办");
  await isOnSheet();
  await press("Control+z");
  await shows("J15", "");
});

test("and what is taken back in a message", async () => {
  await adopt().click();
  await at.button("撤销").last().click();
  await shows("D12", "4个");
  await isOnSheet();
});

test("undo and redo work from the pane, too, but not where a text is written", async () => {
  await at.type("D11", "3");
  await at.page.getByRole("tab", { name: "目标对照" }).click();
  await press("Control+z");
  await shows("D11", "4.58");
  await press("Control+y");
  await shows("D11", "3.00");
  await at.page.getByRole("tab", { name: "审核" }).click();
  await at.button("写说明").first().click();
  await at.page.getByRole("textbox", { name: "核实说明" }).press("Control+z");
  expect(await at.text("D11")).toBe("3.00");
});
