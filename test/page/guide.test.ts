import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { CHAPTERS } from "#src/pane/workspace/guide";
import { exportTargetList } from "#src/workbook/target-list/export";
import { list } from "../scenario/form-file";
import { sampleMonth } from "../stories/sample-month";
import { violationsIn } from "../tools/axe";
import { type ServedPage, servePage, type Visit, visit } from "./served";

let served: ServedPage;
beforeAll(async () => {
  served = await servePage();
});
afterAll(() => served?.close());

describe("help opens the guide where one is", () => {
  let at: Visit;
  beforeEach(async () => {
    at = await visit(served);
  });
  afterEach(async () => {
    expect(at.complaints).toEqual([]);
    await at.context.close();
  });

  /** Asks for help and gives the chapter at whose head the guide opens. */
  async function helpBy(press: () => Promise<void>): Promise<string> {
    const [guide] = await Promise.all([at.page.waitForEvent("popup"), press()]);
    await guide.waitForLoadState();
    const id = decodeURIComponent(new URL(guide.url()).hash.slice(1));
    expect(new URL(guide.url()).pathname).toBe("/guide.html");
    const top = await guide.locator(`[id="${id}"]`).evaluate((heading) => heading.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(80);
    await guide.close();
    return id;
  }
  const inPane = () => helpBy(() => at.button("帮助：使用手册里的这一节").click());
  const tab = (name: string) => at.page.getByRole("tab", { name, exact: true }).click();
  const said = (text: string | RegExp) => at.page.getByText(text).first().waitFor();

  test("on the first view", async () => {
    expect(await helpBy(() => at.page.getByRole("link", { name: "帮助" }).click())).toBe(CHAPTERS.page);
  });

  test("beside a form: before it is begun, checked, compared and signed", async () => {
    await at.takeBlank("投资");
    await said("先填报告期");
    expect(await inPane()).toBe(CHAPTERS.begin);
    await tab("目标对照");
    expect(await inPane()).toBe(CHAPTERS.comparison);
    await tab("签署报送");
    expect(await inPane()).toBe(CHAPTERS.signing);
    await tab("审核");
    await at.type("E7", "2024年3月");
    await at.type("E11", "12亿元");
    await said(/带了单位/);
    expect(await inPane()).toBe(CHAPTERS.department);
  });

  test("beside a summary: traced, recomputed, searched for cues and sampled", async () => {
    await at.drop([{ name: "汇总表.xlsx", bytes: new Uint8Array(readFileSync(sampleMonth().summary)) }]);
    await said("选中汇总表中的一个数据格");
    expect(await inPane()).toBe(CHAPTERS.audit);
    for (const [name, place] of [
      ["整表复算", "reperform"],
      ["疑点", "cues"],
      ["抽样", "sample"],
    ] as const) {
      await tab(name);
      expect(await inPane()).toBe(CHAPTERS[place]);
    }
    await tab("汇总");
    expect(await inPane()).toBe(CHAPTERS.bureau);
  });

  test("beside the target list", async () => {
    await at.drop([{ name: "目标清单.xlsx", bytes: await exportTargetList(list) }]);
    await at.page
      .getByRole("heading", { name: /^目标清单/ })
      .first()
      .waitFor();
    expect(await inPane()).toBe(CHAPTERS.targets);
  });
});

describe("the guide is read", () => {
  const open = async (options: Parameters<typeof visit>[1]) => {
    const { context, page } = await visit(served, options);
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    await page.goto(`${served.origin}/guide.html`);
    return { context, page, complaints };
  };
  const overflow = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  test("at a desk: every picture is there, and the contents mark what is read", async () => {
    const { context, page, complaints } = await open({ viewport: { width: 1280, height: 800 } });
    expect(await overflow(page)).toBe(0);
    const marked = page.locator("#contents [aria-current]");
    await page.getByRole("link", { name: "3. 抽样核查" }).click();
    await page.waitForFunction(() => document.querySelector("[aria-current]")?.textContent?.startsWith("3. 抽样"));
    await page.mouse.wheel(0, -600);
    await page.waitForFunction(() => document.querySelector("[aria-current]")?.textContent?.startsWith("2. 整张表"));
    expect(await marked.count()).toBe(1);
    const broken = await page.evaluate(async () => {
      const images = [...document.images];
      for (const image of images) image.loading = "eager";
      await Promise.allSettled(images.map((image) => image.decode()));
      return images.filter(({ naturalWidth }) => naturalWidth === 0).map(({ src }) => src);
    });
    expect(broken).toEqual([]);
    expect(await violationsIn(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("on a phone by night: nothing lies beside the screen, and the contents are one touch away", async () => {
    const { context, page } = await open({ viewport: { width: 390, height: 844 }, colorScheme: "dark" });
    expect(await overflow(page)).toBe(0);
    await page.locator(`[id="${CHAPTERS.signing}"]`).scrollIntoViewIfNeeded();
    await page.getByRole("link", { name: "目录" }).click();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    // A chapter that the contents name on a phone too is gone to all the same, and stays.
    await page.goto(`${served.origin}/guide.html#${encodeURIComponent(CHAPTERS.refused)}`);
    await page.waitForTimeout(200);
    const top = await page.locator(`[id="${CHAPTERS.refused}"]`).evaluate((one) => one.getBoundingClientRect().top);
    expect(Math.abs(top)).toBeLessThan(80);
    expect(await violationsIn(page, "contrast")).toEqual([]);
    await context.close();
  });
});
