import { anyOf, enter, type Fault, rounded, typedFigureRefs } from "./fault";

/** Last year's figure differs from the one reported last year. */
export const lastYearRevised: Fault = {
  kind: "last-year-revised",
  code: "V12",
  needsHistory: true,
  plant(draft, { random }) {
    const spot = anyOf(
      typedFigureRefs(draft, ["cumulativeLastYear"], ({ value }) => value >= 20),
      random,
    );
    return spot && enter(draft, spot, rounded(spot.value * 0.96, spot.indicator), "上年同期数与上年上报数不同");
  },
};
