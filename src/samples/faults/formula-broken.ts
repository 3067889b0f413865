import { layoutOf } from "../../core/form/layout";
import { MEASURES } from "../../core/measure";
import { isComputed } from "../world/draft";
import { anyOf, at, type Fault, figureRefs } from "./fault";

/** A formula whose reference is lost. */
export const formulaBroken: Fault = {
  kind: "formula-broken",
  code: "V06",
  plant(draft, { random }) {
    const computed = figureRefs(draft, MEASURES, ({ indicator, measure }) => isComputed(draft, indicator, measure));
    const spot = anyOf(computed, random);
    if (!spot) return null;
    const place = layoutOf(draft.form).figure(spot.indicator.id, spot.measure);
    draft.structure.push({ kind: "break-formula", ...place, formula: "(#REF!/#REF!-1)*100", error: "#REF!" });
    return at(draft, spot, "公式引用失效(#REF!)");
  },
};
