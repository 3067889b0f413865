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

const [, excel = ""] = /^## Excel$([\s\S]*?)^## WPS$/m.exec(readFileSync("docs/hosts.md", "utf8")) ?? [];
const code = readdirSync("src/excel", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(join("src/excel", name), "utf8"))
  .join("\n");

/** Of the page, of colors and of our own; members of Excel are called the same. */
const OTHERS: ReadonlySet<string> = new Set(["colorScheme", "contrast", "focus", "level", "target"]);

/** The requirement set each member of Excel's interface came with, by its name alone: the oldest that has the name. */
function membersOfExcel(): ReadonlyMap<string, number> {
  const types = readFileSync("node_modules/@types/office-js/index.d.ts", "utf8");
  const start = types.indexOf("\ndeclare namespace Excel {");
  const excelTypes = types.slice(start, types.indexOf("\ndeclare namespace ", start + 1));
  const office = new Set(
    [...types.slice(0, start).matchAll(/^\s+(?:readonly )?(\w+)\??\s*[(:<]/gm)].map(([, name]) => name),
  );
  const sets = new Map<string, number>();
  const declared = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:readonly |static |function )*(\w+)\??\s*[(:<]/g;
  for (const [, said = "", name = ""] of excelTypes.matchAll(declared)) {
    if (office.has(name) || OTHERS.has(name) || name in String.prototype || name in Array.prototype) continue;
    sets.set(name, Math.min(sets.get(name) ?? 99, Number(/\[Api set: ExcelApi 1\.(\d+)/.exec(said)?.[1] ?? 1)));
  }
  return sets;
}

test("docs/hosts.md tells of every call into Excel that came after the floor, and with what", () => {
  const FLOOR = 7;
  const sets = membersOfExcel();
  const used = new Set(
    [...code.matchAll(/[."](\w+)/g), ...code.matchAll(/(mergeUndoGroup)/g)].map(([, name]) => name!),
  );
  const newer = [...used].filter((name) => (sets.get(name) ?? 0) > FLOOR);
  expect(newer).toEqual(expect.arrayContaining(["getRanges", "insertWorksheetsFromBase64", "onNameChanged"]));
  const untold = newer.filter((name) => {
    const line = excel.split("\n").find((one) => new RegExp(`\\b${name}\\b`).test(one));
    return !line?.includes(`ExcelApi 1.${sets.get(name)}`);
  });
  expect(untold).toEqual([]);
  const told = [...excel.matchAll(/^\| ([^|]+)\|/gm)].flatMap(([, call = ""]) =>
    [...call.matchAll(/`(?:\w+\.)?(\w+)`/g)].map(([, name]) => name!),
  );
  expect(told.length).toBeGreaterThan(20);
  expect(told.filter((name) => !new RegExp(`\\b${name}\\b`).test(code))).toEqual([]);
});

test("docs/hosts.md tells of every version of Excel's interface the code asks for, and of no other", () => {
  const asked = [...code.matchAll(/supports\([^)]*?"(1\.\d+)"(?: : "(1\.\d+)")?\)/g)].flatMap(
    ([, ...versions]) => versions,
  );
  const guarded = excel.split("\n").filter((line) => /`supports`|`keepsUndo`/.test(line));
  const told = guarded.flatMap((line) => [...line.matchAll(/ExcelApi (1\.\d+)/g)].map(([, version]) => version));
  expect([...new Set(told)].sort()).toEqual([...new Set(asked.filter(Boolean))].sort());
});
