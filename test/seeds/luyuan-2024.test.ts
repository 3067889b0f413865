import { hashOf } from "#src/actions/bundled-list";
import { formsOf } from "#src/core/form/form";
import { filesOf } from "#src/core/targets/files";
import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "../scenario/default-list";
import { DOCUMENT_FIGURES } from "./document-figures";

const list = defaultTargetList(nodePlatform);
const target = (id: string) => list.targets.find((one) => one.id === id)!;
const indicator = (id: string) => list.indicators.find((one) => one.id === id)!;

describe("the 2024 list of 绿园区", () => {
  test("holds every figure of the document at its paragraph, in its order", () => {
    const held = list.targets.map(({ id, value, unit, source }) => [
      source?.paragraph,
      source?.section,
      id,
      value,
      unit,
    ]);
    const expected = DOCUMENT_FIGURES.flatMap(([paragraph, section, ...figures]) =>
      figures.map((figure) => [paragraph, section, ...figure]),
    );
    expect(held).toEqual(expected);
    expect(held).toHaveLength(78);
  });

  test("counts 23 departments, 18 of which report figures, 49 tasks and 41 figures of 2022", () => {
    const reporting = new Set(list.indicators.flatMap(({ reporters }) => reporters));
    expect(list.departments.map(({ number }) => Number(number))).toEqual(Array.from({ length: 23 }, (_, at) => at + 1));
    expect(reporting.size).toBe(18);
    expect(list.milestones).toHaveLength(49);
    expect(list.history).toHaveLength(41);
    expect(formsOf(list)).toHaveLength(23);
  });

  test("gives every reporting department at least two rows", () => {
    for (const form of formsOf(list)) if (form.rows.length > 0) expect(form.rows.length).toBeGreaterThan(1);
  });

  test("lets the statistics bureau report but answer for nothing", () => {
    const bureau = list.departments.find((one) => one.statisticsBureau)!;
    expect(list.targets.filter(({ department }) => department === bureau.id)).toEqual([]);
    expect(indicator("resident-income").reporters).toEqual([bureau.id]);
    expect(target("resident-income-in-step").department).toBe("development-and-reform");
    expect(target("new-four-up-firms").department).toBe("development-and-reform");
  });

  test("calls the six figures of paragraph 7 expected, all others binding", () => {
    const expected = list.targets.filter(({ force }) => force === "expected").map(({ source }) => source?.paragraph);
    expect(expected).toEqual([7, 7, 7, 7, 7, 7]);
  });

  test("strives where the document says 力争, 争取, 左右 or 迈进", () => {
    const striving = list.targets.filter(({ strength }) => strength === "strive").map(({ id }) => id);
    expect(striving).toEqual([
      "farm-market-daily-supply",
      "sci-tech-projects",
      "foreign-capital-growth",
      "consumption-boost",
      "retail-sales-level",
      "sinopharm-projects",
      "land-released",
      "land-sold",
      "urban-villages-started",
    ]);
  });

  test("adds the two zones up to 476 亿元 while each keeps its own targets", () => {
    const zones = list.targets.filter(({ indicator: id, measure }) => id === "zone-output" && measure === "cumulative");
    expect(zones.map(({ reporter }) => reporter)).toEqual(["luyuan-economic-zone", "haoyue-industrial-park"]);
    expect(zones.reduce((sum, { value }) => sum + value!, 0)).toBe(476);
    expect(indicator("zone-output")).toMatchObject({
      reporting: "add",
      rollup: { level: "sum", growth: "growth-from-sums" },
    });
  });

  test("states the bases that level and growth targets imply", () => {
    expect(target("retail-sales-growth").base).toBe(93.46);
    expect(target("ludk-output-growth").base).toBe(288.68);
    expect(target("haoyue-output-growth").base).toBe(147.83);
  });

  test("recomputes growth only where it is nominal", () => {
    const comparable = list.indicators.filter(({ growthBasis }) => growthBasis === "comparable");
    expect(comparable.map(({ id }) => id)).toEqual([
      "gdp",
      "gdp-primary",
      "gdp-secondary",
      "gdp-tertiary",
      "fixed-asset-investment",
      "scale-industry-output",
      "scale-service-revenue",
    ]);
    for (const { rollup } of comparable) expect(rollup.growth).toBe("official-rate");
  });

  test("takes no range from a target", () => {
    for (const { ranges, kind } of list.indicators) {
      for (const { min, max } of Object.values(ranges)) {
        expect([undefined, 0, -100]).toContain(min);
        expect(max).toBe(kind === "share" ? 100 : undefined);
      }
    }
  });

  test("ties 2022 to an indicator only where they are the same", () => {
    const tied = list.history.filter((figure) => figure.indicator);
    expect(tied.map(({ id, indicator: of, measure, value }) => [id, of, measure, value])).toEqual([
      ["h1-fixed-asset-investment-growth", "fixed-asset-investment", "growth", 2],
      ["h1-domestic-capital", "domestic-capital", "cumulative", 21.59],
      ["h1-consumption-boost", "consumption-boost", "cumulative", 1.2],
    ]);
  });

  test("keeps one hash whatever the order of the keys", () => {
    expect(list.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test("states nothing of its rules, and that is the same as no such file", () => {
    const files = filesOf(list);
    expect(hashOf({ ...files, rules: [] }, nodePlatform)).toBe(list.hash);
    expect(hashOf(files, nodePlatform)).toBe(list.hash);
  });
});
