import type { ListProblem } from "#src/core/targets/problems";
import { headingOf } from "#src/pane/targets/fields";
import { nextStop, problemAt } from "#src/pane/targets/next-problem";

const mistake = (cell: string): ListProblem => ({
  area: "list",
  kind: "cell-not-a-number",
  code: "T44",
  file: "targets.json",
  place: "",
  path: [],
  args: {},
  cell: { sheet: "目标", cell },
});
const [first, second, third] = [mistake("G5"), mistake("G7"), mistake("G9")];
const all = [first, second, third];

test("a walk goes through the mistakes and around the end", () => {
  const start = nextStop(all, null, 1);
  expect(start?.problem).toBe(first);
  expect(nextStop(all, start, 1)?.problem).toBe(second);
  expect(nextStop(all, start, -1)?.problem).toBe(third);
  expect(nextStop(all, null, -1)?.problem).toBe(third);
});

test("the mistake after a corrected one is not passed over, nor marked before it is walked to", () => {
  const stop = nextStop(all, nextStop(all, null, 1), 1);
  const rest = [mistake("G5"), mistake("G9")];
  expect(problemAt(rest, stop)).toBeNull();
  expect(nextStop(rest, stop, 1)?.problem).toBe(rest[1]);
  expect(nextStop(rest, stop, -1)?.problem).toBe(rest[0]);
});

test("a mistake read again is the same mistake", () => {
  const again = [mistake("G5"), mistake("G7")];
  expect(problemAt(again, { index: 1, problem: second })).toBe(again[1]);
});

test("once the last mistake is corrected there is nowhere to go", () => {
  expect(nextStop([], { index: 0, problem: first }, 1)).toBeNull();
});

test("a mistake is told under the heading of its column or line", () => {
  expect(headingOf({ file: "targets.json", path: [3, "value"] })).toBe("目标值");
  expect(headingOf({ file: "calendar.json", path: ["dueDay"] })).toBe("报送截止");
  expect(headingOf({ file: "list.json", path: ["units", 0, "symbol"] })).toBe("单位");
  expect(headingOf({ file: "targets.json", path: [3] })).toBeNull();
});
