/** The address the files of the WPS add-in are written for. */
const WPS_ADDRESS = "http://localhost:3000/wps/";

/** The address manifest.xml is written for. */
export const STANDARD_ADDRESS = "https://localhost:3000";

/**
 * The manifest for an add-in served elsewhere. `address` is an http or https address with or without a folder, such as
 * "https://stats.example/huizong"; null when it is not one.
 */
export function manifestFor(manifest: string, address: string): string | null {
  const origin = /^https?:\/\/(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?/i;
  const folder = /^(?:\/[\w.~%-]+)*\/?$/;
  const matched = origin.exec(address)?.[0];
  if (matched === undefined || !folder.test(address.slice(matched.length))) return null;
  return manifest
    .replace(`<AppDomain>${STANDARD_ADDRESS}</AppDomain>`, () => `<AppDomain>${matched}</AppDomain>`)
    .replaceAll(`"${STANDARD_ADDRESS}/`, () => `"${address.replace(/\/$/, "")}/`);
}

/** The files of the WPS add-in, but for its icons; those that name an address name the one they are served at. */
export const WPS_FILES = [
  "index.html",
  "main.js",
  "ribbon.js",
  "ribbon.xml",
  "manifest.xml",
  "jsplugins.xml",
  "publish.html",
  "publish.css",
  "publish.js",
  "oem.ini",
] as const;

/**
 * A file of the WPS add-in for the folder it is served from, such as "http://stats.example:3000/wps/"; null where that
 * is no address.
 */
export function wpsFileFor(text: string, address: string): string | null {
  const folder = `${address.replace(/\/$/, "")}/`;
  if (!/^https?:\/\/(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?(?:\/[\w.~%-]+)*\/$/i.test(folder)) return null;
  return text
    .split(WPS_ADDRESS)
    .join(folder)
    .replace('var ADDRESS = "";', () => `var ADDRESS = "${folder}";`);
}
