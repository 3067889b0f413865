import { launchBrowser } from "@huizong/excel-host/browser";
import type { Browser } from "playwright-core";
import { ways } from "../tools/breadth";
import { type BuiltPane, serveBuiltPane } from "./built-pane";
import { crowdedIn } from "./crowded";
import { standOlder } from "./stage";
import { WALKS } from "./views";
import { openWalk } from "./views/view";

let served: BuiltPane;
let older: Awaited<ReturnType<typeof standOlder>>;
let browser: Browser;
beforeAll(async () => {
  served = await serveBuiltPane();
  older = await standOlder(served);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await older?.close();
  await served?.close();
});

test.each(ways(WALKS, WALKS[0]!))(
  "in a browser without gaps between flex items, $name keeps its distances",
  async (walk) => {
    const scene = await openWalk(walk, { browser, url: older.taskpane, language: "zh-CN" });
    await scene.excel.page.setViewportSize({ width: 320, height: 900 });
    const crowded: string[] = [];
    for (const view of walk.views) {
      await view.show(scene);
      crowded.push(...(await crowdedIn(scene.excel.pane)).map((name) => `${view.name}: ${name}`));
    }
    await scene.excel.close();
    expect(crowded).toEqual([]);
  },
);
