import { CodedError } from "#src/core/errors/coded-error";
import { errorProse } from "#src/language/error-prose";
import { findingProse } from "#src/language/finding-prose";
import type { Speaker } from "#src/language/sentence";
import { speakerOf } from "#src/language/speaker";
import { zhCN } from "#src/language/zh-CN";

/** Never called: what does not fit must fail the type check, which `npm run check:types` makes over this file too. */
const misfits = [
  // @ts-expect-error no sentence has this key
  (say: Speaker) => say("errors.refusal.no-such-refusal"),
  // @ts-expect-error a key put together from any text may be none
  (say: Speaker, name: string) => say(`terms.measure.${name}`),
  // @ts-expect-error the sentence takes a limit
  (say: Speaker) => say("errors.refusal.too-large_file"),
  // @ts-expect-error one of its arguments is missing
  (say: Speaker) => say("terms.period", { year: 2024 }),
  () => {
    const { blank, ...unread } = zhCN.findings.V05;
    // @ts-expect-error a finding nobody could read
    return [blank, findingProse({ ...zhCN.findings, V05: unread })];
  },
  // @ts-expect-error its sentence takes what the finding does not give
  () => findingProse({ ...zhCN.findings, V09: { ...zhCN.findings.V09, "not-whole": "{{value}} of {{nothing}}" } }),
  // @ts-expect-error no error has this kind
  () => new CodedError("refusal", "no-such-refusal"),
  // @ts-expect-error its sentence names the part
  () => new CodedError("refusal", "damaged"),
  () => {
    const { failed, ...unread } = zhCN.errors.database;
    // @ts-expect-error an error nobody could read
    return [failed, errorProse("database", unread)];
  },
  // @ts-expect-error its sentence takes what the error does not give
  () => errorProse("database", { ...zhCN.errors.database, failed: "{{nothing}}" }),
  // @ts-expect-error there is no such error
  () => errorProse("database", { ...zhCN.errors.database, burnt: "烧了" }),
];

it("says what fits", () => {
  const say = speakerOf("zh-CN");
  expect(say("terms.period", { year: 2024, month: 3 })).toBe("2024年3月");
  expect(say("errors.refusal.too-large", { context: "file", limit: 48 })).toContain("48 MB");
  expect(findingProse(zhCN.findings)).toBe(zhCN.findings);
  expect(misfits).toHaveLength(11);
});
