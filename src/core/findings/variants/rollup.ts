import { about } from "../variant";

/** What is found when a month is rolled up. */
export const rollup = {
  V25: {
    "unit-unlisted": about("summary", {}),
    "roster-incomplete": about("summary", { expectedCount: "count", accountedCount: "count" }),
    "unit-missing": about("summary", {}),
    "unit-returned": about("summary", {}),
    "several-files": about("summary", { files: "texts", used: "text", rule: "choice-rule" }),
    "undecided-versions": about("summary", { files: "texts" }),
    "other-units-form": about("summary", { file: "text" }),
    "other-period": about("summary", { file: "text" }),
    "other-area": about("summary", { file: "text" }),
    "unknown-department": about("summary", { file: "text" }),
    "two-versions": about("summary", { file: "text" }),
    "untraced-source": about("summary", { file: "text" }),
    "sum-differs": about("summary", { value: "figure-or-none", recomputed: "figure-or-none" }),
    "rate-differs": about("summary", { value: "figure-or-none", recomputed: "figure-or-none" }),
  },
};
