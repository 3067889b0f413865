import { USAGE_PROBLEMS } from "#src/core/errors/usage-problems";

it("keeps the codes that programs know", () => {
  const codes = Object.fromEntries(Object.entries(USAGE_PROBLEMS).map(([kind, { code }]) => [kind, code]));
  expect(codes).toMatchObject({
    "missing-arguments": "U01",
    "no-such-file": "U02",
    "unreadable-file": "U03",
    "bad-period": "U04",
    "no-such-department": "U06",
    "bad-number": "U07",
    "no-workbooks": "U08",
    "no-form-in-month": "U09",
    "not-a-summary": "U10",
    "bad-cell": "U11",
    "not-a-figure": "U12",
  });
});
