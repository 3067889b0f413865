import type { Fault } from "./fault";

/** The form of another district. */
export const otherDistrict: Fault = {
  kind: "other-district",
  code: "V03",
  plant(draft) {
    draft.identity.area = draft.area === "220199" ? "220198" : "220199";
    return { sheet: null, cell: null, note: "用了别区的报表" };
  },
};
