/**
 * Renders workbooks as a person sees them printed: node test/tools/pictures.mjs WORKBOOK.xlsx PAGE PICTURE.png [DPI].
 * Needs LibreOffice, poppler and Noto CJK fonts, which stand in for 宋体 and 黑体.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const FACES = {
  宋体: "Noto Serif CJK SC",
  SimSun: "Noto Serif CJK SC",
  黑体: "Noto Sans CJK SC",
  SimHei: "Noto Sans CJK SC",
};

const [workbook, page, picture, dpi = "110"] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "pictures-"));

const aliases = Object.entries(FACES).map(
  ([name, face]) => `<alias binding="same"><family>${name}</family><prefer><family>${face}</family></prefer></alias>`,
);
const fonts = join(folder, "fonts.conf");
writeFileSync(
  fonts,
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include>/etc/fonts/fonts.conf</include>${aliases.join("")}</fontconfig>`,
);

run("soffice", [
  `-env:UserInstallation=file://${join(folder, "profile")}`,
  ...["--headless", "--convert-to", "pdf", "--outdir", folder, workbook],
]);
const pdf = join(folder, `${basename(workbook, ".xlsx")}.pdf`);
run("pdftoppm", ["-r", dpi, "-f", page, "-l", page, "-singlefile", "-png", pdf, join(folder, "page")]);
copyFileSync(join(folder, "page.png"), picture);
rmSync(folder, { recursive: true });

function run(command, args) {
  const { status, stderr } = spawnSync(command, args, {
    encoding: "utf8",
    env: { ...process.env, FONTCONFIG_FILE: fonts },
  });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
}
