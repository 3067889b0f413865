import { layoutOf } from "../../core/form/layout";
import { addMonths } from "../../core/period";
import type { Fault } from "./fault";

/** A form that states last month. */
export const wrongMonth: Fault = {
  kind: "wrong-month",
  code: "V02",
  plant(draft) {
    draft.statedPeriod = addMonths(draft.period, -1);
    return { ...layoutOf(draft.form).period, note: "报告期写成了上月" };
  },
};
