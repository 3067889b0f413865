import { addMonths } from "../../core/period";
import type { Fault } from "./fault";

/** A file whose name says another month than the form in it. */
export const otherMonthName: Fault = {
  kind: "other-month-name",
  code: "V02",
  plant(draft) {
    const { year, month } = addMonths(draft.period, -1);
    draft.name = draft.name.replace(/\d{4}年\d{1,2}月$/, `${year}年${month}月`);
    return { sheet: null, cell: null, note: `文件名写成了${year}年${month}月` };
  },
};
