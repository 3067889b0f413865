import { readFileSync } from "node:fs";
import type { RunOptions } from "axe-core";
import type { Frame, Page } from "playwright-core";

const SOURCE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

const COLORS = ["color-contrast", "link-in-text-block"];

const RULES = {
  all: {},
  contrast: { runOnly: COLORS },
  words: { rules: Object.fromEntries(COLORS.map((name) => [name, { enabled: false }])) },
} as const;

/** Nothing is worked out that nobody reads: other results, selectors, style sheets fetched again. */
const QUICKLY: RunOptions = { resultTypes: ["violations"], selectors: false, preload: false };

/** How often a page that goes on changing is looked at before what it shows counts all the same. */
const LOOKS = 5;

/**
 * What axe finds wrong with a page as it stands, each with the first element it is about. "contrast" looks at nothing
 * but colors, all that another theme can change, and "words" at everything else, all that another language can. What comes, goes or fades is waited for: half-way it has neither its
 * colors nor its place.
 */
export async function violationsIn(page: Frame | Page, rules: keyof typeof RULES = "all"): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(SOURCE);
  return page.evaluate(
    async ([only, looks, quickly]) => {
      const { axe } = window as unknown as { axe: typeof import("axe-core") };
      /** What comes and goes does so by transitions and scripts; keyframes are spinners and the clocks of messages. */
      const moving = () =>
        document.getAnimations().filter((one) => one.playState === "running" && !(one instanceof CSSAnimation));
      const look = async () => {
        for (let all = moving(); all.length > 0; all = moving()) {
          await Promise.allSettled(all.map((one) => one.finished));
        }
        let stood = true;
        const changes = new MutationObserver(() => {
          stood = false;
        });
        changes.observe(document.body, { childList: true, subtree: true });
        // Fluent keeps the focus inside its menus with elements that nobody can see or reach.
        const scope = { exclude: "[data-tabster-dummy]" };
        const { violations } = await axe.run(scope, { ...only, ...quickly });
        changes.disconnect();
        return { violations, stood: stood && moving().length === 0 };
      };
      let seen = await look();
      for (let looked = 1; !seen.stood && looked < looks; looked++) seen = await look();
      return seen.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html} ${nodes[0]?.any[0]?.message ?? ""}`);
    },
    [RULES[rules], LOOKS, QUICKLY] as const,
  );
}
