import { isRegion, isWithin, partsOf } from "../divisions";
import type { RegionRow } from "./region-figures";

/** How many of a district's units have reported, of those its own list asks. */
export interface RegionDistrict {
  readonly area: string;
  readonly expected: number;
  readonly received: number;
  readonly returned: number;
  /** Units that have handed in nothing. */
  readonly missing: readonly string[];
}

/** A month over all districts of a region; districts by their division codes. */
export interface RegionReport {
  readonly area: string;
  readonly names: Readonly<Record<string, { readonly nameZh: string; readonly nameEn: string }>>;
  readonly coverage: {
    readonly expected: number;
    readonly received: number;
    readonly districts: readonly RegionDistrict[];
    /** Districts with accounts of units, of which none has handed in: in no figure and no count. */
    readonly silent: readonly string[];
    /** Forms of another list, and the indicators it defines otherwise, which are left out. */
    readonly otherLists: readonly { readonly forms: number; readonly leftOut: readonly string[] }[];
  };
  readonly rows: readonly RegionRow[];
}

/** A part of a region with how many of its units have reported: a district, or a region of several. */
export interface CoverageLine extends Omit<RegionDistrict, "missing"> {
  /** 1 for what lies within the line above it. */
  readonly depth: 0 | 1;
  /** Units that have handed in nothing; null for a region, whose districts name them. */
  readonly missing: readonly string[] | null;
}

/** The parts of a region, each with its own parts under it: of a city its districts, of a province cities and their districts. */
export function coverageLines(region: string, districts: readonly RegionDistrict[]): CoverageLine[] {
  const codes = districts.map(({ area }) => area);
  const lineOf = (area: string, depth: 0 | 1): CoverageLine => {
    const own = districts.filter((district) => isWithin(district.area, area));
    const sum = (of: "expected" | "received" | "returned") => own.reduce((total, district) => total + district[of], 0);
    const missing = isRegion(area) ? null : own.flatMap((district) => district.missing);
    return { area, depth, expected: sum("expected"), received: sum("received"), returned: sum("returned"), missing };
  };
  return partsOf(region, codes).flatMap((part) => {
    const within = isRegion(part)
      ? partsOf(
          part,
          codes.filter((code) => isWithin(code, part)),
        )
      : [];
    return [lineOf(part, 0), ...within.map((area) => lineOf(area, 1))];
  });
}

/** Whether a report leaves an indicator out because a part's own list defines it otherwise. */
export function isDefinedOtherwise({ coverage }: RegionReport, indicator: string): boolean {
  return coverage.otherLists.some(({ leftOut }) => leftOut.includes(indicator));
}
