import { anyOf, enter, type Fault, typedFigureRefs } from "./fault";

/** A count that is no whole number. */
export const fractionOfCount: Fault = {
  kind: "fraction-of-count",
  code: "V09",
  plant(draft, { random }) {
    const spot = anyOf(
      typedFigureRefs(draft, ["cumulative"], ({ indicator }) => indicator.whole),
      random,
    );
    return spot && enter(draft, spot, spot.value + 0.5, "个数填成了小数");
  },
};
