/**
 * Draws the pages of the service over the sample month into docs/pictures, in both languages: signing in, the desk's
 * roster, on a phone too, a form collected, the map of the year, a form given back. It needs `npm start` to be running:
 * node --import ./test/bench/typescript.mjs test/tools/service-pictures.ts http://localhost:3000 [FOLDER] [THEME]
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "@huizong/excel-host/browser";
import type { Page } from "playwright-core";
import { LANGUAGES, type Language, speakerOf } from "#src/language/speaker";

const [address = "http://localhost:3000", folder = "docs/pictures", theme = "light"] = process.argv.slice(2);
const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

mkdirSync(folder, { recursive: true });
const browser = await launchBrowser();
for (const language of LANGUAGES) {
  const say = speakerOf(language);
  const page = await browser.newPage({
    ...{ locale: language, viewport: WIDE, reducedMotion: "reduce" },
    colorScheme: theme === "dark" ? "dark" : "light",
  });
  await page.goto(`${address}/#desk`);
  await page.getByLabel(say("pane.service.signIn.name")).waitFor();
  await draw(page, "sign-in", language);
  // The sample account of the bureau, which has the same name in both languages.
  await page.getByRole("button", { name: /统计局综合科/ }).click();
  const tab = (name: "roster" | "year") => page.getByRole("tab", { name: say(`desk.tabs.${name}`) });
  await page.getByRole("table").first().waitFor();
  await draw(page, "roster", language);
  await collect(page, language);
  await page.setViewportSize(PHONE);
  await draw(page, "phone", language);
  await page.setViewportSize(WIDE);
  await tab("year").click();
  await page.getByRole("gridcell").or(page.getByRole("table")).first().waitFor();
  await draw(page, "year", language);
  // A form given back: the reason and the cells on the left, the form on the right.
  await tab("roster").click();
  const returned = page.getByRole("row").filter({ has: page.getByText(say("desk.state.returned"), { exact: true }) });
  await returned.getByRole("button").first().click();
  await page.getByText(say("desk.unit.returned")).waitFor();
  await page.getByRole("button", { name: say("desk.unit.download") }).waitFor();
  await draw(page, "unit", language);
  await page.close();
}
await browser.close();

/** Collects a form that the bureau has, so that the sample month stays as it is. */
async function collect(page: Page, language: Language): Promise<void> {
  const say = speakerOf(language);
  const api = `${address}/api`;
  const { samplePeriod } = await (await page.request.get(`${api}/sign-in`)).json();
  const { forms } = await (await page.request.get(`${api}/submissions?period=${samplePeriod}`)).json();
  const { department, nameZh } = forms.find(({ version }: { version: number }) => version > 0);
  const buffer = await (await page.request.get(`${api}/submissions/${samplePeriod}/${department}/1/file`)).body();
  await page.getByRole("button", { name: say("desk.collect.open") }).click();
  const dialog = page.getByRole("dialog");
  const file = { name: `${nameZh}.xlsx`, mimeType: "application/octet-stream", buffer };
  await dialog.locator("input[type=file]").setInputFiles(file);
  await dialog.getByRole("button", { name: say("desk.collect.send", { count: 1 }) }).click();
  await dialog.getByText(say("desk.collect.known"), { exact: true }).waitFor();
  await draw(page, "collect", language);
  await dialog.getByRole("button", { name: say("desk.collect.close") }).click();
}

async function draw(page: Page, name: string, language: Language): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForLoadState("networkidle");
  writeFileSync(join(folder, `desk-${name}.${language}.png`), await page.screenshot());
}
