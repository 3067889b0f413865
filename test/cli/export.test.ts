import { readFileSync } from "node:fs";
import { join } from "node:path";
import { csvOf } from "#src/actions/delimited";
import { huizong, scratchFolder } from "./command-line";

const folder = scratchFolder();
const at = (name: string) => join(folder, name);
let rows: readonly { indicator: string; measure: string; value: number | null }[];

beforeAll(() => {
  huizong("simulate", "--period", "2024-03", "--seed", "55", "--out", at("month"));
  const rolled = huizong("rollup", at("month"), "--period", "2024-03", "--out", at("s.xlsx"), "--json");
  rows = rolled.json().rows as typeof rows;
});

const exported = (format: string) => {
  const file = at(`${format}.csv`);
  expect(huizong("export", at("s.xlsx"), "--format", format, "--out", file, "--force").status).toBe(0);
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
  for (const { indicator, measure, value } of rows) {
    const row = values.get(`${codes.get(indicator)}/${measure}`)!;
    expect([indicator, measure, row.get("OBS_VALUE")]).toEqual([
      indicator,
      measure,
      value === null ? "" : String(value),
    ]);
    expect(row.get("OBS_STATUS")).toMatch(value === null ? /^[OM]$/ : /^A$/);
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

test("a text that starts like a formula is a text, a negative figure a figure", () => {
  const text = new TextDecoder().decode(csvOf([["=1+1", "+a", "-b", "@c", "\td", -1.5, 'e"f', null]]));
  expect(text).toBe(`'=1+1,'+a,'-b,'@c,'\td,-1.5,"e""f",\r\n`);
});

function indicators() {
  return JSON.parse(readFileSync("seeds/luyuan-2024/indicators.json", "utf8")) as { id: string; code: string }[];
}
