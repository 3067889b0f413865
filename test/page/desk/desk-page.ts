import { mkdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { PASSWORD, type RunningService } from "../../service/running";
import { violationsIn } from "../../tools/axe";
import { PATIENCE } from "../../tools/patience";

/** Where the views are put as pictures, for whoever looks at them; none where it is not said. */
const PICTURES = process.env.HUIZONG_DESK_PICTURES;
const WEB = resolve(process.env.HUIZONG_WEB ?? "dist/web");
const TYPES: Readonly<Record<string, string>> = { html: "text/html", js: "text/javascript", png: "image/png" };
const WIDE = [
  { width: 1280, height: 800 },
  { width: 1600, height: 900 },
];
export const PHONE = { width: 400, height: 860 };

/** The built page as if the service served it, with somebody signed in at the desk. */
export async function openDesk(
  browser: Browser,
  running: RunningService,
  name: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const plain = { locale: "zh-CN", viewport: WIDE[0]!, reducedMotion: "reduce", serviceWorkers: "block" } as const;
  const context = await browser.newContext({ ...plain, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.route(
    (url) => !url.pathname.startsWith("/api/"),
    (route) => {
      const file = new URL(route.request().url()).pathname.slice(1) || "index.html";
      const contentType = TYPES[file.split(".").pop()!] ?? "application/octet-stream";
      return route.fulfill({ body: readFileSync(resolve(WEB, file)), contentType });
    },
  );
  await page.goto(`${running.address}/#desk`);
  await page.getByLabel("用户名").fill(name);
  await page.getByLabel("密码").fill(PASSWORD);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  return page;
}

/** What is told in more lines than its box is high, and so runs into what stands under it. */
function clipped(page: Page): Promise<(string | null)[]> {
  return page
    .locator(".fui-MessageBar")
    .evaluateAll((bars) =>
      bars.filter((bar) => bar.scrollHeight > bar.clientHeight + 1).map(({ textContent }) => textContent),
    );
}

/** Looks at views: what axe objects to is gathered by view, and nothing is to be scrolled sideways. */
export function lookAround() {
  const complaints: Record<string, string[]> = {};
  /** Takes pictures too where they are wanted, light and dark. */
  async function look(page: Page, name: string, sizes: readonly { width: number; height: number }[] = WIDE) {
    for (const size of sizes) {
      await page.setViewportSize(size);
      const over = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect([name, size.width, await over()]).toEqual([name, size.width, 0]);
      expect([name, size.width, await clipped(page)]).toEqual([name, size.width, []]);
      if (!PICTURES) continue;
      mkdirSync(PICTURES, { recursive: true });
      for (const colorScheme of ["dark", "light"] as const) {
        await page.emulateMedia({ colorScheme });
        await page.waitForTimeout(300);
        await page.screenshot({ path: resolve(PICTURES, `${name}-${size.width}-${colorScheme}.png`) });
      }
    }
    // What is told in passing goes by itself.
    await page.waitForFunction(() => !document.querySelector(".fui-ToastContainer"));
    // What lies under a dialog comes back to readers of the screen a moment after the dialog has gone.
    await page.waitForFunction(
      () => document.querySelector("[aria-modal='true']") || !document.querySelector("#root[aria-hidden='true']"),
    );
    const found = await violationsIn(page);
    if (found.length > 0) complaints[name] = found;
  }
  return { complaints, look };
}
