/** Whether this Excel has the members of ExcelApi up to a version such as "1.9". */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** What the add-in cannot do without. */
export const FLOOR = "1.7";

/** Excel on the web takes and gives at most 5 MB at a time and inserts sheets without their charts and links. */
export function isOnTheWeb(): boolean {
  return Office.context.platform === Office.PlatformType.OfficeOnline;
}
