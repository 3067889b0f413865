import type { FigureName } from "../../../core/rollup/figure-name";

/** Who has reported, or the figures. */
export type RegionTab = "districts" | "figures";

/** What is looked at: a region or district, in which view, and which figure is followed down to it. */
export interface RegionPlace {
  readonly area: string;
  readonly tab: RegionTab;
  readonly traced: FigureName | null;
}
