import { LIGHT_MARKS } from "../../core/audit/layout";
import type { LightId } from "../../core/rollup/summary";
import type { LightBand } from "../../core/targets/schema";
import type { Conditional } from "../ooxml/draft";
import { quote } from "./formulas";
import { COLORS } from "./style";

const LIGHT_COLORS: Readonly<Record<LightId, string>> = {
  green: COLORS.onSchedule,
  yellow: COLORS.slow,
  red: COLORS.behind,
};

/**
 * Colors the lights of a column from `first` on. A yellow nearer to red than to green is darker, by the line's gap to the
 * schedule in `gap`: 0.6 and 9.9 points behind must not look alike.
 */
export function lightColors(range: string, first: string, gap: string, bands: readonly LightBand[]): Conditional[] {
  const shows = (light: LightId) => `LEFT($${first},1)=${quote(LIGHT_MARKS[light])}`;
  const middle = middleOfYellow(bands);
  const deep: Conditional[] =
    middle === null
      ? []
      : [
          {
            kind: "highlight",
            range,
            formula: `AND(${shows("yellow")},ISNUMBER($${gap}),$${gap}<${middle})`,
            highlight: { color: COLORS.nearRed, bold: true },
          },
        ];
  const plain = (Object.keys(LIGHT_COLORS) as LightId[]).map(
    (light): Conditional => ({
      kind: "highlight",
      range,
      formula: shows(light),
      highlight: { color: LIGHT_COLORS[light], bold: light === "red" },
    }),
  );
  return [...deep, ...plain];
}

/** The gap halfway through the yellow band of flows; null where its limit is no gap in points. */
function middleOfYellow(bands: readonly LightBand[]): number | null {
  const limits = bands.flatMap(({ kind, light, limit }) =>
    kind === "flow" && limit?.by === "gap" ? [{ light, atLeast: limit.atLeast }] : [],
  );
  const low = limits.find(({ light }) => light === "yellow");
  const high = limits.findLast(({ light }) => light === "green");
  return low && high ? (low.atLeast + high.atLeast) / 2 : null;
}
