import type { Measure } from "../measure";

/** Which figure is meant, whichever district's or region's. */
export interface FigureName {
  readonly indicator: string;
  readonly measure: Measure;
}

export function figureNamed<Row extends FigureName>(
  rows: readonly Row[],
  { indicator, measure }: FigureName,
): Row | undefined {
  return rows.find((row) => row.indicator === indicator && row.measure === measure);
}
