import { trendOf } from "../../../src/core/rollup/trend";

test.each([
  [-2, 3, "由负转正"],
  [3, -2, "由正转负"],
  [-5, -2, "降幅收窄"],
  [-2, -5, "降幅扩大"],
  [3, 5, "增速回升"],
  [5, 3, "增速回落"],
  [5, 5, "持平"],
  [0, 0, "持平"],
  [-2, 0, "降幅收窄"],
  [2, 0, "增速回落"],
  [0, 2, "增速回升"],
  [0, -2, "降幅扩大"],
  [5.001, 5.003, "持平"],
])("growth of %d %% last month and %d %% now: %s", (last, now, word) => {
  expect(trendOf(now, last)).toBe(word);
});
