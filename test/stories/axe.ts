import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";

const SOURCE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/**
 * What axe finds wrong with a page as it stands, each with the first element it is about. "contrast" looks at nothing
 * but colours, all that another theme can change.
 */
export async function violationsIn(frame: Frame, rules: "all" | "contrast" = "all"): Promise<string[]> {
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(SOURCE);
  return frame.evaluate(
    async (only) => {
      const { axe } = window as unknown as { axe: typeof import("axe-core") };
      // What is on its way to another colour has neither.
      const moving = document.getAnimations().filter((one) => one instanceof CSSTransition);
      await Promise.allSettled(moving.map((one) => one.finished));
      // Fluent keeps the focus inside its menus with elements that nobody can see or reach.
      const found = await axe.run({ exclude: "[data-tabster-dummy]" }, { ...only, resultTypes: ["violations"] });
      return found.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html} ${nodes[0]?.any[0]?.message ?? ""}`);
    },
    rules === "all" ? {} : { runOnly: ["color-contrast", "link-in-text-block"] },
  );
}
