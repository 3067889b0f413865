import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The members the declarations of a host's object model name, as `Range.Value2`. */
function declared(source: string): string[] {
  return [...source.matchAll(/^export interface (\w+) \{\n([\s\S]*?)^\}/gm)].flatMap(([, type, body]) =>
    [...body!.matchAll(/^ {2}(?:readonly )?(\w+)\??[:(]/gm)].map(([, member]) => `${type}.${member}`),
  );
}

test("docs/hosts.md tells of every call into WPS, and of no other", () => {
  const [, wps = ""] = readFileSync("docs/hosts.md", "utf8").split(/^## WPS$/m);
  const told = [...wps.matchAll(/^\| `([\w.]+)` +\|(?: [^|\n]+ \|){3}$/gm)].map(([, call]) => call!);
  expect(told.sort()).toEqual(declared(readFileSync("src/wps/application.ts", "utf8")).sort());
});

test("docs/hosts.md tells of every version of Excel's interface the code asks for, and of no other", () => {
  const sources = readdirSync("src/excel", { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  const code = sources.map((name) => readFileSync(join("src/excel", name), "utf8")).join("\n");
  const asked = [...code.matchAll(/supports\([^)]*?"(1\.\d+)"(?: : "(1\.\d+)")?\)/g)].flatMap(
    ([, ...versions]) => versions,
  );
  const [, excel = ""] = /^## Excel$([\s\S]*?)^## WPS$/m.exec(readFileSync("docs/hosts.md", "utf8")) ?? [];
  const guarded = excel.split("\n").filter((line) => /`supports`|`keepsUndo`/.test(line));
  const told = guarded.flatMap((line) => [...line.matchAll(/ExcelApi (1\.\d+)/g)].map(([, version]) => version));
  expect([...new Set(told)].sort()).toEqual([...new Set(asked.filter(Boolean))].sort());
});
