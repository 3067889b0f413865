import { CHECKS } from "#src/core/checks/rules";
import { en } from "#src/language/en";
import { casesOf, foldersOfCases, KINDS } from "./case";
import { play, playAlone } from "./stage";

it("every check has a folder of cases", () => {
  expect(foldersOfCases()).toEqual(CHECKS.map(({ code }) => code));
});

describe.each(CHECKS.map(({ code }) => [code, en.checks[code].name] as const))("%s %s", (code) => {
  const cases = casesOf(code);
  describe.each(KINDS)("%s", (kind) => {
    const found = cases[kind];
    if ("none" in found) {
      it(`has no cases: ${found.none}`, () => expect(kind).toBe("undecided"));
      return;
    }
    it.each(found.map((situation) => [situation.why, situation] as const))("%s", (_, situation) => {
      const findings = (kind === "undecided" ? playAlone : play)(situation)
        // What else is open for want of other forms is the undecided cases' matter.
        .filter((finding) => finding.code === code && (kind !== "invalid" || finding.outcome === "fail"))
        .map(({ variant, level, outcome, indicator, measure, cells, args, suggestion }) => ({
          variant,
          level,
          outcome,
          at: [indicator, measure].filter((part) => part !== null).join(" "),
          cells: cells.map(({ cell }) => cell),
          args,
          writes: suggestion ? Object.fromEntries(suggestion.changes.map(({ cell, value }) => [cell, value])) : null,
        }));
      const expected = situation.finds.map((find) => ({
        ...find,
        outcome: kind === "undecided" ? "undecided" : "fail",
      }));
      expect(findings).toMatchObject(expected);
      expect(findings).toHaveLength(expected.length);
      expect(expected.length > 0).toBe(kind !== "valid");
    });
  });
});
