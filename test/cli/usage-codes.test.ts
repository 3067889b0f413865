import { CommandError } from "../../src/cli/exit";
import { USAGE_CODES, type UsageProblem } from "../../src/cli/usage-codes";
import { forData } from "../../src/language/sentence";
import { LANGUAGES, speakerOf } from "../../src/language/speaker";

const problems = Object.keys(USAGE_CODES) as UsageProblem[];

it("gives every reason for doing nothing one code and a sentence in each language", () => {
  for (const problem of problems) {
    expect(new CommandError(problem).code).toMatch(/^U\d\d$/);
    for (const language of LANGUAGES) expect(forData(speakerOf(language))(problem, {}).length).toBeGreaterThan(5);
  }
});

it("keeps the codes that programs know", () => {
  expect(USAGE_CODES).toMatchObject({
    "cli.usage.missing": "U01",
    "cli.no-such-file": "U02",
    "cli.unreadable-file": "U03",
    "cli.bad-period": "U04",
    "cli.no-such-department": "U06",
    "cli.bad-number": "U07",
    "cli.no-workbooks": "U08",
    "cli.no-form-in-month": "U09",
    "cli.not-a-summary": "U10",
    "cli.bad-cell": "U11",
    "cli.not-a-figure": "U12",
  });
});
