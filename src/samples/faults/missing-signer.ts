import { layoutOf } from "../../core/form/layout";
import type { Fault } from "./fault";

/** Nobody signed for the statistics. */
export const missingSigner: Fault = {
  kind: "missing-signer",
  code: "V24",
  plant(draft) {
    draft.signatures.delete("statisticsHead");
    return { ...layoutOf(draft.form).signatures.statisticsHead, note: "统计负责人未签" };
  },
};
