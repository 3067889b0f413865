import { resolve } from "node:path";
import { launchBrowser } from "@huizong/excel-host/browser";
import { type RunningExcel, type StartOptions, startExcel } from "@huizong/excel-host/excel";
import type { Browser } from "playwright-core";
import { speakerOf } from "#src/language/speaker";
import type { zhCN } from "#src/language/zh-CN";
import { filledForm } from "../scenario/form-file";
import { ways } from "../tools/breadth";
import { marchSummary, written } from "../workbook/summary/month";

const say = { zh: speakerOf("zh-CN"), en: speakerOf("en") };

let browser: Browser;
let excel: RunningExcel;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => excel.close());

/** Opens the pane as it was built; another build is named by HUIZONG_WEB. */
const open = (options: Partial<StartOptions>) => {
  const pane = { folder: resolve(process.env.HUIZONG_WEB ?? "dist/web"), path: "/taskpane.html" };
  return startExcel({ bridge: "windows", browser, pane, ...options });
};

test.each([
  ["zh-CN", say.zh],
  ["de-DE", say.en],
] as const)("an Excel that is too old is told so in one sentence (%s)", async (locale, speak) => {
  excel = await open({ apiSet: "1.6", locale });
  expect(await excel.pane.getByRole("alert").textContent()).toBe(speak("pane.excel.tooOld"));
  expect(excel.pageErrors).toEqual([]);
});

const BRIDGES = ["windows", "web"] as const;

/** Waits until a view is the one chosen. */
const shows = (view: keyof typeof zhCN.pane.shell.view) =>
  excel.pane.getByRole("tab", { name: say.en(`pane.shell.view.${view}`), selected: true }).waitFor();

test.each(ways(BRIDGES, "windows"))("ribbon buttons show the view they name over the %s bridge", async (bridge) => {
  excel = await open({ bridge, workbook: await filledForm("commerce").bytes(), theme: "dark", locale: "en-US" });
  await shows("department");
  for (const [action, view] of [
    ["seal", "signing"],
    ["rollup", "bureau"],
    ["check", "department"],
  ] as const) {
    await excel.press(action);
    await shows(view);
  }
  await excel.commandsCompleted(3);
  const looks = await excel.pane.evaluate(() => ({
    language: document.documentElement.lang,
    background: getComputedStyle(document.querySelector(".fui-FluentProvider")!).backgroundColor,
  }));
  // Excel on the web does not say how it looks.
  expect(looks).toEqual({ language: "en", background: bridge === "web" ? "rgb(255, 255, 255)" : "rgb(41, 41, 41)" });
  expect(excel.pageErrors).toEqual([]);
  expect(excel.escaped).toEqual([]);
});

test("the menu of a cell of a summary traces it", async () => {
  excel = await open({ workbook: await written(marchSummary()), locale: "en-US" });
  await shows("audit");
  await excel.press("rollup");
  await shows("bureau");
  await excel.press("trace", "Trace.Cell");
  await shows("audit");
  await excel.commandsCompleted(2);
});

test.each(ways(BRIDGES, "web"))("functions of cells are answered over the %s bridge", async (bridge) => {
  excel = await open({ bridge, workbook: await written(marchSummary()) });
  await excel.pane.getByRole("tab", { name: say.zh("pane.shell.view.audit"), selected: true }).waitFor();
  const ask = () =>
    Promise.all([
      excel.call("FIGURE", "社会消费品零售总额", "累计同比", null, null),
      excel.call("TARGET", "retail-sales-growth"),
      excel.call("FIGURE", "没有的指标", "累计同比", null, null),
      excel.call("PROGRESS", "没有的目标"),
    ]);
  const answers = await ask();
  expect(answers).toEqual([
    { value: expect.any(Number) },
    { value: 7 },
    { error: "#VALUE!", message: expect.stringContaining("没有的指标") },
    { error: "#VALUE!", message: expect.stringContaining("没有的目标") },
  ]);

  // Once they have been used they need neither the server nor another look at the workbook.
  await excel.page.context().setOffline(true);
  const asked = excel.requests.length;
  const trips = await excel.count(async () => expect(await ask()).toEqual(answers));
  expect(trips).toEqual([]);
  expect(excel.requests.length).toBe(asked);
  expect([...excel.escaped, ...excel.pageErrors]).toEqual([]);
});
