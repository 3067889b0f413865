import { readFileSync } from "node:fs";

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
