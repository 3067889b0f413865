import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The package's own folder, wherever the command is called from. */
const ROOT = join(__dirname, "../..");

/** The folder of the built pane and page. */
export const WEB = join(ROOT, "dist/web");

/** The text of manifest.xml. */
export function readManifest(): string {
  return readFileSync(join(ROOT, "manifest.xml"), "utf8");
}
