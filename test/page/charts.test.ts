import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openFile } from "#src/page/book/open";
import { barsOf, type ChartData, chartData } from "#src/page/sheet/charts/chart-data";
import { nodePlatform } from "#src/workbook/platform/node";
import { sampleMonth } from "../stories/sample-month";
import { violationsIn } from "../tools/axe";
import { type ServedPage, servePage, type Visit, visit } from "./served";

/** 领导参阅 of the sample month and its charts: completion by target, targets by unit, reporting by unit. */
const SHEET = "领导参阅";

let served: ServedPage;
let at: Visit;
let charts: ChartData[];
beforeAll(async () => {
  served = await servePage();
  at = await visit(served, { viewport: { width: 1440, height: 900 } });
  const bytes = new Uint8Array(readFileSync(sampleMonth().summary));
  const { workbook, look } = openFile("汇总表.xlsx", bytes, nodePlatform);
  charts = look.sheets.get(SHEET)!.charts.map((style) => chartData(style, workbook)!);
  await at.drop([{ name: "汇总表.xlsx", bytes }]);
  await at.page.getByRole("tab", { name: SHEET }).click();
});
afterAll(() => served?.close());

/** Scrolls a chart into view and gives what is drawn of it. */
async function drawn({ style: { title } }: ChartData) {
  const chart = at.page.getByRole("img", { name: title, exact: true });
  // Charts far below are drawn when they are come to.
  while ((await chart.count()) === 0) {
    await at.page.mouse.move(500, 500);
    await at.page.mouse.wheel(0, 500);
    await at.page.waitForTimeout(50);
  }
  await chart.scrollIntoViewIfNeeded();
  return chart;
}

test("every chart of 领导参阅 is drawn, with a bar for each of its figures, as long as it is great", async () => {
  expect(charts).toHaveLength(3);
  for (const chart of charts) {
    const svg = await drawn(chart);
    const wanted = barsOf(chart);
    const isLying = chart.series[0]!.kind === "bar";
    const lengths = await svg
      .locator("[data-bar]")
      .evaluateAll((bars, side) => bars.map((bar) => Number(bar.getAttribute(side))), isLying ? "width" : "height");
    expect(lengths).toHaveLength(wanted.length);
    const [most, least] = [chart.style.most ?? Number.POSITIVE_INFINITY, 0];
    const seen = wanted.map(({ from, to }) => Math.min(most, to) - Math.max(least, Math.min(most, from)));
    const unit = Math.max(...lengths) / Math.max(...seen);
    const off = lengths.filter((length, index) => Math.abs(length - seen[index]! * unit) > 0.1);
    expect(off).toEqual([]);
  }
});

test("a chart says what it shows, and nobody is kept from it by day or night", async () => {
  const svg = await drawn(charts[0]!);
  const told = await svg.locator("desc").textContent();
  expect(told).toMatch(/\d+ 项，最大 .+ \d+，最小 /);
  for (const colorScheme of ["dark", "light"] as const) {
    await at.page.emulateMedia({ colorScheme });
    await at.page.waitForTimeout(200);
    expect(await violationsIn(at.page, colorScheme === "dark" ? "contrast" : "all")).toEqual([]);
  }
  expect(at.complaints).toEqual([]);
});

test("the sheet of lines shows each indicator over its months", async () => {
  await at.page.getByRole("tab", { name: "走势" }).click();
  const first = at.page.locator("svg[role=img]").first();
  await first.waitFor();
  expect(await first.locator("path").count()).toBeGreaterThan(0);
  await at.page.getByRole("tab", { name: SHEET }).click();
});

test("it prints as in Excel: two pages of A4, the charts on the second", async () => {
  const file = join(process.env.TMPDIR ?? "/tmp", `huizong-charts-${process.pid}.pdf`);
  writeFileSync(file, await at.page.pdf({ preferCSSPageSize: true }));
  const pages = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).split("\f").slice(0, -1);
  expect(pages).toHaveLength(2);
  // Figures are of another face, and told apart from the words.
  const words = (text: string) => text.replaceAll(/[\s\d]/g, "");
  for (const { style } of charts) expect(words(pages[1]!)).toContain(words(style.title));
});
