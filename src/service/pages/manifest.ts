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
