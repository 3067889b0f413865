import { type Constraint, solve } from "yalps";
import type { Bound, Problem } from "#src/core/checks/likely/bound";
import { leastSets } from "#src/core/checks/likely/least-sets";
import { broadly } from "../../../tools/breadth";

const LIMITS = { figures: 4, sets: 20_000 };
const NOBODY: Bound["told"] = [{ code: "V16", indicator: "a", measure: "month" }];

/** low ≤ sum of factor × figure ≤ high; a zero leaves the figure out. */
function bound(factors: readonly number[], { low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY }): Bound {
  const terms = factors.flatMap((factor, figure) => (factor === 0 ? [] : [{ figure, factor }]));
  return { told: NOBODY, terms, low, high };
}

const alike = (values: readonly number[], bounds: readonly Bound[]): Problem => ({
  ...{ values, bounds },
  weights: values.map(() => 1),
});

describe("The figures of least weight that can be changed so that all rules hold", () => {
  test("profit and cost make the turnover, and the cost is three fifths of it at least: the profit is wrong, and is 75", () => {
    const [profit, cost, turnover] = [755, 125, 200];
    const rules = [bound([1, 1, -1], { low: 0, high: 0 }), bound([0, 1, -0.6], { low: 0 })];
    const [set, ...others] = leastSets(alike([profit, cost, turnover], rules), LIMITS);
    expect(others).toEqual([]);
    expect(set!.figures).toEqual([0]);
    expect(set!.rooms[0]!.low).toBeCloseTo(75, 5);
    expect(set!.rooms[0]!.high).toBeCloseTo(75, 5);
  });

  test("x + y = z and x < 1 at (1, 1, 1): the x, which then is nothing", () => {
    const rules = [bound([1, 1, -1], { low: 0, high: 0 }), bound([1], { high: 1 - 1e-8 })];
    const sets = leastSets(alike([1, 1, 1], rules), LIMITS);
    expect(sets.map(({ figures }) => figures)).toEqual([[0]]);
  });

  test("figures of ten thousand millions are told apart as small ones are", () => {
    const rules = [bound([1, 1, -1], { low: 0, high: 0 }), bound([0, 1, -0.6], { low: 0 })];
    const sets = leastSets(alike([7.55e10, 1.25e10, 2e10], rules), LIMITS);
    expect(sets.map(({ figures }) => figures)).toEqual([[0]]);
    expect(sets[0]!.rooms[0]!.low / 1e9).toBeCloseTo(7.5, 5);
  });

  test("two that are as likely are both named, in order; a heavier one is not", () => {
    const rules = [bound([1, -1, -1], { low: 50, high: 50 })];
    const problem = { ...alike([100, 30, 30], rules), weights: [1, 1.25, 1] };
    expect(leastSets(problem, LIMITS).map(({ figures }) => figures)).toEqual([[0], [2]]);
  });

  test("nothing is named where all holds, where nothing may be changed, and where rules contradict each other by themselves", () => {
    const holds = [bound([1, -1], { low: 0, high: 0 })];
    expect(leastSets(alike([3, 3], holds), LIMITS)).toEqual([]);
    expect(leastSets({ ...alike([3, 4], holds), weights: [1, 1].map(() => Number.POSITIVE_INFINITY) }, LIMITS)).toEqual(
      [],
    );
    expect(leastSets(alike([3, 4], [...holds, bound([1, -1], { low: 2, high: 2 })]), LIMITS)).toEqual([]);
  });

  test("with a figure open that others are multiplied by, nothing is asked of them", () => {
    const rules = [
      { ...bound([0, 100, -20], { low: 0, high: 0 }), factor: { figure: 0, low: 16, high: 16, value: 16 } },
    ];
    const problem = { ...alike([20, 8, 50], rules), weights: [1, 2, 2] };
    expect(leastSets(problem, LIMITS).map(({ figures }) => figures)).toEqual([[0]]);
  });

  const FORMS = broadly(40, 200);

  test(`on ${FORMS} small forms the least weight is what a mixed-integer solver finds`, () => {
    const random = seeded(20240308);
    let compared = 0;
    for (let form = 0; form < FORMS; form++) {
      const problem = randomProblem(random);
      const expected = leastWeight(problem);
      const [least] = leastSets(problem, LIMITS);
      expect([form, least?.weight ?? 0]).toEqual([form, expect.closeTo(expected, 6)]);
      if (expected > 0) compared++;
    }
    expect(compared).toBeGreaterThan(FORMS * 0.75);
  });
});

/** Numbers from 0 up to 1, the same for a seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** No figure lies above it. */
const CEILING = 200;

/** A form of 4 to 12 whole figures whose rules hold, with one or two of them then typed wrongly. */
function randomProblem(random: () => number): Problem {
  const whole = (most: number) => Math.floor(random() * most);
  const count = 4 + whole(9);
  const right = Array.from({ length: count }, () => 10 + whole(80));
  const bounds = right.map((_, figure) => bound(Array(figure).fill(0).concat(1), { low: 0, high: CEILING }));
  for (let rule = 0; rule < count; rule++) {
    const factors = right.map(() => (random() < 0.35 ? (random() < 0.5 ? 1 : -1) : 0) as number);
    if (factors.filter((factor) => factor !== 0).length < 2) continue;
    const sum = factors.reduce((all, factor, figure) => all + factor * right[figure]!, 0);
    bounds.push(bound(factors, random() < 0.6 ? { low: sum, high: sum } : { low: sum - whole(5) }));
  }
  const values = [...right];
  for (let wrong = 0; wrong <= whole(2); wrong++) values[whole(count)] = whole(CEILING);
  return { values, bounds, weights: right.map(() => 1 + whole(3) / 4) };
}

/** The same as a mixed-integer programme: each figure may move by what its binary allows. */
function leastWeight({ values, bounds, weights }: Problem): number {
  const constraints = new Map<string, Constraint>();
  const variables = new Map<string, Map<string, number>>();
  const binaries = values.map((_, figure) => `changed ${figure}`);
  for (const [figure, weight] of weights.entries()) {
    const [up, down] = [`up ${figure}`, `down ${figure}`];
    variables.set(up, new Map([[`room ${figure}`, 1]]));
    variables.set(down, new Map([[`room ${figure}`, 1]]));
    variables.set(
      binaries[figure]!,
      new Map([
        ["weight", weight],
        [`room ${figure}`, -CEILING],
      ]),
    );
    constraints.set(`room ${figure}`, { max: 0 });
  }
  for (const [place, { terms, low, high }] of bounds.entries()) {
    const standing = terms.reduce((sum, { figure, factor }) => sum + factor * values[figure]!, 0);
    for (const { figure, factor } of terms) {
      variables.get(`up ${figure}`)!.set(`rule ${place}`, factor);
      variables.get(`down ${figure}`)!.set(`rule ${place}`, -factor);
    }
    const limits = { min: low - standing, max: high - standing };
    constraints.set(`rule ${place}`, Number.isFinite(high) ? limits : { min: limits.min });
  }
  const solution = solve({ direction: "minimize", objective: "weight", constraints, variables, binaries });
  expect(solution.status).toBe("optimal");
  return solution.result;
}
