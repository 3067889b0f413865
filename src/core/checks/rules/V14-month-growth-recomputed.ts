import type { Check } from "../check";
import { recomputeGrowth } from "../evidence/growth";

export const V14: Check = {
  code: "V14",
  nameZh: "本月同比复算",
  nameEn: "Monthly growth recomputed",
  kind: "within-form",
  level: "C",
  reasonZh: "名义增速可由本表的本月数和上年同月数算出，不一致时其中一个数有误或口径不同。",
  reasonEn: "Nominal growth follows from the month and its base; where it does not, one of them needs verifying.",
  run: (context) => recomputeGrowth("V14", "monthGrowth", context),
};
