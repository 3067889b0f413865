import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { launchBrowser } from "@huizong/excel-host/browser";
import type { WorkbookModel } from "@huizong/excel-host/model/workbook";
import { servePage } from "@huizong/excel-host/server";
import type { Browser, Page } from "playwright-core";
import { SHEETS } from "#src/core/form/form";
import { bundlePage } from "../excel/bundle";
import { stateOf } from "../host/beside";
import { filledForm, formFor } from "../scenario/form-file";
import { ways } from "../tools/breadth";
import { type RunningWps, startWps } from "../wps-host/wps";

let browser: Browser;
let folder: string;
let server: Awaited<ReturnType<typeof servePage>>;
let wps: RunningWps;
/** One form of which both workbooks are copies, so that nothing but their names tells them apart. */
let form: Uint8Array;
const MARCH = "商务局 3 月.xlsx";
const APRIL = "商务局 4 月.xlsx";

/** The add-in's own page with its ribbon, and the adapter in the place of the pane. */
beforeAll(async () => {
  const [bundle, bytes] = await Promise.all([
    bundlePage(resolve("test/wps/page"), "adapter.ts"),
    filledForm("commerce").bytes(),
  ]);
  form = bytes;
  folder = mkdtempSync(join(tmpdir(), "two-workbooks-"));
  cpSync(bundle, folder, { recursive: true });
  copyFileSync(join(folder, "index.html"), join(folder, "taskpane.html"));
  copyFileSync("src/wps/package/ribbon.js", join(folder, "ribbon.js"));
  copyFileSync("src/wps/package/main.js", join(folder, "main.js"));
  writeFileSync(join(folder, "index.html"), readFileSync("src/wps/package/index.html"));
  [browser, server] = await Promise.all([launchBrowser(), servePage(folder)]);
});
afterEach(() => wps.close());
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

const { layout } = formFor("commerce");
const CELL = layout.figure("retail-sales", "month");

async function open(panesStayInWindow: boolean): Promise<void> {
  const pane = { addin: `${server.origin}/index.html` };
  wps = await startWps({ browser, pane, workbook: form, fileName: MARCH, panesStayInWindow });
  await ready(wps.pane);
}

async function ready(pane: Page): Promise<void> {
  await pane.locator("body[data-ready]").waitFor({ state: "attached" });
}

/** Opens the second workbook and, by the ribbon, a pane beside it. */
async function openSecond(): Promise<{ readonly book: WorkbookModel; readonly pane: Page }> {
  const book = await wps.openBook(form, APRIL);
  await wps.press("huizongPane");
  const pane = wps.session.panes.at(-1)!.page;
  await ready(pane);
  return { book, pane };
}

const nameIn = (pane: Page) =>
  pane.evaluate(async () => {
    const { value, kind } = await window.tryHost((host) => host.read());
    return kind ?? value!.fileName;
  });

const STAY = ["stay in their windows", true] as const;

describe.each(ways([STAY, ["stand beside whatever is in front", false]] as const, STAY))(
  "with two workbooks open, in a WPS whose panes %s",
  (_, panesStayInWindow) => {
    test("nothing that is done in the pane of one is ever written in the other, whichever is in front", async () => {
      await open(panesStayInWindow);
      const first = wps.pane;
      const { book, pane: second } = await openSecond();
      expect([await nameIn(first), await nameIn(second)]).toEqual([MARCH, APRIL]);
      const act = (pane: Page, value: number) =>
        pane.evaluate(
          async ({ place, value }) => {
            await window.tryHost((host) => host.write([{ ...place, value }]));
            await window.tryHost((host) => host.mark([{ ...place, level: "A", text: "" }]));
          },
          { place: CELL, value },
        );
      const states = () => [stateOf({ model: wps.model }), stateOf({ model: book })] as const;
      for (const front of [wps.model, book]) {
        await wps.bringToFront(front);
        let before = states();
        await act(first, front === book ? 11 : 12);
        expect(states()[0] === before[0]).toBe(false);
        expect(states()[1] === before[1]).toBe(true);
        before = states();
        await act(second, front === book ? 21 : 22);
        expect(states()[0] === before[0]).toBe(true);
        expect(states()[1] === before[1]).toBe(false);
      }
      const before = states();
      await first.evaluate(() => window.tryHost((host) => host.bytes()));
      expect(states()[1] === before[1]).toBe(true);
    });

    test("each hears of its own workbook only, and the pane that is seen is the one of the workbook in front", async () => {
      await open(panesStayInWindow);
      const first = wps.pane;
      const { book, pane: second } = await openSecond();
      for (const pane of [first, second])
        await pane.evaluate(() => {
          const heard: string[] = [];
          Object.assign(window, { heardHere: heard });
          window.host.onChange(({ sheet }) => heard.push(sheet));
        });
      const heardIn = (pane: Page) => pane.evaluate(() => (window as unknown as { heardHere: string[] }).heardHere);
      await wps.type(SHEETS.form, CELL.cell, 5, book);
      expect([await heardIn(first), await heardIn(second)]).toEqual([[], [SHEETS.form]]);
      expect(wps.seen()).toEqual([second]);
      await wps.bringToFront(wps.model);
      expect(wps.seen()).toEqual([first]);
      await wps.bringToFront(book);
      expect(wps.seen()).toEqual([second]);
    });

    test("a button of the ribbon is for the pane of the workbook in front, and opens one where there is none", async () => {
      await open(panesStayInWindow);
      const commands = () =>
        [...wps.session.storage].filter(([key, text]) => key.startsWith("huizong.command.") && text !== "");
      const { book } = await openSecond();
      expect(wps.session.panes).toHaveLength(2);
      await wps.bringToFront(wps.model);
      await wps.press("huizongCheck");
      expect(wps.session.panes).toHaveLength(2);
      const tokenOf = (page: Page) => new URL(page.url()).searchParams.get("pane");
      expect(commands().map(([key]) => key)).toEqual([`huizong.command.${tokenOf(wps.pane)}`]);
      await wps.bringToFront(book);
      await wps.press("huizongCheck");
      expect(commands()).toHaveLength(2);
    });

    test("a pane closed beside one workbook stays closed, and does not close the other's", async () => {
      await open(panesStayInWindow);
      const { book, pane } = await openSecond();
      wps.session.panes.at(-1)!.visible = false;
      await wps.bringToFront(wps.model);
      expect(wps.seen()).toEqual([wps.pane]);
      await wps.bringToFront(book);
      expect(wps.seen()).toEqual([]);
      await wps.press("huizongPane");
      expect(wps.seen()).toEqual([pane]);
      expect(wps.session.panes).toHaveLength(2);
    });

    test("a workbook saved under another name keeps its pane; one that is closed takes its pane along", async () => {
      await open(panesStayInWindow);
      const { book, pane } = await openSecond();
      book.fileName = "商务局（改）.xlsx";
      expect(await nameIn(pane)).toBe("商务局（改）.xlsx");
      await wps.press("huizongPane");
      expect(wps.session.panes).toHaveLength(2);
      await wps.closeBook(book);
      expect(wps.seen()).toEqual([wps.pane]);
      await wps.press("huizongPane");
      expect(wps.session.panes).toHaveLength(1);
      expect(await nameIn(wps.pane)).toBe(MARCH);
    });
  },
);
