import type { Check } from "../check";
import { isRecomputed, recomputeGrowth } from "../evidence/growth";

export const V14: Check = {
  code: "V14",
  kind: "within-form",
  level: "C",
  appliesTo: (indicator) => isRecomputed(indicator, "monthGrowth"),
  run: (context) => recomputeGrowth("V14", "monthGrowth", context),
};
