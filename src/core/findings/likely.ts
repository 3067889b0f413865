import type { CellAddress } from "../grid/grid";
import type { Measure } from "../measure";
import type { CheckCode } from "./variants";

/** A figure that is most probably wrong, and what it must be for the rules to hold. In the indicator's unit. */
export interface LikelyFigure extends CellAddress {
  readonly indicator: string;
  readonly measure: Measure;
  /** The least and the greatest it can be, as stated; null where that side is open. */
  readonly low: number | null;
  readonly high: number | null;
  /** The one figure that makes all hold; null where several would. */
  readonly value: number | null;
}

/** What most probably is wrong where rules contradict each other. */
export interface Likely {
  /** The figures that are wrong together; two such sets where one is as likely as the other, none where nothing tells. */
  readonly sets: readonly (readonly LikelyFigure[])[];
  /** The checks that contradict each other, and are satisfied then. */
  readonly repairs: readonly CheckCode[];
}
