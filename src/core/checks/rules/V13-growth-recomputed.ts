import type { Check } from "../check";
import { recomputeGrowth } from "../evidence/growth";

export const V13: Check = {
  code: "V13",
  nameZh: "累计同比复算",
  nameEn: "Year-to-date growth recomputed",
  kind: "within-form",
  level: "C",
  reasonZh: "名义增速可由本表的累计数和上年同期数算出，不一致时其中一个数有误或口径不同。",
  reasonEn: "Nominal growth follows from the level and its base; where it does not, one of them needs verifying.",
  run: (context) => recomputeGrowth("V13", "growth", context),
};
