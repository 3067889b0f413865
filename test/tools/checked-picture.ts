/**
 * Draws a department's filled form as it prints and, beside it, the built pane with what the checks say of it:
 * node --import ./test/bench/typescript.mjs test/tools/checked-picture.ts FORM.xlsx PICTURE.png.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { launchBrowser } from "@huizong/excel-host/browser";
import { startExcel } from "@huizong/excel-host/excel";

const [form = "", picture = ""] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "huizong-picture-"));
const printed = join(folder, "form.png");
spawnSync(process.execPath, ["test/tools/pictures.mjs", form, "1", printed, "100"], { stdio: "inherit" });

const browser = await launchBrowser();
const excel = await startExcel({
  bridge: "windows",
  workbook: new Uint8Array(readFileSync(form)),
  browser,
  pane: { folder: resolve("dist/web"), path: "/taskpane.html" },
});
await excel.page.setViewportSize({ width: 400, height: 830 });
await excel.pane.getByRole("article").first().waitFor();
const pane = (await excel.page.screenshot()).toString("base64");
await excel.close();

const page = await browser.newPage({ viewport: { width: 1600, height: 830 } });
const form64 = readFileSync(printed).toString("base64");
await page.setContent(
  `<body style="margin:0;display:flex;background:#e8e8e8"><img style="width:1170px;align-self:center;margin:0 15px;box-shadow:0 1px 6px #0003" src="data:image/png;base64,${form64}"><img src="data:image/png;base64,${pane}"></body>`,
);
writeFileSync(picture, await page.screenshot());
await browser.close();
rmSync(folder, { recursive: true });
