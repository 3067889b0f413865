import type { Browser } from "playwright-core";
import { LANGUAGES, type Language } from "#src/language/make-speaker";
import type { Theme } from "../excel-host/bridges/context";
import { launchBrowser } from "../excel-host/browser";
import { violationsIn } from "../tools/axe";
import { type BuiltPane, serveBuiltPane } from "./built-pane";
import { sampleMonth } from "./sample-month";
import { expectQuiet } from "./stage";
import { WALKS } from "./views";
import { openWalk, type Scene, wear } from "./views/view";

let served: BuiltPane;
let browser: Browser;
beforeAll(async () => {
  // Made at once, since making it holds everything else up.
  sampleMonth();
  served = await serveBuiltPane();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** A language changes no color, so the themes that change nothing else are looked at in one. */
const THEMES: Readonly<Record<Language, readonly Theme[]>> = {
  "zh-CN": ["light", "dark", "contrast"],
  en: ["light"],
};

/** What nobody may meet in a view, in any theme; also what does not fit the narrowest pane. */
async function troublesOf(scene: Scene, view: string, themes: readonly Theme[]): Promise<string[]> {
  const troubles: string[] = [];
  for (const theme of themes) {
    if (themes.length > 1) await wear(scene, theme);
    const rules = theme !== "light" ? "contrast" : themes.length > 1 ? "all" : "words";
    const found = await violationsIn(scene.excel.pane, rules);
    for (const violation of found) troubles.push(`${view}, ${theme}: ${violation}`);
  }
  const sideways = await scene.excel.pane.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (sideways > 0) troubles.push(`${view}: ${sideways} pixels too wide`);
  return troubles;
}

test.each(WALKS)("everyone can use $name in every language and theme", async (walk) => {
  const troubles = await Promise.all(
    LANGUAGES.map(async (language) => {
      const scene = await openWalk(walk, { browser, url: served.taskpane, language });
      await scene.excel.page.setViewportSize({ width: 320, height: 900 });
      const found: string[] = [];
      for (const view of walk.views) {
        await view.show(scene);
        found.push(...(await troublesOf(scene, `${view.name}, ${language}`, THEMES[language])));
      }
      expectQuiet(scene.excel);
      await scene.excel.close();
      return found;
    }),
  );
  expect(troubles.flat()).toEqual([]);
});
