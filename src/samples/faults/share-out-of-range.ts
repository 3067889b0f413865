import { anyOf, enter, type Fault, figureRefs } from "./fault";

/** A share above a hundred percent. */
export const shareOutOfRange: Fault = {
  kind: "share-out-of-range",
  code: "V09",
  plant(draft, { random }) {
    const spot = anyOf(
      figureRefs(draft, ["cumulative"], ({ indicator }) => indicator.ranges.cumulative?.max === 100),
      random,
    );
    return spot && enter(draft, spot, 104.5, "占比超过 100%");
  },
};
