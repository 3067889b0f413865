import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { chromium } from "playwright-core";

/** Draws the icons of src/excel/icons: `CHROME_PATH=… node test/tools/icons.mjs`, after one of the SVGs changed. */
const FOLDER = "src/excel/icons";
const SIZES = [16, 32, 64, 80];

const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: ["--no-sandbox"] });
const page = await browser.newPage();
for (const file of readdirSync(FOLDER).filter((name) => name.endsWith(".svg"))) {
  const drawing = readFileSync(join(FOLDER, file), "utf8");
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
    const png = await page.screenshot({ omitBackground: true });
    writeFileSync(join(FOLDER, `${basename(file, ".svg")}-${size}.png`), png);
  }
}
await browser.close();
