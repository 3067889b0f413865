import type { Check } from "../check";
import { comparableMeasures, recomputeGrowth } from "../evidence/growth";
import { doubtOfficialRate } from "../evidence/official-rate";

export const V14: Check = {
  code: "V14",
  kind: "within-form",
  level: "C",
  looksBack: true,
  appliesTo: (indicator) => comparableMeasures({ indicator }).includes("monthGrowth"),
  run: (context) => [
    ...recomputeGrowth("V14", "monthGrowth", context),
    ...doubtOfficialRate("V14", "monthGrowth", context),
  ],
};
