import { anyOf, enter, type Fault, figureRefs } from "./fault";

/** A share that does not follow from its numerator and denominator. */
export const shareOff: Fault = {
  kind: "share-off",
  code: "V18",
  plant(draft, { random }) {
    const shares = figureRefs(
      draft,
      ["cumulative"],
      ({ indicator, value }) => indicator.kind === "share" && value > 12,
    );
    const spot = anyOf(shares, random);
    return spot && enter(draft, spot, Number((spot.value - 6).toFixed(1)), "占比与分子分母不符");
  },
};
