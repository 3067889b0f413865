import { isComputed, isShared, numbersIn } from "../world/draft";
import { anyOf, at, enter, type Fault, rounded } from "./fault";

/** A figure several units report alike, reported otherwise by one of them. */
export const differsFromOtherForm: Fault = {
  kind: "differs-from-other-form",
  code: "V19",
  plant(draft, { random, counterpart }) {
    const own = draft.form.department.id;
    const shared = numbersIn(draft).filter(
      ({ indicator, measure }) =>
        measure === "cumulative" &&
        isShared(indicator) &&
        indicator.reporters.length === 2 &&
        !isComputed(draft, indicator, measure),
    );
    const spot = anyOf(shared, random);
    if (!spot) return null;
    const { indicator } = spot;
    const department = indicator.reporters.find((reporter) => reporter !== own)!;
    const other = counterpart(department);
    if (!other) return null;
    const place = enter(draft, spot, rounded(spot.value * 1.03 + 1, indicator), "与其他部门同一指标不一致");
    const { sheet, cell, note } = at(other, spot, `属实,与${draft.form.department.shortZh}所报不一致`);
    return { ...place, other: { department, sheet, cell, note } };
  },
};
