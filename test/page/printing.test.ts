import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ServedPage, servePage, type Visit, visit } from "./served";

let served: ServedPage;
beforeAll(async () => {
  served = await servePage();
});
afterAll(() => served?.close());

/** What the browser prints: its pages, their size and their texts. */
async function printed({ page }: Visit) {
  const file = join(mkdtempSync(join(process.env.TMPDIR ?? "/tmp", "huizong-print-")), "page.pdf");
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
  const facts = execFileSync("pdfinfo", [file], { encoding: "utf8" });
  const pages = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).split("\f").slice(0, -1);
  return { size: /Page size: +(.*)/.exec(facts)![1], pages };
}

test("a form prints as its workbook does: on A4, one page wide, with what is signed and without the page around it", async () => {
  const at = await visit(served, { viewport: { width: 1280, height: 800 } });
  await at.takeBlank("农业农村");
  await at.type("E7", "2024年3月");
  await at.type("E11", "12");
  const { size, pages } = await printed(at);
  expect(size).toContain("A4");
  expect(Number.parseFloat(size!)).toBeGreaterThan(800);
  expect(pages).toHaveLength(2);
  expect(pages[0]).toMatch(/农业农村局主要指标完成情况[\s\S]*2024年3月[\s\S]*核实说明[\s\S]*单位负责人：/);
  expect(pages[0]).toContain("第 1 页，共 2 页");
  expect(pages[1]).toContain("重点任务进展情况");
  expect(pages.join("")).not.toMatch(/保存|检查|状态栏/);
  // The page is as before when the printing is over.
  await at.cell("E11").click();
  expect(await at.text("E11")).toBe("12");
  await at.context.close();
});

test("the sheet of notes is printed by itself", async () => {
  const at = await visit(served, { viewport: { width: 1280, height: 800 } });
  await at.takeBlank("投资合作");
  await at.page.getByRole("tab", { name: "填报说明" }).click();
  const { pages } = await printed(at);
  expect(pages[0]).toContain("指标解释");
  expect(pages.join("")).not.toContain("单位负责人");
  await at.context.close();
});
