import { anyOf, enter, type Fault, typedFigureRefs } from "./fault";

/** A figure below the least it can be. */
export const negativeFigure: Fault = {
  kind: "negative-figure",
  code: "V09",
  plant(draft, { random }) {
    const spot = anyOf(
      typedFigureRefs(
        draft,
        ["cumulative"],
        ({ indicator, value }) => indicator.ranges.cumulative?.min === 0 && value > 0,
      ),
      random,
    );
    return spot && enter(draft, spot, -spot.value, "填成了负数");
  },
};
