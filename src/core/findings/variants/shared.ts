import { about, waits } from "../variant";

/** What every check may say. */
export const shared = {
  crashed: about("form", { reason: "text" }),
  "missing-figure": waits("figures", { measures: "measures" }),
  "no-history": waits("history", { wantedPeriod: "period", indicators: "indicators" }),
  "no-history-figures": waits("history", { wantedPeriod: "period", indicators: "indicators" }),
  "form-unknown": about("form", {}),
  "period-unknown": about("form", {}),
};
