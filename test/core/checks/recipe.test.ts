import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Check } from "#src/core/checks/check";
import { dueRows, figureOf } from "#src/core/checks/evidence/rows";
import { at, findingReporter } from "#src/core/checks/report";
import { CHECKS } from "#src/core/checks/rules";
import { runChecks } from "#src/core/checks/run";
import { noHistory } from "#src/core/history/from-submissions";
import { findingSentence } from "#src/language/finding-sentence";
import { LANGUAGES, speakerOf } from "#src/language/speaker";
import { fill } from "../../scenario/form";
import { smallList } from "../../scenario/small-list";

const SOURCES = join(__dirname, "../../../src");

/** The files of the product that name a check by its code; the invented months plant its error. */
function filesNaming(code: string): string[] {
  return readdirSync(SOURCES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => new RegExp(`\\b${code}\\b`).test(readFileSync(path, "utf8")))
    .map((path) => relative(SOURCES, path).split(sep).join("/"))
    .filter((path) => !path.startsWith("samples/"))
    .sort();
}

describe("the recipe for a check", () => {
  it("names every place a check is named in", () => {
    expect(filesNaming("V22")).toEqual([
      "core/checks/rules/V22-calendar.ts",
      "core/checks/rules/index.ts",
      "core/findings/variants/entries.ts",
      "language/en/checks.ts",
      "language/en/findings/entries.ts",
      "language/zh-CN/checks.ts",
      "language/zh-CN/findings/entries.ts",
    ]);
  });

  it("makes a check that runs, is explained and is read like the others", () => {
    const { fail } = findingReporter("V09", "C");
    const noThirteen: Check = {
      code: "V09",
      kind: "within-form",
      level: "C",
      run: (context) =>
        dueRows(context).flatMap((row) =>
          figureOf(row, "month") === 13 ? [fail(context, "not-whole", at(row, "month"), { args: { value: 13 } })] : [],
        ),
    };
    const form = fill(smallList, "commerce", "2024-03").answer("events", { month: 13 });
    const findings = runChecks(form.context(noHistory), [...CHECKS.slice(0, -1), noThirteen, CHECKS.at(-1)!]);
    const found = findings.find(({ indicator, variant }) => indicator === "events" && variant === "not-whole")!;
    expect(found).toMatchObject({ code: "V09", level: "C", cells: [{ cell: "D18" }] });
    expect(findings).toContainEqual(expect.objectContaining({ code: "V24", indicator: "events" }));
    for (const language of LANGUAGES) expect(findingSentence(found, smallList, speakerOf(language))).toContain("13");
  });
});
