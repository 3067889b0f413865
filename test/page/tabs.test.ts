import { eventually } from "../stories/stage";
import { type ServedPage, servePage, type Visit, visit, visitIn } from "./served";

let served: ServedPage;
let one: Visit;
beforeAll(async () => {
  served = await servePage();
});
beforeEach(async () => {
  one = await visit(served);
});
afterEach(() => one.context.close());
afterAll(() => served?.close());

const recent = ({ page }: Visit) => page.getByRole("button", { name: /^绿园区_投资合作局/ });
/** A second tab with the file that the first has open. */
const openAgain = async () => {
  const other = await visitIn(one.context, served.origin);
  await recent(other).first().click();
  await other.page.getByRole("grid", { name: "报表" }).waitFor();
  return other;
};
const told = ({ page }: Visit) => page.getByText(/在另一个标签页也打开了/).first();

test("a file that two tabs have open is kept apart for each, and the first is told", async () => {
  await one.takeBlank("投资合作");
  await one.type("D11", "0.9");
  const other = await openAgain();
  await eventually(() => other.text("D11"), "0.90");
  await told(one).waitFor();
  await one.type("D12", "7");
  await other.type("D13", "55");
  await one.type("D14", "8");
  await one.page.reload();
  await eventually(() => one.text("D12"), "7");
  await eventually(() => one.text("D14"), "8");
  expect(await one.text("D13")).toBe("");
  await other.page.reload();
  await eventually(() => other.text("D13"), "55");
  expect(await other.text("D12")).toBe("");
  const third = await visitIn(one.context, served.origin);
  await eventually(() => recent(third).count(), 2);
  expect([...one.complaints, ...other.complaints]).toEqual([]);
});

test("what is half typed in one tab is typed on there", async () => {
  await one.takeBlank("投资合作");
  await one.type("D12", "7");
  await one.cell("D11").click();
  await one.page.keyboard.type("12.");
  const other = await openAgain();
  await told(one).waitFor();
  await other.page.close();
  await one.page.keyboard.type("5");
  await one.page.keyboard.press("Enter");
  await eventually(() => one.text("D11"), "12.50");
});

test("a file cleared from the list in another tab is kept again with the next change", async () => {
  await one.takeBlank("投资合作");
  await one.type("D11", "0.9");
  const other = await visitIn(one.context, served.origin);
  await other.page.getByRole("button", { name: /^从浏览器中清除.*投资合作局/ }).click();
  await eventually(() => recent(other).count(), 0);
  await one.type("D12", "7");
  await one.page.reload();
  await eventually(() => one.text("D11"), "0.90");
  await eventually(() => one.text("D12"), "7");
});
