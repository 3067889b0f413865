/**
 * Draws every view of the built pane in both languages:
 * node --import ./test/bench/typescript.mjs test/tools/view-pictures.ts FOLDER [THEME] [WIDTH] [VIEWS].
 * THEME is light, dark or contrast, WIDTH in CSS pixels; VIEWS, a regular expression, leaves out other walks.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Theme } from "@huizong/excel-host/bridges/context";
import { launchBrowser } from "@huizong/excel-host/browser";
import type { Page } from "playwright-core";
import { LANGUAGES } from "#src/language/make-speaker";
import { serveBuiltPane } from "../stories/built-pane";
import { WALKS } from "../stories/views";
import { openWalk, type Scene } from "../stories/views/view";
import { palette } from "./palette";

const [folder = "", theme = "light", wide = "350", only = "."] = process.argv.slice(2);
const width = Number(wide);
/** CSS pixels a picture is high at least and at most. */
const [LEAST, MOST] = [420, 820] as const;
/** Milliseconds a message takes to slide in. */
const SLIDE = 600;
/** When every picture is taken: the morning after the month's forms are due. */
const NOW = new Date("2024-04-09T09:30:00+08:00");

mkdirSync(folder, { recursive: true });
const served = await serveBuiltPane();
const browser = await launchBrowser();
for (const walk of WALKS.filter(({ views }) => views.some(({ name }) => new RegExp(only).test(name)))) {
  for (const language of LANGUAGES) {
    const scene = await openWalk(walk, {
      browser,
      url: served.taskpane,
      language,
      theme: theme as Theme,
      pixels: 2,
    });
    const { page } = scene.excel;
    await page.clock.setFixedTime(NOW);
    await page.setViewportSize({ width, height: LEAST });
    for (const view of walk.views) {
      await hush(scene);
      try {
        await view.show(scene);
      } catch (error) {
        console.error(view.name, language, String(error).split("\n").slice(0, 12).join("\n"));
        writeFileSync(join(folder, `FAILED-${view.name}.${language}.png`), await page.screenshot());
        break;
      }
      if (view.says) await page.waitForTimeout(SLIDE);
      await fitHeight(page);
      if (!view.says) await hush(scene);
      const file = join(folder, `pane-${view.name}.${language}.png`);
      writeFileSync(file, palette(await page.screenshot()));
      await page.setViewportSize({ width, height: LEAST });
    }
    await scene.excel.close();
  }
}
await browser.close();
await served.close();

/** Closes what was said in passing so far; an error is left to be seen. */
async function hush({ excel: { pane }, say }: Scene): Promise<void> {
  const said = pane.locator("[role=status][aria-live=polite]");
  const close = said.getByRole("button", { name: say("pane.shell.closeMessage"), includeHidden: true });
  for (const button of await close.all()) await button.dispatchEvent("click");
}

/** Makes the window as high as what is in it, as far as that goes. */
async function fitHeight(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  const missing = await page.evaluate(() =>
    [...document.querySelectorAll("main *")]
      .filter((box) => getComputedStyle(box).overflowY === "auto")
      .reduce((most, { scrollHeight, clientHeight }) => Math.max(most, scrollHeight - clientHeight), 0),
  );
  await page.setViewportSize({ width, height: Math.min(MOST, LEAST + missing) });
  await page.evaluate(async () => {
    const moving = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(moving.map((one) => one.finished));
  });
}
