import type { Fault } from "./fault";

/** Saved in the 97-2003 format. */
export const oldFormat: Fault = {
  kind: "saved-as-xls",
  code: "R03",
  plant(draft) {
    draft.ending = "xls";
    return { sheet: null, cell: null, note: "存成了 97-2003 格式(.xls)" };
  },
};
