import type { Frame } from "playwright-core";

/** Parts of Fluent that lay out by a gap of their own and stand closer where there is none; docs/hosts.md says how. */
const FLUENT: readonly string[] = ["fui-DialogActions", "fui-MenuItem", "fui-MenuList", "fui-Spinner"];

/**
 * Takes every gap between flex items away, and names the containers whose items are then nearer than they should be; those
 * of Fluent that are known to be are left out.
 */
export async function crowdedIn(pane: Pick<Frame, "evaluate">): Promise<string[]> {
  const crowded = await pane.evaluate(() => {
    const containers = [...document.querySelectorAll<HTMLElement>("body *")].flatMap((element) => {
      const { display, columnGap, rowGap, flexDirection, flexWrap } = getComputedStyle(element);
      if (!/flex$/.test(display)) return [];
      const isColumn = flexDirection.startsWith("column");
      const gaps = { across: Number.parseFloat(columnGap) || 0, down: Number.parseFloat(rowGap) || 0 };
      if (gaps.across === 0 && gaps.down === 0) return [];
      return [{ element, isColumn, gaps, wraps: flexWrap === "wrap" }];
    });
    for (const { element } of containers) element.style.setProperty("gap", "0", "important");
    const crowded = containers.flatMap(({ element, isColumn, gaps, wraps }) => {
      const name = /fui-(\w+)/.exec(element.className)?.[0] ?? "ours";
      const texts = [...element.childNodes].filter(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (texts.length > 0 && element.childNodes.length > 1 && gaps.across > 0) return [`${name}: text`];
      const boxes = [...element.children]
        .filter((child) => child.getClientRects().length > 0)
        .filter((child) => !/absolute|fixed/.test(getComputedStyle(child).position))
        .map((child) => child.getBoundingClientRect());
      const near = boxes.slice(1).some((box, index) => {
        const before = boxes[index]!;
        const isBelow = isColumn || (wraps && box.left < before.right);
        const [distance, gap] = isBelow ? [box.top - before.bottom, gaps.down] : [box.left - before.right, gaps.across];
        return distance < gap - 1;
      });
      return near ? [name === "ours" ? `ours: ${element.outerHTML.slice(0, 300)}` : name] : [];
    });
    for (const { element } of containers) element.style.removeProperty("gap");
    return [...new Set(crowded)];
  });
  return crowded.filter((name) => !FLUENT.includes(name));
}
