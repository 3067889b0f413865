/** Whether a division code is that of a city, a province or the nation, of which every district is a part. */
export function isRegion(area: string): boolean {
  return area.endsWith("00");
}

/** The parts a region's figures are shown by: a city's districts, a province's cities, the nation's provinces. */
export function partsOf(region: string, districts: readonly string[]): string[] {
  const known = region.replace(/(00)+$/, "").length;
  const digits = Math.min(known + 2, region.length);
  return [...new Set(districts.map((district) => district.slice(0, digits).padEnd(region.length, "0")))];
}
