import type { Check } from "../check";
import { comparableMeasures, recomputeGrowth } from "../evidence/growth";
import { doubtOfficialRate } from "../evidence/official-rate";

export const V13: Check = {
  code: "V13",
  kind: "within-form",
  level: "C",
  looksBack: true,
  appliesTo: (indicator) => comparableMeasures({ indicator }).includes("growth"),
  run: (context) => [...recomputeGrowth("V13", "growth", context), ...doubtOfficialRate("V13", "growth", context)],
};
