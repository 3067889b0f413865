import { REFUSALS } from "../../src/core/refusal";
import { en } from "../../src/language/en";
import { LANGUAGES, speakerOf } from "../../src/language/speaker";
import { zhCN } from "../../src/language/zh-CN";

/** Every key with the arguments its sentence takes. */
function sentences(tree: object, path: string[] = []): [string, string[]][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string[]][] => {
    if (typeof value !== "string") return sentences(value, [...path, key]);
    const args = Array.from(value.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g), (match) => match[1]!);
    return [[[...path, key].join(" › "), [...new Set(args)].sort()]];
  });
}

test("both languages hold the same sentences", () => {
  const chinese = sentences(zhCN).map(([key]) => key);
  const english = sentences(en).map(([key]) => key);
  expect(english.sort()).toEqual(chinese.sort());
});

test("a sentence about a refusal takes the same arguments in both languages", () => {
  expect(Object.fromEntries(sentences(en.refusals))).toEqual(Object.fromEntries(sentences(zhCN.refusals)));
});

test.each(LANGUAGES)("every kind of refusal has a sentence in %s", (language) => {
  const say = speakerOf(language);
  for (const kind of Object.keys(REFUSALS)) expect(say(`refusals.${kind}`).length).toBeGreaterThan(10);
});

test("the case of a refusal picks its own sentence", () => {
  const say = speakerOf("zh-CN");
  expect(say("refusals.too-large", { context: "part", limit: 48 })).toContain("展开后超过 48 MB");
  expect(say("refusals.too-large", { context: "no-such-case" })).toBe(say("refusals.too-large"));
});
