import { shownSmaller, showsPercent } from "#src/core/checks/evidence/number-format";

test.each([
  ["0.00", 1],
  ["#,##0.00_ ", 1],
  ["#,##0;[Red]-#,##0", 1],
  ['0.00"亿元"', 1],
  ["0.0%", 1],
  ["0,", 1000],
  ["#,##0.0,,", 1_000_000],
  ['0!.0,"万"', 10_000],
  ["0\\.0000", 10_000],
])("%s shows a figure %d times smaller", (format, times) => expect(shownSmaller(format)).toBe(times));

test.each([
  ["0.0%", true],
  ["0%;-0%", true],
  ['0.0"%"', false],
  ["0.0\\%", false],
  ["0!%", false],
])("%s shows a hundredfold: %s", (format, percent) => expect(showsPercent(format)).toBe(percent));
