/**
 * Division codes (区划代码) have two digits each of province, city and district: 220106 is a district of 220100, a city of
 * the province 220000; 000000 is the nation.
 */

/** Whether a division code is that of a city, a province or the nation, of which every district is a part. */
export function isRegion(area: string): boolean {
  return area.endsWith("00");
}

/** The first and last code of a region's districts; of a district its own. */
export interface Areas {
  readonly from: string;
  readonly to: string;
}

export function areasOf(region: string): Areas {
  const common = commonOf(region);
  return { from: common.padEnd(region.length, "0"), to: common.padEnd(region.length, "9") };
}

/** Whether a division code lies in a region; its own does. */
export function isWithin(area: string, region: string): boolean {
  const { from, to } = areasOf(region);
  return area >= from && area <= to;
}

/** The parts a region's figures are shown by: a city's districts, a province's cities, the nation's provinces. */
export function partsOf(region: string, districts: readonly string[]): string[] {
  const digits = Math.min(commonOf(region).length + 2, region.length);
  return [...new Set(districts.map((district) => district.slice(0, digits).padEnd(region.length, "0")))];
}

/** The way from a region down to one of its parts, both ends among it: 220000, 220100, 220106. */
export function wayTo(area: string, region: string): string[] {
  if (area === region) return [area];
  const [part] = partsOf(region, [area]);
  return [region, ...wayTo(area, part!)];
}

function commonOf(region: string): string {
  return region.replace(/(00)+$/, "");
}
