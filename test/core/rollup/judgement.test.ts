import { type JudgedFigure, judge } from "#src/core/rollup/judgement";
import type { Target } from "#src/core/targets/schema";
import { list } from "./district";

const bands = list.header.lightBands;
const named = (id: string) => list.targets.find((target) => target.id === id)!;

/** How a target of some kind is judged; a level of whole things unless told otherwise. */
function judged(
  by: JudgedFigure["by"],
  actual: number,
  value: number,
  more: Partial<Omit<JudgedFigure, "target">> & { target?: Partial<Target> } = {},
) {
  const { target, ...own } = more;
  const standing = { by, actual, value, decimals: 0, schedule: null, previous: null, month: 3, ...own };
  const { judgement, light } = judge({ ...standing, target: { ...named("retail-sales-level"), ...target } }, bands);
  return [judgement, light];
}

describe("a flow with a schedule", () => {
  const flow = (actual: number, value: number, schedule = 25) => judged("schedule", actual, value, { schedule });

  test("is on schedule, ahead, slow or behind by the gap as printed", () => {
    expect(flow(25, 100)).toEqual(["on-schedule", "green"]);
    expect(flow(2496, 10_000)).toEqual(["on-schedule", "green"]);
    expect(flow(2494, 10_000)).toEqual(["slow", "yellow"]);
    expect(flow(35, 100)).toEqual(["ahead", "green"]);
    expect(flow(15, 100)).toEqual(["slow", "yellow"]);
    expect(flow(14, 100)).toEqual(["behind", "red"]);
  });

  test("is done by the figure itself, never by its percentage: 2,529 of 2,530 is not finished", () => {
    expect(flow(2530, 2530)).toEqual(["done", "green"]);
    expect(flow(2529, 2530, 100)).toEqual(["on-schedule", "green"]);
  });
});

describe("growth", () => {
  const growth = (actual: number, value: number, target: Partial<Target> = {}) =>
    judged("growth", actual, value, { decimals: 2, target });

  test("below its target is yellow, and red once it is negative", () => {
    expect(growth(7, 7)).toEqual(["on-target", "green"]);
    expect(growth(6.996, 7)).toEqual(["on-target", "green"]);
    expect(growth(6.99, 7)).toEqual(["below-target", "yellow"]);
    expect(growth(-0.01, 7)).toEqual(["negative-growth", "red"]);
  });

  test("may fall where the target says so, by two points more", () => {
    expect(growth(-3, -3)).toEqual(["on-target", "green"]);
    expect(growth(-5, -3)).toEqual(["below-target", "yellow"]);
    expect(growth(-5.01, -3)).toEqual(["negative-growth", "red"]);
  });

  test("左右 counts half a point below as reached, 超过 wants more than the target", () => {
    expect(growth(6.5, 7, { comparator: "approx" })).toEqual(["on-target", "green"]);
    expect(growth(6.49, 7, { comparator: "approx" })).toEqual(["below-target", "yellow"]);
    expect(growth(7, 7, { comparator: "gt" })).toEqual(["below-target", "yellow"]);
  });
});

test("a share is compared as printed: 69.96 meets 70", () => {
  const share = (actual: number) => judged("share", actual, 70, { decimals: 1 });
  expect(share(69.96)).toEqual(["on-target", "green"]);
  expect(share(69.94)).toEqual(["near-target", "yellow"]);
  expect(share(64.9)).toEqual(["missed", "red"]);
});

test("a ceiling holds, is passed by a tenth of it, or by more", () => {
  const ceiling = (actual: number, value = 2.5) => judged("ceiling", actual, value, { decimals: 2 });
  expect(ceiling(2.5)).toEqual(["within-ceiling", "green"]);
  expect(ceiling(2.75)).toEqual(["over-ceiling", "yellow"]);
  expect(ceiling(2.76)).toEqual(["over-ceiling", "red"]);
  expect(ceiling(0, 0)).toEqual(["within-ceiling", "green"]);
  expect(ceiling(0.01, 0)).toEqual(["over-ceiling", "red"]);
});

test("what is judged at the year's end is red only in December", () => {
  const end = (actual: number, month: number, target: Partial<Target> = {}) =>
    judged("year-end", actual, 180, { month, target });
  expect(end(179, 3)).toEqual(["year-end", null]);
  expect(end(180, 3)).toEqual(["reached", "green"]);
  expect(end(179, 12)).toEqual(["missed", "red"]);
  expect(end(180, 12, { comparator: "gt" })).toEqual(["missed", "red"]);
  expect(end(177, 12, { comparator: "approx" })).toEqual(["reached", "green"]);
  expect(end(176, 12, { comparator: "approx" })).toEqual(["missed", "red"]);
});

test("what is to be cleared is yellow while it falls or nothing earlier is known", () => {
  const clear = (actual: number, previous: number | null) => judged("clear", actual, 0, { previous });
  expect(clear(0, 4)).toEqual(["cleared", "green"]);
  expect(clear(3, 4)).toEqual(["not-cleared", "yellow"]);
  expect(clear(4, 4)).toEqual(["not-cleared", "red"]);
  expect(clear(4, null)).toEqual(["not-cleared", "yellow"]);
});
