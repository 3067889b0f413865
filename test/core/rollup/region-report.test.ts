import { coverageLines, type RegionDistrict } from "#src/core/rollup/region-report";

function district(area: string, received: number, missing: readonly string[], returned = 0): RegionDistrict {
  return { area, expected: received + returned + missing.length, received, returned, missing };
}

const DISTRICTS = [
  district("220104", 3, []),
  district("220106", 1, ["finance"], 1),
  district("220203", 0, ["finance", "commerce"]),
];

test("A province tells how many have reported by cities, and of each by its districts, which name who has not", () => {
  expect(coverageLines("220000", DISTRICTS)).toEqual([
    { area: "220100", depth: 0, expected: 6, received: 4, returned: 1, missing: null },
    { area: "220104", depth: 1, expected: 3, received: 3, returned: 0, missing: [] },
    { area: "220106", depth: 1, expected: 3, received: 1, returned: 1, missing: ["finance"] },
    { area: "220200", depth: 0, expected: 2, received: 0, returned: 0, missing: null },
    { area: "220203", depth: 1, expected: 2, received: 0, returned: 0, missing: ["finance", "commerce"] },
  ]);
});

test("A city tells it by its districts", () => {
  const lines = coverageLines("220100", DISTRICTS.slice(0, 2));
  expect(lines.map(({ area, depth }) => [area, depth])).toEqual([
    ["220104", 0],
    ["220106", 0],
  ]);
});

test("The nation tells it by provinces and their cities, and no further", () => {
  const lines = coverageLines("000000", DISTRICTS);
  expect(lines.map(({ area, depth, received }) => [area, depth, received])).toEqual([
    ["220000", 0, 4],
    ["220100", 1, 4],
    ["220200", 1, 0],
  ]);
});
