import { cpSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { csvOf } from "#src/actions/export/delimited";
import { huizong, scratchFolder } from "./command-line";

const folder = scratchFolder();
const at = (name: string) => join(folder, name);
interface Row {
  readonly indicator: string;
  readonly measure: string;
  readonly value: number | null;
  readonly coverage: { readonly expected: number; readonly received: number };
  readonly targets: readonly { readonly questioned: boolean }[];
}
let rows: readonly Row[];

beforeAll(() => {
  huizong("simulate", "--period", "2024-03", "--seed", "55", "--out", at("month"));
  const rolled = huizong("rollup", at("month"), "--period", "2024-03", "--out", at("s.xlsx"), "--json");
  rows = rolled.json().rows as typeof rows;
  cpSync(at("month"), at("partial"), { recursive: true });
  rmSync(at("partial/绿园经开区2024年3月.xlsx"));
  huizong("rollup", at("partial"), "--period", "2024-03", "--out", at("partial.xlsx"));
});

const exported = (format: string, summary = "s.xlsx") => {
  const file = at(`${format}.csv`);
  expect(huizong("export", at(summary), "--format", format, "--out", file, "--force").status).toBe(0);
  const text = readFileSync(file, "utf8");
  expect(text.startsWith("\uFEFF")).toBe(true);
  const [head, ...lines] = text.slice(1).trimEnd().split("\r\n");
  const names = head!.split(",");
  return lines.map((line) => {
    const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, bare]) => quoted ?? bare ?? "",
    );
    expect(cells).toHaveLength(names.length);
    return new Map(names.map((name, index) => [name, cells[index]!]));
  });
};

test("every figure of the rollup is an observation of SDMX-CSV to its last digit, and what is missing says so", () => {
  const codes = new Map(indicators().map(({ id, code }) => [id, code]));
  const observations = exported("sdmx-csv").filter((row) => row.get("REPORTER") === "_T");
  const values = new Map(observations.map((row) => [`${row.get("INDICATOR")}/${row.get("MEASURE")}`, row]));
  for (const { indicator, measure, value, coverage, targets } of rows) {
    const row = values.get(`${codes.get(indicator)}/${measure}`)!;
    expect([indicator, measure, row.get("OBS_VALUE")]).toEqual([
      indicator,
      measure,
      value === null ? "" : String(value),
    ]);
    const isWhole = coverage.received === coverage.expected;
    const known = targets.some(({ questioned }) => questioned) ? /^U$/ : isWhole ? /^[AU]$/ : /^[PU]$/;
    expect([indicator, measure, row.get("OBS_STATUS")]).toEqual([
      indicator,
      measure,
      expect.stringMatching(value === null ? /^[OM]$/ : known),
    ]);
  }
});

test("the CSV has the sheet's lines with its headings", () => {
  const lines = exported("csv");
  const retail = lines.find((line) => line.get("指标名称") === "社会消费品零售总额")!;
  expect(retail.get("区划代码")).toBe("220106");
  expect(Number(retail.get("1—本月"))).toBe(
    rows.find(({ indicator, measure }) => indicator === "retail-sales" && measure === "cumulative")!.value,
  );
});

test("a total without one of its units says so, and a growth's target has its own unit", () => {
  const lines = exported("csv", "partial.xlsx").filter((line) => line.get("指标代码") === "0701");
  const told = lines.map((line) =>
    ["年度目标", "目标计量单位", "数据所属期", "状态", "覆盖(单位)"].map((name) => line.get(name)),
  );
  expect(told).toContainEqual(["—", "", "2024-03", "未含全部单位", "1/2"]);
  expect(told).toContainEqual(["306", "亿元", "", "", "—"]);
  expect(told).toContainEqual(["6", "%", "", "", "—"]);
  expect(lines[0]!.get("说明")).toContain("未含：绿园经开区");
  const total = exported("sdmx-csv", "partial.xlsx").find(
    (row) => row.get("INDICATOR") === "0701" && row.get("MEASURE") === "cumulative" && row.get("REPORTER") === "_T",
  )!;
  expect([total.get("OBS_STATUS"), total.get("COVERAGE")]).toEqual(["P", "1/2"]);
});

test("a text that starts like a formula is a text, a negative figure a figure", () => {
  const text = new TextDecoder().decode(csvOf([["=1+1", "+a", "-b", "@c", "\td", "＝1", "＠a", -1.5, 'e"f', null]]));
  expect(text).toBe(`'=1+1,'+a,'-b,'@c,'\td,'＝1,'＠a,-1.5,"e""f",\r\n`);
});

function indicators() {
  return JSON.parse(readFileSync("seeds/luyuan-2024/indicators.json", "utf8")) as { id: string; code: string }[];
}
