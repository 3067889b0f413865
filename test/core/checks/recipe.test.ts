import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Check } from "#src/core/checks/check";

const SOURCES = join(__dirname, "../../../src");

/** The code a new check would have, and the text its sentence is known again by. */
const CODE = "V99";
const SAID = { "zh-CN": "不会正好是", en: "is never exactly" } as const;

/** What the recipe says is written for a check, by the file it is written to, put into that file as it stands. */
const WRITTEN: Readonly<Record<string, (standing: Standing) => void>> = {
  "core/findings/variants/entries.ts": ({ entries }) => {
    entries![CODE] = { thirteen: { about: "figure", args: { value: "cell-figure" } } };
  },
  "core/checks/rules/index.ts": ({ CHECKS }) => CHECKS!.push(newCheck()),
  "language/en/findings/entries.ts": ({ entries }) => {
    entries![CODE] = { thirteen: `{{name}} ${SAID.en} {{value}}.` };
  },
  "language/zh-CN/findings/entries.ts": ({ entries }) => {
    entries![CODE] = { thirteen: `{{name}}${SAID["zh-CN"]}{{value}}。` };
  },
  "language/en/checks.ts": ({ checks }) => {
    checks![CODE] = { name: "Thirteen", reason: "Thirteen is seldom." };
  },
  "language/zh-CN/checks.ts": ({ checks }) => {
    checks![CODE] = { name: "十三", reason: "十三很少见。" };
  },
};

interface Standing {
  readonly entries?: Record<string, object>;
  readonly checks?: Record<string, object>;
  readonly CHECKS?: Check[];
}

/** The file of its own. */
function newCheck(): Check {
  const { findingReporter, at } =
    jest.requireActual<typeof import("#src/core/checks/report")>("#src/core/checks/report");
  const { dueRows, figureOf, stateOf } = jest.requireActual<typeof import("#src/core/checks/evidence/rows")>(
    "#src/core/checks/evidence/rows",
  );
  const { fail, missing } = findingReporter(CODE as "V09", "C");
  return {
    code: CODE as Check["code"],
    kind: "within-form",
    level: "C",
    appliesTo: (indicator) => indicator.measures.includes("month"),
    run: (context) =>
      dueRows(context).flatMap((row) => {
        if (stateOf(row, "month") === "missing") return [missing(context, row, ["month"])];
        if (figureOf(row, "month") !== 13) return [];
        return [fail(context, "thirteen" as "not-whole", at(row, "month"), { args: { value: 13 } })];
      }),
  };
}

/** The product with a check more, and what tells of it. */
async function withNewCheck() {
  jest.resetModules();
  for (const [file, write] of Object.entries(WRITTEN)) {
    const path = join(SOURCES, file);
    jest.doMock(path, () => {
      const standing = jest.requireActual<Standing>(path);
      write(standing);
      return standing;
    });
  }
  return {
    ...(await import("#src/core/checks/rules")),
    ...(await import("#src/core/findings/variants")),
    ...(await import("#src/core/history/from-submissions")),
    ...(await import("#src/core/checks/run")),
    ...(await import("#src/language/finding-sentence")),
    ...(await import("#src/language/speaker")),
    ...(await import("../../scenario/form")),
    ...(await import("../../scenario/small-list")),
  };
}

const COMMENTS = /\/\*[\s\S]*?\*\/|\/\/.*$/gm;

/** The checks each file of the product names by their codes; the invented months plant their errors. */
const namedByFile: ReadonlyMap<string, readonly string[]> = new Map(
  readdirSync(SOURCES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path): [string, string[]] => [
      relative(SOURCES, path).split(sep).join("/"),
      readFileSync(path, "utf8")
        .replace(COMMENTS, "")
        .match(/\bV\d\d\b/g) ?? [],
    ])
    .filter(([file, codes]) => codes.length > 0 && !file.startsWith("samples/")),
);

/** Where every check is named: its own file, its variants, its line, its sentences and its name. */
const isOfEveryCheck = (file: string, codes: readonly string[]) =>
  /^core\/checks\/rules\/index\.ts$|^core\/findings\/variants\/|^language\/[^/]+\/(?:checks\.ts$|findings\/)/.test(
    file,
  ) || codes.every((code) => file.startsWith(`core/checks/rules/${code}-`));

/** The files that CONTRIBUTING says name checks by their codes, and why. */
function filesWeighing(): string[] {
  const table = readFileSync(join(SOURCES, "../.github/CONTRIBUTING.md"), "utf8");
  return Array.from(table.matchAll(/^\| `([^`]+\.ts)` +\| \S.*\|$/gm), ([, file]) => file!);
}

describe("the recipe for a check", () => {
  it("writes where a check is named, and nowhere else: its own file and six more", () => {
    const naming = [...namedByFile].filter(([, codes]) => codes.includes("V22")).map(([file]) => file);
    expect(naming.sort()).toEqual(["core/checks/rules/V22-calendar.ts", ...Object.keys(WRITTEN)].sort());
  });

  it("tells of every other file that names checks why it does", () => {
    const others = [...namedByFile].filter(([file, codes]) => !isOfEveryCheck(file, codes)).map(([file]) => file);
    expect(filesWeighing().sort()).toEqual(others.sort());
  });

  it("makes a check that runs, is explained and is read like the others", async () => {
    const { fill, smallList, runChecks, noHistory, findingSentence, speakerOf, LANGUAGES } = await withNewCheck();
    const form = fill(smallList, "commerce", "2024-03").answer("events", { month: 13 });
    const findings = runChecks(form.context(noHistory));
    const found = findings.find(({ code }) => code === (CODE as string))!;
    expect(found).toMatchObject({ indicator: "events", level: "C", cells: [{ cell: "D18" }] });
    expect(findings).toContainEqual(expect.objectContaining({ code: "V24", indicator: "events" }));
    for (const language of LANGUAGES) {
      expect(findingSentence(found, smallList, speakerOf(language))).toMatch(new RegExp(`${SAID[language]}.*13`));
    }
  });

  it("makes one that forms and lists name, and that waits with the others for a figure", async () => {
    const { fill, smallList, applicableChecks, CHECK_CODES, noHistory, runChecks, speakerOf } = await withNewCheck();
    const events = smallList.indicators.find(({ id }) => id === "events")!;
    expect(applicableChecks(smallList, events)).toContain(CODE);
    expect(CHECK_CODES).toContain(CODE);
    const blank = fill(smallList, "commerce", "2024-03").answer("events", { month: null });
    expect(runChecks(blank.context(noHistory)).find(({ code }) => code === "V05")!.holdsUp).toContain(CODE);
    expect(speakerOf("zh-CN")(`checks.${CODE as "V09"}.name`)).toBe("十三");
  });
});
