import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The package's own folder, wherever the command is called from. */
const ROOT = join(__dirname, "../..");

/** The folder of the built pane and page. */
export const WEB = join(ROOT, "dist/web");

/** The text of manifest.xml. */
export function readManifest(): string {
  return readFileSync(join(ROOT, "manifest.xml"), "utf8");
}

/** A file of the WPS add-in as it was built. */
export function readWpsFile(name: string): string {
  return readFileSync(join(WEB, "wps", name), "utf8");
}

/** The icons of the WPS add-in, by their places in its folder. */
export function wpsIcons(): [name: string, bytes: Uint8Array][] {
  const folder = join(WEB, "wps/images");
  return readdirSync(folder).map((name) => [`images/${name}`, readFileSync(join(folder, name))]);
}
