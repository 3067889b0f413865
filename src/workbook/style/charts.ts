import { isCoded } from "../../core/errors/coded-error";
import type { Allowance } from "../read/allowance";
import { CHART, DRAWING } from "../read/charts";
import { openPart } from "../read/part";
import { readRelationships } from "../read/relationships";
import type { ZipArchive } from "../zip/archive";
import { readAnchors, readChart } from "./chart-part";
import type { ChartStyle } from "./chart-style";

/** The charts over the cells of a sheet's part, and whether anything else lies there that is not drawn. */
export interface Drawings {
  readonly charts: readonly ChartStyle[];
  readonly areAllDrawn: boolean;
}

/** Reads what lies over the cells of a sheet. What cannot be read is not drawn; the cells are shown all the same. */
export function readDrawings(zip: ZipArchive, part: string, allowance: Allowance): Drawings {
  const charts: ChartStyle[] = [];
  let areAllDrawn = true;
  try {
    for (const drawing of readRelationships(zip, part)) {
      if (drawing.type !== "drawing" || drawing.external || !zip.has(drawing.target)) continue;
      const parts = new Map(readRelationships(zip, drawing.target).map(({ id, target }) => [id, target]));
      const anchors = readAnchors(openPart(zip, drawing.target, DRAWING));
      if (anchors.length < parts.size) areAllDrawn = false;
      for (const { id, from, to } of anchors) {
        const target = parts.get(id);
        const chart =
          target !== undefined && zip.has(target) ? readChart(openPart(zip, target, CHART), allowance) : null;
        if (chart) charts.push({ ...chart, from, to });
        else areAllDrawn = false;
      }
    }
  } catch (error) {
    if (!isCoded(error, "refusal")) throw error;
    areAllDrawn = false;
  }
  return { charts, areAllDrawn };
}
