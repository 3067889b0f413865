import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

/** The folders each script of a part of the tests runs. */
const parts = Object.entries(scripts)
  .filter(([name]) => /^test:(?!broad)/.test(name))
  .flatMap(([, command]) => command.match(/(?<!=|Patterns )\btest\/[\w/-]+/g) ?? []);

const holdsTests = (folder: string) =>
  readdirSync(join("test", folder), { recursive: true }).some((file) => /\.test\.tsx?$/.test(String(file)));

test("every folder of tests is run by one script of a part", () => {
  const folders = readdirSync("test", { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && holdsTests(entry.name))
    .map(({ name }) => `test/${name}`);
  const whole = parts.filter((path) => path.split("/").length === 2);
  expect(whole.sort()).toEqual(folders.sort());
});

test("the command that shows one story runs one", () => {
  const [, folder, words] = readFileSync(".github/CONTRIBUTING.md", "utf8").match(/npx jest (\S+) -t "([^"]+)"/)!;
  const suites = readdirSync(folder!, { recursive: true }).filter((file) => String(file).endsWith(".test.ts"));
  const named = suites.filter((file) => readFileSync(join(folder!, String(file)), "utf8").includes(words!));
  expect(named).not.toEqual([]);
});
