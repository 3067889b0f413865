import { printRegion } from "#src/cli/reports/region";
import type { RegionReport } from "#src/core/rollup/region-report";
import { listForDistrict } from "#src/core/targets/district";
import { speakerOf } from "#src/language/speaker";
import { list } from "../scenario/form-file";

const say = speakerOf("zh-CN");
const district = "220105";

const [unit, indicator] = [list.departments[0]!, list.indicators[0]!];
const own = {
  ...listForDistrict(list, district),
  departments: [{ ...unit, id: "river-office", nameZh: "河长办" }],
  indicators: [{ ...indicator, id: "river-length", nameZh: "河道长度" }],
};

const report: RegionReport = {
  area: "220100",
  names: {},
  coverage: {
    ...{ expected: 2, received: 0, silent: [], otherLists: [{ forms: 1, leftOut: ["river-length"] }] },
    districts: [{ area: district, expected: 2, received: 0, returned: 0, missing: ["river-office", unit.id] }],
  },
  rows: [],
};

function printed(given: readonly (typeof list)[], ofDistrict: readonly (typeof list)[]): string {
  const written: string[] = [];
  const writing = jest.spyOn(process.stdout, "write").mockImplementation((text) => written.push(String(text)) > 0);
  try {
    printRegion(report, { region: [...given, list], ofDistrict: () => [...given, ...ofDistrict, list] }, say);
  } finally {
    writing.mockRestore();
  }
  return written.join("");
}

test("A unit that only the district's own list has is called as that list calls it", () => {
  const text = printed([], [own]);
  expect(text).toContain(`220105地区未报：河长办、${unit.nameZh}`);
  expect(text).not.toContain("river-office");
});

test("What is said of indicators is said in the words of a list given beside", () => {
  expect(printed([], [])).toContain("river-length");
  expect(printed([own], [])).toContain("河道长度");
  expect(printed([own], [])).toContain("河长办");
});
