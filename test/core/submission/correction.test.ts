import { figureChanges, strayChanges } from "#src/core/submission/correction";
import { fill } from "../../scenario/form";
import { smallList } from "../../scenario/small-list";

const unit = smallList.departments[0]!.id;
const form = () => fill(smallList, unit, "2024-03");
const [first, second] = form()
  .submission()
  .facts.filter(({ measure, formula }) => measure === "cumulative" && formula === undefined);
const change = (indicator: string, value: number | string | null) => form().answer(indicator, { cumulative: value });

describe("Two versions of a form", () => {
  test("differ nowhere when they say the same, wherever the cells have moved", () => {
    const moved = form().submission();
    const elsewhere = { ...moved, facts: moved.facts.map((fact) => ({ ...fact, cell: `Z${fact.cell.slice(1)}` })) };
    expect(figureChanges(form().submission(), elsewhere)).toEqual([]);
  });

  test("differ where a figure was changed, blanked or answered with —, named by cell", () => {
    for (const value of [123, null, "—"]) {
      const [found] = figureChanges(form().submission(), change(first!.indicator, value).submission());
      expect(found).toMatchObject({ indicator: first!.indicator, measure: "cumulative", cell: first!.cell });
      expect(found!.before).toMatchObject({ value: first!.value });
      expect(found!.after?.value ?? null).toBe(value === 123 ? 123 : null);
    }
  });
});

describe("A correction of returned cells", () => {
  const asked = [{ indicator: first!.indicator, measure: "cumulative" }];
  const before = form().submission();

  test("may change them and nothing else that was typed", () => {
    expect(strayChanges(before, change(first!.indicator, 123).submission(), asked)).toEqual([]);
    const both = change(first!.indicator, 123).answer(second!.indicator, { cumulative: 456 }).submission();
    expect(strayChanges(before, both, asked)).toMatchObject([{ indicator: second!.indicator, cell: second!.cell }]);
    expect(strayChanges(before, change(second!.indicator, null).submission(), asked)).toHaveLength(1);
  });

  test("may change what formulas work out from them", () => {
    const computed = (value: number) =>
      change(second!.indicator, value).cell(second!.indicator, "cumulative", { formula: "D8" }).submission();
    expect(strayChanges(computed(1), computed(2), asked)).toEqual([]);
    const typedOver = change(second!.indicator, 2).submission();
    expect(strayChanges(computed(1), typedOver, asked)).toHaveLength(1);
  });

  test("may not change a figure by standing it in a formula, nor by another formula; rows moved are the same formula", () => {
    const made = (value: number, formula: string) =>
      change(second!.indicator, value).cell(second!.indicator, "cumulative", { formula }).submission();
    expect(strayChanges(made(1, "10538+0"), made(2, "10538+500"), asked)).toHaveLength(1);
    expect(strayChanges(made(1, "1"), made(2, "2"), asked)).toHaveLength(1);
    expect(strayChanges(before, made(2, "Z9"), asked)).toHaveLength(1);
    expect(strayChanges(made(1, "D8+E$9"), made(2, "D8*E$9"), asked)).toHaveLength(1);
    expect(strayChanges(made(1, "D8+E$9"), made(2, "D9+E$10"), asked)).toEqual([]);
  });

  test("may change anything when the whole form was given back", () => {
    expect(strayChanges(before, change(second!.indicator, 5).submission(), [])).toEqual([]);
  });
});
