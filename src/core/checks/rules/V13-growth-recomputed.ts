import type { Check } from "../check";
import { isRecomputed, recomputeGrowth } from "../evidence/growth";

export const V13: Check = {
  code: "V13",
  kind: "within-form",
  level: "C",
  appliesTo: (indicator) => isRecomputed(indicator, "growth"),
  run: (context) => recomputeGrowth("V13", "growth", context),
};
