import type { Fault } from "./fault";

/** The form of an earlier version of the target list. */
export const oldTemplate: Fault = {
  kind: "old-template",
  code: "V01",
  plant(draft, { list }) {
    draft.identity.templateVersion = `${list.header.year}.0`;
    return { sheet: null, cell: null, note: "用了旧版报表" };
  },
};
