import type { Theme } from "@huizong/excel-host/bridges/context";
import { launchBrowser } from "@huizong/excel-host/browser";
import type { Browser } from "playwright-core";
import { LANGUAGES, type Language, speakerOf } from "#src/language/speaker";
import { VIEWS } from "#src/pane/shell/views";
import type { ViewName } from "#src/pane/workspace/view-name";
import { violationsIn } from "../tools/axe";
import { ways } from "../tools/breadth";
import { type BuiltPane, serveBuiltPane } from "./built-pane";
import { sampleMonth } from "./sample-month";
import { expectQuiet } from "./stage";
import { WALKS } from "./views";
import { openWalk, type Scene, type View, type Walk, wear } from "./views/view";

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

/** In an ordinary run one walk is walked in English too, and the last view of each looked at in every theme. */
const languagesOf = (walk: Walk) => ways(LANGUAGES, ...(walk === WALKS.at(-1) ? LANGUAGES : (["zh-CN"] as const)));
const themesOf = (language: Language, { views }: Walk, view: View) =>
  ways(THEMES[language], ...(view === views.at(-1) ? THEMES[language] : (["light"] as const)));

/** What nobody may meet in a view, in any theme; also what does not fit the narrowest pane. */
async function troublesOf(scene: Scene, view: string, language: Language, themes: readonly Theme[]): Promise<string[]> {
  const troubles: string[] = [];
  for (const theme of themes) {
    if (themes.length > 1) await wear(scene, theme);
    const rules = theme !== "light" ? "contrast" : language === "zh-CN" ? "all" : "words";
    const found = await violationsIn(scene.excel.pane, rules);
    for (const violation of found) troubles.push(`${view}, ${theme}: ${violation}`);
  }
  const sideways = await scene.excel.pane.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (sideways > 0) troubles.push(`${view}: ${sideways} pixels too wide`);
  return troubles;
}

/** The views of the pane that some walk has shown. */
const shown = new Set<string>();

test.each(WALKS)("everyone can use $name", async (walk) => {
  const troubles = await Promise.all(
    languagesOf(walk).map(async (language) => {
      const scene = await openWalk(walk, { browser, url: served.taskpane, language });
      await scene.excel.page.setViewportSize({ width: 320, height: 900 });
      const found: string[] = [];
      for (const view of walk.views) {
        await view.show(scene);
        const named = scene.excel.pane.locator("#pane-view");
        for (const name of await named.evaluateAll((all) => all.map((one) => one.ariaLabel ?? ""))) shown.add(name);
        const themes = themesOf(language, walk, view);
        found.push(...(await troublesOf(scene, `${view.name}, ${language}`, language, themes)));
      }
      expectQuiet(scene.excel);
      await scene.excel.close();
      return found;
    }),
  );
  expect(troubles.flat()).toEqual([]);
});

test("no view is left out", () => {
  const say = speakerOf(LANGUAGES[0]);
  const names = Object.keys(VIEWS) as ViewName[];
  expect(names.filter((view) => !shown.has(say(`pane.shell.view.${view}`)))).toEqual([]);
});
