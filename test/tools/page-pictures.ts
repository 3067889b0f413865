/**
 * Draws the built page into docs/pictures in both languages: the landing, a form with a finding, and the same on a
 * phone. node --import ./test/bench/typescript.mjs test/tools/page-pictures.ts
 */
import { LANGUAGES, type Language, speakerOf } from "#src/language/speaker";
import { type ServedPage, servePage, type VisitOptions, visit } from "../page/served";

/** The letter of a finding's level, which stands in the cell it is about. */
const LEVEL = /^[ABC]$/;
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

const served = await servePage();
for (const language of LANGUAGES) {
  await draw(served, "landing", language, { viewport: { width: 1280, height: 720 } });
  await draw(served, "form", language, { viewport: { width: 1440, height: 900 } });
  await draw(served, "phone", language, PHONE);
}
await served.close();

async function draw(from: ServedPage, scene: string, language: Language, options: VisitOptions): Promise<void> {
  const say = speakerOf(language);
  const { context, page, button } = await visit(from, { ...options, language, reducedMotion: "reduce" });
  const sample = button(new RegExp(`^${say("pane.page.landing.sample")}`));
  await sample.waitFor();
  if (scene !== "landing") {
    await sample.click();
    await page
      .locator("[data-row]")
      .filter({ has: page.getByText(LEVEL) })
      .first()
      .click();
    // Beside the sheet, where nothing is explained.
    await page.mouse.move(0, 0);
  }
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: `docs/pictures/page-${scene}.${language}.png` });
  await context.close();
}
