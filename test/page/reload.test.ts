import { filledForm } from "../scenario/form-file";
import { type ServedPage, servePage, type Visit, visit } from "./served";

let served: ServedPage;
let at: Visit;
beforeAll(async () => {
  served = await servePage();
  at = await visit(served);
});
afterAll(() => served?.close());

test("the bureau's month is there again after the page was loaded again, and can be cleared for good", async () => {
  const { page } = at;
  await page.getByText("汇总各单位报表").click();
  await page.getByRole("button", { name: "选择报表" }).waitFor();
  const files = await Promise.all(
    ["commerce", "finance"].map(async (id) => ({
      name: `${id}.xlsx`,
      mimeType: "application/octet-stream",
      buffer: Buffer.from(await filledForm(id).bytes()),
    })),
  );
  await page.locator("input[type=file]").first().setInputFiles(files);
  await page.getByText("2024年3月（2 份）").waitFor({ state: "attached" });

  await page.reload();
  await page.getByText("已恢复上次收集的报表").waitFor();
  await page.getByText("2024年3月（2 份）").waitFor({ state: "attached" });
  await page.getByRole("button", { name: "清空，重新开始" }).click();
  await page.getByRole("button", { name: "选择报表" }).waitFor();

  await page.reload();
  await page.getByRole("button", { name: "选择报表" }).waitFor();
  expect(await page.getByText("已恢复上次收集的报表").count()).toBe(0);
  expect(at.complaints).toEqual([]);
});
