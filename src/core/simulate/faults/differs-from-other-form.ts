import { anyOf, type Fault, rounded, type, typedSpots } from "./fault";

/** A figure several units report alike, reported otherwise by one of them. */
export const differsFromOtherForm: Fault = {
  kind: "differs-from-other-form",
  code: "V19",
  plant(draft, { random }) {
    const spot = anyOf(
      typedSpots(
        draft,
        ["cumulative"],
        ({ indicator }) => indicator.reporting === "same" && indicator.reporters.length > 1,
      ),
      random,
    );
    return spot && type(draft, spot, rounded(spot.value * 1.03 + 1, spot.indicator), "与其他部门同一指标不一致");
  },
};
