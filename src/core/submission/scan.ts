/** What a scan with the stamp (盖章件) may be. */
export const SCAN_TYPES = ["application/pdf", "image/jpeg", "image/png"] as const;
export type ScanType = (typeof SCAN_TYPES)[number];

/** The largest scan, in bytes: some pages in colour. */
export const LARGEST_SCAN = 10 * 1024 * 1024;

const ENDINGS: Readonly<Record<ScanType, readonly string[]>> = {
  "application/pdf": ["pdf"],
  "image/jpeg": ["jpg", "jpeg"],
  "image/png": ["png"],
};

/** The name a scan is kept and saved under: no folder of the sender's, no control character, an ending that is true. */
export function scanName(given: string, type: ScanType): string {
  const name = (given.split(/[\\/]/).at(-1) ?? "").replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, "").trim();
  const endings = ENDINGS[type];
  const isTrue = endings.some((ending) => name.toLowerCase().endsWith(`.${ending}`) && name.length > ending.length + 1);
  return isTrue ? name : `${name.replace(/^\.+/, "") || "scan"}.${endings[0]}`;
}
