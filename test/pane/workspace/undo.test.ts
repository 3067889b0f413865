import { type Done, lastStep, withStep } from "#src/pane/workspace/undo";

const step = (label: string): Done => ({ label, inverse: [{ sheet: "报表", cell: "D12", value: null }] });

test("steps are taken back last first, and what changed nothing is no step", () => {
  const steps = withStep(withStep(withStep([], step("one")), step("two")), { label: "nothing", inverse: [] });
  const last = lastStep(steps)!;
  expect(last.step.label).toBe("two");
  expect(lastStep(last.rest)!.step.label).toBe("one");
  expect(lastStep([])).toBeNull();
});

test("only so many steps are kept", () => {
  let steps: readonly Done[] = [];
  for (let index = 0; index < 30; index++) steps = withStep(steps, step(String(index)));
  expect(steps.map(({ label }) => label)).toEqual(Array.from({ length: 20 }, (_, index) => String(index + 10)));
});
