import { readdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join, resolve } from "node:path";
import { launchBrowser } from "@huizong/excel-host/browser";
import { type RunningExcel, startExcel } from "@huizong/excel-host/excel";
import type { Browser } from "playwright-core";
import { type Form, formsOf } from "#src/core/form/form";
import { layoutOf } from "#src/core/form/layout";
import type { CellAddress } from "#src/core/grid/grid";
import { nodePlatform } from "#src/workbook/platform/node";
import { bundlePage } from "../excel/bundle";
import { defaultTargetList } from "../scenario/default-list";
import { type BuiltPane, serveBuiltPane } from "../stories/built-pane";
import { drop } from "../stories/drop";
import { longList, ROWS } from "./long-form";
import { printPromise, quantile } from "./measure";
import { monthInMemory, monthOnDisk } from "./month";
import type {} from "./page/long-form-pane";
import { inScratchFolder } from "./scratch";
import { type Task, tasksDuring } from "./tasks";

const CHANGES = 300;
const WARMING_UP = 20;
const FRAME_MS = 16;
const ENTRIES = 21;
/** Milliseconds the pane waits for a further key before it reads the workbook again; src/pane/workspace/live-reading.ts. */
const PAUSE = 120;
const FILES = 500;
const LONGEST_TASK_MS = 100;
const PATIENCE = 120_000;

const list = defaultTargetList(nodePlatform);

/** A form of 200 rows in the emulated Excel, with the pane beside it: checked again, and marked, after one cell. */
async function longForm(browser: Browser): Promise<void> {
  const long = longList(list);
  const { forms, earlier } = await monthInMemory(long);
  const page = await bundlePage(resolve("test/bench/page"), "long-form-pane.ts", "production");
  writeFileSync(join(page, "list.json"), JSON.stringify(long));
  const past = earlier.map(({ name, bytes }, index) => {
    const file = `${index}-${name.replaceAll("/", "-")}`;
    writeFileSync(join(page, file), bytes);
    return file;
  });
  const pane = { folder: page, path: "/" };
  const excel = await startExcel({ bridge: "windows", browser, workbook: forms[0]!.bytes, pane });
  excel.page.setDefaultTimeout(PATIENCE);
  await excel.pane.getByRole("heading", { level: 1 }).waitFor();

  const times = await excel.pane.evaluate(([changes, files]) => window.recheck(changes, files), [
    CHANGES,
    past,
  ] as const);
  const [p50, p95] = [0.5, 0.95].map((share) => quantile(times.slice(WARMING_UP), share)) as [number, number];
  console.log(`\nform of ${ROWS} rows in the pane: understood and checked again after one cell`);
  console.log(`  p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`);
  printPromise("re-checked within a frame, p50", p50, p50 < FRAME_MS, "ms");

  await excel.pane
    .locator("input[type=file]")
    .first()
    .setInputFiles(past.map((file) => join(page, file)));
  const typed = await fromKeyToMark(excel, firstFigure(formsOf(long)[0]!));
  console.log(`  from the key to the mark in the cell: p50 ${quantile(typed, 0.5).toFixed(0)} ms,`);
  console.log(`  of which ${PAUSE} ms wait for a further key; the emulated Excel's own work is in it`);
  await excel.close();
}

function firstFigure(form: Form): CellAddress {
  const [row] = form.rows;
  return layoutOf(form).figure(row!.indicator.id, row!.indicator.measures[0]!);
}

/** Types a figure with its unit and without it in turns; gives how long each mark took to come or go. */
async function fromKeyToMark({ model, type }: RunningExcel, { sheet, cell }: CellAddress): Promise<number[]> {
  const marked = () => model.sheet(sheet).conditionalFormats.filter(({ formula }) => /huizong-mark/.test(formula));
  const shown = () => JSON.stringify(marked().map(({ areas, formula }) => [areas, formula]));
  const times: number[] = [];
  for (let entry = 0; entry < ENTRIES; entry++) {
    const [before, since] = [shown(), performance.now()];
    await type(sheet, cell, entry % 2 === 0 ? "11.9亿元" : 11.9);
    while (shown() === before) {
      if (performance.now() - since > PATIENCE) throw new Error("no mark came or went");
      await new Promise((later) => setTimeout(later, 1));
    }
    times.push(performance.now() - since);
  }
  return times;
}

const WAYS = {
  picked: async ({ pane }: RunningExcel, _: string, files: readonly string[]) =>
    pane.locator("input[type=file]").first().setInputFiles(files),
  dropped: async (excel: RunningExcel, _: string, files: readonly string[]) => drop(excel, files),
  "dropped as a folder": async (excel: RunningExcel, folder: string) => drop(excel, [folder]),
} as const;

/** 500 forms given to the built pane: how long they take, and how long anything holds the pane up meanwhile. */
async function manyFiles(browser: Browser, { taskpane }: BuiltPane): Promise<void> {
  await inScratchFolder(async (folder) => {
    await monthOnDisk(list, FILES, folder);
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.xlsx?$/.test(path))
      .map((path) => join(folder, path));
    for (const [way, give] of Object.entries(WAYS)) {
      const excel = await startExcel({ bridge: "windows", browser, pane: { url: taskpane } });
      excel.page.setDefaultTimeout(PATIENCE);
      await excel.pane.getByText("把各单位交来的报表拖到这里").waitFor();
      await excel.page.waitForLoadState("networkidle");
      let taken = 0;
      const tasks = await tasksDuring(browser, excel.page, async () => {
        const since = performance.now();
        await give(excel, folder, files);
        await excel.pane
          .getByText(/^已读 \d+ 份文件/)
          .first()
          .waitFor({ state: "attached" });
        taken = performance.now() - since;
      });
      console.log(`\n${files.length} workbooks ${way}: read, checked and added up in ${(taken / 1000).toFixed(1)} s`);
      report(tasks);
      await excel.close();
    }
  });
}

function report(tasks: readonly Task[]): void {
  const longest = (some: readonly Task[]) => some.reduce((a, b) => (b.wall > a.wall ? b : a));
  const [handing, others] = [tasks.filter(({ handsOver }) => handsOver), tasks.filter((task) => !task.handsOver)];
  const { wall, cpu } = longest(others);
  printPromise(`longest task (${cpu.toFixed(0)} ms of it CPU)`, wall, wall < LONGEST_TASK_MS, "ms");
  const own = Math.max(...handing.map(({ script }) => script));
  printPromise("the pane's part of being handed the files", own, own < LONGEST_TASK_MS, "ms");
  const all = longest(handing);
  console.log(
    `           the browser's own part, in which it opens every file: ${(all.wall - all.script).toFixed(0)} ms`,
  );
}

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]!.toFixed(1)}. Wall time.`,
);
const served = await serveBuiltPane();
const browser = await launchBrowser();
console.log(`Chromium ${browser.version()}`);
await longForm(browser);
await manyFiles(browser, served);
await browser.close();
await served.close();
